import { droppedFrom } from '../../templates/renew/outdated';
import { NotRenewable } from '../../templates/renew/package';
import type { RenewBy } from '../../templates/renew/renew';
import type { LedgerBook } from '../../templates/read';
import { HostProblem } from '../host/host-problem';
import type { WorkbookPort } from '../host/port';

/** What another program has dropped from the open workbook, in words; null where its file is not to be had. */
export async function droppedFromBook(
  port: WorkbookPort,
  { archive }: Pick<LedgerBook, 'archive'>,
): Promise<readonly string[] | null> {
  if (archive !== null) return [];
  if (!port.hasFile()) return null;
  try {
    return droppedFrom(await port.file());
  } catch (error) {
    // Nobody has asked for the file yet: nothing is offered, and renewing says why.
    if (error instanceof HostProblem) return null;
    throw error;
  }
}

/**
 * Brings the open workbook up to date in a new one, which Excel opens beside it.
 * @param file its name
 * @throws HostProblem, in the words of what stands in the way
 */
export async function openRenewed(port: WorkbookPort, file: string, by: RenewBy): Promise<void> {
  // The library that writes workbooks is large, and most workbooks are up to date.
  const { renewWorkbook } = await import('../../templates/renew/renew');
  const bytes = await port.file();
  try {
    await port.openBeside(await renewWorkbook(file, bytes, by));
  } catch (error) {
    if (error instanceof NotRenewable)
      throw new HostProblem('unsupported', `工作簿没有更新：${error.message}。`, { cause: error });
    throw error;
  }
}
