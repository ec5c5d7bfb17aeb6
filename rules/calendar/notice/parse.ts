import { yearOf, type Day } from '../../time/day';
import { LAW_YEARS, statutoryDays } from '../festivals';
import { shippedNotices } from '../shipped';
import type { Notice, SpecialDay } from '../types';
import { checkItems } from './check';
import { isFestival, itemsOf } from './items';
import { NoticeError } from './problem';
import { readItem, type ReadItem } from './read-item';
import { papersIn, type AmendingPaper } from './papers';
import { amendNotice } from './amend';
import { documentNumber, sourceText, type SourceText } from './source-text';

/** What is known besides the text of a notice. */
export interface NoticeOptions {
  /** The year, where the caller knows it. */
  readonly year?: number;
  /** The notices that are loaded, which a paper of changes alone can change; those shipped are known. */
  readonly loaded?: readonly Notice[];
}

/**
 * Reads the text of the State Council's yearly notice (国务院办公厅关于…年部分节假日安排的通知, wording of 2008–2026)
 * into days. The weekdays and 共N天 it states, and the law, are checks: what contradicts them is never guessed at. Papers that change
 * it (国务院办公厅关于调整…年…假期安排的通知) may stand with it, or alone where the notice of their year is loaded: the later stands.
 * @param text the whole document or only its items, as pasted; items alone tell their year by their weekdays
 * @returns the notice of the year, with what the papers change
 * @throws NoticeError with all problems, each with its line
 */
export function parseNotice(text: string, options: NoticeOptions = {}): Notice {
  const { amending } = papersIn(sourceText(text));
  if (amending.length === 0) return parseYearly(text, options);
  const source = sourceText(text);
  const base = baseOf(text, amending, source, options);
  const notice = amending.reduce((before, paper) => {
    if (paper.year === null || paper.year === before.year) return amendNotice(before, paper, source);
    const [expected, found] = [`${before.year}年`, `${paper.year}年`];
    const message = `“${paper.title.chars}”调整的是${found}，年度通知是${expected}的`;
    source.report(paper.title.offset, { expected, found, message });
    return before;
  }, base);
  source.throwIfAny();
  return notice;
}

/** What the papers change: the yearly notice beside them, else the one that is loaded. @throws NoticeError */
function baseOf(
  text: string,
  [first]: readonly AmendingPaper[],
  source: SourceText,
  { year: given, loaded = [] }: NoticeOptions,
): Notice {
  if (itemsOf(papersIn(source).yearly).some(({ names }) => names.some(isFestival)))
    return parseYearly(text, given === undefined ? {} : { year: given });
  const year = given ?? first?.year ?? null;
  const known = [...shippedNotices(), ...loaded].findLast((notice) => notice.year === year);
  if (known !== undefined) return known;
  const named = year === null ? '某年' : `${year}年`;
  source.report(first?.title.offset ?? 0, {
    expected: `与${named}的年度放假通知一起粘贴，或先导入年度通知`,
    found: '只有调整通知',
    message: `“${first?.title.chars ?? ''}”只写了调整的日期，${named}的年度放假通知还没有导入；也可以在日历中逐日更正`,
  });
  source.throwIfAny();
  throw new NoticeError([]);
}

function parseYearly(text: string, options: NoticeOptions): Notice {
  const source = papersIn(sourceText(text)).yearly;
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
  const source = papersIn(sourceText(text)).yearly;
  const read = itemsOf(source).map((item) =>
    readItem(item, { text: source, year, isNewYear: item.names.includes('元旦') }),
  );
  checkItems(read, year, source);
  source.throwIfAny();
  const paper = documentNumber(source.chars) ?? `国务院办公厅关于${year}年部分节假日安排的通知`;
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
