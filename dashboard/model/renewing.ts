import { renewedFileName } from '../../templates/write';
import type { Refused } from '../reading/ask';
import type { Written } from '../writing/protocol';
import type { FileItem } from './file-list';

/** What the renewal of a file has come to. */
export type RenewalState = 'working' | 'saved' | { readonly failed: string };

/** Writes a workbook anew from its own file; rejects only when the signal is aborted. */
export type RenewFile = (file: File, signal: AbortSignal) => Promise<Written | Refused>;

/** Brings workbooks of a former version up to date, each into a file of its own: what was read stays as it is. Knows no page. */
export class Renewing {
  states: ReadonlyMap<number, RenewalState> = new Map();

  /** @param changed is called after every change of the states */
  constructor(
    private readonly renew: RenewFile,
    private readonly save: (file: { readonly name: string; readonly bytes: Uint8Array }) => void,
    private readonly changed: () => void,
  ) {}

  async start({ id, file }: Pick<FileItem, 'id' | 'file'>): Promise<void> {
    if (this.states.get(id) === 'working') return;
    this.become(id, 'working');
    const answer = await this.renew(file, new AbortController().signal);
    if (answer.kind === 'written') this.save({ name: renewedFileName(file.name), bytes: answer.bytes });
    this.become(id, answer.kind === 'written' ? 'saved' : { failed: answer.reason });
  }

  private become(id: number, state: RenewalState): void {
    this.states = new Map(this.states).set(id, state);
    this.changed();
  }
}
