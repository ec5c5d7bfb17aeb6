import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  defaultCalendar,
  NoticeError,
  parseNotice,
  shippedNotices,
  type Notice,
  type NoticeProblem,
} from '../../../rules/calendar';
import { isoDay, parseIsoDay } from '../../../rules/time/day';

const folder = new URL('./notices/', import.meta.url);
const textOf = (year: number): string => readFileSync(new URL(`${year}.txt`, folder), 'utf8');
const years = readdirSync(folder).map((name) => Number(name.slice(0, 4)));

function lines({ days }: Pick<Notice, 'days'>): string[] {
  return days.map(({ day, kind }) => `${isoDay(day)} ${kind}`);
}

function shipped(year: number): Notice {
  const notice = shippedNotices().find((each) => each.year === year);
  if (!notice) throw new Error(`nothing shipped for ${year}`);
  return notice;
}

function problemsOf(text: string, options: { year?: number } = {}): readonly NoticeProblem[] {
  try {
    parseNotice(text, options);
  } catch (error) {
    if (error instanceof NoticeError) return error.problems;
    throw error;
  }
  return [];
}

/** The 2026 notice with one passage changed. */
function changed(from: string, to: string): string {
  const text = textOf(2026);
  if (!text.includes(from)) throw new Error(`the 2026 notice does not say ${from}`);
  return text.replace(from, to);
}

describe('the notices as published give the days of the package', () => {
  /** Where the package knows more than the yearly notice said. */
  const onlyShipped: Record<number, string[]> = {
    // The Sunday between 放假 and 补休, which the notice does not name.
    2014: ['2014-04-06 swapped-rest'],
    // The 70th anniversary of the victory came by a notice of its own.
    2015: ['2015-09-03 swapped-rest', '2015-09-04 swapped-rest', '2015-09-06 make-up'],
    // 国办发明电〔2020〕1号 prolonged 春节 to February 2.
    2020: ['2020-01-31 swapped-rest', '2020-02-01 swapped-rest', '2020-02-02 swapped-rest'],
  };
  const onlyNotice: Record<number, string[]> = { 2020: ['2020-02-01 make-up'] };

  test('there are notices of every style', () => {
    expect(years).toEqual(expect.arrayContaining([2008, 2010, 2014, 2017, 2023, 2024, 2025, 2026]));
  });

  test.each(years)('%i', (year) => {
    const notice = parseNotice(textOf(year));
    expect(notice.year).toBe(year);
    const read = lines(notice);
    const known = lines(shipped(year));
    expect(read.filter((line) => !known.includes(line))).toEqual(onlyNotice[year] ?? []);
    expect(known.filter((line) => !read.includes(line))).toEqual(onlyShipped[year] ?? []);
  });

  test('2026 gives exactly the shipped days, with the paper as source', () => {
    const notice = parseNotice(textOf(2026));
    expect(lines(notice)).toEqual(lines(shipped(2026)));
    expect(notice.source).toBe('国办发明电〔2025〕7号');
    expect(new Set(notice.days.map(({ source }) => source))).toEqual(new Set(['国办发明电〔2025〕7号']));
  });

  test('names: the law for statutory days, the item for the others, both festivals where both are meant', () => {
    const nameOn = (year: number, iso: string): string | undefined =>
      parseNotice(textOf(year)).days.find(({ day }) => day === parseIsoDay(iso))?.name;
    expect(nameOn(2025, '2025-10-06')).toBe('中秋节');
    expect(nameOn(2025, '2025-10-07')).toBe('国庆节、中秋节');
    expect(nameOn(2020, '2020-10-01')).toBe('国庆节、中秋节');
    expect(nameOn(2026, '2026-02-28')).toBe('春节');
    expect(nameOn(2023, '2022-12-31')).toBe('元旦');
    expect(nameOn(2008, '2008-05-02')).toBe('劳动节');
  });
});

