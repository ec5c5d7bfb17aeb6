import { checkSize, MAX_CELLS, MAX_UNPACKED_BYTES, tooLarge } from './limits';
import { Pace, type PaceOptions } from './pace';
import { Parts } from './parts';
import { SharedStringsReader } from './shared-strings';
import type { CellContext } from './cell';
import { SheetReader } from './sheet';
import { StylesReader } from './styles';
import { tablesOf } from './tables';
import { SAVE_AGAIN, UnreadableFile } from './unreadable';
import { readWorkbookPart, type SheetEntry } from './workbook-part';
import type { SheetGrid, Workbook } from './workbook';
import { XmlProblem } from './xml-problem';

export interface ReadOptions extends PaceOptions {
  /** Which sheets to read, by name; all when absent. The others are left out of the result and cost nothing. */
  sheets?(name: string): boolean;
}

/**
 * Reads the cell values of an .xlsx workbook (ECMA-376, transitional and strict), whoever wrote it.
 * Sheets are streamed: memory holds the values and a few hundred kilobytes of XML. The event loop gets its turn every
 * 30 ms or so.
 * @param bytes the whole file; not changed
 * @throws UnreadableFile (as rejection) when it is no workbook or a damaged one; nothing is returned in part.
 * @throws the signal's reason when the caller aborts.
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<Workbook> {
  const pace = new Pace(options);
  pace.checkAborted();
  const parts = Parts.open(bytes, pace);
  const workbook = await readWorkbookPart(parts);
  const wanted = workbook.sheets.filter(({ name }) => options.sheets?.(name) ?? true);
  const sizes = [workbook.sharedStrings, ...wanted.map(({ part }) => part)].map((part) => part?.size ?? 0);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  checkSize('', total, MAX_UNPACKED_BYTES);
  pace.start(total);

  const sharedStrings = new SharedStringsReader();
  if (workbook.sharedStrings) await parts.read(workbook.sharedStrings, sharedStrings);
  const styles = new StylesReader();
  if (workbook.styles) await parts.read(workbook.styles, styles);

  const context: CellContext = {
    strings: sharedStrings.strings,
    shownDates: styles.shownDates,
    date1904: workbook.date1904,
  };
  const kept = cellCounter();
  const sheets: SheetGrid[] = [];
  for (const sheet of wanted) sheets.push(await readSheet(parts, sheet, context, kept));
  pace.finish();
  return { date1904: workbook.date1904, sheets };
}

async function readSheet(
  parts: Parts,
  sheet: SheetEntry,
  context: CellContext,
  kept: (width: number) => void,
): Promise<SheetGrid> {
  const reader = new SheetReader(context, kept);
  try {
    await parts.scan(sheet.part, reader);
  } catch (error) {
    if (!(error instanceof XmlProblem)) throw error;
    const place = `工作表“${sheet.name}”读到${reader.reached}时`;
    throw new UnreadableFile('broken-xml', `${place}内容有误（${error.message}）`, SAVE_AGAIN, {
      cause: error,
    });
  }
  const tables = await tablesOf(parts, sheet.part.path);
  return { name: sheet.name, hidden: sheet.hidden, rows: reader.rows(), tables, merges: reader.merges };
}

function cellCounter(): (width: number) => void {
  let cells = 0;
  return (width) => {
    cells += width;
    if (cells > MAX_CELLS) throw tooLarge('单元格过多', `${MAX_CELLS} 个`);
  };
}
