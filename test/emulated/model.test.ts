import { fc } from './arbitraries';
import { describe, expect, it } from 'vitest';
import { formatA1, parseA1, qualified, splitSheet } from '../../addin/emulated/model/a1';
import { fitsSheet, intersection, subtract, type Area } from '../../addin/emulated/model/area';
import { shifted } from '../../addin/emulated/model/shift';
import { shownText } from '../../addin/emulated/model/shown';
import { area } from './arbitraries';

describe('addresses', () => {
  it.each([
    ['A1', { row: 0, column: 0, rows: 1, columns: 1 }],
    ['$B$2:C3', { row: 1, column: 1, rows: 2, columns: 2 }],
    ['C3:B2', { row: 1, column: 1, rows: 2, columns: 2 }],
    ['XFD1048576', { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
    ['B:C', { row: 0, column: 1, rows: 1_048_576, columns: 2 }],
    ['2:3', { row: 1, column: 0, rows: 2, columns: 16_384 }],
    ['XFE1', null],
    ['A0', null],
    ['A1048577', null],
    ['甲1', null],
  ])('%s', (text, expected) => {
    expect(parseA1(text)).toEqual(expected);
  });

  it('are read as they are written', () => {
    fc.assert(
      fc.property(area, (each) => {
        expect(parseA1(formatA1(each))).toEqual(each);
      }),
    );
  });

  it.each([
    ['区内延时服务台帐', '区内延时服务台帐!A1'],
    ['设置 (2)', "'设置 (2)'!A1"],
    ["O'Neil", "'O''Neil'!A1"],
    ['2026', "'2026'!A1"],
    ['A1', "'A1'!A1"],
  ])('name the sheet %s', (sheet, address) => {
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    expect(qualified(sheet, cell)).toBe(address);
    expect(splitSheet(address)).toEqual({ sheet, address: 'A1' });
  });
});

describe('areas', () => {
  const cells = ({ row, column, rows, columns }: Area) =>
    Array.from(
      { length: rows * columns },
      (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`,
    );

  it('without a hole hold exactly the other cells', () => {
    fc.assert(
      fc.property(area, area, (whole, hole) => {
        const left = subtract(whole, hole).flatMap(cells);
        const inHole = new Set(cells(hole));
        expect([...left].sort()).toEqual(
          cells(whole)
            .filter((cell) => !inHole.has(cell))
            .sort(),
        );
      }),
    );
  });

  it('come back when inserted rows are deleted again', () => {
    fc.assert(
      fc.property(area, fc.nat(40), fc.integer({ min: 1, max: 9 }), (each, at, count) => {
        const across = { start: 0, size: 16_384 };
        const inserted = shifted(each, { axis: 'rows', at, count, across });
        expect(inserted && fitsSheet(inserted)).toBe(true);
        expect(inserted && shifted(inserted, { axis: 'rows', at, count: -count, across })).toEqual(each);
      }),
    );
  });

  it('lose exactly the rows that are deleted', () => {
    fc.assert(
      fc.property(area, fc.nat(40), fc.integer({ min: 1, max: 9 }), (each, at, count) => {
        const across = { start: 0, size: 16_384 };
        const deleted = { row: at, column: 0, rows: count, columns: 16_384 };
        const lost = intersection(each, deleted)?.rows ?? 0;
        expect(shifted(each, { axis: 'rows', at, count: -count, across })?.rows ?? 0).toBe(each.rows - lost);
      }),
    );
  });
});

describe('texts shown', () => {
  it.each<readonly [number | string, string, string]>([
    [46153.60416666, 'yyyy-mm-dd hh:mm', '2026-05-11 14:30'],
    [46153, 'yyyy"年"m"月"d"日"', '2026年5月11日'],
    [46153, 'm/d/yy', '5/11/26'],
    [46153, 'aaaa', '星期一'],
    [0.60416667, 'h:mm AM/PM', '2:30 PM'],
    [1.5, '[h]:mm', '36:00'],
    [1234.567, '#,##0.00', '1,234.57'],
    [-3, '0.0', '-3.0'],
    [-3, '0;(0)', '(3)'],
    [0.256, '0.0%', '25.6%'],
    [7, '0000', '0007'],
    [13_812_345_678, 'General', '13812345678'],
    [0.1 + 0.2, 'General', '0.3'],
    ['文字', '0.00', '文字'],
    [-1, 'yyyy-mm-dd', '#####'],
  ])('%j in %s is %s', (value, format, text) => {
    expect(shownText(value, format)).toBe(text);
  });
});