describe('what people paste', () => {
  const expected = lines(shipped(2026));
  const text = textOf(2026);
  const items = text.slice(text.indexOf('一、元旦'), text.indexOf('鼓励单位'));

  test.each<[string, string]>([
    ['Windows line ends', text.replaceAll('\n', '\r\n')],
    ['a line break after every tenth character', text.replace(/[^\n]{10}/g, '$&\n')],
    ['everything on one line', text.replaceAll('\n', ' ')],
    ['full-width digits', text.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))],
    [
      'half-width punctuation',
      text.replaceAll('：', ':').replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')'),
    ],
    ['星期 for 周', text.replace(/周([一二三四五六日])/g, '星期$1')],
    ['spaces around digits', text.replace(/\d+/g, ' $& ')],
    ['a dash for 至', text.replace(/日([^日]{0,12})至/g, '日$1—')],
    ['bullets instead of numbers', text.replace(/[一二三四五六七]、/g, '- ')],
    ['a quotation in Markdown', text.replace(/^/gm, '> ')],
    ['the month repeated', text.replace('1月1日（周四）至3日', '1月1日（周四）至1月3日')],
    ['the year repeated', text.replace('1月1日（周四）至3日', '2026年1月1日（周四）至2026年1月3日')],
    [
      'a news page around it',
      `首页 > 时政\n2025-11-04 22:15\n新华社北京11月4日电 ${text}\n[责编：张某]\n2025年11月4日`,
    ],
    [
      'short names of festivals',
      text.replace('三、清明节', '三、清明').replace('四、劳动节', '四、“五一”国际劳动节'),
    ],
  ])('%s', (_, pasted) => {
    expect(lines(parseNotice(pasted))).toEqual(expected);
  });

  test('the items alone, when the year is told', () => {
    expect(lines(parseNotice(items, { year: 2026 }))).toEqual(expected);
    expect(parseNotice(items, { year: 2026 }).source).toBe('国务院办公厅关于2026年部分节假日安排的通知');
  });

  test('the items alone tell the year by their weekdays', () => {
    expect(parseNotice(items)).toEqual(parseNotice(items, { year: 2026 }));
  });

  test.each([
    ['a number of days', '共9天', '共8天'],
    ['a weekday', '5月9日（周六）', '5月9日（周日）'],
    ['a weekday that is worked anyway', '2月28日（周六）', '2月27日（周五）'],
  ])('the items alone, with %s that is wrong: the year is still seen, and the line', (_, right, wrong) => {
    const text = items.replace(right, wrong);
    expect(text).not.toBe(items);
    expect(problemsOf(text)).toEqual(problemsOf(text, { year: 2026 }));
  });

  test('元旦 that begins in December belongs to the year before, with or without its year', () => {
    const text2023 = textOf(2023);
    const short = text2023.replace('2022年12月31日至2023年1月2日', '12月31日至1月2日');
    expect(short).not.toBe(text2023);
    expect(lines(parseNotice(short))).toEqual(lines(parseNotice(text2023)));
    expect(lines(parseNotice(short))[0]).toBe('2022-12-31 swapped-rest');
  });
});

