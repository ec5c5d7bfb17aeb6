import { ExcelError, type ErrorCode } from './errors';

/** https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

interface PlannedFault {
  readonly code: ErrorCode;
  readonly at: string | null;
  times: number;
}

/** What a test lets go wrong. */
export class Faults {
  /** Bytes of a request or a response that Excel on the web still takes; Infinity for Excel on the desktop. */
  payloadLimit = PAYLOAD_LIMIT;
  /** Excel on the web was reported to leave the references of inserted sheets pointing into their file (office-js #5911). */
  breaksReferences = false;
  private planned: PlannedFault[] = [];
  private editing = false;
  private waiting: (() => void)[] = [];

  /** Whether the user is typing into a cell, which keeps Excel from answering. */
  get cellEditing(): boolean {
    return this.editing;
  }

  set cellEditing(editing: boolean) {
    this.editing = editing;
    if (editing) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }

  /** Resolves when no cell is being edited. */
  cellLeft(): Promise<void> {
    return this.editing ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  /**
   * Makes the next uses of a member fail.
   * @param at the member, such as `Range.values` or `TableRowCollection.add`; the very next member when null
   */
  fail(code: ErrorCode, at: string | null = null, times = 1): void {
    this.planned.push({ code, at, times });
  }

  /** @throws ExcelError when this member is to fail */
  before(member: string): void {
    const fault = this.planned.find(({ at }) => at === null || at === member);
    if (!fault) return;
    fault.times -= 1;
    if (fault.times <= 0) this.planned = this.planned.filter((each) => each !== fault);
    throw new ExcelError(fault.code);
  }

  /** Everything works again. */
  clear(): void {
    this.planned = [];
    this.payloadLimit = PAYLOAD_LIMIT;
    this.breaksReferences = false;
    this.cellEditing = false;
  }
}
