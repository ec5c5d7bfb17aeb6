import type { CellValue, SheetGrid, Workbook } from '../../../templates/xlsx';

export type Cells = readonly (CellValue | null | undefined)[];

/** A sheet from rows of cells, the first in row 1; blank cells are null or '', blank rows are left out as the file reader does. */
export function sheet(name: string, rows: readonly Cells[], hidden = false): SheetGrid {
  const filled = rows.map((cells, at) => ({ row: at + 1, cells: cells.map((cell) => cell ?? undefined) }));
  return {
    name,
    hidden,
    rows: filled.filter(({ cells }) => cells.some((cell) => cell !== undefined)),
    tables: [],
    merges: [],
  };
}

export function workbook(...sheets: readonly SheetGrid[]): Workbook {
  return { date1904: false, sheets };
}

/** A small, complete 延时服务登记表: headings and two records. */
export const OVERTIME_HEADINGS = [
  '编号',
  '日期',
  '部室',
  '服务人员',
  '服务对象',
  '事项名称',
  '延时原因',
  '规定下班时间',
  '开始时间',
  '结束时间',
  '办理结果',
  '备注',
  '收费金额',
  '收费依据',
  '确认人',
] as const;
export const OVERTIME_ROWS: readonly Cells[] = [
  [
    'YS-2026-0001',
    '2026/5/11',
    '招商部',
    '张三',
    '甲公司',
    '立项备案',
    '工作需要',
    '17:30',
    '17:30',
    '18:10',
    '已办结',
    null,
    null,
    null,
    null,
  ],
  [
    'YS-2026-0002',
    46154,
    '招商部',
    '李四、张三',
    '乙公司',
    '环评登记',
    '服务对象要求',
    0.729166666666667,
    '17：40',
    '下午6:20',
    '已办结',
    '补件',
    null,
    null,
    null,
  ],
];
