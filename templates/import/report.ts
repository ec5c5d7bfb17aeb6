import { cellAddress } from '../../rules/address';
import type { Regulation } from '../../rules/regulation/regulation';
import type { Day } from '../../rules/time/day';
import type { Appendix, LedgerBookContent } from '../write';
import { importDraft, importedSheet, type ImportDraft } from './draft';
import { importedBook, settingsFor } from './imported-book';
import { leftOutLines, leftOutTitles, type LeftOutKind } from './lists';
import { mappedColumns, usedConstants } from './mapping';
import type { SheetDraft } from './propose';

/** `导入 12 行，未导入 3 行` and so on: what an import comes to, in one line. */
export function summaryOf(draft: ImportDraft): string {
  const { entries, rows, columns, unread, sheets } = importDraft(draft);
  return [
    `导入 ${entries.length} 行`,
    `未导入 ${rows.length} 行`,
    `未导入的列 ${columns.length} 列`,
    `读不出的单元格 ${unread.length} 个`,
    `未导入的工作表 ${sheets.length} 张`,
  ].join('，');
}

/** Everything about an import that its records do not say: what became of each column, and what was left out, with addresses. */
export function importReport(draft: ImportDraft): Appendix {
  const result = importDraft(draft);
  return {
    title: '导入说明',
    table: 'Import_Report',
    note: `来源：${draft.file}（原文件未改动）。${summaryOf(draft)}。`,
    columns: [
      { heading: '类别', width: 16 },
      { heading: '位置', width: 26 },
      { heading: '原内容', width: 60 },
      { heading: '说明', width: 50 },
    ],
    rows: [
      ...draft.sheets.flatMap(mappingLines),
      ...reported.flatMap((kind) =>
        leftOutLines(result, kind).map(({ place, text, reason }) => [
          leftOutTitles[kind],
          place,
          text,
          reason,
        ]),
      ),
    ],
  };
}

/**
 * The official ledger workbook of a draft, with the report as its last sheet.
 * @param today the day under which records without a date are numbered
 */
export function officialContent(
  draft: ImportDraft,
  { regulation, today }: { readonly regulation: Regulation; readonly today: Day },
): LedgerBookContent {
  const { records, notices, corrections, ...viewed } = importedBook(draft, today);
  const settings = settingsFor(viewed.settings, records);
  return { regulation, settings, records, notices, corrections, appendix: importReport(draft) };
}

/** What people have to mend comes first. */
const reported: readonly LeftOutKind[] = ['sheets', 'unread', 'reckoned', 'rows', 'columns', 'titles'];

function mappingLines(sheet: SheetDraft): readonly (readonly string[])[] {
  const { ledger, headings } = sheet.mapping;
  if (ledger === null || headings === null) return [];
  const { entries, given } = importedSheet(sheet);
  const name = sheet.grid.name;
  const merged = given === 0 ? '' : `，其中 ${given} 个单元格由合并单元格填入`;
  const columns = new Map(sheet.columns.map((each) => [each.column, each]));
  return [
    ['导入的工作表', name, `${entries.length} 行`, `导入《${sheet.forms[ledger]}》${merged}`],
    ...mappedColumns(sheet.mapping).map(([column, target]) => {
      const heading = columns.get(column);
      return [
        '对应关系',
        `${name}!${cellAddress(heading?.row ?? headings.last, column)}`,
        heading?.text ?? '',
        `→ ${target.title}`,
      ];
    }),
    ...usedConstants(sheet.mapping).map(([target, text]) => ['固定值', name, text, `→ ${target.title}`]),
  ];
}
