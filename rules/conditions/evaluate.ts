import {
  firstPossibleWorkday,
  firstWorkday,
  officeMinutes,
  seasonOn,
  undecidedWithin,
  workdaysWithin,
} from '../calendar';
import type { LedgerKey } from '../ledgers';
import { isCreditCode, mentionsIdCard } from '../numbers';
import { limitInfos } from '../regulation/limits';
import { isSaturdayOrSunday } from '../time/day';
import { dayOfMoment, secondsOf } from '../time/moment';
import {
  dayNum,
  filledTest,
  isAmong,
  isDatetime,
  isOneOf,
  notListed,
  numberIn,
  numberNum,
  otherCell,
  otherRecord,
  SECONDS_PER_DAY,
  secondsNum,
  textTest,
  type RowNum,
  type RowTest,
} from './cells';
import { counted } from './counted';
import type { Num, Test } from './expr';
import { once } from './once';
import { namesNoMatter } from './vocabulary';

/** Compiles a condition of a ledger's rows, so that judging a row walks over no data. */
export const compileTest: (ledger: LedgerKey, test: Test) => RowTest = once(
  testOf,
  ({ test }) => test === 'all' || test === 'any',
);

/** As {@link compileTest}, a number; NaN where the row does not tell. */
export const compileNum: (ledger: LedgerKey, num: Num) => RowNum = once(numOf, ({ num }) => COUNTED.has(num));

/** What is counted day by day or record by record. */
const COUNTED: ReadonlySet<Num['num']> = new Set(['workdays', 'undecidedDays', 'officeTime', 'count']);

function testOf(ledger: LedgerKey, test: Test): RowTest {
  const inner = (part: Test) => compileTest(ledger, part);
  const num = (part: Num) => compileNum(ledger, part);
  switch (test.test) {
    case 'all':
      return every(test.parts.map(inner));
    case 'any':
      return some(test.parts.map(inner));
    case 'not': {
      const part = inner(test.part);
      return (row) => !part(row);
    }
    case 'is':
      return isOneOf(ledger, test.field, test.values);
    case 'filled':
      return filledTest(ledger, test.field);
    case 'readable': {
      const { field } = test;
      return ({ entry }) =>
        entry.problems.length === 0 || !entry.problems.some((each) => each.field === field);
    }
    case 'allReadable':
      return ({ entry }) => entry.problems.length === 0;
    case 'compare':
      return comparison(num(test.left), test.by, num(test.right));
    case 'namesNoMatter':
      return textTest(ledger, test.field, namesNoMatter);
    case 'saturdayOrSunday': {
      const day = num(test.day);
      return (row) => isSaturdayOrSunday(day(row));
    }
    case 'dayIs': {
      const day = num(test.day);
      const { kinds } = test;
      return (row) => {
        const on = day(row);
        return !Number.isNaN(on) && isAmong(kinds, row.world.calendar.kindOf(on));
      };
    }
    case 'hasClosing': {
      const closes = num({ num: 'closing', day: test.day });
      return (row) => !Number.isNaN(closes(row));
    }
    case 'officeTimeKnown': {
      const minutes = num({ num: 'officeTime', from: test.from, to: test.to });
      return (row) => !Number.isNaN(minutes(row));
    }
    case 'exists': {
      const find = otherRecord(ledger, test.ledger, test.id);
      return (row) => find(row) !== null;
    }
    case 'seriesGiven':
      return textTest(ledger, test.id, (id, { world }) => world.inSeries(test.ledger, id) !== null);
    case 'otherFilled': {
      const cell = otherCell(ledger, test.ledger, test.id, test.field);
      return (row) => typeof cell(row) === 'number';
    }
    case 'otherIs': {
      const { values } = test;
      const cell = otherCell(ledger, test.ledger, test.id, test.field);
      return (row) => isAmong(values, cell(row));
    }
    case 'repeated':
      return ({ entry, world }) => world.isRepeated(entry);
    case 'limitedItem':
      return textTest(ledger, test.field, (item, { world }) => world.isLimited(item));
    case 'optionIs': {
      const { option, value } = test;
      return option === 'replyClock'
        ? ({ world }) => world.options.replyClock === value
        : ({ world }) => world.options.overtimeEarnsTimeOff === (value === '是');
    }
    case 'hasList': {
      const { list } = test;
      return ({ world }) => world.hasList(list);
    }
    case 'notListed':
      return notListed(ledger, test.list, test.field);
    case 'creditCode':
      // An identity number is reported once, as one.
      return textTest(ledger, test.field, (text) => isCreditCode(text) || mentionsIdCard(text));
    case 'overdrawn':
      return ({ entry, world }) => world.overdrafts(entry).length > 0;
    case 'accountUnsure':
      return ({ entry, world }) => world.overdrafts(entry).some(({ unsure }) => unsure.length > 0);
  }
}

