import type { AssistRecord, CredentialRecord, NoticeRecord } from '../../rules/ledgers';
import { dayOfMoment, momentAt } from '../../rules/time/moment';
import type { Case, CaseKind } from './assist';
import { advice, defect, explained, undetermined, violation, type Desk, type Expected } from './breach';
import { workdayAfter } from './days';

/** What a judge must find on the papers of a case. */
export interface CaseExpected {
  readonly assist?: readonly Expected[];
  readonly notice?: readonly Expected[];
  readonly credential?: readonly Expected[];
}

/** One way of breaking a rule of 帮办代办; the same act can be found on several sheets. */
export interface CaseBreach {
  readonly kind: CaseKind;
  readonly expected: CaseExpected;
  readonly times?: number;
  apply(papers: Case, desk: Desk): Case;
}

const SPECIAL = '因暴雪道路封闭，现场勘查顺延，已向企业说明';
const late = [violation('assist/within-promise')];
/** Told in time, as A2(一) provides. */
const toldInTime = [explained('assist/within-promise')];
/** A year of which no workbook is given. */
const EARLIER_YEAR = 2024;
const neverStarted: Partial<AssistRecord> = {
  startedAt: null,
  finishedAt: null,
  status: '办理中',
  handedOverAt: null,
  satisfaction: null,
};

/** The ways in which the sample breaks the rules of 帮办代办服务. */
export const caseBreaches: readonly CaseBreach[] = [
  onAssist('assist', [violation('assist/voluntary')], () => ({ requestedByClient: '否' })),
  onAssist('incomplete', [violation('assist/one-time-notice')], () => ({ oneTimeNoticeAt: null })),
  onAssist('incomplete', [violation('assist/one-time-notice')], () => ({ missingMaterials: null })),
  onAssist('assist', [violation('assist/agency-notice')], () => ({ mode: '代办' })),
  onAssist('assist', [undetermined('assist/agency-notice')], (_, { office }) => ({
    mode: '代办',
    noticeId: `${office.unit.prefix}-DB-${EARLIER_YEAR}-0031`,
  })),
  onAssist('assist', [violation('assist/performed'), ...toldInTime], (values) => ({
    ...neverStarted,
    ...toldWhy(values),
  })),
  onAssist('assist', [explained('assist/performed'), ...toldInTime], (values) => ({
    ...neverStarted,
    ...toldWhy(values),
    exception: SPECIAL,
  })),
  onAssist('assist', [violation('assist/started-in-time'), ...toldInTime], (values) => startedLate(values)),
  onAssist('assist', [explained('assist/started-in-time'), ...toldInTime], (values) => ({
    ...startedLate(values),
    exception: SPECIAL,
  })),
  onAssist('assist', late, (values, { random }) => toldLate(finishedLate(values, random.int(2, 8))), 2),
  onAssist('assist', toldInTime, (values) => finishedLate(values, 4)),
  onAssist('assist', [explained('assist/within-promise')], (values) => ({
    ...toldLate(finishedLate(values, 3)),
    exception: SPECIAL,
  })),
  onAssist('assist', [...late, advice('assist/overdue-explained')], (values, { random }) => ({
    ...finishedLate(values, random.int(1, 5)),
    overdueToldAt: null,
  })),
  {
    kind: 'agency',
    expected: { assist: [...late, violation('assist/overdue-explained')] },
    apply: ({ assist, notice }) => ({
      assist: { ...assist, ...finishedLate(assist, 2), overdueToldAt: null },
      notice: notice && { ...notice, validTo: (notice.validTo ?? 0) + 30 },
      credentials: [],
    }),
  },
  onAssist('cancelled', [violation('assist/change')], () => ({ changedBy: '本单位', changeReason: null })),
  onAssist('passed-on', [violation('assist/change')], () => ({ replacement: null })),
  onAssist('assist', [violation('assist/handover')], () => ({ handedOverAt: null })),
  onAssist('assist', [violation('assist/free')], () => ({ fee: 300, feeBasis: null })),
  onAssist('assist', [defect('assist/staff')], () => ({ agents: '临时工小王' })),
  onAssist('assist', [defect('data/contradiction')], () => ({ status: '办理中' })),
  onAssist('assist', [defect('data/phone')], () => ({ contactPhone: '0356-42211' })),

  onNotice([violation('notice/scope')], () => ({ scope: '全权代理一切手续' })),
  onNotice([violation('notice/scope')], () => ({ scope: null })),
  onNotice([violation('notice/validity')], ({ validFrom }) => ({ validTo: (validFrom ?? 0) - 1 })),
  onNotice([violation('notice/validity')], (_, { finishedAt }) => ({
    validTo: dayOfMoment(finishedAt ?? 0) - 1,
  })),
  onNotice([violation('notice/signed')], () => ({ signedOn: null })),
  onNotice([violation('notice/materials')], () => ({ materials: null })),
  onNotice([defect('data/credit-code')], () => ({ creditCode: '91140522MA0000000I' })),
  {
    kind: 'agency',
    expected: { assist: [violation('assist/agency-notice')], notice: [violation('notice/signed')] },
    apply: ({ assist, notice }) => ({
      assist,
      notice: notice && { ...notice, signedOn: dayOfMoment(assist.startedAt ?? 0) + 1 },
      credentials: [],
    }),
  },

  onCredential([violation('credential/within-validity')], (_, { validTo }) => ({
    usedAt: momentAt((validTo ?? 0) + 1, 9 * 60 + 30),
    returnedAt: momentAt((validTo ?? 0) + 1, 11 * 60),
  })),
  onCredential([violation('credential/within-scope')], () => ({
    withinScope: '否',
    purpose: '代为申请银行贷款',
  })),
  onCredential([violation('credential/returned')], () => ({ returnedAt: null })),
  onCredential([defect('data/reference')], (_, { id }) => ({
    noticeId: id?.replace(/\d+$/, '9999') ?? null,
  })),
];

