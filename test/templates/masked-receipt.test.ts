import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../rules/findings';
import { replay, type Receipt } from '../../rules/receipts';
import { yangcheng } from '../../rules/regulation/regulation';
import { parseIsoMoment } from '../../rules/time/moment';
import { word } from '../../rules/wording/word';
import { maskedSpeak } from '../../templates/masking';
import { maskedReceipt, receiptFile } from '../../templates/masked-receipt';
import { assess, receiptsIn } from '../../templates/offices';
import { openLedgerBook } from '../../templates/read';
import { createSample, writeSample } from '../../templates/sample/sample';

const sample = createSample({ rows: 20, seed: 5 });
const now = parseIsoMoment(sample.answers.now) ?? 0;
let findings: readonly Finding[];
let receiptOf: (finding: Finding) => Receipt | null;

beforeAll(async () => {
  const files = await writeSample(sample, { judgesItself: false });
  const books = await Promise.all(
    files.map(({ name, bytes }) => openLedgerBook(name, bytes, yangcheng.forms)),
  );
  const assessment = assess(books, now, { regulation: yangcheng });
  findings = assessment.findings;
  receiptOf = receiptsIn(assessment);
});

/** The receipts as files, read again from their bytes. */
function exported(names: boolean): readonly (readonly [Finding, Receipt])[] {
  return findings.flatMap((finding) => {
    const receipt = receiptOf(finding);
    if (receipt === null) return [];
    const { bytes } = receiptFile(receipt, finding, maskedSpeak({ names }));
    return [[finding, JSON.parse(new TextDecoder().decode(bytes)) as Receipt] as const];
  });
}

const receiptsOf = (names: boolean) => exported(names).map(([, receipt]) => receipt);

describe('a receipt that is handed on', () => {
  test('replays to its verdict in the same words, unless it says what it hides', () => {
    const plain = exported(false);
    const whole = plain.filter(([, { hidden }]) => hidden.length === 0);
    expect(whole.length).toBeGreaterThan(plain.length * 0.8);
    for (const [finding, receipt] of whole) {
      const found = replay(receipt, yangcheng);
      expect(found?.level, word(finding).message).toBe(finding.level);
      expect(found === null ? null : word(found).message).toBe(word(finding).message);
    }
  });

  test('has no phone in it, and on request no name', () => {
    const all = JSON.stringify(receiptsOf(false));
    expect(all).not.toMatch(/(?<![\dA-Za-z])1[3-9]\d{9}(?![\dA-Za-z])/);
    const staff = sample.books.flatMap(({ office }) => office.settings.staff.map(({ name }) => name));
    const hidden = JSON.stringify(receiptsOf(true));
    expect(staff.filter((name) => all.includes(`"${name}"`))).not.toEqual([]);
    expect(staff.filter((name) => hidden.includes(`"${name}"`))).toEqual([]);
  });

  test('repeats no identity number, and names the column that it hides', () => {
    const digits = '11010519491231002X';
    const finding = findings.find(({ field }) => field !== null);
    const receipt = finding === undefined ? null : receiptOf(finding);
    if (finding === undefined || receipt === null) throw new Error('Expected a finding on a cell.');
    const cells = { remarks: { heading: '备注', cell: 'Z7', value: `证件 ${digits}` } };
    const [first] = receipt.records;
    if (first === undefined) throw new Error('Expected a record.');
    const given = { ...receipt, records: [{ ...first, cells }] };
    const masked = maskedReceipt(given, finding, maskedSpeak({ names: false }));
    expect(JSON.stringify(masked)).not.toContain(digits);
    expect(masked.hidden).toEqual(['备注']);
  });
});
