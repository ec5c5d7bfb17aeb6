import { saveFile } from '../../../templates/controls/save-file';
import type { Given, GivenFile, Inserting, Placed } from '../port';
import { run, trip } from './run';

/** Whether sheets can be put into the open workbook. */
function insertsSheets(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.13');
}

/**
 * Rows of a new sheet that are looked at: where references are broken, they are so in every row. The formulas of more rows of a
 * workbook that judges itself are more than Excel on the web answers with (5 MB).
 */
const LOOKED_AT = '1:8';
/**
 * A reference into another workbook, `[1]日历!A1` or `'[台帐.xlsx]日历'!A1` and not `Ledger[编号],日历!A1`, whose bracket is followed by
 * more than the name of a sheet; or one that is lost.
 */
const BROKEN = /\[[^[\]]+\](?:[^[\]!'\s,;:()+\-*/^&=<>"]*!|[^[\]!']*'!)|#REF!/;

/**
 * Puts sheets of an xlsx file at the end of the workbook, and looks whether they came whole: Excel on the web was reported to
 * leave references between them pointing into the file (office-js #5911). Where Excel cannot insert (before ExcelApi 1.13) or did
 * so badly, the file is opened as a new workbook instead.
 */
export async function insertSheets(xlsx: Uint8Array, inserting: Inserting = {}): Promise<Placed> {
  const base64 = toBase64(xlsx);
  if (insertsSheets() && (await inserted(base64, inserting))) return 'inserted';
  await openBase64(base64);
  return 'opened';
}

/**
 * Gives the user a file. Downloads are seen by the user in Excel on Windows (office-js #1793) and may be blocked without a word
 * elsewhere: a workbook is opened there instead, which the user saves.
 */
export async function giveFile(file: GivenFile): Promise<Given> {
  if (Office.context.platform === Office.PlatformType.PC || !file.name.endsWith('.xlsx')) {
    saveFile(file);
    return 'handed';
  }
  await openBeside(file.bytes);
  return 'opened';
}

/** Opens an xlsx file as a new workbook in a window of its own, under a name that Excel gives it until the user saves it. */
export async function openBeside(xlsx: Uint8Array): Promise<void> {
  await openBase64(toBase64(xlsx));
}

async function openBase64(base64: string): Promise<void> {
  await run(() => Excel.createWorkbook(base64));
}

/** @returns false when the sheets did not come whole: they are taken out again */
async function inserted(base64: string, { names, replaces = false }: Inserting): Promise<boolean> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    const { former, ids } = await trip(context, () => ({
      former: replaces ? (names ?? []).map((name) => queueSheet(worksheets.getItemOrNullObject(name))) : [],
      ids: context.workbook.insertWorksheetsFromBase64(base64, {
        positionType: 'End',
        ...(names && { sheetNamesToInsert: [...names] }),
      }),
    }));
    const sheets = await trip(context, () =>
      ids.value.map((id) => {
        const sheet = queueSheet(worksheets.getItemOrNullObject(id));
        const cells = sheet.getRange(LOOKED_AT).getUsedRangeOrNullObject(true).load({ formulas: true });
        return { sheet, cells };
      }),
    );
    const isWhole =
      sheets.length === (names?.length ?? sheets.length) &&
      sheets.length > 0 &&
      sheets.every(({ sheet, cells }) => !sheet.isNullObject && !holdsBroken(cells));
    const stale = isWhole ? former.filter((sheet) => !sheet.isNullObject) : [];
    if (isWhole && !replaces) return true;
    await trip(context, () => {
      if (!isWhole) for (const { sheet } of sheets) if (!sheet.isNullObject) sheet.delete();
      for (const sheet of stale) sheet.delete();
      // The names are free again: a sheet beside one of the same name was given a number.
      if (isWhole) sheets.forEach(({ sheet }, index) => (sheet.name = names?.[index] ?? sheet.name));
      if (isWhole) sheets[0]?.sheet.activate();
    });
    return isWhole;
  });
}

function queueSheet(sheet: Excel.Worksheet): Excel.Worksheet {
  return sheet.load({ name: true });
}

function holdsBroken(cells: Excel.Range): boolean {
  if (cells.isNullObject) return false;
  return cells.formulas.some((row: unknown[]) =>
    row.some((formula) => typeof formula === 'string' && formula.startsWith('=') && BROKEN.test(formula)),
  );
}

function toBase64(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
