import { defaultCalendar, type Calendar } from '../../rules/calendar';
import type { Finding } from '../../rules/findings';
import type { LedgerKey } from '../../rules/ledgers';
import { noRecords, valueOf, type Entry, type Records } from '../../rules/records';
import { reminders, type Reminder } from '../../rules/reminders';
import { amended, type Regulation } from '../../rules/regulation/regulation';
import { defaultSettings, prefixOf, type Settings, type StaffMember } from '../../rules/settings';
import { dayOfMoment, type Moment } from '../../rules/time/moment';
import type { LedgerBook } from '../../templates/read';
import { HostProblem } from '../host/host-problem';
import type { FieldValues, WorkbookPort } from '../host/port';
import { Actions } from './actions';
import type { Environment } from './environment';
import { withAdded, withChanged } from './records-with';
import type { OpenProblem, Phase, SessionState } from './state';
import { mergedWith } from '../host/merged';
import { Renewal } from './renewal';
import { settleMerge } from './settle-merge';
import { judgeBook, receiptsOfBook } from './sweep';
import { UndoStack, type UndoStep } from './undo';
import type { ViewRequest } from './view-request';

/**
 * The open workbook as the pane knows it, and everything the pane can do to it. Owns the last reading, the clock, the
 * undo stack and the problem shown; owns no form: what a user has typed stays in its view whatever happens here.
 * Views show it and call its actions; nothing here knows the page.
 */
export class Session implements SessionState {
  phase: Phase = 'reading';
  book: LedgerBook | null = null;
  calendar: Calendar = defaultCalendar();
  regulation: Regulation;
  now: Moment;
  me: string | null;
  reminders: readonly Reminder[] = [];
  findings: readonly Finding[] | null = null;
  receiptOf: SessionState['receiptOf'] = () => null;
  sweptAt: Moment | null = null;
  stale = false;
  busy: string | null = null;
  progress: number | null = null;
  problem: OpenProblem | null = null;
  message: string | null = null;
  request: ViewRequest = { view: 'today' };

  private readonly actions = new Actions(this, (change) => {
    this.update(change);
  });
  private readonly done: UndoStack;
  private readonly renewal: Renewal;
  private readonly listeners = new Set<() => void>();
  /** Counts what the pane itself wrote: a reading that was begun before is out of date. */
  private edits = 0;

  /** @param issued the regulation as issued; the workbook may amend it */
  constructor(
    readonly port: WorkbookPort,
    readonly issued: Regulation,
    private readonly environment: Environment,
  ) {
    this.regulation = issued;
    this.done = new UndoStack(port);
    this.renewal = new Renewal(port);
    this.now = environment.clock();
    this.me = environment.memory.get('me');
  }

  get records(): Records {
    return this.book?.records ?? noRecords;
  }

  get settings(): Settings {
    return this.book?.settings ?? defaultSettings;
  }

  get myself(): StaffMember | null {
    return this.settings.staff.find(({ name }) => name === this.me) ?? null;
  }

  /** The 部室 at work here: mine, else the workbook's own; null when 设置 names none. */
  get myUnit(): string | null {
    return this.myself?.unit ?? this.settings.units[0]?.name ?? null;
  }

  /** Why the workbook should be brought up to date, in words; what another program has dropped is known after a sweep. */
  get toRenew(): readonly string[] {
    return this.renewal.reasons(this.book);
  }

  /** What {@link undo} would take back. */
  get undoable(): UndoStep | null {
    return this.done.last;
  }

  /** Whether a merge has touched records that were added here, so that {@link settle} has something to do. */
  get isUnsettled(): boolean {
    const { twins, lost, doubtful } = mergedWith(this.done.added, this.records);
    return twins.length + lost.length + doubtful.length > 0;
  }

  /** @param listener is called after every change of the session @returns a function that stops it */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** First reading. Failing it is the phase `failed`, with the problem to retry. */
  async start(): Promise<void> {
    const begun = await this.run('读取台帐', () => this.read());
    if (!begun && this.phase === 'reading') this.update({ phase: 'failed' });
  }

  /** To be called when time has passed: the clock goes on, deadlines with it. */
  tick(): void {
    const now = this.environment.clock();
    if (now === this.now) return;
    this.update({ now });
    this.remind();
  }

  show(request: ViewRequest): void {
    this.update({ request, message: null });
  }

  chooseMe(name: string): void {
    this.environment.memory.set('me', name);
    this.update({ me: name });
  }

  recall(key: string): string | null {
    return this.environment.memory.get(key);
  }

  keep(key: string, value: string): void {
    this.environment.memory.set(key, value);
  }

  say(message: string): void {
    this.update({ message });
  }

  dismissProblem(): void {
    this.update({ problem: null });
  }

  /**
   * Runs an action of the user's: one at a time, with its name shown; what Excel refuses becomes the problem shown, and
   * retrying runs the same action again.
   * @returns whether it was done; false also while another is under way
   */
  run(title: string, action: () => Promise<void>): Promise<boolean> {
    return this.actions.run(title, action);
  }

