import { HostProblem } from '../host-problem';
import { toProblem } from './problems';

/** How often, and how many milliseconds apart, a round trip is tried while the user is typing in a cell. */
const TRIES = 8;
const PAUSE = 500;

/**
 * Runs an act against the open workbook; its round trips are {@link trip}s.
 * @throws HostProblem whatever went wrong
 */
export async function run<T>(act: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(act);
  } catch (error) {
    throw error instanceof HostProblem ? error : toProblem(error);
  }
}

/**
 * One round trip. While a cell is being edited Excel refuses every request whole: this one, and not what the act has done
 * before it, is tried again until the user has finished.
 * @param queue queues what is asked of Excel; called again for each try
 * @returns what `queue` gave, loaded
 * @throws HostProblem kind cell-edit when the user does not finish; what Excel refuses otherwise
 */
export async function trip<T>(context: Excel.RequestContext, queue: () => T): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const queued = queue();
    try {
      // The same round trip again, and only because Excel took nothing of it.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      return queued;
    } catch (error) {
      if (toProblem(error).kind !== 'cell-edit' || attempt === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
