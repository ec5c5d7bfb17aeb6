import { yearOf, type Day } from '../../time/day';
import { LAW_YEARS, statutoryDays } from '../festivals';
import { shippedNotices } from '../shipped';
import type { Notice, SpecialDay } from '../types';
import { checkItems } from './check';
import { itemsOf } from './items';
import { NoticeError } from './problem';
import { readItem, type ReadItem } from './read-item';
import { sourceText, type SourceText } from './source-text';

/**
 * Reads the text of the State Council's yearly notice (国务院办公厅关于…年部分节假日安排的通知, wording of 2008–2026)
 * into days. The weekdays and 共N天 it states, and the law, are checks: what contradicts them is never guessed at.
 * @param text the whole document or only its items, as pasted; items alone tell their year by their weekdays
 * @param options.year the year, where the caller knows it
 * @throws NoticeError with all problems, each with its line
 */
export function parseNotice(text: string, options: { readonly year?: number } = {}): Notice {
  const source = sourceText(text);
  if (itemsOf(source).length === 0) {
    const message = '没有读到任何节日的放假安排';
    source.report(0, {
      expected: '“一、元旦：1月1日至3日放假调休，共3天。”这样的条目',
      found: '没有',
      message,
    });
  }
  const stated = statedYear(source);
  checkYear(source, stated, options.year);
  source.throwIfAny();
  const year = options.year ?? stated?.year;
  return year === undefined ? parseWithoutYear(text) : parseYear(text, year);
}

/** @throws NoticeError */
function parseYear(text: string, year: number): Notice {
  const source = sourceText(text);
  const read = itemsOf(source).map((item) =>
    readItem(item, { text: source, year, isNewYear: item.names.includes('元旦') }),
  );
  checkItems(read, year, source);
  source.throwIfAny();
  const paper = documentNumber(source) ?? `国务院办公厅关于${year}年部分节假日安排的通知`;
  return { year, source: paper, days: daysOf(read, paper) };
}

/**
 * Items without a title still state weekdays and lunar festivals, which fit few years, decades apart: of those the one
 * nearest to the shipped notices is meant. When no year fits, the year with the fewest contradictions is meant, and
 * its contradictions are what is wrong with the text.
 */
function parseWithoutYear(text: string): Notice {
  const newest = Math.max(...shippedNotices().map((notice) => notice.year));
  const years = Array.from(
    { length: LAW_YEARS.last - LAW_YEARS.first + 1 },
    (_, index) => LAW_YEARS.first + index,
  );
  let mildest: NoticeError | null = null;
  for (const year of years.sort((a, b) => Math.abs(a - newest) - Math.abs(b - newest))) {
    try {
      return parseYear(text, year);
    } catch (error) {
      if (!(error instanceof NoticeError)) throw error;
      if (mildest === null || error.problems.length < mildest.problems.length) mildest = error;
    }
  }
  throw mildest ?? new NoticeError([]);
}

const TITLE_YEAR = /关于(\d{4})年部分节假日|现将(\d{4})年|(\d{4})年(?:元旦|部分节假日|放假安排|节假日)/;

interface StatedYear {
  readonly year: number;
  readonly offset: number;
}

function statedYear({ chars }: SourceText): StatedYear | null {
  const match = TITLE_YEAR.exec(chars);
  const written = match?.[1] ?? match?.[2] ?? match?.[3];
  return match === null || written === undefined ? null : { year: Number(written), offset: match.index };
}

function checkYear(text: SourceText, stated: StatedYear | null, given: number | undefined): void {
  const year = given ?? stated?.year;
  if (year === undefined) return;
  const offset = stated?.offset ?? 0;
  if (stated !== null && year !== stated.year) {
    const message = `指定的年份是${year}年，通知写的是${stated.year}年`;
    text.report(offset, { expected: `${year}年`, found: `${stated.year}年`, message });
  } else if (year < LAW_YEARS.first || year > LAW_YEARS.last) {
    const message = `只支持${LAW_YEARS.first}年至${LAW_YEARS.last}年的通知`;
    text.report(offset, { expected: `${LAW_YEARS.first}—${LAW_YEARS.last}`, found: `${year}年`, message });
  }
}

/** `国办发明电〔2025〕7号`, in whichever brackets it was pasted. */
function documentNumber({ chars }: SourceText): string | null {
  const match = /(国办?发(?:明电)?)[〔[(【](\d{4})[〕\])】](\d+)号/.exec(chars);
  return match ? `${match[1] ?? ''}〔${match[2] ?? ''}〕${match[3] ?? ''}号` : null;
}

function daysOf(items: readonly ReadItem[], source: string): readonly SpecialDay[] {
  const days = new Map<Day, SpecialDay>();
  for (const { item, rest, work } of items) {
    const name = item.names.join('、');
    for (const day of rest.keys()) days.set(day, restDay(day, days.get(day), name, source));
    for (const day of work.keys()) days.set(day, { day, kind: 'make-up', name, source });
  }
  return [...days.values()].sort((a, b) => a.day - b.day);
}

/** By law a statutory holiday, else a day swapped to rest; a day of two items carries both names. */
function restDay(day: Day, earlier: SpecialDay | undefined, name: string, source: string): SpecialDay {
  const byLaw = statutoryDays(yearOf(day)).find((statutory) => statutory.day === day);
  const ownName = earlier ? `${earlier.name}、${name}` : name;
  return { day, kind: byLaw ? 'statutory' : 'swapped-rest', name: byLaw?.name ?? ownName, source };
}
