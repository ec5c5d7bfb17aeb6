import { importedSheet } from './draft';
import type { SheetDraft } from './propose';
import { openColumns } from './questions';
import type { ImportResult, LeftOutSheet } from './result';

/** What is left out, and what is reckoned, by kind, in the order in which it is shown. */
export const leftOutKinds = ['rows', 'columns', 'unread', 'reckoned', 'sheets', 'titles'] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];

export const leftOutTitles: Readonly<Record<LeftOutKind, string>> = {
  rows: '未导入的行',
  columns: '未导入的列',
  unread: '读不出的单元格',
  reckoned: '推算的单元格',
  sheets: '未导入的工作表',
  titles: '标题',
};

/** Something that is left out: where it stands, what it says, and why. */
export interface LeftOutLine {
  readonly place: string;
  readonly text: string;
  readonly reason: string;
}

/** Everything of one kind that is left out, in the order of the workbook. */
export function leftOutLines(result: ImportResult, kind: LeftOutKind): readonly LeftOutLine[] {
  switch (kind) {
    case 'rows':
      return result.rows.map(({ sheet, cell, text, reason }) => ({
        place: `${sheet}!${cell}`,
        text,
        reason,
      }));
    case 'titles':
      return result.titles.map(({ sheet, cell, text }) => ({
        place: `${sheet}!${cell}`,
        text,
        reason: '标题行以上的文字',
      }));
    case 'columns':
      return result.columns.map(({ sheet, cell, heading, filled, reason }) => ({
        place: `${sheet}!${cell}`,
        text: heading === '' ? '（没有标题）' : heading,
        reason: `${reason}，有内容的单元格 ${filled} 个`,
      }));
    case 'unread':
      return result.unread.map(({ sheet, cell, text, field, expected, actual }) => ({
        place: `${sheet}!${cell}`,
        text,
        reason: `${field}：应${expected}；实际${actual}`,
      }));
    case 'reckoned':
      return result.reckoned.map(({ sheet, cell, text, field, by }) => ({
        place: `${sheet}!${cell}`,
        text,
        reason: `${field}：${by}`,
      }));
    case 'sheets':
      return result.sheets.map((each) => ({
        place: each.sheet,
        text: `${each.rows} 行，${each.cells} 个单元格`,
        reason: sheetReason(each),
      }));
  }
}

/** What a sheet comes to, in a few words: `延时服务登记表 3 行，读不出 1`. */
export function sheetSummary(sheet: SheetDraft): string {
  const { ledger, entries, unread } = importedSheet(sheet);
  if (ledger === null) return `不导入：${sheet.why}`;
  const asked = openColumns(sheet).length;
  return [
    `${sheet.forms[ledger]} ${entries.length} 行`,
    ...(unread.length === 0 ? [] : [`读不出 ${unread.length}`]),
    ...(asked === 0 ? [] : [`待核对 ${asked} 列`]),
  ].join('，');
}

function sheetReason({ hidden, reason }: LeftOutSheet): string {
  return hidden && !reason.includes('隐藏') ? `${reason}（隐藏的工作表）` : reason;
}
