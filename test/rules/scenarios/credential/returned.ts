import { ruleTable } from '../scenario';
import { at, on } from '../when';

const kept = { returnedAt: null } as const;
/** Nothing says that work under the notice is over. */
const running = {
  notice: [{ handedOverOn: null, receivedBy: null }],
  assist: [{ finishedAt: null, handedOverAt: null, status: '办理中' }],
} as const;

export const returned = ruleTable('credential', 'credential/returned', [
  { aspect: 'fine', name: '办结当天归还', expected: null, all: [] },
  { aspect: 'fine', name: '仍在办理，尚未归还', values: kept, others: running, expected: null, all: [] },
  {
    aspect: 'limit',
    name: '终止日期的前一天，尚未归还',
    values: kept,
    others: { ...running, notice: [{ ...running.notice[0], endedOn: on('2026-05-21') }] },
    now: at('2026-05-20T23:59'),
    expected: null,
    all: [],
  },
  {
    aspect: 'past',
    name: '到了终止日期，尚未归还',
    values: kept,
    others: { ...running, notice: [{ ...running.notice[0], endedOn: on('2026-05-21') }] },
    now: at('2026-05-21T00:00'),
    expected: 'violation',
    cell: '归还时间',
    says: ['应及时办理交接手续，归还证件；实际“营业执照副本”没有归还时间', '归还证件并填写归还时间'],
    all: ['credential/returned'],
  },
  {
    aspect: 'past',
    name: '材料已移交，证件没有归还',
    values: kept,
    expected: 'violation',
    says: ['受理通知书DB-2026-0001已了结', '使用时间：2026年5月12日（周二）10:00'],
  },
  {
    aspect: 'past',
    name: '事项已办结，证件没有归还',
    values: kept,
    others: { notice: running.notice },
    expected: 'violation',
  },
  {
    aspect: 'other',
    name: '同一受理通知书有两件事项，其中一件仍在办理',
    values: kept,
    others: { notice: running.notice, assist: [{}, { ...running.assist[0], id: 'BB-2026-0002' }] },
    expected: null,
    all: [],
  },
  {
    aspect: 'missing',
    name: '受理通知书编号为空',
    values: { ...kept, noticeId: null },
    expected: null,
    all: ['data/required'],
  },
  {
    aspect: 'missing',
    name: '受理通知书不存在（只是填写缺陷）',
    values: { ...kept, noticeId: 'DB-2026-0099' },
    expected: null,
    all: ['data/reference'],
  },
  {
    aspect: 'missing',
    name: '使用时间为空，证件没有归还',
    values: { ...kept, usedAt: null },
    expected: 'violation',
  },
  {
    aspect: 'before',
    name: '施行前使用，没有归还',
    values: { ...kept, usedAt: at('2020-05-11T09:00') },
    expected: null,
    all: [],
  },
]);
