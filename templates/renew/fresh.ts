import { columnNumber } from '../../rules/address';
import { ledgerKeys, type LedgerKey } from '../../rules/ledgers';
import { amended, limitsByDay, type Regulation } from '../../rules/regulation/regulation';
import type { Settings } from '../../rules/settings';
import type { Day } from '../../rules/time/day';
import { addDaySheet } from '../formulas/day-sheet';
import type { Placed } from '../formulas/refs';
import { amendmentsTable } from '../layout';
import { Book } from '../sheet/book';
import { addSettingsSheet, guard } from '../write';
import { unescaped } from '../xlsx';
import { attribute, Package } from './package';
import { SheetXml } from './sheet-xml';

/** Parts of a sheet that stand behind its cells. */
export interface GuardXml {
  /** `<conditionalFormatting>` elements, whose dxfId count from 0. */
  readonly formats: readonly string[];
  /** `<dataValidation>` elements. */
  readonly checks: readonly string[];
}

/** What the program writes today into a workbook whose columns stand in given places. */
export interface Fresh {
  readonly guards: ReadonlyMap<LedgerKey, GuardXml>;
  readonly dxfs: readonly string[];
  /** The rows of 日历推算, without styles, their texts in the cells. */
  readonly days: string;
  /** The block 制度修订: its checks and its table. */
  readonly amendments: { readonly checks: readonly string[]; readonly table: string };
}

/** @param today whose limits messages name */
export async function writeFresh(
  placed: Placed,
  regulation: Regulation,
  { settings, today, judgesItself }: { settings: Settings; today: Day; judgesItself: boolean },
): Promise<Fresh> {
  const inForce = amended(regulation, settings.amendments);
  const limits = judgesItself ? limitsByDay(inForce)(today) : null;
  const book = new Book();
  for (const ledger of ledgerKeys)
    guard(book.addSheet(regulation.forms[ledger]), ledger, placed, { limits, inForce });
  addSettingsSheet(book, { ...settings, amendments: [] });
  addDaySheet(book, regulation);
  const written = new Package(await book.bytes());
  const sheet = (index: number) => written.text(`xl/worksheets/sheet${index + 1}.xml`);
  const settingsPath = `xl/worksheets/sheet${ledgerKeys.length + 1}.xml`;
  const tables = written.related(settingsPath, 'table').map(({ path }) => written.text(path));
  return {
    guards: new Map(ledgerKeys.map((ledger, index) => [ledger, guardsIn(sheet(index))])),
    dxfs: dxfsIn(written.text('xl/styles.xml')),
    days: plainRows(sheet(ledgerKeys.length + 1), textsIn(written.text('xl/sharedStrings.xml'))),
    amendments: {
      checks: checksIn(written.text(settingsPath)).filter(isOfAmendments),
      table: tables.find((xml) => xml.includes(`displayName="${amendmentsTable.name}"`)) ?? '',
    },
  };
}

export function dxfsIn(styles: string): readonly string[] {
  const inside = /<dxfs\b[^>]*>([\s\S]*?)<\/dxfs>/.exec(styles)?.[1] ?? '';
  return inside.match(/<dxf\s*\/>|<dxf>[\s\S]*?<\/dxf>/g) ?? [];
}

export function checksIn(sheet: string): readonly string[] {
  return sheet.match(/<dataValidation\b[^>]*?(?:\/>|>[\s\S]*?<\/dataValidation>)/g) ?? [];
}

export function formatsIn(sheet: string): readonly string[] {
  return sheet.match(/<conditionalFormatting\b[\s\S]*?<\/conditionalFormatting>/g) ?? [];
}

function guardsIn(sheet: string): GuardXml {
  return { formats: formatsIn(sheet), checks: checksIn(sheet) };
}

function isOfAmendments(check: string): boolean {
  const first = /^[A-Z]+/.exec(attribute(check, 'sqref') ?? '')?.[0] ?? 'A';
  return columnNumber(first) >= amendmentsTable.firstColumn;
}

function textsIn(sharedStrings: string): readonly string[] {
  return [...sharedStrings.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item = '']) =>
    [...item.matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g)].map(([, text = '']) => unescaped(text)).join(''),
  );
}

/** What means nothing in another workbook: numbers of styles, and attributes whose names another sheet does not declare. */
const ELSEWHERE = / (?:s="\d+"|x14ac:\w+="[^"]*")/g;

/** The rows of a sheet as another workbook can hold them: without styles, and with the texts themselves. */
function plainRows(sheet: string, texts: readonly string[]): string {
  const rows = /<sheetData>([\s\S]*?)<\/sheetData>/.exec(sheet)?.[1] ?? '';
  const data = new SheetXml(`<sheetData>${rows.replace(ELSEWHERE, '')}</sheetData>`);
  for (const [cell, address = '', index = ''] of rows.matchAll(
    /<c r="([A-Z]+\d+)"[^>]*t="s"[^>]*><v>(\d+)<\/v><\/c>/g,
  )) {
    if (cell === '') continue;
    const column = columnNumber(address.replace(/\d+$/, ''));
    data.write(Number(address.replace(/^[A-Z]+/, '')), column, texts[Number(index)] ?? '', null);
  }
  return /<sheetData>([\s\S]*)<\/sheetData>/.exec(data.xml())?.[1] ?? '';
}
