import { HostProblem } from '../host/host-problem';
import type { Session } from './session';

/** Milliseconds without another change after which the workbook is read again. */
const QUIET = 1500;

/**
 * Follows what others change: reads the workbook again once it has been quiet for a while and the pane is free. A
 * convenience, since Excel does not tell of every paste; the sweep is the check.
 * @returns a function that stops it
 */
export function follow(session: Session): () => void {
  let changedAt: number | null = null;
  const stop = session.port.onChange(() => {
    session.noteChange();
    changedAt = performance.now();
  });
  const timer = setInterval(() => {
    if (changedAt === null || session.busy !== null || performance.now() - changedAt < QUIET) return;
    changedAt = null;
    session.read().catch((error: unknown) => {
      // In the background: a workbook that cannot be read says so at the user's next action.
      if (!(error instanceof HostProblem)) throw error;
    });
  }, QUIET);
  return () => {
    stop();
    clearInterval(timer);
  };
}
