import { describe, expect, test } from 'vitest';
import { ledgerKeys, ledgerOf } from '../../../rules/ledgers';
import { headingKey } from '../../../templates/read/headings';
import { recognise } from '../../../templates/read';
import { ledgerNamed } from '../../../templates/read/recognise';
import { sheet as sheetOf } from './grids';
import { yangcheng } from '../../../rules/regulation/regulation';

describe.each(ledgerKeys)('%s', (key) => {
  const { fields, aliases } = ledgerOf(key);
  const sheet = yangcheng.forms[key];

  test('no heading means two fields', () => {
    const owners = new Map<string, string>();
    for (const [field, { heading, aliases: others }] of Object.entries(fields)) {
      for (const each of new Set([heading, ...others].map(headingKey))) {
        expect(`${each}: ${owners.get(each) ?? field}`).toBe(`${each}: ${field}`);
        owners.set(each, field);
      }
    }
  });

  test('its official headings are enough to recognise it, whatever the sheet is called', () => {
    const headings = Object.values(fields).map((field) => field.heading);
    expect(recognise(sheetOf('Sheet1', [headings]), yangcheng.forms)).toMatchObject({
      ledger: key,
      by: 'headings',
    });
  });

  test('every name of the sheet is recognised', () => {
    expect([sheet, ...aliases].map((name) => ledgerNamed(name, yangcheng.forms))).toEqual(
      [sheet, ...aliases].map(() => key),
    );
  });
});

test.each([
  ['收费金额（元）', '收费金额'],
  ['收费金额(元)', '收费金额'],
  ['编 号', '编号'],
  ['预约服务登记台账', '预约服务登记台帐'],
  ['取消（变更）原因', '取消变更原因'],
  ['是否重大项目', '重大项目'],
  ['*联系电话：', '联系电话'],
  ['（元）', '元'],
])('%s is %s', (heading, key) => {
  expect(headingKey(heading)).toBe(key);
});
