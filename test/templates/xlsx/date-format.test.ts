import { describe, expect, it } from 'vitest';
import { builtInDateFormat, dateFormatOf } from '../../../templates/xlsx/date-format';

describe('dateFormatOf', () => {
  it.each([
    ['yyyy-mm-dd', 'date'],
    ['yyyy/m/d h:mm', 'datetime'],
    ['yyyy/m/d h:mm;@', 'datetime'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['[$-804]yyyy"年"m"月"d"日"\\ h"时"mm"分"', 'datetime'],
    ['yyyy年m月d日', 'date'],
    ['[DBNum1][$-804]m"月"d"日"', 'date'],
    ['h"时"mm"分"ss"秒"', 'time'],
    ['h时mm分', 'time'],
    ['上午/下午h"时"mm"分"', 'time'],
    ['h:mm AM/PM', 'time'],
    ['[$-F400]h:mm:ss\\ AM/PM', 'time'],
    ['[h]:mm:ss', 'time'],
    ['[mm]:ss.0', 'time'],
    ['[m]', 'time'],
    ['mm:ss', 'time'],
    ['mmm-yy', 'date'],
    ['m"月"', 'date'],
    ['aaaa', 'date'],
    ['[$-411]ge.m.d', 'date'],
    ['[Red]yyyy-mm-dd', 'date'],
    ['0;yyyy-mm-dd', 'date'],
    ['General', undefined],
    ['GENERAL', undefined],
    ['G/通用格式', undefined],
    ['0.00E+00', undefined],
    ['##0.0E+0', undefined],
    ['#,##0.00"元"', undefined],
    ['0"days"', undefined],
    ['0日', undefined],
    ['0"h"\\m', undefined],
    ['#,##0_d;[Red]-#,##0', undefined],
    ['[>=60]0"分";0', undefined],
    ['@', undefined],
    ['', undefined],
  ])('%s → %s', (code, format) => {
    expect(dateFormatOf(code)).toBe(format);
  });
});

describe('builtInDateFormat', () => {
  it.each([
    [0, undefined],
    [13, undefined],
    [14, 'date'],
    [18, 'time'],
    [21, 'time'],
    [22, 'datetime'],
    [23, undefined],
    [27, 'date'],
    [31, 'date'],
    [32, 'time'],
    [36, 'date'],
    [37, undefined],
    [45, 'time'],
    [47, 'time'],
    [48, undefined],
    [49, undefined],
    [50, 'date'],
    [55, 'time'],
    [58, 'date'],
    [59, undefined],
  ])('%i → %s', (id, format) => {
    expect(builtInDateFormat(id)).toBe(format);
  });
});
