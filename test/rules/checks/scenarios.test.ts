import { describe, expect, test } from 'vitest';
import { cellAddress } from '../../../rules/address';
import { judge } from '../../../rules/judge';
import { ledgerKeys, ledgerOf } from '../../../rules/ledgers';
import type { Entry } from '../../../rules/records';
import { ruleTables } from '../scenarios';
import { NOW, settings } from '../scenarios/lawful';
import { calendar, office } from '../scenarios/scenario';
import { findingsOf, findingsOfRule, wording } from '../scenarios/verdict';

test('the lawful records have no finding', () => {
  expect(judge(office(), settings, calendar, NOW)).toEqual([]);
});

describe.each(ruleTables)('$rule', ({ rule, cases }) => {
  test.each(cases)('$aspect: $name', (situation) => {
    const { expected, cell, says = [], all, entry } = situation;
    const found = findingsOfRule(rule, situation);
    expect(found.map(({ level }) => level)).toEqual(expected === null ? [] : [expected]);
    if (cell !== undefined) expect(found[0]?.cell).toBe(addressOf(entry, cell));
    const text = found.map(wording).join('\n');
    for (const part of says) expect(text).toContain(part);
    if (all !== undefined) {
      expect(
        findingsOf(situation)
          .map((finding) => finding.rule)
          .sort(),
      ).toEqual([...all].sort());
    }
  });
});

function addressOf(entry: Entry, heading: string): string {
  const fields = ledgerOf(entry.ledger).fields;
  const field = Object.keys(fields).find((key) => fields[key]?.heading === heading) ?? '';
  return cellAddress(entry.row, entry.source.columns[field] ?? 0);
}

test('every ledger has scenarios', () => {
  const judged = new Set(ruleTables.flatMap(({ cases }) => cases.map(({ entry }) => entry.ledger)));
  expect([...judged].sort()).toEqual([...ledgerKeys].sort());
});
