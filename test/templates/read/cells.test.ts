import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordProblem } from '../../../rules/wording/problem';
import { assist, booking, notice, overtime, type Field } from '../../../rules/ledgers';
import { isoDay } from '../../../rules/time/day';
import { isoMoment, timeText } from '../../../rules/time/moment';
import { serialOfDay, serialOfMoment, serialOfTime } from '../../../templates/cells/serial';
import { Misread } from '../../../templates/cells/misread';
import { cellReader } from '../../../templates/cells/read';
import type { CellValue } from '../../../templates/xlsx';

/** A value as the tables below write it: ISO for days, moments and times, `!` and a part of the message when refused. */
function outcome(field: Field, cell: CellValue | undefined, date1904 = false): string | number | null {
  const value = cellReader(field, date1904)(cell);
  if (value instanceof Misread) {
    const { expected, actual } = wordProblem(value);
    return `!${value.rule} 应${expected}；${actual}`;
  }
  if (typeof value !== 'number') return value;
  if (field.type === 'date') return isoDay(value);
  if (field.type === 'datetime') return isoMoment(value);
  return field.type === 'time' ? timeText(value) : value;
}

const at = (serial: number, format: 'date' | 'time' | 'datetime' = 'datetime'): CellValue => ({
  serial,
  format,
});
const toTheSecond = (serial: number): CellValue => ({ serial, format: 'datetime', seconds: true });

