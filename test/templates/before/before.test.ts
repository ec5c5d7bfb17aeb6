import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ledgerOf } from '../../../rules/ledgers';
import { yangcheng } from '../../../rules/regulation/regulation';
import { parseIsoMoment } from '../../../rules/time/moment';
import { assess } from '../../../templates/offices';
import { openLedgerBook } from '../../../templates/read';

/** A workbook as it was written before 原预约编号, the 取消变更提出方 of 帮办 and 制度修订. */
const FILE = 'before-amendments.xlsx';
const bytes = readFileSync(new URL(FILE, import.meta.url));
const NOW = parseIsoMoment('2026-11-23T10:00') ?? 0;

describe('a workbook of before', async () => {
  const book = await openLedgerBook(FILE, bytes, yangcheng.forms);
  const { findings, offices } = assess([book], NOW, { regulation: yangcheng });
  const added = findings.filter(
    ({ ledger, field }) =>
      ledger !== null && field !== null && ledgerOf(ledger).fields[field]?.added === true,
  );

  test('is read with all its records', () => {
    const counts = offices.map(({ records }) =>
      Object.fromEntries(Object.entries(records).map(([ledger, entries]) => [ledger, entries.length])),
    );
    expect(counts).toEqual([{ assist: 8, booking: 10, credential: 1, notice: 3, overtime: 4, timeoff: 0 }]);
  });

  test('accuses nobody for a column that did not exist', () => {
    expect(added).toEqual([]);
    expect(findings.filter(({ rule }) => rule === 'assist/change')).toEqual([]);
    expect(
      findings.filter(({ rule }) => rule === 'sheet/missing-column').map(({ row, level }) => [row, level]),
    ).toEqual([[4, 'defect']]);
  });

  test('is judged by the limits as issued', () => {
    expect(offices.map(({ regulation }) => regulation.limits)).toEqual([yangcheng.limits]);
  });
});
