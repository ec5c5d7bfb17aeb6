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
    name: '终止日期当天，尚未归还',
    values: kept,
    others: { ...running, notice: [{ ...running.notice[0], endedOn: on('2026-05-21') }] },
    now: at('2026-05-21T23:59'),
    expected: null,
    all: [],
  },
  {
    aspect: 'past',
    name: '过了终止日期，尚未归还',
    values: kept,
    others: { ...running, notice: [{ ...running.notice[0], endedOn: on('2026-05-21') }] },
    now: at('2026-05-22T00:00'),
    expected: 'violation',
    cell: '归还时间',
    says: [
      '应及时办理交接手续，归还证件；实际“营业执照副本”没有记录到归还时间',
      '授权已于2026年5月21日（周四）终止',
      '没有归还的，归还证件',
    ],
    all: ['credential/returned'],
  },
  {
    aspect: 'past',
    name: '材料已移交，证件没有归还',
    values: kept,
    expected: 'violation',
    says: [
      '受理通知书DB-2026-0001的材料已于2026年5月14日（周四）移交',
      '使用时间：2026年5月12日（周二）10:00',
    ],
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
    aspect: 'past',
    name: '事项已取消，证件没有归还',
    values: kept,
    others: {
      notice: running.notice,
      assist: [{ ...running.assist[0], status: '已取消', changedBy: '申请人', changeReason: '不办了' }],
    },
    expected: 'violation',
    all: ['credential/returned'],
  },
  {
    aspect: 'limit',
    name: '有效期限最后一天，事项仍在办理',
    values: kept,
    others: running,
    now: at('2026-05-29T23:59'),
    expected: null,
    all: [],
  },
  {
    aspect: 'past',
    name: '有效期限已届满，事项仍在办理',
    values: kept,
    others: running,
    now: at('2026-05-30T00:00'),
    expected: 'violation',
    says: ['有效期限至2026年5月29日（周五）'],
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
