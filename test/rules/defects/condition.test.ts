import { describe, expect, test } from 'vitest';
import { createContext } from '../../../rules/checks/context';
import { compileTest } from '../../../rules/conditions/evaluate';
import { conditionTest, conditionText } from '../../../rules/defects';
import { headingOf } from '../../../rules/findings';
import { ledgerKeys, ledgerOf, type Condition } from '../../../rules/ledgers';
import { rowOf as judgedRow } from '../../../rules/row';
import { noRecords, type Entry } from '../../../rules/records';
import { yangcheng } from '../../../rules/regulation/regulation';
import { NOW, settings } from '../scenarios/lawful';
import { calendar, FIRST_ROW, rowOf } from '../scenarios/scenario';

const agreed: Condition = { field: 'reply', oneOf: ['同意'] };
const charged: Condition = { field: 'fee', above: 0 };
const answered: Condition = { field: 'repliedAt', filled: true };
const unanswered: Condition = { field: 'repliedAt', filled: false };

const context = createContext({ records: noRecords, settings, calendar, regulation: yangcheng, now: NOW });
const holds = (condition: Condition, entry: Entry) =>
  compileTest('booking', conditionTest(condition))(judgedRow(entry, context));

describe('conditionTest', () => {
  test.each<[string, Condition, object, boolean]>([
    ['one of', agreed, { reply: '同意' }, true],
    ['another', agreed, { reply: '不同意' }, false],
    ['empty is none of them', agreed, { reply: null }, false],
    ['above', charged, { fee: 0.01 }, true],
    ['not above', charged, { fee: 0 }, false],
    ['empty is not above', charged, { fee: null }, false],
    ['filled', answered, {}, true],
    ['not filled', answered, { repliedAt: null }, false],
    ['empty', unanswered, { repliedAt: null }, true],
    ['all', { all: [agreed, charged] }, { fee: 1 }, true],
    ['not all', { all: [agreed, charged] }, { fee: 0 }, false],
    ['any', { any: [unanswered, charged] }, { fee: 1 }, true],
    ['not any', { any: [unanswered, charged] }, { fee: 0 }, false],
  ])('%s', (_, condition, changes, expected) => {
    expect(holds(condition, rowOf('booking', FIRST_ROW, changes))).toBe(expected);
  });

  test('a cell that could not be read fulfils no condition but that of being empty', () => {
    const entry = rowOf('booking', FIRST_ROW, {}, ['reply', 'fee', 'repliedAt']);
    expect([agreed, charged, answered].map((each) => holds(each, entry))).toEqual([false, false, false]);
  });
});

describe('conditionText', () => {
  const text = (condition: Condition) => conditionText(condition, (field) => headingOf('booking', field));

  test.each<[Condition, string]>([
    [agreed, '答复结果为“同意”'],
    [{ field: 'outcome', oneOf: ['已取消', '已改期'] }, '服务结果为“已取消”或“已改期”'],
    [charged, '收费金额大于0'],
    [answered, '答复时间已填写'],
    [unanswered, '答复时间为空'],
    [{ all: [agreed, charged] }, '答复结果为“同意”，且收费金额大于0'],
    [{ any: [agreed, unanswered] }, '答复结果为“同意”或答复时间为空'],
  ])('%j', (condition, expected) => {
    expect(text(condition)).toBe(expected);
  });

  test('the conditions of all ledgers name headings of theirs', () => {
    for (const ledger of ledgerKeys) {
      const { fields } = ledgerOf(ledger);
      for (const { required } of Object.values(fields)) {
        if (typeof required === 'boolean') continue;
        conditionText(required, (field) => {
          expect(Object.keys(fields)).toContain(field);
          return headingOf(ledger, field);
        });
      }
    }
  });
});
