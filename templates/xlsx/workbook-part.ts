import { otherDocument } from './identify';
import { nameCode } from './names';
import type { PartReader, Parts } from './parts';
import { relationshipsOf } from './relationships';
import type { XmlScanner } from './scanner';
import { unescapeXstring } from './text';
import { SAVE_AGAIN, UnreadableFile } from './unreadable';
import type { ZipEntry } from './zip';

/** A worksheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: ZipEntry;
}

/** What the workbook part says, with the parts it points to. */
export interface WorkbookPart {
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly sharedStrings: ZipEntry | undefined;
  readonly styles: ZipEntry | undefined;
}

const WORKBOOK_PROPERTIES = nameCode('workbookPr');
const DATE_1904 = nameCode('date1904');
const SHEET = nameCode('sheet');
const NAME = nameCode('name');
const STATE = nameCode('state');
const RELATIONSHIP_ID = nameCode('*:id');
const SHEET_DEPTH = 3;

/** @throws UnreadableFile when the package is another document, or a part that cells need is missing. */
export async function readWorkbookPart(parts: Parts): Promise<WorkbookPart> {
  const part = await locateWorkbook(parts);
  const reader = new WorkbookReader();
  await parts.read(part, reader);
  const related = await relationshipsOf(parts, part.path);
  const byId = new Map(related.map((relationship) => [relationship.id, relationship]));
  const pathOf = (type: string): string | undefined =>
    related.find((relationship) => relationship.type === type)?.path;
  const [strings, styles] = [pathOf('sharedStrings'), pathOf('styles')];
  return {
    date1904: reader.date1904,
    sheets: reader.sheets.flatMap(({ name, hidden, id }) => {
      // So Excel keeps the modules of Excel 5: a tab without a part.
      if (id === '') return [];
      const target = id === undefined ? undefined : byId.get(id);
      if (target === undefined) throw missing(`工作表“${name}”的内容`);
      // Chart, dialog and macro sheets have tabs but no cells.
      return target.type === 'worksheet' ? [{ name, hidden, part: required(parts, target.path) }] : [];
    }),
    sharedStrings: strings === undefined ? undefined : required(parts, strings),
    // Excel repairs a workbook whose styles are missing: its dates are plain numbers then.
    styles: styles === undefined ? undefined : parts.find(styles),
  };
}

async function locateWorkbook(parts: Parts): Promise<ZipEntry> {
  const main = (await relationshipsOf(parts, '')).find(({ type }) => type === 'officeDocument');
  const part = parts.find(main?.path ?? 'xl/workbook.xml');
  if (part && !otherDocument([part.path])) return part;
  throw otherDocument(parts.paths) ?? missing('工作簿的主体');
}

function required(parts: Parts, path: string): ZipEntry {
  const part = parts.find(path);
  if (part === undefined) throw missing(path);
  return part;
}

function missing(what: string): UnreadableFile {
  return new UnreadableFile('missing-part', `压缩包中缺少${what}`, SAVE_AGAIN);
}

class WorkbookReader implements PartReader {
  date1904 = false;
  readonly sheets: { name: string; hidden: boolean; id: string | undefined }[] = [];

  open(scanner: XmlScanner): void {
    if (scanner.name === WORKBOOK_PROPERTIES) {
      this.date1904 = ['1', 'true'].includes(scanner.attribute(DATE_1904) ?? '');
    } else if (scanner.name === SHEET && scanner.depth === SHEET_DEPTH) {
      this.sheets.push({
        name: unescapeXstring(scanner.attribute(NAME) ?? ''),
        hidden: (scanner.attribute(STATE) ?? 'visible') !== 'visible',
        id: scanner.attribute(RELATIONSHIP_ID),
      });
    }
  }
}
