import type { Request } from './batch/wire';

/** A round trip between the pane and Excel. */
export interface Trip {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** Only tells Excel to forget ranges, after `Excel.run` is done; nobody waits for it. */
  readonly cleanup: boolean;
  /** The code of the error that it ended with; null when all went well. */
  readonly error: string | null;
}

/** Counts what goes between the pane and Excel. */
export class Traffic {
  private trips: Trip[] = [];

  get all(): readonly Trip[] {
    return this.trips;
  }

  /** Round trips that somebody waited for. */
  get waited(): readonly Trip[] {
    return this.trips.filter(({ cleanup }) => !cleanup);
  }

  note(trip: Trip): void {
    this.trips.push(trip);
  }

  reset(): void {
    this.trips = [];
  }
}

/** Whether a request only releases ranges. */
export function isCleanup({ actions }: Request): boolean {
  const methods = actions.filter(({ name }) => name !== '');
  return methods.length > 0 && methods.every(({ name }) => name === '_RemoveReference');
}

const encoder = new TextEncoder();

/** The size of a message on its way, in UTF-8. */
export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
