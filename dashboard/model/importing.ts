import type { Regulation } from '../../rules/regulation/regulation';
import type { Day } from '../../rules/time/day';
import {
  importedBook,
  officialContent,
  openDraft,
  parseRemembered,
  rememberDraft,
  type ImportDraft,
  type LeftOutKind,
} from '../../templates/import';
import type { Memory } from '../../templates/memory';
import type { LedgerBook } from '../../templates/read';
import { type LedgerBookContent, importedFileName } from '../../templates/write';
import type { Refused } from '../reading/ask';
import type { Opened } from '../reading/protocol';
import type { Written } from '../writing/protocol';

/** How far an import has come. */
export type ImportingState =
  | { readonly phase: 'closed' }
  | { readonly phase: 'opening'; readonly file: File; readonly share: number }
  | { readonly phase: 'refused'; readonly file: File; readonly reason: string }
  | {
      readonly phase: 'open';
      readonly file: File;
      readonly draft: ImportDraft;
      /** The sheet shown. */
      readonly sheet: number;
      /** The list opened in its place; null for the columns. */
      readonly list: LeftOutKind | null;
      /** What the making of the official workbook has come to. */
      readonly saving: 'no' | 'working' | 'saved' | { readonly failed: string };
    };

export interface ImportingWork {
  /** Reads the cells of a file; rejects only when the signal is aborted. */
  readonly open: (
    file: File,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ) => Promise<Opened | Refused>;
  /** Writes an official workbook; rejects only when the signal is aborted. */
  readonly write: (content: LedgerBookContent, signal: AbortSignal) => Promise<Written | Refused>;
  readonly save: (file: { readonly name: string; readonly bytes: Uint8Array }) => void;
  /** Takes the imported records into the page. */
  readonly take: (file: File, book: LedgerBook) => void;
}

/** The import of one old workbook, from its file to its records. Owns the draft and what is remembered of mappings; knows no page. */
export class Importing {
  state: ImportingState = { phase: 'closed' };
  private current: AbortController | null = null;

  /** @param changed is called after every change of the state */
  constructor(
    private readonly work: ImportingWork,
    private readonly memory: Memory,
    private readonly by: { readonly regulation: Regulation; readonly today: Day },
    private readonly changed: () => void,
  ) {}

  /** Opens a file and proposes how it may be imported. */
  async begin(file: File): Promise<void> {
    const signal = this.restart();
    this.become({ phase: 'opening', file, share: 0 });
    try {
      const onProgress = (share: number): void => {
        if (!signal.aborted) this.become({ phase: 'opening', file, share });
      };
      const answer = await this.work.open(file, onProgress, signal);
      if (signal.aborted) return;
      if (answer.kind === 'refused') {
        this.become({ phase: 'refused', file, reason: answer.reason });
        return;
      }
      const remembered = parseRemembered(this.memory.get(MEMORY_KEY));
      const draft = openDraft(file.name, answer.workbook, { remembered, forms: this.by.regulation.forms });
      const first = draft.sheets.findIndex(({ mapping }) => mapping.ledger !== null);
      this.become({ phase: 'open', file, draft, sheet: Math.max(0, first), list: null, saving: 'no' });
    } catch (error) {
      // Closing is the one way out that is no answer.
      if (!signal.aborted) throw error;
    }
  }

  /** Takes a corrected draft. */
  correct(draft: ImportDraft): void {
    if (this.state.phase === 'open') this.become({ ...this.state, draft, saving: 'no' });
  }

  show(sheet: number): void {
    if (this.state.phase === 'open') this.become({ ...this.state, sheet, list: null });
  }

  /** Opens a list of what is left out; null goes back to the columns. */
  showList(list: LeftOutKind | null): void {
    if (this.state.phase === 'open') this.become({ ...this.state, list });
  }

  /** Takes the records into the page and closes. */
  finish(): void {
    if (this.state.phase !== 'open') return;
    const { file, draft } = this.state;
    this.remember(draft);
    this.close();
    this.work.take(file, importedBook(draft, this.by.today));
  }

  /** Makes the official workbook and has it saved. */
  async saveOfficial(): Promise<void> {
    if (this.state.phase !== 'open' || this.state.saving === 'working') return;
    const { draft, file } = this.state;
    const signal = this.restart();
    this.remember(draft);
    this.become({ ...this.state, saving: 'working' });
    try {
      const answer = await this.work.write(officialContent(draft, this.by), signal);
      if (signal.aborted) return;
      if (answer.kind === 'written')
        this.work.save({ name: importedFileName(file.name), bytes: answer.bytes });
      const saving = answer.kind === 'written' ? 'saved' : { failed: `正式台帐没有生成：${answer.reason}` };
      this.note(saving);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  close(): void {
    this.current?.abort();
    this.current = null;
    this.become({ phase: 'closed' });
  }

  private note(saving: Extract<ImportingState, { phase: 'open' }>['saving']): void {
    if (this.state.phase === 'open') this.become({ ...this.state, saving });
  }

  private remember(draft: ImportDraft): void {
    this.memory.set(MEMORY_KEY, JSON.stringify(rememberDraft(draft)));
  }

  private restart(): AbortSignal {
    this.current?.abort();
    this.current = new AbortController();
    return this.current.signal;
  }

  private become(state: ImportingState): void {
    this.state = state;
    this.changed();
  }
}

const MEMORY_KEY = 'import-mappings';
