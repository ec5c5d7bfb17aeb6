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
  let isRemote = false;
  const stop = session.port.onChange(({ remote }) => {
    session.noteChange();
    changedAt = performance.now();
    isRemote ||= remote;
  });
  const timer = setInterval(() => {
    if (changedAt === null || session.busy !== null || performance.now() - changedAt < QUIET) return;
    changedAt = null;
    const merged = isRemote;
    isRemote = false;
    const reading = merged ? readAndSettle(session) : session.read();
    reading.catch((error: unknown) => {
      // In the background: a workbook that cannot be read says so at the user's next action.
      if (!(error instanceof HostProblem)) throw error;
    });
  }, QUIET);
  return () => {
    stop();
    clearInterval(timer);
  };
}

/** An act of its own: it may write, and what it did is told. */
async function readAndSettle(session: Session): Promise<void> {
  await session.read();
  if (session.isUnsettled) await session.run('核对同时登记的记录', () => session.settle());
}
