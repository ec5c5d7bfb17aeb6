import fc from 'fast-check';
import { OVERTIME_HEADINGS, OVERTIME_ROWS, type Cells } from '../templates/read/grids';
import { leftOut, prefilled } from './rows';

/** A lawful sheet with things added that are no records and no fields. */
export interface Added {
  /** Headings, then rows. */
  readonly rows: readonly Cells[];
}

const CONFIRMED_BY = OVERTIME_HEADINGS.length - 1;

/** The two records as they are, confirmed. */
export const lawful: readonly Cells[] = OVERTIME_ROWS.map((row) =>
  row.map((cell, column) => (column === CONFIRMED_BY ? '王五' : cell)),
);

const noRecord = fc.constantFrom(...Object.values(leftOut).flat(), ...prefilled, []);
/** Headings that name no field; some contain a field's name. */
const noField = fc.record({
  heading: fc.constantFrom(
    '天气',
    '车牌号',
    '是否短信提醒',
    '回访时间',
    '服务人员工号',
    '事项名称编码',
    '确认人电话',
    '结束时间说明',
    '满意度',
    '身份证号码',
    '',
  ),
  cell: fc.constantFrom<Cells[number]>(
    '否',
    '是',
    '2020-01-01',
    43_831,
    0.75,
    '合计',
    '作废了的车',
    '14010119900101001X',
    null,
    'x',
  ),
});

/**
 * Rows that are no records between and below the records, and columns that are no fields beside and between the columns.
 */
export const added: fc.Arbitrary<Added> = fc
  .record({
    gaps: fc.array(fc.array(noRecord, { maxLength: 4 }), { minLength: 3, maxLength: 3 }),
    columns: fc.array(fc.record({ at: fc.nat(OVERTIME_HEADINGS.length), column: noField }), { maxLength: 4 }),
  })
  .map(({ gaps, columns }) => {
    const [before = [], between = [], below = []] = gaps;
    const [first = [], second = []] = lawful;
    const body = [...before, first, ...between, second, ...below];
    const isRecord = new Set<Cells>([first, second]);
    const widened = (row: Cells, isHeading: boolean): Cells =>
      [...columns]
        .sort((a, b) => b.at - a.at)
        .reduce<Cells>((cells, { at, column }) => {
          const wide = [
            ...cells,
            ...Array<null>(Math.max(0, OVERTIME_HEADINGS.length - cells.length)).fill(null),
          ];
          const cell = isHeading ? column.heading : isRecord.has(row) ? column.cell : null;
          return [...wide.slice(0, at), cell, ...wide.slice(at)];
        }, row);
    return { rows: [widened(OVERTIME_HEADINGS, true), ...body.map((row) => widened(row, false))] };
  });
