import { HostProblem } from '../host-problem';
import { toProblem } from './problems';

/** How often, and how many milliseconds apart, an action is tried while the user is typing in a cell. */
const TRIES = 8;
const PAUSE = 500;

/**
 * Runs one batch against the open workbook. While a cell is being edited Excel refuses every batch: it is tried again until
 * the user has finished, or it gives up with a message.
 * @throws HostProblem whatever went wrong
 */
export async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await Excel.run(batch);
    } catch (error) {
      const problem = error instanceof HostProblem ? error : toProblem(error);
      if (problem.kind !== 'cell-edit' || attempt === TRIES) throw problem;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