describe('a moment', () => {
  test.each<[CellValue | undefined, string | null]>([
    ['2026/5/11 9:00', '2026-05-11T09:00'],
    ['2026-05-11 09:00', '2026-05-11T09:00'],
    ['2026-05-11T09:00', '2026-05-11T09:00'],
    ['2026-05-11T09:00:30', '2026-05-11T09:00:30'],
    ['2026.5.11 9:00', '2026-05-11T09:00'],
    ['20260511 9:00', '2026-05-11T09:00'],
    ['2026年5月11日上午9:00', '2026-05-11T09:00'],
    ['2026年5月11日 9时30分', '2026-05-11T09:30'],
    ['2026年5月11日9点半', '2026-05-11T09:30'],
    ['2026年5月11日下午3:00', '2026-05-11T15:00'],
    ['2026年5月11日（周一）下午3点', '2026-05-11T15:00'],
    ['2026年5月11日 星期一 15:00', '2026-05-11T15:00'],
    ['2026/5/11 3:00 PM', '2026-05-11T15:00'],
    ['2026年5月11日中午12:30', '2026-05-11T12:30'],
    ['２０２６年５月１１日　１５：００', '2026-05-11T15:00'],
    ['  2026/5/11   9:00 ', '2026-05-11T09:00'],
    ['2026-05-11 00:00', '2026-05-11T00:00'],
    ['2026-05-11 24:00', '2026-05-12T00:00'],
    [46153.375, '2026-05-11T09:00'],
    [at(46153.375), '2026-05-11T09:00'],
    [toTheSecond(46153 + (9 * 3600 + 1) / 86400), '2026-05-11T09:00:01'],
    [at(46153 + (9 * 3600 + 43) / 86400), '2026-05-11T09:00'],
    [at(46153 + (9 * 3600 - 0.3) / 86400), '2026-05-11T09:00'],
    ['2026-05-11T09:00Z', '2026-05-11T09:00'],
    ['2026-05-11 九点', '2026-05-11T09:00'],
    [undefined, null],
    ['', null],
    ['　 ', null],
  ])('%j is %s', (cell, expected) => {
    expect(outcome(booking.fields.appliedAt, cell)).toBe(expected);
  });

  test.each<[CellValue, RegExp]>([
    ['5.11', /缺少四位数的年份/],
    ['5.11 9:00', /缺少四位数的年份/],
    ['5月11日 9:00', /缺少四位数的年份/],
    ['26.5.11 9:00', /缺少四位数的年份/],
    [5.11, /“5\.11”，.*请写全年份/],
    [60, /不是日期/],
    [36525.5, /不是日期/],
    [73416, /不是日期/],
    [-1, /不是日期/],
    ['2026年5月11日', /缺少钟点/],
    [46153, /“2026-05-11”，缺少钟点/],
    [at(46153), /缺少钟点/],
    [20260511, /缺少钟点/],
    ['2026-02-30 9:00', /没有这一天/],
    ['1999-12-31 9:00', /年份不在/],
    ['2026年5月11日（周二）9:00', /这一天是周一/],
    ['2026-05-11 25:00', /没有这个钟点/],
    ['2026-05-11 9:60', /没有这个钟点/],
    ['2026-05-11 上午12:00', /24小时制/],
    ['2026-05-11 上午15:00', /24小时制/],
    ['2026-05-11 晚上12点', /24小时制/],
    [at(46153.375, 'date'), /缺少钟点/],
    ['2026-05-11 一会儿', /不是钟点/],
    ['2026-05-11 3点', /应填写“2026-05-11 15:00”或“2026-05-11 03:00”；.*分不清/],
    ['9:00', /不是日期/],
    ['待定', /“待定”，不是日期/],
    [true, /“TRUE”/],
    [{ error: '#REF!' }, /#REF!/],
    ['无', /“无”/],
  ])('%j is refused', (cell, message) => {
    const refused = outcome(booking.fields.appliedAt, cell);
    expect(refused).toMatch(/^!data\/type 应/);
    expect(refused).toMatch(message);
  });

  test('in a workbook that counts from 1904', () => {
    expect(outcome(booking.fields.appliedAt, 46153.375 - 1462, true)).toBe('2026-05-11T09:00');
    expect(outcome(booking.fields.appliedAt, '2026/5/11 9:00', true)).toBe('2026-05-11T09:00');
  });
});

describe('a day', () => {
  test.each<[CellValue, string]>([
    ['2026/5/16', '2026-05-16'],
    ['2026年5月16日', '2026-05-16'],
    ['2026年5月16号（周六）', '2026-05-16'],
    ['2026.05.16', '2026-05-16'],
    ['20260516', '2026-05-16'],
    [20260516, '2026-05-16'],
    [46158, '2026-05-16'],
    [46158.4, '2026-05-16'],
    ['2026/5/16 9:30', '2026-05-16'],
    ['2000-01-01', '2000-01-01'],
    [73415, '2100-12-31'],
  ])('%j is %s', (cell, expected) => {
    expect(outcome(booking.fields.day, cell)).toBe(expected);
  });

  test.each<[CellValue, RegExp]>([
    ['5月16日', /缺少四位数的年份/],
    [5.16, /请写全年份/],
    [20261316, /没有这一天/],
    ['2026/5', /不是日期|缺少/],
    ['下周六', /不是日期/],
    ['2026-05-16、2026-05-17', /不是钟点/],
  ])('%j is refused', (cell, message) => {
    expect(outcome(booking.fields.day, cell)).toMatch(message);
  });
});

describe('a time of day', () => {
  test.each<[CellValue, string | null]>([
    ['9:00', '09:00'],
    ['9：00', '09:00'],
    ['9点30分', '09:30'],
    ['9点5分30秒', '09:05:30'],
    ['9时', '09:00'],
    ['9点整', '09:00'],
    ['下午3:00', '15:00'],
    ['下午12:30', '12:30'],
    ['下午15:00', '15:00'],
    ['中午1点', '13:00'],
    ['晚上8点', '20:00'],
    ['9:00 am', '09:00'],
    ['24:00', '00:00'],
    [at(1, 'time'), '00:00'],
    [0, '00:00'],
    [0.375, '09:00'],
    [at(0.729166666666667, 'time'), '17:30'],
    [46153.375, '09:00'],
    ['2026-05-11 9:00', '09:00'],
    ['—', null],
    ['/', null],
    ['无', null],
  ])('%j is %s', (cell, expected) => {
    expect(outcome(booking.fields.arrival, cell)).toBe(expected);
  });

  test.each<[CellValue, RegExp]>([
    [9, /不是一天之内的时间/],
    [1, /不是一天之内的时间/],
    [9.3, /应填写“09:30”或“09:03”/],
    [1.3, /应填写“01:30”或“01:03”/],
    [99.5, /没有这个钟点/],
    [-0.1, /不是一天之内的时间/],
    [46153, /缺少钟点/],
    ['2026-05-11', /缺少钟点/],
    ['9', /“9”/],
    ['9.5', /应填写“09:50”或“09:05”/],
    ['上午', /“上午”/],
    ['25:00', /没有这个钟点/],
  ])('%j is refused', (cell, message) => {
    expect(outcome(booking.fields.arrival, cell)).toMatch(message);
  });
});

describe('other types', () => {
  test.each<[string, Field, CellValue, string | number | null]>([
    ['money', booking.fields.fee, 100, 100],
    ['money', booking.fields.fee, '100元', 100],
    ['money', booking.fields.fee, '￥1,000.50', 1000.5],
    ['money', booking.fields.fee, '１００', 100],
    ['money', booking.fields.fee, '免费', 0],
    ['money', booking.fields.fee, '不收费', 0],
    ['money', booking.fields.fee, '无', null],
    ['money', booking.fields.fee, '——', null],
    ['minutes', overtime.fields.minutes, 35, 35],
    ['minutes', overtime.fields.minutes, '35分钟', 35],
    ['minutes', overtime.fields.minutes, '1小时5分', 65],
    ['minutes', overtime.fields.minutes, at(35 / 1440, 'time'), 35],
    ['choice', booking.fields.channel, '电话', '电话'],
    ['choice', booking.fields.channel, ' 电 话。', '电话'],
    ['choice', booking.fields.majorProject, '√', '是'],
    ['choice', booking.fields.majorProject, 'y', '是'],
    ['choice', booking.fields.majorProject, true, '是'],
    ['choice', booking.fields.majorProject, '有', '是'],
    ['choice', booking.fields.majorProject, '×', '否'],
    ['choice', booking.fields.majorProject, '无', '否'],
    ['choice', booking.fields.majorProject, '/', null],
    ['choice', booking.fields.reply, '—', null],
    ['phone', booking.fields.contactPhone, 13800138000, '13800138000'],
    ['phone', booking.fields.contactPhone, '138 0013 8000', '13800138000'],
    ['phone', booking.fields.contactPhone, '０３５６－４２２００００', '0356-4220000'],
    ['creditCode', notice.fields.creditCode, ' 91350100m000100y43', '91350100m000100y43'],
    ['id', booking.fields.id, '招商－YY－2026－0001 ', '招商-YY-2026-0001'],
    ['id', booking.fields.id, 7, '7'],
    ['reference', assist.fields.noticeId, 'DB–2026–0001', 'DB-2026-0001'],
    ['people', booking.fields.staff, '张　三、李四', '张三、李四'],
    ['people', booking.fields.staff, '张 三  李 四', '张三  李四'],
    ['people', booking.fields.staff, '张三 李四', '张三 李四'],
    ['text', booking.fields.client, '  阳城县（测试）有限公司 ', '阳城县（测试）有限公司'],
    ['text', booking.fields.client, 2026, '2026'],
    ['text', booking.fields.client, at(46153, 'date'), '2026-05-11'],
    ['text', booking.fields.client, '/', null],
    ['text', booking.fields.reason, '无', null],
    ['text on a condition', booking.fields.refusalReason, '无', null],
    ['text always optional', booking.fields.exception, '无', null],
    ['text always optional', booking.fields.exception, '——', null],
    ['text on a condition', booking.fields.materialsNeeded, '无', '无'],
    ['text on a condition', booking.fields.materialsNeeded, '/', null],
  ])('%s: %#', (_type, field, cell, expected) => {
    expect(outcome(field, cell)).toBe(expected);
  });

  test.each<[string, Field, CellValue, RegExp]>([
    ['money', booking.fields.fee, -5, /^!data\/type/],
    ['money', booking.fields.fee, '1万元', /^!data\/type/],
    ['money', booking.fields.fee, '1,00', /^!data\/type/],
    ['money', booking.fields.fee, at(46153, 'date'), /2026-05-11/],
    ['minutes', overtime.fields.minutes, '很久', /^!data\/type/],
    ['choice', booking.fields.channel, '微信', /^!data\/list 应为“现场”“电话”“其他”之一；填写“微信”$/],
    ['choice', booking.fields.reply, '√', /^!data\/list/],
    ['choice', booking.fields.channel, '/', /^!data\/list/],
    ['choice', booking.fields.channel, { error: '#N/A' }, /^!data\/type.*#N\/A/],
    ['text', booking.fields.client, { error: '#REF!' }, /^!data\/type.*#REF!/],
    ['creditCode', notice.fields.creditCode, 911405227159e6, /15位/],
  ])('%s refused: %#', (_type, field, cell, message) => {
    expect(outcome(field, cell)).toMatch(message);
  });
});

describe('whatever is written is read back', () => {
  const days = fc.integer({ min: 10957, max: 47846 });
  const minutes = fc.integer({ min: 1, max: 1439 });
  const parts = (minute: number) => ({ h: Math.floor(minute / 60), m: minute % 60 });
  const two = (value: number) => String(value).padStart(2, '0');
  const dateForms: readonly ((y: number, m: number, d: number) => string)[] = [
    (y, m, d) => `${y}/${m}/${d}`,
    (y, m, d) => `${y}-${two(m)}-${two(d)}`,
    (y, m, d) => `${y}.${m}.${d}`,
    (y, m, d) => `${y}年${m}月${d}日`,
    (y, m, d) => `${y} 年 ${m} 月 ${d} 日`,
    (y, m, d) => `${y}${two(m)}${two(d)}`,
  ];
  const timeForms: readonly ((h: number, m: number) => string)[] = [
    (h, m) => `${h}:${two(m)}`,
    (h, m) => `${two(h)}:${two(m)}:00`,
    (h, m) => `${h}：${two(m)}`,
    (h, m) => `${h}时${m}分`,
    (h, m) => (h > 0 && h < 7 ? `早${h}点${two(m)}` : `${h}点${two(m)}`),
    (h, m) => (h < 12 && h > 0 ? `上午${h}:${two(m)}` : `${h}:${two(m)}`),
    (h, m) =>
      h > 12 ? `下午${h - 12}点${m}分` : h === 0 ? `0点${m}分` : `${h < 12 ? '上午' : ''}${h}点${m}分`,
  ];
  const wide = (text: string) =>
    text.replace(/[0-9/.:-]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));

  test('dates and times in every spelling, half and full width', () => {
    const spellings = fc.record({
      day: days,
      minute: minutes,
      date: fc.constantFrom(...dateForms),
      time: fc.constantFrom(...timeForms),
      between: fc.constantFrom(' ', '  ', '　'),
      widen: fc.boolean(),
    });
    fc.assert(
      fc.property(spellings, ({ day, minute, date, time, between, widen }) => {
        const [y = 0, m = 0, d = 0] = isoDay(day).split('-').map(Number);
        const { h, m: min } = parts(minute);
        const text = `${date(y, m, d)}${between}${time(h, min)}`;
        const typed = widen ? wide(text) : text;
        expect(cellReader(booking.fields.appliedAt, false)(typed)).toBe(day * 1440 + minute);
        expect(cellReader(booking.fields.day, false)(typed)).toBe(day);
        expect(cellReader(booking.fields.arrival, false)(widen ? wide(time(h, min)) : time(h, min))).toBe(
          minute,
        );
      }),
      { numRuns: 500 },
    );
  });

  test('serial numbers of both date systems, to the second', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 86_399 }), fc.boolean(), (day, second, date1904) => {
        const moment = (day * 86_400 + second) / 60;
        const serial = serialOfMoment(moment) - (date1904 ? 1462 : 0);
        const read = cellReader(booking.fields.appliedAt, date1904)(toTheSecond(serial));
        expect(Math.round(Number(read) * 60)).toBe(day * 86_400 + second);
        expect(cellReader(booking.fields.day, date1904)(serialOfDay(day) - (date1904 ? 1462 : 0))).toBe(day);
        const shown = { serial: serialOfTime(second / 60), format: 'time', seconds: true } as const;
        expect(cellReader(booking.fields.arrival, date1904)(shown)).toBe(second / 60);
        expect(cellReader(booking.fields.arrival, date1904)(shown.serial)).toBe(Math.floor(second / 60));
      }),
    );
  });
});
