import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createContext } from '../../rules/checks/context';
import type { Finding } from '../../rules/findings';
import { isBeforeRegulation, judge, judgeThese } from '../../rules/judge';
import { ledgerKeys } from '../../rules/ledgers';
import { noRecords, type Records } from '../../rules/records';
import { yangcheng } from '../../rules/regulation/regulation';
import { defaultSettings } from '../../rules/settings';
import { word } from '../../rules/wording/word';
import { ruleTables } from './scenarios/all';
import { anyMoment, anyRecords } from './scenarios/arbitrary';
import { defectTables } from './scenarios/data/all';
import { NOW, settings } from './scenarios/lawful';
import { calendar, FIRST_ROW, office, rowOf } from './scenarios/scenario';
import { at, clock, on } from './scenarios/when';

const rulesOf = (findings: readonly Finding[]) => findings.map(({ rule }) => rule);
const regulation = yangcheng;
const judging = { settings, calendar, regulation, now: NOW };
const judged = (records: Records) => judge({ ...judging, records });

describe('order of findings', () => {
  test('ledger by ledger as in the workbook, row by row, clauses before defects', () => {
    const findings = judged(
      office({
        assist: [{ fee: 50 }],
        booking: [
          { fee: 50, contactName: null },
          { id: 'YY-2026-0002', arrival: clock('12:00'), fee: 1 },
        ],
        timeoff: [{ to: clock('12:00'), approvedBy: null }],
      }),
    );
    expect(findings.map(({ ledger, row, rule }) => [ledger, row, rule])).toEqual([
      ['assist', FIRST_ROW, 'assist/free'],
      ['booking', FIRST_ROW, 'booking/free'],
      ['booking', FIRST_ROW, 'data/required'],
      ['booking', FIRST_ROW + 1, 'booking/slot'],
      ['booking', FIRST_ROW + 1, 'booking/free'],
      ['timeoff', FIRST_ROW, 'timeoff/balance'],
      ['timeoff', FIRST_ROW, 'data/required'],
    ]);
  });
});

describe('which law judges a record', () => {
  test('the regulation is in force from 2020-05-12 on', () => {
    const charged = (appliedAt: string) => rowOf('booking', FIRST_ROW, { appliedAt: at(appliedAt), fee: 50 });
    const old = charged('2020-05-11T23:59:59');
    expect(isBeforeRegulation(old, regulation)).toBe(true);
    expect(judged({ ...noRecords, booking: [old] })).toEqual([]);
    const first = charged('2020-05-12T00:00');
    expect(isBeforeRegulation(first, regulation)).toBe(false);
    expect(rulesOf(judged({ ...noRecords, booking: [first] }))).toContain('booking/free');
  });

  test('a booking without 申请时间 is dated by 预约日期', () => {
    const values = { appliedAt: null, day: on('2020-05-09'), fee: 50 };
    expect(judged({ ...noRecords, booking: [rowOf('booking', FIRST_ROW, values)] })).toEqual([]);
  });

  test('a record without any day is judged by the law of today', () => {
    const values = { appliedAt: null, day: null, fee: 50 };
    const [finding] = judged({ ...noRecords, booking: [rowOf('booking', FIRST_ROW, values)] });
    expect(finding).toMatchObject({ rule: 'booking/contact', day: null });
    const undated = judged({ ...noRecords, booking: [rowOf('booking', FIRST_ROW, values)] });
    expect(rulesOf(undated)).toContain('booking/free');
  });

  test('nothing is found in a record older than the regulation, whatever it holds', () => {
    fc.assert(
      fc.property(anyRecords, anyMoment, (records, now) => {
        const old = (finding: Finding) => finding.day !== null && finding.day < on('2020-05-12');
        expect(judge({ ...judging, records, now }).filter(old)).toEqual([]);
      }),
    );
  });
});

describe('what every finding carries', () => {
  test('place, clause and one sentence', () => {
    const [finding] = judged(office({ booking: [{ fee: 50 }] }));
    expect(finding).toMatchObject({
      rule: 'booking/free',
      level: 'violation',
      clauses: ['B5(三)'],
      ledger: 'booking',
      file: '企业服务部.xlsx',
      sheet: '预约服务登记表',
      row: FIRST_ROW,
      cell: 'AG5',
      field: 'feeBasis',
      record: 'YY-2026-0001',
      params: { fee: { type: 'number', value: 50 } },
      day: on('2026-05-11'),
      unit: '企业服务部',
      persons: ['王芳'],
    });
    expect(finding && word(finding)).toEqual({
      title: '不得违规收费',
      message:
        '不得违规收费：应不收取法律法规规定收费以外的费用，收取的写明收费依据；实际收费50元，没有记录到收费依据。',
      expected: '不收取法律法规规定收费以外的费用，收取的写明收费依据',
      actual: '收费50元，没有记录到收费依据',
      because: ['不得向服务对象收取法律法规规定收费以外的费用'],
      remedy: '有依据的，填写收费依据；没有依据的，退还收费',
    });
  });

  test('an explained breach is the same finding with the explanation among its reasons', () => {
    const late = { endedAt: clock('19:15') };
    const [breach] = judged(office({ overtime: [late] }));
    const [explained] = judged(office({ overtime: [{ ...late, exception: '急需' }] }));
    expect(breach?.level).toBe('violation');
    expect(explained?.level).toBe('explained');
    const reasons = (finding?: Finding) => (finding === undefined ? [] : word(finding).because);
    expect(reasons(explained)).toEqual([...reasons(breach), '特殊情况说明：急需']);
  });
});

