import { describe, expect, it } from 'vitest';
import {
  calendarWith,
  correctionProblem,
  daysText,
  differences,
  monthWeeks,
  withCorrection,
} from '../../../addin/views/settings/calendar-draft';
import { readNotice, shippedNotices, withNotice } from '../../../rules/calendar';
import { day } from '../../../rules/time/day';

const NOTICE_2026 = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;

function notice(text: string) {
  const answer = readNotice(text, []);
  if ('problems' in answer) throw new Error(answer.problems.map(({ message }) => message).join());
  return answer.notice;
}

describe('readNotice', () => {
  it('reads the notice of 2026, which agrees with what is shipped', () => {
    const read = notice(NOTICE_2026);
    expect(read.year).toBe(2026);
    expect(differences(read, [])).toEqual([]);
  });

  it('names the line that contradicts itself', () => {
    const answer = readNotice(NOTICE_2026.replace('4月4日（周六）', '4月4日（周日）'), []);
    expect(answer).toMatchObject({ problems: [{ line: 3 }] });
  });

  it('says which days differ from a notice loaded before', () => {
    const read = notice(NOTICE_2026);
    const without = { ...read, days: read.days.filter(({ day: each }) => each !== day(2026, 5, 9)) };
    expect(differences(read, [without])).toEqual([day(2026, 5, 9)]);
  });
});

describe('withNotice, withCorrection', () => {
  it('replace what was there for the year or day', () => {
    const [first, second] = shippedNotices();
    if (first === undefined || second === undefined) throw new Error('expected shipped notices');
    expect(withNotice([second], first)).toEqual([first, second]);
    expect(withNotice([first, second], { ...first, days: [] })).toEqual([{ ...first, days: [] }, second]);
    const correction = { day: day(2026, 5, 11), kind: 'weekend', name: '', source: '停电' } as const;
    expect(withCorrection([correction], { ...correction, kind: 'workday' })).toEqual([
      { ...correction, kind: 'workday' },
    ]);
  });
});

describe('correctionProblem', () => {
  it.each([
    [null, '停电', '日期'],
    [day(2026, 5, 11), ' ', '原因'],
    [day(2026, 5, 11), '国务院办公厅关于2027年部分节假日安排的通知', '通知的一部分'],
  ])('refuses %s %s', (at, reason, expected) => {
    expect(correctionProblem(at, reason)).toContain(expected);
  });
  it('takes a day with a reason', () => {
    expect(correctionProblem(day(2026, 5, 11), '管委会〔2026〕3号')).toBeNull();
  });
});

describe('monthWeeks', () => {
  const calendar = calendarWith([], []);
  const cells = (year: number, month: number, corrected: readonly number[] = []) =>
    monthWeeks(calendar, new Set(corrected), year, month);

  it('lays May 2026 out Monday first, with a mark besides the colour', () => {
    const weeks = cells(2026, 5);
    expect(weeks.map((week) => week.map((cell) => (cell ? `${cell.date}${cell.mark}` : '')))).toEqual([
      ['', '', '', '', '1节', '2节', '3休'],
      ['4休', '5休', '6', '7', '8', '9班', '10'],
      ['11', '12', '13', '14', '15', '16', '17'],
      ['18', '19', '20', '21', '22', '23', '24'],
      ['25', '26', '27', '28', '29', '30', '31'],
    ]);
    expect(weeks[1]?.[5]?.title).toContain('调休上班');
  });

  it('marks corrected days, and days that no notice has decided yet', () => {
    expect(cells(2026, 5, [day(2026, 5, 11)])[2]?.[0]?.mark).toBe('改');
    expect(cells(2045, 3)[1]?.[0]?.mark).toBe('?');
  });
});

describe('daysText', () => {
  it('names the first five of many', () => {
    const days = [1, 2, 3, 4, 5, 6].map((date) => day(2026, 5, date));
    expect(daysText(days.slice(0, 2))).toBe('2026-05-01、2026-05-02');
    expect(daysText(days)).toMatch(/2026-05-05 等6天$/);
  });
});
