import { droppedFrom } from '../../templates/renew/outdated';
import { NotRenewable } from '../../templates/renew/package';
import type { RenewBy } from '../../templates/renew/renew';
import type { LedgerBook } from '../../templates/read';
import { HostProblem } from '../host/host-problem';
import type { WorkbookPort } from '../host/port';

/** Why the open workbook should be brought up to date, and how it is. */
export class Renewal {
  /** What another program has dropped from the workbook; null until its file was looked at. */
  private dropped: readonly string[] | null = null;

  constructor(private readonly port: Pick<WorkbookPort, 'hasFile' | 'file' | 'openBeside'>) {}

  /** The reasons in words; what another program has dropped is known after {@link look}. */
  reasons(book: LedgerBook | null): readonly string[] {
    return [...(book?.lacking ?? []), ...(this.dropped ?? [])];
  }

  /** Looks at the file. Once is enough: while the workbook is open no other program saves it. */
  async look({ archive }: Pick<LedgerBook, 'archive'>): Promise<void> {
    this.dropped ??= archive === null ? await this.droppedFromFile() : [];
  }

  /**
   * Brings the workbook up to date in a new one, which Excel opens beside it.
   * @param file its name
   * @throws HostProblem, in the words of what stands in the way
   */
  async open(file: string, by: RenewBy): Promise<void> {
    // The library that writes workbooks is large, and most workbooks are up to date.
    const { renewWorkbook } = await import('../../templates/renew/renew');
    const bytes = await this.port.file();
    try {
      await this.port.openBeside(await renewWorkbook(file, bytes, by));
    } catch (error) {
      if (error instanceof NotRenewable)
        throw new HostProblem('unsupported', `工作簿没有更新：${error.message}。`, { cause: error });
      throw error;
    }
  }

  /** Null where the file is not to be had. */
  private async droppedFromFile(): Promise<readonly string[] | null> {
    if (!this.port.hasFile()) return null;
    try {
      return droppedFrom(await this.port.file());
    } catch (error) {
      // Nobody has asked for the file yet: nothing is offered, and renewing says why.
      if (error instanceof HostProblem) return null;
      throw error;
    }
  }
}