describe('a notice that contradicts itself is refused at its line', () => {
  test.each<[string, string, string, Partial<NoticeProblem>]>([
    [
      'a wrong weekday',
      '5月9日（周六）',
      '5月9日（周日）',
      { expected: '5月9日（周六）', found: '5月9日(周日)' },
    ],
    ['a wrong count', '共5天。5月9日', '共4天。5月9日', { expected: '共5天', found: '共4天' }],
    ['a wrong count in words', '共5天。5月9日', '共六天。5月9日', { expected: '共5天', found: '共6天' }],
    [
      'a make-up day in the week',
      '5月9日（周六）上班',
      '5月8日（周五）上班',
      { expected: '周六或周日', found: '5月8日（周五）' },
    ],
    ['a day of rest and of work', '5月9日（周六）上班', '5月2日（周六）上班', { expected: '只放假或只上班' }],
    [
      'a block without its festival',
      '5月1日（周五）至5日（周二）放假调休，共5天',
      '5月2日（周六）至5日（周二）放假调休，共4天',
      { expected: '包含5月1日（周五）' },
    ],
    ['a date that does not exist', '5月9日（周六）', '5月32日', { expected: '存在的日期', found: '5月32日' }],
    [
      'a date without its month (lost by a web page)',
      '5月9日（周六）',
      '59日（周六）',
      { expected: '带月份的日期，如5月1日' },
    ],
    ['a month 0', '5月1日（周五）至', '0月1日至', { expected: '存在的日期' }],
    [
      'a date of another year',
      '5月9日（周六）',
      '2025年5月9日',
      { expected: '2026年（或上一年12月）的日期' },
    ],
    [
      'a range that runs backwards',
      '5月1日（周五）至5日',
      '5月1日（周五）至4月5日',
      { found: '2026年5月1日（周五）至2026年4月5日（周日）' },
    ],
    [
      'a range of months',
      '5月1日（周五）至5日（周二）',
      '5月1日至8月5日',
      { found: '2026年5月1日（周五）至2026年8月5日（周三）' },
    ],
    ['words it does not know', '放假调休，共5天', '视情安排', { found: '5月1日(周五)至5日(周二)视情安排' }],
    [
      '与周末连休 in midweek',
      '5月1日（周五）至5日（周二）放假调休，共5天',
      '5月5日放假，与周末连休',
      { expected: '与周六、周日相连的日期' },
    ],
    [
      'no day at all',
      '5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。',
      '另行通知。',
      { expected: '放假日期' },
    ],
    [
      'a remark on a day it does not give',
      '5月9日（周六）上班',
      '5月16日（周六）公休日调至5月5日（周二）',
      { found: '5月16日（周六）' },
    ],
  ])('%s', (_, from, to, problem) => {
    const text = changed(from, to);
    const line = text.split('\n').findIndex((each) => each.includes('四、劳动节')) + 1;
    const problems = problemsOf(text);
    expect(problems).toEqual(expect.arrayContaining([expect.objectContaining({ line, ...problem })]));
    for (const each of problems) {
      expect(each.text).toContain('劳动节');
      expect(each.message).not.toBe('');
    }
  });

  test('a wrong weekday at the end of a range', () => {
    expect(problemsOf(changed('初七、周一', '初七、周二'))).toMatchObject([
      { expected: '2月23日（周一）', found: '23日(农历正月初七、周二)' },
    ]);
  });

  test('every problem is listed, in the order of the text, and the error reads them out', () => {
    const text = changed('1月4日（周日）', '1月4日（周六）').replace(
      '10月10日（周六）上班',
      '10月12日（周一）上班',
    );
    const problems = problemsOf(text);
    expect(problems.map(({ message }) => message)).toEqual([
      '2026年1月4日是周日，通知写的是周六',
      '调休上班日应为周六或周日，10月12日（周一）不是',
    ]);
    expect(() => parseNotice(text)).toThrow(/^第8行：2026年1月4日是周日，通知写的是周六（原文：一、元旦/);
  });

  test('a wrapped paragraph is refused at the line that holds the wrong word', () => {
    const text = changed('5月9日（周六）上班', '\n5月9日（周日）上班');
    const line = text.split('\n').findIndex((each) => each.startsWith('5月9日')) + 1;
    expect(problemsOf(text)).toMatchObject([{ line, text: '5月9日（周日）上班。' }]);
  });

  test('a notice of part of the year must not make the whole year known', () => {
    const text = textOf(2026)
      .replace(/\u3000\u3000七、国庆节.*\n/, '')
      .replace(/\u3000\u3000三、清明节.*\n/, '');
    expect(problemsOf(text)).toMatchObject([
      { message: '缺少清明节、国庆节，不是完整的2026年放假通知；如是调整通知，请在日历中逐日更正' },
    ]);
  });

  test('two notices at once are refused', () => {
    expect(problemsOf(textOf(2026) + textOf(2026)).map(({ message }) => message)).toContain(
      '“元旦”出现了不止一次，请只粘贴一份通知',
    );
  });

  test.each<[string, string, { year?: number }, string]>([
    ['an empty text', '', { year: 2026 }, '没有读到任何节日的放假安排'],
    [
      'another document',
      '各部室、区内各企业：现将制度印发给你们。',
      { year: 2026 },
      '没有读到任何节日的放假安排',
    ],
    ['another year than asked for', textOf(2026), { year: 2027 }, '指定的年份是2027年，通知写的是2026年'],
    ['a year beyond the law', textOf(2026).replaceAll('2026', '2126'), {}, '只支持2000年至2099年的通知'],
  ])('%s is refused', (_, text, options, message) => {
    expect(problemsOf(text, options).map((each) => each.message)).toContain(message);
  });
});

describe('a notice in the calendar', () => {
  const notice2027: Notice = {
    year: 2027,
    source: 'test',
    days: [{ day: parseIsoDay('2026-12-31') ?? 0, kind: 'swapped-rest', name: '元旦', source: 'test' }],
  };

  test('makes its year known and settles the last days of the year before', () => {
    const calendar = defaultCalendar({ notices: [notice2027] });
    const kind = (iso: string): string => calendar.kindOf(parseIsoDay(iso) ?? 0);
    expect(kind('2026-12-30')).toBe('workday');
    expect(kind('2026-12-31')).toBe('swapped-rest');
    expect(kind('2027-01-02')).toBe('weekend');
    expect(kind('2027-12-30')).toBe('unknown');
  });

  test('replaces the shipped days of the same year', () => {
    const original = parseNotice(textOf(2020));
    const day = parseIsoDay('2020-02-01') ?? 0;
    expect(defaultCalendar().kindOf(day)).toBe('swapped-rest');
    expect(defaultCalendar({ notices: [original] }).kindOf(day)).toBe('make-up');
  });
});
