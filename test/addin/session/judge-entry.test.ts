import { describe, expect, test } from 'vitest';
import { judgeEntry, type World } from '../../../addin/session/judge-entry';
import { judge } from '../../../rules/judge';
import { ledgerKeys, type LedgerKey } from '../../../rules/ledgers';
import { noRecords, type Entry, type Records } from '../../../rules/records';
import { createSample } from '../../../templates/sample/sample';
import { entry, NOW, world } from '../world';
import { word } from '../../../rules/wording/word';

describe('a record judged by itself', () => {
  const [book] = createSample({ rows: 30, seed: 7 }).books;
  if (book === undefined) throw new Error('Expected a sample with a workbook');
  const { calendar, regulation } = world();
  const { records } = book;
  const { settings } = book.office;
  const all = judge({ records, settings, calendar, regulation, now: NOW });

  test.each(ledgerKeys)('gets the verdicts it gets among all: %s', (ledger: LedgerKey) => {
    const entries: readonly Entry[] = records[ledger];
    for (const each of entries) {
      const own = judgeEntry(each, { records, settings, calendar, regulation, now: NOW }, false);
      const expected = all.filter(({ sheet, row }) => sheet === each.source.sheet && row === each.row);
      expect(own.map((finding) => [finding.rule, word(finding)])).toEqual(
        expected.map((finding) => [finding.rule, word(finding)]),
      );
    }
  });
});

describe('a record that is not there yet', () => {
  test('is judged by those that are: a notice it refers to', () => {
    const draft = entry('assist', { id: null });
    const records = (notice: readonly Entry<'notice'>[]): Records => ({ ...noRecords, notice });
    const rules = (notice: readonly Entry<'notice'>[]) =>
      judgeEntry(draft, { ...world(), records: records(notice) }, true).map(({ rule }) => rule);
    expect(rules([])).toContain('assist/agency-notice');
    expect(rules([entry('notice')])).not.toContain('assist/agency-notice');
  });

  test('time off counts with what was taken already', () => {
    const taken = entry('timeoff', { id: 'TX-2026-0001' });
    const draft = entry('timeoff', { id: null }, 6);
    const records: Records = { ...noRecords, booking: [entry('booking')], timeoff: [taken] };
    const findings = judgeEntry(draft, { ...world(), records }, true);
    expect(findings.map(({ rule }) => rule)).toContain('timeoff/balance');
  });
});

test('a session tells its settings and records by getters, and is judged by as well', () => {
  const plain = { ...world(), records: { ...noRecords, notice: [entry('notice')] } };
  const { calendar, regulation, now } = plain;
  class OpenSession {
    readonly calendar = calendar;
    readonly regulation = regulation;
    readonly now = now;
    get records() {
      return plain.records;
    }
    get settings() {
      return plain.settings;
    }
  }
  const draft = entry('assist', { id: null, contactName: null });
  const rules = (by: World) => judgeEntry(draft, by, true).map(({ rule }) => rule);
  expect(rules(new OpenSession())).toEqual(rules(plain));
  expect(rules(plain)).toContain('data/required');
});
