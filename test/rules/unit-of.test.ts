import { describe, expect, test } from 'vitest';
import { yangcheng } from '../../rules/regulation/regulation';
import { factsOf } from '../../templates/offices/facts';
import { assess } from '../../templates/offices';
import { filterChoices } from '../../rules/measures';
import { readLedgerBook } from '../../templates/read';
import { NOW } from '../situations/says';
import { OVERTIME_HEADINGS, OVERTIME_ROWS, sheet, workbook } from '../templates/read/grids';

/** A workbook whose 设置 lists 招商服务部, with a record of this 部室. */
function assessed(unit: string, ...listed: readonly string[]) {
  const [first = []] = OVERTIME_ROWS;
  const rows = [[...OVERTIME_HEADINGS], first.map((cell, column) => (column === 2 ? unit : cell))];
  const settings = sheet('设置', [['部室', '编号前缀'], ...listed.map((name) => [name, '招商'])]);
  const book = readLedgerBook(
    '五月.xlsx',
    workbook(sheet('延时服务登记表', rows), settings),
    yangcheng.forms,
  );
  return assess([book], NOW, { regulation: yangcheng });
}

describe('the 部室 of a record', () => {
  test.each([
    ['招商服务部', ['招商服务部'], ['招商服务部']],
    ['招商科', ['招商服务部'], ['招商服务部']],
    ['企业服务部', ['招商服务部', '企业服务部'], ['企业服务部']],
    ['招商科', [], ['招商科']],
  ])('%s where 设置 lists %j stands in the filter as %j', (unit, listed, choices) => {
    expect(filterChoices(factsOf(assessed(unit, ...listed))).units).toEqual(choices);
  });

  test('one that is not listed is a defect there, and so are the findings of its record', () => {
    const { findings } = assessed('招商科', '招商服务部');
    expect(findings.filter(({ rule }) => rule === 'data/unit')).toHaveLength(1);
    expect(new Set(findings.map((finding) => finding.unit))).toEqual(new Set(['招商服务部']));
  });
});
