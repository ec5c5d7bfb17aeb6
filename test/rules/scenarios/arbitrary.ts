import fc from 'fast-check';
import { ledgerOf, type FieldType, type LedgerKey } from '../../../rules/ledgers';
import type { Entry, Records } from '../../../rules/records';
import { day } from '../../../rules/time/day';
import { momentAt, type Moment } from '../../../rules/time/moment';
import { FIRST_ROW, rowOf } from './scenario';

/** Every day that a cell can hold, most of them near the days that matter. */
const days = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: day(2026, 4, 1), max: day(2026, 7, 1) }) },
  { weight: 2, arbitrary: fc.integer({ min: day(2020, 1, 1), max: day(2027, 12, 31) }) },
  { weight: 1, arbitrary: fc.integer({ min: day(1900, 1, 1), max: day(9999, 12, 31) }) },
);
const seconds = fc.oneof(
  fc.constantFrom(0, 8, 9, 10, 15, 18, 19).map((hour) => hour * 3600),
  fc.integer({ min: 0, max: 86_399 }),
);
const times = seconds.map((second) => second / 60);
export const anyMoment: fc.Arbitrary<Moment> = fc
  .tuple(days, times)
  .map(([date, time]) => momentAt(date, time));
const words = fc.oneof(
  fc.constantFrom('全部事项', '不动产登记', '企业服务部', '王芳', '无', ''),
  fc.string(),
);

/** @see FieldTypes what each holds; ids and references come from so few that they meet */
const byType: Readonly<Record<FieldType, fc.Arbitrary<unknown>>> = {
  id: fc.constantFrom('A-1', 'A-2', 'A-3'),
  reference: fc.constantFrom('A-1', 'A-2', 'A-9'),
  text: words,
  people: fc.oneof(fc.constantFrom('王芳', '王芳、刘洋', '、', '赵六'), fc.string()),
  phone: fc.oneof(fc.constantFrom('13903561234', '11010519491231002X'), fc.string()),
  creditCode: fc.oneof(fc.constantFrom('91350100M000100Y43', '11010519491231002X'), fc.string()),
  choice: fc.string(),
  date: days,
  time: times,
  datetime: anyMoment,
  minutes: fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
  money: fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
};

/** A record of a ledger with any value of its type, or none, in any field, and any cells unreadable. */
function anyEntry<K extends LedgerKey>(ledger: K, row: number): fc.Arbitrary<Entry<K>> {
  const { fields } = ledgerOf(ledger);
  const values = fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([key, { type, choices }]) => [
        key,
        fc.option(choices === undefined ? byType[type] : fc.constantFrom(...choices), { freq: 3 }),
      ]),
    ),
  );
  const unreadable = fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray(Object.keys(fields), { maxLength: 4 }) },
  );
  return fc.tuple(values, unreadable).map(([changes, cells]) => rowOf(ledger, row, changes, cells));
}

/** Up to four records in each ledger of an office. */
export const anyRecords: fc.Arbitrary<Records> = fc.record({
  assist: anyEntries('assist'),
  notice: anyEntries('notice'),
  credential: anyEntries('credential'),
  booking: anyEntries('booking'),
  overtime: anyEntries('overtime'),
  timeoff: anyEntries('timeoff'),
});

function anyEntries<K extends LedgerKey>(ledger: K): fc.Arbitrary<readonly Entry<K>[]> {
  return fc
    .integer({ min: 0, max: 4 })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, index) => anyEntry(ledger, FIRST_ROW + index))),
    );
}
