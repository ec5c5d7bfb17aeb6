import { yearOf, type Day } from '../../time/day';
import { LAW_YEARS, statutoryDays } from '../festivals';
import type { Notice, SpecialDay } from '../types';
import { checkItems } from './check';
import { itemsOf } from './items';
import { readItem, type ReadItem } from './read-item';
import { sourceText, type SourceText } from './source-text';

/**
 * Reads the text of the State Council's yearly notice (国务院办公厅关于…年部分节假日安排的通知, wording of 2008–2026)
 * into days. The weekdays and 共N天 it states, and the law, are checks: what contradicts them is never guessed at.
 * @param text the whole document or only its items, as pasted
 * @param options.year for a text that does not name its year itself
 * @throws NoticeError with all problems, each with its line
 */
export function parseNotice(text: string, options: { readonly year?: number } = {}): Notice {
  const source = sourceText(text);
  const items = itemsOf(source);
  if (items.length === 0) {
    const message = '没有读到任何节日的放假安排';
    source.report(0, {
      expected: '“一、元旦：1月1日至3日放假调休，共3天。”这样的条目',
      found: '没有',
      message,
    });
  }
  const year = noticeYear(source, options.year);
  source.throwIfAny();
  const read = items.map((item) =>
    readItem(item, { text: source, year, isNewYear: item.names.includes('元旦') }),
  );
  checkItems(read, year, source);
  source.throwIfAny();
  const paper = documentNumber(source) ?? `国务院办公厅关于${year}年部分节假日安排的通知`;
  return { year, source: paper, days: daysOf(read, paper) };
}

const TITLE_YEAR = /关于(\d{4})年部分节假日|现将(\d{4})年|(\d{4})年(?:元旦|部分节假日|放假安排|节假日)/;

function noticeYear(text: SourceText, given: number | undefined): number {
  const match = TITLE_YEAR.exec(text.chars);
  const written = match?.[1] ?? match?.[2] ?? match?.[3];
  const year = given ?? Number(written);
  const offset = match?.index ?? 0;
  if (given === undefined && written === undefined) {
    const message = '没有读到年份，请连同标题“国务院办公厅关于××××年部分节假日安排的通知”一起粘贴';
    text.report(offset, { expected: '标题中的年份', found: '没有', message });
  } else if (written !== undefined && year !== Number(written)) {
    const message = `指定的年份是${year}年，通知写的是${written}年`;
    text.report(offset, { expected: `${year}年`, found: `${written}年`, message });
  } else if (year < LAW_YEARS.first || year > LAW_YEARS.last) {
    const message = `只支持${LAW_YEARS.first}年至${LAW_YEARS.last}年的通知`;
    text.report(offset, { expected: `${LAW_YEARS.first}—${LAW_YEARS.last}`, found: `${year}年`, message });
  }
  return year;
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