  /** Has an action follow the one under way, as one of its own: if it fails, it is tried again by itself. */
  next(action: () => void): void {
    this.actions.next(action);
  }

  /** Reads the workbook again. @throws HostProblem; the signal's reason when it is aborted */
  async read(signal?: AbortSignal): Promise<void> {
    const before = this.edits;
    const book = await this.port.read({
      ...(signal && { signal }),
      onProgress: (progress) => {
        if (this.busy !== null) this.update({ progress });
      },
    });
    if (before === this.edits) this.take(book);
  }

  /**
   * Reads the workbook again and judges all of it.
   * @returns false when the signal stopped it: the last findings stay
   * @throws HostProblem
   */
  async sweep(signal?: AbortSignal): Promise<boolean> {
    try {
      await this.sweepAll(signal);
      return true;
    } catch (error) {
      // Whatever it threw on the way out: the user has called it off.
      if (signal?.aborted === true) return false;
      throw error;
    }
  }

  private async sweepAll(signal: AbortSignal | undefined): Promise<void> {
    await this.read(signal);
    if (this.book === null) return;
    const receiptOf = receiptsOfBook(this.book, this);
    const findings = await judgeBook(this.book, this, {
      ...(signal && { signal }),
      onProgress: (progress) => {
        this.update({ progress });
      },
    });
    this.update({ findings, receiptOf, sweptAt: this.now, stale: false });
    this.environment.idle(() => void this.lookAtFile());
  }

  private async lookAtFile(): Promise<void> {
    if (this.book === null) return;
    await this.renewal.look(this.book);
    this.update({});
  }

  /** Opens the workbook brought up to date beside this one, which stays as it is. @throws HostProblem */
  async renew(): Promise<void> {
    await this.renewal.open(this.book?.file ?? '', {
      regulation: this.issued,
      today: dayOfMoment(this.now),
    });
  }

  /** Adds a record under the next free 编号. @throws HostProblem */
  async add(ledger: LedgerKey, values: FieldValues): Promise<Entry> {
    const [entry] = await this.port.add(ledger, [values], prefixOf(values['unit'], this.settings));
    if (entry === undefined) throw new HostProblem('unknown', '没有收到新登记的行，请核对台帐后再试。');
    this.did({ kind: 'added', entry }, withAdded(this.records, entry));
    return entry;
  }

  /** Writes those fields of a record that differ. @throws HostProblem kind conflict when its cells hold something else by now */
  async change(entry: Entry, changes: FieldValues): Promise<Entry> {
    const after = await this.port.change(entry, changes);
    this.did(
      { kind: 'changed', before: entry, after, fields: Object.keys(changes) },
      withChanged(this.records, after),
    );
    return after;
  }

  /** Takes back what the pane did last. @returns the record as it stands; null when it is gone @throws HostProblem */
  undo(): Promise<Entry | null> {
    return this.done.undo(
      (change) => {
        this.put(change(this.records));
      },
      (progress) => {
        this.update({ progress });
      },
    );
  }

  /** Notes what an import has added, so that it can be taken back; the records are known by the reading that follows it. */
  noteImport(entries: readonly Entry[]): void {
    if (entries.length > 0) this.did({ kind: 'imported', entries }, this.records);
  }

  /**
   * Settles what a merge with the work of others has done to records added here; to be called after a reading that brought such.
   * @throws HostProblem
   */
  async settle(): Promise<void> {
    const settled = await settleMerge(this.port, this.done.added, this.records, (entry) =>
      prefixOf(valueOf(entry, 'unit'), this.settings),
    );
    if (settled.length === 0) return;
    this.done.settle(settled);
    await this.read();
    this.say(settled.map(({ message }) => message).join('；'));
  }

  /** A record as the workbook holds it now, for views that learn of it otherwise: by selecting its row. */
  learn(entry: Entry): void {
    if (this.book !== null) this.put(withChanged(this.records, entry));
  }

  /** Someone changed cells: the last sweep no longer tells everything. */
  noteChange(): void {
    if (!this.stale) this.update({ stale: true });
  }

  private take(book: LedgerBook | null): void {
    const calendar = defaultCalendar(
      book === null ? {} : { notices: book.notices, corrections: book.corrections },
    );
    const regulation = amended(this.issued, book?.settings.amendments ?? []);
    this.update({ book, calendar, regulation, phase: book === null ? 'none' : 'ready' });
    this.remind();
  }

  private did(step: UndoStep, records: Records): void {
    this.done.push(step);
    this.put(records);
  }

  private put(records: Records): void {
    if (this.book === null) return;
    this.edits += 1;
    this.update({ book: { ...this.book, records }, stale: true });
    this.remind();
  }

  private remind(): void {
    this.environment.idle(() => {
      if (this.book === null) return;
      this.update({ reminders: reminders(this) });
    });
  }

  private update(change: Partial<SessionState>): void {
    Object.assign(this, change);
    for (const listener of this.listeners) listener();
  }
}