describe('cells that could not be read', () => {
  test('are found as the reader describes them, under the clause that demands the ledger', () => {
    const entry = rowOf('booking', FIRST_ROW, { slot: null });
    const problem = {
      field: 'slot',
      rule: 'data/list',
      typed: '中午',
      refused: { reason: 'not-listed' },
      right: { oneOf: ['上午', '下午'] },
    } as const;
    const findings = judged({ ...noRecords, booking: [{ ...entry, problems: [problem] }] });
    expect(findings).toMatchObject([
      {
        rule: 'data/list',
        level: 'defect',
        clauses: ['B5(二)'],
        cell: 'L5',
      },
    ]);
    expect(findings.map((finding) => word(finding).message)).toEqual([
      '选项：应为“上午”“下午”之一；实际填写“中午”。',
    ]);
  });
});

describe('robustness', () => {
  test('never throws, whatever the records, the clock and the settings', () => {
    const anySettings = fc.constantFrom(defaultSettings, settings, { ...settings, hours: { seasons: [] } }, {
      ...settings,
      options: { ...settings.options, replyClock: 'office', overtimeEarnsTimeOff: true },
    } as const);
    fc.assert(
      fc.property(anyRecords, anySettings, anyMoment, (records, chosen, now) => {
        const broken = judge({ ...judging, records, settings: chosen, now }).filter(
          (finding) =>
            !/^[A-Z]{1,2}\d+$/.test(finding.cell ?? '') ||
            finding.clauses.length === 0 ||
            /undefined|NaN|\[object|\{/.test(word(finding, () => '某').message),
        );
        expect(broken).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('one fact, one finding: no defect in the cell that a broken clause points at', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const findings = judged(records);
        const place = ({ ledger, cell }: Finding) => `${ledger ?? ''} ${cell ?? ''}`;
        const broken = new Set(
          findings.filter(({ level }) => level === 'violation' || level === 'explained').map(place),
        );
        const twice = findings.filter((each) => each.level === 'defect' && broken.has(place(each)));
        expect(twice).toEqual([]);
      }),
    );
  });

  test('no finding repeats an identity number', () => {
    const number = '11010519491231002X';
    const everywhere = { contactPhone: number, remarks: number, creditCode: number, agentPhone: number };
    const findings = judged(office({ notice: [everywhere] }));
    expect(rulesOf(findings)).toEqual(['data/id-card', 'data/id-card', 'data/id-card', 'data/id-card']);
    expect(JSON.stringify(findings.map((finding) => [finding, word(finding)]))).not.toContain(number);
  });
});

describe('purity', () => {
  const judgedTwice = [...ruleTables, ...defectTables].flatMap(({ cases }) => cases.slice(0, 3));

  test('the same records give the same findings', () => {
    for (const situation of judgedTwice) {
      const again = { ...situation, regulation };
      expect(judge(again)).toEqual(judge(again));
    }
  });

  test('the order of the rows changes only the order of the findings', () => {
    const shuffled = anyRecords
      .map(withIdsOfTheirOwn)
      .chain((records) =>
        fc.tuple(
          fc.constant(records),
          fc.shuffledSubarray([...records.booking], { minLength: records.booking.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([records, booking]) => {
        expect(sorted(judged({ ...records, booking }))).toEqual(sorted(judged(records)));
      }),
    );
  });

  test('piece by piece is the same as all at once', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const context = createContext({ ...judging, records });
        const pieces = ledgerKeys.flatMap((ledger) =>
          records[ledger].flatMap((entry) => judgeThese({ ...noRecords, [ledger]: [entry] }, context)),
        );
        expect(pieces).toEqual(judged(records));
      }),
    );
  });

  test('a lawful record more adds no finding', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const more = <K extends 'booking' | 'overtime' | 'notice'>(ledger: K) => [
          ...records[ledger],
          rowOf(ledger, 99, { id: 'B-1' }),
        ];
        const before = new Set(judged(records).map(key));
        const after = judged({
          ...records,
          booking: more('booking'),
          overtime: more('overtime'),
          notice: more('notice'),
        });
        expect(after.map(key).filter((each) => !before.has(each))).toEqual([]);
      }),
    );
  });
});

/** Where two records claim one id, the upper row keeps it: there the order of the rows has a meaning. */
function withIdsOfTheirOwn(records: Records): Records {
  const booking = records.booking.map((entry, index) => ({
    ...entry,
    values: { ...entry.values, id: `C-${index}` },
  }));
  return { ...records, booking };
}

function key({ ledger, row, rule, cell }: Finding): string {
  return [ledger, row, rule, cell].join(' ');
}

function sorted(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => key(a).localeCompare(key(b)));
}

test('every ledger is judged', () => {
  const found = new Set(
    judged(
      office({
        assist: [{ contactName: null }],
        notice: [{ contactName: null }],
        credential: [{ document: null }],
        booking: [{ contactName: null }],
        overtime: [{ client: null }],
        timeoff: [{ approvedBy: null }],
      }),
    ).map(({ ledger }) => ledger),
  );
  expect([...found]).toEqual([...ledgerKeys]);
});
