import { choice, date, id, minutes, people, text, time } from './field';
import { client, confirmedBy, contactPhone, exception, fee, feeBasis, remarks, unit } from './common';
import { ledger, type RecordOf } from './ledger';

export const overtime = ledger({
  key: 'overtime',
  kind: 'YS',
  shortTitle: '延时',
  aliases: ['延时服务登记台帐', '延时登记表', '延时服务登记', '延时服务台帐'],
  hint: /延时|加班/,
  table: 'Ledger_YS',
  purpose: '登记工作日下班后的延时服务，无需申请，即办即登。',
  clause: 'B5(二)',
  dated: ['date'],
  persons: ['staff'],
  summary: ['client', 'item', 'reason', 'closesAt', 'startedAt', 'endedAt', 'result'],
  // Service may pass midnight: the defect data/order knows how far.
  sequences: [],
  fields: {
    id: id('编号', { required: true, aliases: ['延时编号'] }),
    date: date('日期', { required: true, clause: 'B1(二)', aliases: ['延时日期', '服务日期', '登记日期'] }),
    unit: unit(),
    staff: people('服务人员', {
      required: true,
      list: 'staff',
      clause: 'B4(五)',
      aliases: ['经办人', '工作人员', '受理人员'],
    }),
    client: client(),
    contactPhone: contactPhone(false),
    item: text('事项名称', {
      required: true,
      width: 24,
      list: 'items',
      clause: 'B2',
      aliases: ['办理事项', '审批事项', '服务事项'],
    }),
    reason: choice('延时原因', ['当即可办结', '服务对象要求', '工作需要', '重大项目'], {
      required: true,
      width: 14,
      clause: 'B2(二)',
    }),
    closesAt: time('规定下班时间', {
      required: true,
      width: 13,
      clause: 'B3',
      afterHours: true,
      aliases: ['下班时间', '正常下班时间'],
    }),
    startedAt: time('开始时间', {
      required: true,
      afterHours: true,
      clause: 'B1(二)',
      aliases: ['延时开始时间', '服务开始时间', '延时起始时间'],
    }),
    endedAt: time('结束时间', {
      required: true,
      afterHours: true,
      clause: 'B3',
      aliases: ['延时结束时间', '服务结束时间', '延时截止时间'],
    }),
    minutes: minutes('延时分钟', { computed: true, aliases: ['延时时长', '延时时长（分钟）'] }),
    result: choice('办理结果', ['已办结', '未办结'], { required: true, clause: 'B2(二)' }),
    unfinishedReason: text('未办结原因', {
      required: { field: 'result', oneOf: ['未办结'] },
      width: 20,
      reason: true,
    }),
    fee: fee('B5(三)'),
    feeBasis: feeBasis('B5(三)'),
    confirmedBy: confirmedBy(),
    exception: exception(),
    remarks: remarks(),
  },
});

export type OvertimeRecord = RecordOf<typeof overtime>;
