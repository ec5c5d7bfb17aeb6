import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RecordIndex } from '../../../rules/checks/record-index';
import type { Judging } from '../../../rules/checks/context';
import type { Finding } from '../../../rules/findings';
import { judge } from '../../../rules/judge';
import { noRecords } from '../../../rules/records';
import { receiptsOf, replay, type Receipt } from '../../../rules/receipts';
import { amended, yangcheng } from '../../../rules/regulation/regulation';
import { word } from '../../../rules/wording/word';
import { kinds } from '../kinds/all';
import { ruleTables } from '../scenarios/all';
import { anyRecords } from '../scenarios/arbitrary';
import { defectTables } from '../scenarios/data/all';
import { NOW, settings } from '../scenarios/lawful';
import { calendar, office } from '../scenarios/scenario';
import { on } from '../scenarios/when';

/** What a receipt must bring back. */
function verdict(finding: Finding | null) {
  if (finding === null) return null;
  const { message, because, remedy } = word(finding);
  const { rule, level, clauses, field, ledger, sheet, row, cell } = finding;
  return { rule, level, clauses, field, ledger, sheet, row, cell, message, because, remedy };
}

/** As another program reads it: nothing but JSON is left of it. */
function sent(receipt: Receipt | null): Receipt {
  return JSON.parse(JSON.stringify(receipt)) as Receipt;
}

function expectReplayed(judging: Judging): number {
  const findings = judge(judging);
  const receiptOf = receiptsOf(judging);
  for (const finding of findings) {
    const receipt = sent(receiptOf(finding));
    expect(verdict(replay(receipt, yangcheng)), word(finding).message).toEqual(verdict(finding));
  }
  return findings.length;
}

describe('from its receipt alone each finding is reached again', () => {
  test('of every scenario', () => {
    const situations = [
      ...[...ruleTables, ...defectTables].flatMap(({ cases }) => cases),
      ...Object.values(kinds).flatMap(({ cases }) => cases),
    ];
    const counts = situations.map((situation) => expectReplayed({ ...situation, regulation: yangcheng }));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(700);
  });

  test('of random offices, a thousand and more', () => {
    const chosen = { ...settings, options: { ...settings.options, overtimeEarnsTimeOff: true } };
    let count = 0;
    for (const records of fc.sample(anyRecords, { numRuns: 60, seed: 20260511 })) {
      if (count > 1000) break;
      count += expectReplayed({ records, settings: chosen, calendar, regulation: yangcheng, now: NOW });
    }
    expect(count).toBeGreaterThan(1000);
  });

  test('of an office that is given another with it', () => {
    const noticed = office({ notice: [{ id: 'DB-2025-0001', signedOn: on('2026-05-12') }] });
    const records = office({ assist: [{ noticeId: 'DB-2025-0001' }], notice: [], credential: [] });
    const everywhere = new RecordIndex({ ...records, notice: noticed.notice });
    const judging = { records, settings, calendar, regulation: yangcheng, now: NOW, everywhere };
    expect(judge(judging).map(({ rule, level }) => `${rule} ${level}`)).toEqual([
      'assist/agency-notice violation',
    ]);
    expect(expectReplayed(judging)).toBe(1);
    const [finding] = judge(judging);
    const receipt = finding === undefined ? null : receiptsOf(judging)(finding);
    expect(receipt?.records.map(({ ledger, own }) => [ledger, own])).toEqual([
      ['assist', true],
      ['notice', false],
    ]);
  });

  test('under the amendment that was in force', () => {
    const paper = '阳经开管发〔2026〕9号';
    const regulation = amended(yangcheng, [
      { limit: 'reply.minutes', value: 20, from: on('2026-05-01'), paper },
    ]);
    const judging = { records: office(), settings, calendar, regulation, now: NOW };
    const [finding] = judge(judging);
    const receipt = finding === undefined ? null : sent(receiptsOf(judging)(finding));
    expect(receipt?.version.limits).toContainEqual({
      limit: 'reply.minutes',
      value: 20,
      from: '2026-05-01',
      paper,
    });
    expect(receipt === null ? null : verdict(replay(receipt, yangcheng))).toEqual(verdict(finding ?? null));
  });
});

describe('a receipt', () => {
  const judging = {
    records: office({ booking: [applied()] }),
    settings,
    calendar,
    regulation: yangcheng,
    now: NOW,
  };

  test('shows the cells as read, the papers of the calendar and no more of the record than was read', () => {
    const [finding] = judge(judging).filter(({ rule }) => rule === 'booking/lead-time');
    const receipt = finding === undefined ? null : receiptsOf(judging)(finding);
    const [record] = receipt?.records ?? [];
    expect(record?.cells).toMatchObject({
      appliedAt: { heading: '申请时间', cell: 'C5', value: '2026-05-08T09:00' },
      day: { heading: '预约日期', cell: 'K5', value: '2026-05-16' },
    });
    expect(record?.cells).not.toHaveProperty('contactPhone');
    expect(receipt?.calendar.days).toContainEqual({
      day: '2026-05-09',
      kind: 'make-up',
      name: '劳动节',
      source: calendar.stated(on('2026-05-09'))?.source,
      corrected: false,
    });
    expect(receipt?.says.because).toContain('第5个工作日：5月11日（周一）');
  });

  test('with another value reaches another verdict', () => {
    const [finding] = judge(judging).filter(({ rule }) => rule === 'booking/lead-time');
    const receipt = sent(finding === undefined ? null : receiptsOf(judging)(finding));
    const changed = JSON.parse(
      JSON.stringify(receipt).replace('2026-05-08T09:00', '2026-05-11T09:00'),
    ) as Receipt;
    expect(replay(changed, yangcheng)).toBeNull();
  });

  test('is made of records only', () => {
    const [finding] = judge(judging);
    expect(finding === undefined ? null : receiptsOf({ ...judging, records: noRecords })(finding)).toBeNull();
  });

  function applied() {
    const day = on('2026-05-08');
    return { appliedAt: day * 1440 + 540, repliedAt: day * 1440 + 550, oneTimeNoticeAt: day * 1440 + 550 };
  }
});
