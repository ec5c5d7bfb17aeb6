import { date, id, minutes, people, reference, text, time } from './field';
import { remarks, unit } from './common';
import { ledger, type RecordOf } from './ledger';

export const timeoff = ledger({
  key: 'timeoff',
  kind: 'TX',
  shortTitle: '调休',
  aliases: ['调休登记表', '调休登记台帐', '调休台帐'],
  hint: /调休|补休/,
  table: 'Ledger_TX',
  purpose: '登记以周末预约服务时长抵作的调休。',
  clause: 'B3',
  dated: ['date'],
  persons: ['person'],
  summary: ['bookingId', 'from', 'to', 'approvedBy'],
  sequences: [['from', 'to']],
  fields: {
    id: id('编号', { required: true }),
    person: people('人员', { required: true, width: 10, list: 'staff', aliases: ['调休人员', '姓名'] }),
    unit: unit(),
    bookingId: reference('来源预约编号', 'booking', { aliases: ['预约编号'] }),
    date: date('调休日期', { required: true, future: true, clause: 'B3' }),
    from: time('开始', { required: true, aliases: ['开始时间'] }),
    to: time('结束', { required: true, aliases: ['结束时间'] }),
    minutes: minutes('调休分钟', { computed: true, aliases: ['调休时长', '调休时长（分钟）'] }),
    approvedBy: text('批准人', { required: true, width: 10, person: true }),
    remarks: remarks(),
  },
});

export type TimeOffRecord = RecordOf<typeof timeoff>;