function onAssist(
  kind: CaseKind,
  expected: readonly Expected[],
  change: (values: AssistRecord, desk: Desk) => Partial<AssistRecord>,
  times?: number,
): CaseBreach {
  return {
    kind,
    expected: { assist: expected },
    apply: (papers, desk) => ({ ...papers, assist: { ...papers.assist, ...change(papers.assist, desk) } }),
    ...(times === undefined ? {} : { times }),
  };
}

/** On a notice under which no credential was used: a use is judged against its notice. */
function onNotice(
  expected: readonly Expected[],
  change: (values: NoticeRecord, assist: AssistRecord) => Partial<NoticeRecord>,
): CaseBreach {
  return {
    kind: 'agency',
    expected: { notice: expected },
    apply: ({ assist, notice }) => ({
      assist,
      notice: notice && { ...notice, ...change(notice, assist) },
      credentials: [],
    }),
  };
}

/** On one use of a credential, which is made when the case has none. */
function onCredential(
  expected: readonly Expected[],
  change: (values: CredentialRecord, notice: NoticeRecord) => Partial<CredentialRecord>,
): CaseBreach {
  return {
    kind: 'agency',
    expected: { credential: expected },
    apply: ({ assist, notice }) => {
      if (notice === null) throw new TypeError('Expected a case with an agency notice.');
      const use = lawfulUse(assist, notice);
      return { assist, notice, credentials: [{ ...use, ...change(use, notice) }] };
    },
  };
}

function lawfulUse(
  { startedAt, finishedAt, agents }: AssistRecord,
  { id, item }: NoticeRecord,
): CredentialRecord {
  return {
    id: null,
    noticeId: id,
    usedAt: (startedAt ?? 0) + 2,
    document: '公章',
    purpose: `${item ?? ''}申请表盖章`,
    withinScope: '是',
    usedBy: agents,
    returnedAt: finishedAt,
    remarks: null,
  };
}

/** Told on the promised day itself. */
function toldWhy({ promisedOn }: AssistRecord): Partial<AssistRecord> {
  return { overdueReason: '上级部门系统升级，审批顺延', overdueToldAt: momentAt(promisedOn ?? 0, 16 * 60) };
}

function finishedLate(values: AssistRecord, workdays: number): Partial<AssistRecord> {
  const promisedOn = values.promisedOn ?? 0;
  const finishedAt = momentAt(workdayAfter(promisedOn, workdays), 10 * 60);
  return { ...toldWhy(values), finishedAt, handedOverAt: finishedAt + 10 };
}

/** Told only when it was finished. */
function toldLate(late: Partial<AssistRecord>): Partial<AssistRecord> {
  return { ...late, overdueToldAt: late.finishedAt ?? null };
}

function startedLate(values: AssistRecord): Partial<AssistRecord> {
  return { ...finishedLate(values, 2), startedAt: momentAt(workdayAfter(values.promisedOn ?? 0, 1), 9 * 60) };
}
