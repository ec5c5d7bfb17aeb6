import { choice, datetime, id, people, phone, text } from '../../../rules/ledgers/field';
import { remarks, unit } from '../../../rules/ledgers/common';
import { ledger } from '../../../rules/ledgers/ledger';

/** A seventh ledger: visits without an appointment. All that is said of it stands here, in rules.ts, ledgers.ts and printed.ts. */
export const visit = ledger({
  key: 'visit',
  kind: 'LF',
  shortTitle: '来访',
  aliases: ['来访登记簿', '来访登记台帐'],
  hint: /来访|接待/,
  table: 'Ledger_LF',
  purpose: '登记没有预约的来访。',
  clause: 'B4(四)',
  dated: ['cameAt'],
  persons: ['receivedBy'],
  summary: ['visitor', 'outcome'],
  sequences: [['cameAt', 'leftAt']],
  fields: {
    id: id('编号', { required: true }),
    cameAt: datetime('来访时间', { required: true, clause: 'B4(四)' }),
    visitor: text('来访人', { required: true, person: true }),
    visitorPhone: phone('来访人电话'),
    unit: unit(),
    receivedBy: people('接待人', { list: 'staff' }),
    outcome: choice('接待结果', ['已接待', '未接待'], { required: true }),
    reason: text('未接待原因', { reason: true }),
    leftAt: datetime('离开时间'),
    remarks: remarks(),
  },
});
