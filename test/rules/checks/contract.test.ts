import { describe, expect, test } from 'vitest';
import { allRules } from '../../../rules/checks/rules';
import { yangcheng } from '../../../rules/regulation/regulation';
import { clauseLabel } from '../../../rules/regulation/clauses';
import { ledgerOf } from '../../../rules/ledgers';
import { ruleTables } from '../scenarios/all';
import type { Aspect } from '../scenarios/scenario';

/** The table of rules as agreed with everyone who reads findings: id, clause, E = excusable. */
const CONTRACT = `
  booking/applied-on-workday | B1(一)
  booking/lead-time E        | B4(一)(二)
  booking/rest-day           | B3
  booking/slot E             | B3
  booking/network-item       | B2
  booking/contact            | B4(二)
  booking/reply-within-1h    | B5(一)
  booking/refusal-reason     | B5(一)
  booking/one-time-notice    | B4(三), B7(三)
  booking/staff-on-time E    | B5(三)
  booking/free               | B5(三)
  booking/change-notice      | B5(四)
  booking/change-reason      | B5(四)
  booking/no-show-contact    | B5(五)
  booking/abandoned-early    | B5(五)
  booking/served E           | B7(一)
  booking/confirmed          | B5(二)
  overtime/workday           | B1(二)
  overtime/after-close       | B1(二)
  overtime/within-1h E       | B3
  overtime/must-finish       | B2(二)
  overtime/network-item      | B2
  overtime/free              | B5(三)
  overtime/confirmed         | B5(二)
  assist/voluntary           | A1.3
  assist/one-time-notice     | A1.3
  assist/agency-notice       | A1.3, A2(二)
  assist/performed E         | A4(一)
  assist/started-in-time E   | A4(二)
  assist/within-promise E    | A1.2, A2(一)
  assist/overdue-explained   | A2(一)
  assist/change              | A2(三)
  assist/handover            | A1.3
  assist/free                | A1.1, A2(一)
  assist/staff               | A1.2
  notice/scope               | A1.3
  notice/validity            | A1.3
  notice/signed              | A1.3
  notice/materials           | A1.3
  credential/within-validity | A4(三)
  credential/within-scope    | A4(三)
  credential/returned        | A1.3
  timeoff/balance            | B3`;

/** The rules whose answer may hang on a notice not loaded, on office hours not confirmed or on another record. */
const MAY_BE_UNDETERMINED = [
  'booking/applied-on-workday',
  'booking/lead-time',
  'booking/rest-day',
  'booking/reply-within-1h',
  'overtime/workday',
  'overtime/after-close',
  'overtime/within-1h',
  'credential/within-validity',
  'timeoff/balance',
  'assist/agency-notice',
  'assist/performed',
  'assist/started-in-time',
  'assist/within-promise',
];

const isExcusable = (id: string) => yangcheng.exemptions[id] !== undefined;

test('ids, clauses and excusability are those agreed', () => {
  const rows = CONTRACT.trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const actual = allRules.map(({ id, clauses: cited }) => [
    isExcusable(id) ? `${id} E` : id,
    clauseLabel(cited),
  ]);
  expect(actual.sort()).toEqual(rows.sort());
});

test('no scenarios for a rule that does not exist', () => {
  expect(ruleTables.map(({ rule }) => rule).sort()).toEqual(allRules.map(({ id }) => id).sort());
});

describe.each(allRules)('$id', ({ id, ledger }) => {
  const table = ruleTables.find(({ rule }) => rule === id);
  const breach = id === 'assist/staff' ? 'defect' : 'violation';
  const of = (...wanted: Aspect[]) => (table?.cases ?? []).filter(({ aspect }) => wanted.includes(aspect));

  test('has scenarios: fine, at the limit, past it, missing data, before the regulation', () => {
    for (const aspect of ['fine', 'past', 'missing', 'before'] as const)
      expect(of(aspect), aspect).not.toEqual([]);
    for (const situation of of('fine', 'limit', 'before')) expect(situation.expected).toBeNull();
    for (const situation of of('past')) expect(situation.expected).toBe(breach);
    expect(of('limit').length > 0).toBe(table?.noLimit === undefined);
    expect(table?.noLimit).not.toBe('');
  });

  test('has scenarios of special circumstances where its ledger can state them', () => {
    if (!('exception' in ledgerOf(ledger).fields)) return;
    expect(of('special')).not.toEqual([]);
    for (const { expected } of of('special')) expect(expected).toBe(isExcusable(id) ? 'explained' : breach);
  });

  test('has scenarios of what nobody can know yet where that may be', () => {
    const undetermined = of('undetermined');
    expect(undetermined.length > 0).toBe(MAY_BE_UNDETERMINED.includes(id));
    for (const { expected } of undetermined) expect(expected).toBe('undetermined');
  });

  test('has scenarios of its own ledger, each with a name of its own', () => {
    const names = (table?.cases ?? []).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { entry } of table?.cases ?? []) expect(entry.ledger).toBe(ledger);
  });
});
