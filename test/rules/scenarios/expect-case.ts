import { expect } from 'vitest';
import { cellAddress } from '../../../rules/address';
import { ledgerOf } from '../../../rules/ledgers';
import type { Entry } from '../../../rules/records';
import type { Case } from './scenario';
import { findingsOf, wording } from './verdict';

/** Judges a case and compares what the rule says about the record with what the scenario expects. */
export function expectCase(rule: string, situation: Case): void {
  const { expected, cell, says = [], all, entry } = situation;
  const findings = findingsOf(situation);
  const own = findings.filter((finding) => finding.rule === rule);
  expect(own.map(({ level }) => level)).toEqual(expected === null ? [] : [expected]);
  if (cell !== undefined) expect(own[0]?.cell).toBe(addressOf(entry, cell));
  const text = own.map(wording).join('\n');
  for (const part of says) expect(text).toContain(part);
  if (all !== undefined) expect(findings.map((finding) => finding.rule).sort()).toEqual([...all].sort());
}

function addressOf(entry: Entry, heading: string): string {
  const fields = ledgerOf(entry.ledger).fields;
  const field = Object.keys(fields).find((key) => fields[key]?.heading === heading) ?? '';
  return cellAddress(entry.row, entry.source.columns[field] ?? 0);
}
