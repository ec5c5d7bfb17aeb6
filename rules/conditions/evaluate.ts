import {
  firstPossibleWorkday,
  firstWorkday,
  officeMinutes,
  seasonOn,
  undecidedWithin,
  workdaysWithin,
} from '../calendar';
import { ledgerOf, type LedgerKey, type SettingsList } from '../ledgers';
import { isCreditCode, mentionsIdCard } from '../numbers';
import { limitInfos } from '../regulation/limits';
import { names, valueOf } from '../records';
import { isSaturdayOrSunday } from '../time/day';
import { dayOfMoment } from '../time/moment';
import type { Criterion, Num, Test } from './expr';
import { isFilled } from './filled';
import { namesNoMatter } from './vocabulary';
import type { Row } from './world';

/** Whether a condition holds for a row. */
export type RowTest = (row: Row) => boolean;
/** What a number comes to for a row; NaN where a cell or the world does not say, which compares with nothing. */
export type RowNum = (row: Row) => number;

const SECONDS_PER_DAY = 86_400;

/** Compiles a condition of a ledger's rows once, so that judging a row walks over no data. */
export function compileTest(ledger: LedgerKey, test: Test): RowTest {
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
      return isOneOf(test.field, test.values);
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
    case 'namesNoMatter': {
      const { field } = test;
      return ({ values }) => typeof values[field] === 'string' && namesNoMatter(values[field]);
    }
    case 'saturdayOrSunday': {
      const day = num(test.day);
      return (row) => isSaturdayOrSunday(day(row));
    }
    case 'dayIs': {
      const day = num(test.day);
      const { kinds } = test;
      return (row) => {
        const on = day(row);
        return !Number.isNaN(on) && kinds.includes(row.world.calendar.kindOf(on));
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
      const { ledger: other, id } = test;
      return (row) => found(row, other, id) !== null;
    }
    case 'otherFilled': {
      const { ledger: other, id, field } = test;
      return (row) => typeof valueOfOther(row, other, id, field) === 'number';
    }
    case 'otherIs': {
      const { ledger: other, id, field, values } = test;
      return (row) => {
        const value = valueOfOther(row, other, id, field);
        return typeof value === 'string' && values.includes(value);
      };
    }
    case 'repeated':
      return ({ entry, world }) => world.isRepeated(entry);
    case 'limitedItem': {
      const { field } = test;
      return ({ values, world }) => typeof values[field] === 'string' && world.isLimited(values[field]);
    }
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
      return notListed(test.list, test.field);
    case 'creditCode': {
      const { field } = test;
      // An identity number is reported once, as one.
      return ({ values }) =>
        typeof values[field] === 'string' && (isCreditCode(values[field]) || mentionsIdCard(values[field]));
    }
    case 'overdrawn':
      return ({ entry, world }) => world.overdrafts(entry).length > 0;
    case 'accountUnsure':
      return ({ entry, world }) => world.overdrafts(entry).some(({ unsure }) => unsure.length > 0);
  }
}

/** Compiles a number of a ledger's rows; see {@link Num} for its unit. */
export function compileNum(ledger: LedgerKey, num: Num): RowNum {
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
    case 'value': {
      const { field } = num;
      return ({ values }) => numberIn(values[field]);
    }
    case 'today':
      return ({ world }) => world.today;
    case 'now':
      return ({ world }) => seconds(world.now);
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
        return seconds(seasonOn(hours, on)?.afternoon.close ?? NaN);
      };
    }
    case 'officeTime': {
      const [from, to] = [inner(num.from), inner(num.to)];
      return (row) => {
        const { calendar, hours } = row.world;
        const [begin, end] = [from(row), to(row)];
        if (hours === null || Number.isNaN(begin) || Number.isNaN(end)) return NaN;
        const counted = officeMinutes(calendar, hours, begin / 60, end / 60);
        return counted.known ? seconds(counted.value) : NaN;
      };
    }
    case 'otherDay': {
      const { ledger: other, id, field } = num;
      const isMoment = isDatetime(other, field);
      return (row) => {
        const value = numberIn(valueOfOther(row, other, id, field));
        return isMoment ? dayOfMoment(value) : value;
      };
    }
    case 'count':
      return counted(ledger, num.ledger, num.where);
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

