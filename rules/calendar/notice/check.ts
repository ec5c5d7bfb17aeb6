import { dayText, isSaturdayOrSunday, type Day } from '../../time/day';
import { festivalDays } from '../festivals';
import type { ReadItem } from './read-item';
import type { SourceText } from './source-text';

/** Checks the items against each other, the week and the law; reports every contradiction. */
export function checkItems(items: readonly ReadItem[], year: number, text: SourceText): void {
  for (const item of items) checkRestGiven(item, text);
  checkNamedOnce(items, text);
  checkWorkdays(items, text);
  checkLaw(items, year, text);
}

function checkRestGiven({ item, rest, complete }: ReadItem, text: SourceText): void {
  if (rest.size > 0 || !complete) return;
  const names = item.names.join('、');
  text.report(item.offset, { expected: '放假日期', found: '没有', message: `“${names}”没有读到放假日期` });
}

function checkNamedOnce(items: readonly ReadItem[], text: SourceText): void {
  const seen = new Set<string>();
  for (const { item } of items) {
    for (const name of item.names) {
      const message = `“${name}”出现了不止一次，请只粘贴一份通知`;
      if (seen.has(name))
        text.report(item.offset, { expected: `“${name}”出现一次`, found: '不止一次', message });
      seen.add(name);
    }
  }
}

/** A make-up workday is a Saturday or Sunday, and not at the same time 放假. */
function checkWorkdays(items: readonly ReadItem[], text: SourceText): void {
  for (const [day, offset] of items.flatMap(({ work }) => [...work])) {
    const found = dayText(day);
    if (!isSaturdayOrSunday(day)) {
      text.report(offset, {
        expected: '周六或周日',
        found,
        message: `调休上班日应为周六或周日，${found}不是`,
      });
    }
    if (items.some(({ rest }) => rest.has(day))) {
      const message = `${found}既写放假又写上班`;
      text.report(offset, { expected: '只放假或只上班', found: '两者都有', message });
    }
  }
}

/** Every statutory day lies in the block of its festival, and the notice leaves no festival out. */
function checkLaw(items: readonly ReadItem[], year: number, text: SourceText): void {
  const missing: string[] = [];
  for (const { festival, days } of festivalDays(year)) {
    const own = items.filter(({ item }) => item.names.includes(festival));
    const first = own[0];
    if (first === undefined) {
      missing.push(festival);
      continue;
    }
    const outside = days.filter((day) => !own.some(({ rest }) => rest.has(day)));
    if (outside.length > 0) reportOutside(first, festival, outside, text);
  }
  if (missing.length === 0) return;
  const expected = festivalDays(year)
    .map(({ festival }) => festival)
    .join('、');
  const found = items.flatMap(({ item }) => item.names).join('、');
  const message = `缺少${missing.join('、')}，不是完整的${year}年放假通知；如是调整通知，请在日历中逐日更正`;
  text.report(items.at(-1)?.item.offset ?? 0, { expected, found, message });
}

function reportOutside(
  { item, rest, complete }: ReadItem,
  festival: string,
  outside: readonly Day[],
  text: SourceText,
): void {
  if (rest.size === 0 || !complete) return;
  const expected = outside.map((day) => dayText(day)).join('、');
  const found = [...rest.keys()].map((day) => dayText(day)).join('、');
  const message = `${festival}的法定节假日${expected}不在放假日期内`;
  text.report(item.offset, { expected: `包含${expected}`, found, message });
}
