import type { LedgerKey } from '../../../rules/ledgers';
import { type Facts, total } from '../../../rules/measures';
import { countIf, recordCount, type ArchiveFigure, type FigureSources } from './figure';

/** 受理通知书 and the applicant's credentials. */
export const noticeFigures: readonly ArchiveFigure[] = [
  {
    key: 'notices',
    title: '代办受理通知书（份）',
    format: 'count',
    formula: ({ rows }) => recordCount('notice', rows.notice),
    result: ({ facts }) => facts.notice.length,
    note: '《{form.notice}》本期的记录数，以受理日期归入期间。',
    clauses: ['A2(二)'],
  },
  {
    key: 'credentials',
    title: '证件使用（次）',
    format: 'count',
    formula: ({ rows }) => recordCount('credential', rows.credential),
    result: ({ facts }) => facts.credential.length,
    note: '《{form.credential}》本期的记录数，以使用时间归入期间。',
    clauses: ['A4(三)'],
  },
  {
    key: 'credentials.beyond',
    title: '其中超出授权范围（次）',
    format: 'count',
    formula: ({ rows }) => countIf(rows.credential.range('withinScope'), '否'),
    result: ({ facts }) => facts.credential.filter(({ entry }) => entry.values.withinScope === '否').length,
    note: '“在授权范围内”为否。',
    clauses: ['A4(三)'],
  },
];

const CHARGED = ['assist', 'booking', 'overtime'] as const satisfies readonly LedgerKey[];

/** Charges, which the regulation all but forbids. */
export const feeFigures: readonly ArchiveFigure[] = [
  {
    key: 'fees',
    title: '收费合计（元）',
    format: 'yuan',
    formula: (from) => overFees(from, (fees) => `SUM(${fees})`),
    result: ({ facts }) => Math.round(total(feesIn(facts), ({ fee }) => fee) * 100) / 100,
    note: '帮办代办、预约、延时三张表“收费金额”之和。',
    clauses: ['A2(一)', 'B5(三)'],
  },
  {
    key: 'fees.count',
    title: '有收费（件）',
    format: 'count',
    formula: (from) => overFees(from, (fees) => `COUNTIF(${fees},">0")`),
    result: ({ facts }) => feesIn(facts).filter(({ fee }) => fee > 0).length,
    note: '“收费金额”大于0。',
    clauses: ['A2(一)', 'B5(三)'],
  },
  {
    key: 'fees.baseless',
    title: '其中没有收费依据（件）',
    format: 'count',
    formula: (from) => overFees(from, (fees, bases) => `COUNTIFS(${fees},">0",${bases},"")`),
    result: ({ facts }) => feesIn(facts).filter(({ fee, blank }) => fee > 0 && blank).length,
    note: '“收费金额”大于0，“收费依据”空白。',
    clauses: ['A2(一)', 'B5(三)'],
  },
];

/** Time off for weekend service (B3). What is left over from before the period is no figure of its forms. */
export const timeOffFigures: readonly ArchiveFigure[] = [
  {
    key: 'timeoff.earned',
    title: '应调休（分钟）',
    format: 'minutes',
    formula: ({ persons }) => `SUM(${persons.earned})`,
    result: ({ measures }) => Math.round((measures.figures['timeoff.earned'].value ?? 0) * 3600) / 60,
    note: '本期预约服务从服务开始到服务结束，服务人员各计一份，同一人时间重叠的只计一次；设置规定延时也可调休的，并计延时。',
    clauses: ['B3'],
  },
  {
    key: 'timeoff.taken',
    title: '已调休（分钟）',
    format: 'minutes',
    formula: ({ persons }) => `SUM(${persons.taken})`,
    result: ({ measures }) => Math.round((measures.figures['timeoff.taken'].value ?? 0) * 3600) / 60,
    note: '《{form.timeoff}》本期从开始到结束之和。以前各期的结余不在本表，见看板。',
    clauses: ['B3'],
  },
];

function overFees({ rows }: FigureSources, over: (fees: string, bases: string) => string): string {
  return CHARGED.map((ledger) => over(rows[ledger].range('fee'), rows[ledger].range('feeBasis'))).join('+');
}

interface Fee {
  readonly fee: number;
  /** Whether the cell of 收费依据 is blank: one that could not be read is not. */
  readonly blank: boolean;
}

function feesIn(facts: Facts): readonly Fee[] {
  return CHARGED.flatMap((ledger) =>
    facts[ledger].map(({ entry: { values, problems } }) => ({
      fee: values.fee ?? 0,
      blank: values.feeBasis === null && !problems.some(({ field }) => field === 'feeBasis'),
    })),
  );
}
