import { dayText, weekday, type Day } from '../../time/day';
import { readDates, type DateContext, type NamedDay } from './dates';
import { statementsOf, type Item, type Piece } from './items';

/** The days an item puts to rest and to work, each with the place that says so. */
export interface ReadItem {
  readonly item: Item;
  readonly rest: ReadonlyMap<Day, number>;
  readonly work: ReadonlyMap<Day, number>;
  /** False when a date could not be read (and is reported): what is missing is then no further problem. */
  readonly complete: boolean;
}

/** Words that put the dates before them to rest, with 共N天 or without. */
export const REST =
  /^#(?:放假(?:调休|公休)?|补休)(?:共?([\d一二三四五六七八九十]+)天)?(?:与周末连休|不调休)?$/;
/** Words by which people work on the dates before them. */
export const WORK = /^#(?:照常|正常)?上班$/;
const COUNT = /^(?:共计?|合计|连休|共放假|放假)([\d一二三四五六七八九十]+)天$/;
/** Wording of 2008 and 2009: explains which day is statutory and which weekend was moved where; adds no day. */
const REMARK = /#.*(?:法定节?假日|公休)/;
const NUMERALS = '一二三四五六七八九十';

/** Reads what one item says; whatever it cannot read, and every contradiction, is reported. */
export function readItem(item: Item, context: DateContext): ReadItem {
  const rest = new Map<Day, number>();
  const work = new Map<Day, number>();
  const remarks: NamedDay[] = [];
  let complete = true;
  for (const statement of joinBareDates(statementsOf(item.body))) {
    const read = readDates(statement, context);
    const { words, days } = read;
    complete &&= read.complete;
    const count = countText(words);
    if (REST.test(words)) addAll(rest, days);
    else if (WORK.test(words)) addAll(work, days);
    else if (REMARK.test(words)) remarks.push(...days);
    else if (count === null) checkReadable(statement, words, context);
    if (count !== null && complete) checkCount(count, rest, statement, context);
    if (words.includes('与周末连休')) checkWeekend(rest, statement, context);
  }
  for (const { day, offset } of remarks) {
    if (!complete || rest.has(day) || work.has(day)) continue;
    const message = `${dayText(day)}被提到，但既不在放假也不在上班的日期中`;
    context.text.report(offset, { expected: '放假或上班日期之一', found: dayText(day), message });
  }
  return { item, rest, work, complete };
}

function addAll(to: Map<Day, number>, days: readonly NamedDay[]): void {
  for (const { day, offset } of days) to.set(day, offset);
}

/** `4月4日(清明节),为法定节假日`: a date alone belongs to the words behind its comma. */
function joinBareDates(statements: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const statement of statements) {
    const last = joined.at(-1);
    const isBare =
      last !== undefined && /日(?:\([^)]*\))?$/.test(last.chars) && statement.chars.startsWith('为');
    if (isBare) joined[joined.length - 1] = { chars: last.chars + statement.chars, offset: last.offset };
    else joined.push(statement);
  }
  return joined;
}

function checkReadable(statement: Piece, words: string, { text }: DateContext): void {
  if (!/#|放假|补休|上班/.test(words)) return;
  const expected = '“……放假”“……放假调休，共N天”“……补休”或“……上班”';
  const found = statement.chars;
  text.report(statement.offset, { expected, found, message: `无法识别“${found}”` });
}

/** How many days of rest a statement counts; null when it counts none. */
export function countText(words: string): number | null {
  const count = REST.exec(words)?.[1] ?? COUNT.exec(words)?.[1];
  if (count === undefined) return null;
  return NUMERALS.includes(count) ? NUMERALS.indexOf(count) + 1 : Number(count);
}

function checkCount(
  stated: number,
  rest: ReadonlyMap<Day, number>,
  statement: Piece,
  { text }: DateContext,
): void {
  if (stated === rest.size) return;
  const message = `列出的放假日期是${rest.size}天，通知写的是${stated}天`;
  text.report(statement.offset, { expected: `共${rest.size}天`, found: `共${stated}天`, message });
}

/** Only a Friday, Saturday, Sunday or Monday can be 与周末连休. */
function checkWeekend(rest: ReadonlyMap<Day, number>, statement: Piece, { text }: DateContext): void {
  const days = [...rest.keys()];
  if (days.length === 0 || days.some((day) => weekday(day) >= 5 || weekday(day) === 1)) return;
  const found = days.map((day) => dayText(day)).join('、');
  const message = `${found}不与周六、周日相连，不能“与周末连休”`;
  text.report(statement.offset, { expected: '与周六、周日相连的日期', found, message });
}
