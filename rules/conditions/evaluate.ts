import {
  firstPossibleWorkday,
  firstWorkday,
  officeMinutes,
  seasonOn,
  undecidedWithin,
  workdaysWithin,
} from '../calendar';
import { fieldKeysOf, ledgerOf, type LedgerKey, type SettingsList } from '../ledgers';
import { isCreditCode, mentionsIdCard } from '../numbers';
import { limitInfos } from '../regulation/limits';
import { names, valueOf, type Entry } from '../records';
import { isSaturdayOrSunday } from '../time/day';
import { dayOfMoment } from '../time/moment';
import type { Criterion, Num, Test } from './expr';
import { isFilled } from './filled';
import { namesNoMatter } from './vocabulary';
import { keyOf, lookupBy, type Row } from './world';

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
      const find = otherRecord(ledger, test.ledger, test.id);
      return (row) => find(row) !== null;
    }
    case 'otherFilled': {
      const cell = otherCell(ledger, test.ledger, test.id, test.field);
      return (row) => typeof cell(row) === 'number';
    }
    case 'otherIs': {
      const { values } = test;
      const cell = otherCell(ledger, test.ledger, test.id, test.field);
      return (row) => values.some((value) => value === cell(row));
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
    case 'value':
      return numberNum(ledger, num.field);
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
      const cell = otherCell(ledger, num.ledger, num.id, num.field);
      return isDatetime(num.ledger, num.field)
        ? (row) => dayOfMoment(numberIn(cell(row)))
        : (row) => numberIn(cell(row));
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

/** The cell of a field, by its number. */
function cellIn(ledger: LedgerKey, field: string): (row: Row) => unknown {
  const index = fieldKeysOf(ledger).indexOf(field);
  return ({ cells }) => cells[index];
}

function textTest(ledger: LedgerKey, field: string, holds: (text: string, row: Row) => boolean): RowTest {
  const cell = cellIn(ledger, field);
  return (row) => {
    const text = cell(row);
    return typeof text === 'string' && holds(text, row);
  };
}

function isOneOf(ledger: LedgerKey, field: string, texts: readonly string[]): RowTest {
  const index = fieldKeysOf(ledger).indexOf(field);
  const [only, ...rest] = texts;
  if (rest.length === 0) return ({ cells }) => cells[index] === only;
  return ({ cells }) => {
    const cell = cells[index];
    return texts.some((text) => cell === text);
  };
}

function filledTest(ledger: LedgerKey, key: string): RowTest {
  const index = fieldKeysOf(ledger).indexOf(key);
  const field = ledgerOf(ledger).fields[key];
  if (field?.reason !== true) return ({ cells }) => cells[index] !== null && cells[index] !== undefined;
  return ({ cells }) => isFilled(field, cells[index]);
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

function notListed(ledger: LedgerKey, list: SettingsList, field: string): RowTest {
  return textTest(
    ledger,
    field,
    list === 'staff'
      ? (text, { world }) => names(text).some((name) => !world.isListed(list, name))
      : (text, { world }) => !world.isListed(list, text),
  );
}

function numberNum(ledger: LedgerKey, field: string): RowNum {
  const index = fieldKeysOf(ledger).indexOf(field);
  return ({ cells }) => numberIn(cells[index]);
}

function dayNum(ledger: LedgerKey, field: string): RowNum {
  const value = numberNum(ledger, field);
  return isDatetime(ledger, field) ? (row) => dayOfMoment(value(row)) : value;
}

function secondsNum(ledger: LedgerKey, field: string): RowNum {
  const value = numberNum(ledger, field);
  return ledgerOf(ledger).fields[field]?.type === 'date'
    ? (row) => value(row) * SECONDS_PER_DAY
    : (row) => seconds(value(row));
}

/** Looked up by all texts at once, so that counting stays linear however often a single one occurs. */
function counted(own: LedgerKey, ledger: LedgerKey, where: readonly Criterion[]): RowNum {
  const same = where.flatMap((each) => ('same' in each ? [each] : []));
  const only = where.flatMap((each) => ('is' in each ? [[each.of, each.is] as const] : []));
  const others = where.flatMap((each) =>
    'same' in each || 'is' in each ? [] : [compileDayCriterion(own, ledger, each)],
  );
  const lookup = lookupBy(
    ledger,
    same.map(({ of }) => of),
    only,
  );
  const cells = same.map((each) => cellIn(own, each.same));
  return (row) => {
    const texts = cells.map((cell) => cell(row));
    if (!texts.every((text) => typeof text === 'string')) return 0;
    const entries = row.world.having(lookup, keyOf(texts));
    if (others.length === 0) return entries.length;
    return entries.filter((entry) => others.every((fulfils) => fulfils(entry.values, row))).length;
  };
}

type DayCriterion = Exclude<Criterion, { readonly same: string } | { readonly is: string }>;

function compileDayCriterion(
  own: LedgerKey,
  ledger: LedgerKey,
  criterion: DayCriterion,
): (other: Row['values'], row: Row) => boolean {
  const { of } = criterion;
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

/** A value of the record that the row names by its id; null where there is none. */
function otherCell(own: LedgerKey, other: LedgerKey, id: string, field: string): (row: Row) => unknown {
  const find = otherRecord(own, other, id);
  return (row) => {
    const entry = find(row);
    return entry === null ? null : valueOf(entry, field);
  };
}

function otherRecord(own: LedgerKey, other: LedgerKey, id: string): (row: Row) => Entry | null {
  const cell = cellIn(own, id);
  return (row) => {
    const text = cell(row);
    return typeof text === 'string' ? row.world.find(other, text) : null;
  };
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
