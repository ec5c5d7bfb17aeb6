import { HostProblem } from '../host/host-problem';
import type { SessionState } from './state';

/** Runs what the user asks for, one thing at a time. */
export class Actions {
  private following: (() => void) | null = null;

  constructor(
    private readonly state: Pick<SessionState, 'busy'>,
    private readonly update: (change: Partial<SessionState>) => void,
  ) {}

  /** As {@link Session.run}. */
  async run(title: string, action: () => Promise<void>): Promise<boolean> {
    if (this.state.busy !== null) return false;
    this.update({ busy: title, problem: null, message: null });
    try {
      await action();
      return true;
    } catch (error) {
      if (!(error instanceof HostProblem)) throw error;
      const retry = (): void => {
        void this.run(title, action);
      };
      this.update({ problem: { title, problem: error, retry } });
      return false;
    } finally {
      this.update({ busy: null, progress: null });
      const then = this.following;
      this.following = null;
      then?.();
    }
  }

  /** As {@link Session.next}. */
  next(action: () => void): void {
    this.following = action;
  }
}