function numOf(ledger: LedgerKey, num: Num): RowNum {
  const inner = (part: Num) => compileNum(ledger, part);
  switch (num.num) {
    case 'const': {
      const { value } = num;
      return () => value;
    }
    case 'limit': {
      const { limit } = num;
      return limitInfos[limit].unit === 'minutes'
        ? ({ limits }) => limits[limit] * 60
        : ({ limits }) => limits[limit];
    }
    case 'slot': {
      const { slot, end } = num;
      return ({ limits }) => limits['booking.slots'][slot][end] * 60;
    }
    case 'day':
      return dayNum(ledger, num.field);
    case 'seconds':
      return secondsNum(ledger, num.field);
    case 'value':
      return numberNum(ledger, num.field);
    case 'today':
      return ({ world }) => world.today;
    case 'now':
      return ({ world }) => secondsOf(world.now);
    case 'plus': {
      const [left, right] = [inner(num.left), inner(num.right)];
      return (row) => left(row) + right(row);
    }
    case 'minus': {
      const [left, right] = [inner(num.left), inner(num.right)];
      return (row) => left(row) - right(row);
    }
    case 'midnight': {
      const day = inner(num.day);
      return (row) => day(row) * SECONDS_PER_DAY;
    }
    case 'if': {
      const when = compileTest(ledger, num.when);
      const [then, otherwise] = [inner(num.then), inner(num.otherwise)];
      return (row) => (when(row) ? then(row) : otherwise(row));
    }
    case 'workdays':
    case 'undecidedDays': {
      const [from, to] = [inner(num.from), inner(num.to)];
      const count = num.num === 'workdays' ? workdaysWithin : undecidedWithin;
      return (row) => {
        const [first, last] = [from(row), to(row)];
        return Number.isNaN(first) || Number.isNaN(last) ? NaN : count(row.world.calendar, first, last);
      };
    }
    case 'workdayFrom': {
      const day = inner(num.day);
      const first = num.sure ? firstWorkday : firstPossibleWorkday;
      return (row) => {
        const from = day(row);
        return Number.isNaN(from) ? NaN : (first(row.world.calendar, from) ?? NaN);
      };
    }
    case 'closing': {
      const day = inner(num.day);
      return (row) => {
        const on = day(row);
        const { hours } = row.world;
        if (hours === null || Number.isNaN(on)) return NaN;
        return secondsOf(seasonOn(hours, on)?.afternoon.close ?? NaN);
      };
    }
    case 'officeTime': {
      const [from, to] = [inner(num.from), inner(num.to)];
      return (row) => {
        const { calendar, hours } = row.world;
        const [begin, end] = [from(row), to(row)];
        if (hours === null || Number.isNaN(begin) || Number.isNaN(end)) return NaN;
        const counted = officeMinutes(calendar, hours, begin / 60, end / 60);
        return counted.known ? secondsOf(counted.value) : NaN;
      };
    }
    case 'otherDay': {
      const cell = otherCell(ledger, num.ledger, num.id, num.field);
      return isDatetime(num.ledger, num.field)
        ? (row) => dayOfMoment(numberIn(cell(row)))
        : (row) => numberIn(cell(row));
    }
    case 'count':
      return counted(ledger, num.ledger, num.where, inner);
  }
}

function every(parts: readonly RowTest[]): RowTest {
  const [first, second, third, ...rest] = parts;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  if (third === undefined) return (row) => first(row) && second(row);
  const others = rest.length === 0 ? third : every([third, ...rest]);
  return (row) => first(row) && second(row) && others(row);
}

function some(parts: readonly RowTest[]): RowTest {
  const [first, second, third, ...rest] = parts;
  if (first === undefined) return () => false;
  if (second === undefined) return first;
  if (third === undefined) return (row) => first(row) || second(row);
  const others = rest.length === 0 ? third : some([third, ...rest]);
  return (row) => first(row) || second(row) || others(row);
}

function comparison(left: RowNum, by: '<' | '<=' | '>', right: RowNum): RowTest {
  switch (by) {
    case '<':
      return (row) => left(row) < right(row);
    case '<=':
      return (row) => left(row) <= right(row);
    case '>':
      return (row) => left(row) > right(row);
  }
}
