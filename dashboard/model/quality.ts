import { groupBy } from '../../rules/groups';
import type { FormNames } from '../../rules/regulation/regulation';
import { word } from '../../rules/wording/word';
import type { Duplicate } from '../../templates/offices';
import type { SheetReport } from '../../templates/read';
import type { Assessed } from './assessed';
import type { FileItem } from './file-list';

/** What was made of one sheet, in words. */
export interface SheetLine {
  readonly sheet: string;
  /** 台帐 that it was taken for; empty for none. */
  readonly ledger: string;
  readonly records: number;
  /** Sentences: rows, columns or the whole sheet that were left out, and why. */
  readonly notes: readonly string[];
}

/** The sheets of a file that hold a ledger or had to be left out, in their order. */
export function sheetLines(item: FileItem, forms: FormNames): readonly SheetLine[] {
  return (item.book?.sheets ?? []).flatMap((sheet) => {
    const unmapped = item.book?.findings.filter(
      (finding) => finding.rule === 'sheet/unmapped' && finding.sheet === sheet.sheet,
    );
    const notes = [...(unmapped ?? []).map((finding) => word(finding).message), ...notesOf(sheet)];
    if (sheet.ledger === null && notes.length === 0) return [];
    return [
      {
        sheet: sheet.sheet,
        ledger: sheet.ledger === null ? '' : forms[sheet.ledger],
        records: sheet.records,
        notes,
      },
    ];
  });
}

/** What else a head should know: years without a calendar, and rows dropped because another workbook repeats them. */
export function qualityLines({ missingYears, duplicates }: Assessed): readonly string[] {
  const years = missingYears.map(
    (year) => `${year}年放假通知尚未导入，凡须看放假安排的事项列为“无法判定”；请点“放假通知”导入。`,
  );
  return [...years, ...duplicateLines(duplicates)];
}

function duplicateLines(duplicates: readonly Duplicate[]): readonly string[] {
  const pairs = groupBy(duplicates, ({ dropped, kept }) => `${dropped.file}\n${kept.file}`);
  return [...pairs.values()].map((pair) => {
    const [{ dropped, kept, archived } = { dropped: { file: '' }, kept: { file: '' }, archived: false }] =
      pair;
    const places = pair.map((each) => `${each.dropped.sheet}第${each.dropped.row}行`);
    const copies = `“${dropped.file}”有 ${pair.length} 条记录`;
    return archived
      ? `归档${copies}是“${kept.file}”中记录的副本，以后者为准，只计一次：${listed(places)}`
      : `${copies}与“${kept.file}”完全相同，只计一次：${listed(places)}`;
  });
}

/** How many examples of a reason are named by their address. */
const EXAMPLES = 5;

function notesOf(sheet: SheetReport): readonly string[] {
  const reasons = [...new Set(sheet.leftOut.map((row) => row.reason))];
  const rows = reasons.map((reason) => {
    const cells = sheet.leftOut.filter((row) => row.reason === reason).map((row) => row.cell);
    return `${reason} ${cells.length} 行未计入（${listed(cells)}）`;
  });
  const missing = sheet.missingColumns.length === 0 ? [] : [`缺少必填栏：${sheet.missingColumns.join('、')}`];
  const above = sheet.fromAbove.map(({ cell, from }) => `${cell}取自${from}`);
  const taken =
    above.length === 0 ? [] : [`${above.length} 格沿用上方内容（合并单元格或“同上”：${listed(above)}）`];
  const unknown =
    sheet.unknownColumns.length === 0
      ? []
      : [
          `另有不识别的栏，未读取：${listed(sheet.unknownColumns.map(({ heading, cell }) => `${heading}（${cell}）`))}`,
        ];
  return [...missing, ...rows, ...taken, ...unknown, ...(sheet.hidden ? ['这是隐藏的工作表'] : [])];
}

function listed(parts: readonly string[]): string {
  return parts.length > EXAMPLES ? `${parts.slice(0, EXAMPLES).join('、')}等` : parts.join('、');
}
