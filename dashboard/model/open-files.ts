import { readNotice, withNotice, withoutNotice, type Notice, type NoticeAnswer } from '../../rules/calendar';
import type { LedgerBook } from '../../templates/read';
import type { Reading } from '../reading/protocol';
import { assessBooks, type Assessed, type Judgement } from './assessed';
import { isSameFile, sortChosen, type PassedOver } from './chosen-files';
import { isBusy, newItem, settled, type FileItem, type Origin } from './file-list';
import type { FormNames } from '../../rules/regulation/regulation';

export type ReadFile = (
  file: File,
  forms: FormNames,
  onProgress: (share: number) => void,
  signal: AbortSignal,
) => Promise<Reading>;

/**
 * The files of the page and what was judged about them. Owns the order of reading (one file after the other, so that a
 * small machine is not overrun) and the reading's cancellation; does not own what is looked at (filters).
 */
export class OpenFiles {
  items: readonly FileItem[] = [];
  /** Files chosen last that were not taken. */
  passedOver: readonly PassedOver[] = [];
  notices: readonly Notice[] = [];
  /** The offices, by their name, whose own amendments are set aside. */
  setAside: ReadonlySet<string> = new Set();
  assessed: Assessed;

  private nextId = 1;
  /** Stops the file being read; null while nothing is. */
  private current: AbortController | null = null;

  /**
   * @param read reads one file and rejects only when the signal is aborted
   * @param changed is called after every change
   */
  constructor(
    private readonly read: ReadFile,
    private readonly by: Pick<Judgement, 'regulation' | 'now'>,
    private readonly changed: () => void,
  ) {
    this.assessed = this.assess();
  }

  /** Takes files in and reads them; resolves when nothing is left to read. Real ledgers take the place of the sample. */
  async add(files: readonly File[], origin: Origin): Promise<void> {
    const present = this.items.filter((item) => item.state !== 'cancelled').map((item) => item.file);
    const { accepted, passedOver } = sortChosen(files, present, origin);
    this.passedOver = passedOver;
    const kept = origin === 'sample' ? this.items : this.items.filter((item) => item.origin !== 'sample');
    this.items = [...kept, ...accepted.map((file) => newItem(this.nextId++, file, origin))];
    this.changed();
    if (this.current === null) await this.readAll();
  }

  /** Takes an imported workbook in, in the place of what was read of the same file: its records count once. */
  addImported(file: File, book: LedgerBook): void {
    const others = this.items.filter((item) => item.origin !== 'sample' && !isSameFile(item.file, file));
    this.items = [
      ...others,
      settled(newItem(this.nextId++, file, 'import'), { kind: 'read', book, toRenew: [] }),
    ];
    this.reassess();
  }

  /** Stops reading: the file being read and those waiting are marked as cancelled, those read stay. */
  cancel(): void {
    this.items = this.items.map((item) => (isBusy([item]) ? { ...item, state: 'cancelled' } : item));
    this.current?.abort();
    this.changed();
  }

  remove(id: number): void {
    this.items = this.items.filter((item) => item.id !== id);
    this.reassess();
  }

  removeAll(): void {
    this.current?.abort();
    this.items = [];
    this.passedOver = [];
    this.reassess();
  }

  addNotice(text: string): NoticeAnswer {
    const answer = readNotice(text, this.notices);
    if ('notice' in answer) {
      this.notices = withNotice(this.notices, answer.notice);
      this.reassess();
    }
    return answer;
  }

  removeNotice(year: number): void {
    this.notices = withoutNotice(this.notices, year);
    this.reassess();
  }

  /** Judges these offices by the regulation as issued, and all others by their own amendments. */
  setAmendmentsAside(units: ReadonlySet<string>): void {
    this.setAside = units;
    this.reassess();
  }

  private async readAll(): Promise<void> {
    for (let item = this.waiting(); item !== undefined; item = this.waiting()) {
      this.current = new AbortController();
      await this.readOne(item, this.current.signal);
    }
    this.current = null;
    this.reassess();
  }

  private async readOne(item: FileItem, signal: AbortSignal): Promise<void> {
    const update = (change: Partial<FileItem>): void => {
      this.items = this.items.map((each) => (each.id === item.id ? { ...each, ...change } : each));
      this.changed();
    };
    update({ state: 'reading' });
    try {
      const reading = await this.read(
        item.file,
        this.by.regulation.forms,
        (share) => {
          update({ share });
        },
        signal,
      );
      update(settled(item, reading));
    } catch (error) {
      // Cancelling is the one way out that is no answer; cancel() has marked the items.
      if (!signal.aborted) throw error;
    }
  }

  private waiting(): FileItem | undefined {
    return this.items.find((item) => item.state === 'waiting');
  }

  private reassess(): void {
    this.assessed = this.assess();
    this.changed();
  }

  private assess(): Assessed {
    const books = this.items.flatMap((item) => item.book ?? []);
    const { notices, setAside } = this;
    return assessBooks(books, { ...this.by, notices, setAside });
  }
}