function isOneOf(field: string, texts: readonly string[]): RowTest {
  const [only, ...rest] = texts;
  if (rest.length === 0) return ({ values }) => values[field] === only;
  return ({ values }) => texts.some((text) => values[field] === text);
}

function filledTest(ledger: LedgerKey, key: string): RowTest {
  const field = ledgerOf(ledger).fields[key];
  if (field?.reason !== true) return ({ values }) => values[key] !== null && values[key] !== undefined;
  return ({ values }) => isFilled(field, values[key]);
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

function notListed(list: SettingsList, field: string): RowTest {
  return list === 'staff'
    ? ({ values, world }) =>
        typeof values[field] === 'string' && names(values[field]).some((name) => !world.isListed(list, name))
    : ({ values, world }) => typeof values[field] === 'string' && !world.isListed(list, values[field]);
}

function dayNum(ledger: LedgerKey, field: string): RowNum {
  return isDatetime(ledger, field)
    ? ({ values }) => dayOfMoment(numberIn(values[field]))
    : ({ values }) => numberIn(values[field]);
}

function secondsNum(ledger: LedgerKey, field: string): RowNum {
  return ledgerOf(ledger).fields[field]?.type === 'date'
    ? ({ values }) => numberIn(values[field]) * SECONDS_PER_DAY
    : ({ values }) => seconds(numberIn(values[field]));
}

function counted(own: LedgerKey, ledger: LedgerKey, where: readonly Criterion[]): RowNum {
  const [key, ...rest] = where;
  if (key === undefined || !('same' in key)) throw new RangeError('Expected `same` as the first criterion.');
  const others = rest.map((criterion) => compileCriterion(own, ledger, criterion));
  return ({ values, world, ...row }) => {
    const text = values[key.same];
    if (typeof text !== 'string') return 0;
    let count = 0;
    for (const entry of world.having(ledger, key.of, text)) {
      if (others.every((fulfils) => fulfils(entry.values, { values, world, ...row }))) count += 1;
    }
    return count;
  };
}

type Fulfils = (other: Row['values'], row: Row) => boolean;

function compileCriterion(own: LedgerKey, ledger: LedgerKey, criterion: Criterion): Fulfils {
  const { of } = criterion;
  if ('same' in criterion) {
    const { same } = criterion;
    return (other, { values }) => other[of] === values[same] && other[of] !== null;
  }
  if ('is' in criterion) {
    const { is } = criterion;
    return (other) => other[of] === is;
  }
  const isMoment = isDatetime(ledger, of);
  const dayIn = (other: Row['values']) => (isMoment ? dayOfMoment(numberIn(other[of])) : numberIn(other[of]));
  if ('filled' in criterion) return (other) => !Number.isNaN(dayIn(other));
  const day = compileNum(own, criterion.day);
  switch (criterion.by) {
    case '<':
      return (other, row) => dayIn(other) < day(row);
    case '>':
      return (other, row) => dayIn(other) > day(row);
    case '=':
      return (other, row) => dayIn(other) === day(row);
  }
}

function found({ values, world }: Row, ledger: LedgerKey, id: string) {
  const text = values[id];
  return typeof text === 'string' ? world.find(ledger, text) : null;
}

/** A value of the record that the row names by its id. */
function valueOfOther(row: Row, ledger: LedgerKey, id: string, field: string): unknown {
  const other = found(row, ledger, id);
  return other === null ? null : valueOf(other, field);
}

function isDatetime(ledger: LedgerKey, field: string): boolean {
  return ledgerOf(ledger).fields[field]?.type === 'datetime';
}

function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}

/** Whole seconds of minutes, which may carry sixtieths. */
function seconds(minutes: number): number {
  return Math.round(minutes * 60);
}
