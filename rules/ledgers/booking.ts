import { choice, date, datetime, id, people, reference, text, time } from './field';
import {
  client,
  confirmedBy,
  contactName,
  contactPhone,
  exception,
  fee,
  feeBasis,
  oneTimeNoticeAt,
  remarks,
  unit,
  yesNo,
} from './common';
import { ledger, type RecordOf } from './ledger';

const agreed = { field: 'reply', oneOf: ['同意'] } as const;
/** Answered, or served, which nobody is without an answer. */
const answered = {
  any: [
    { field: 'reply', filled: true },
    { field: 'outcome', oneOf: ['已办结', '未办结', '视为放弃'] },
  ],
} as const;

export const booking = ledger({
  key: 'booking',
  kind: 'YY',
  shortTitle: '预约',
  aliases: ['预约服务登记台帐', '预约登记表', '预约服务登记', '预约服务台帐'],
  hint: /预约/,
  table: 'Ledger_YY',
  purpose: '登记周六、周日预约服务的申请、答复和办理结果。',
  clause: 'B5(二)',
  dated: ['appliedAt', 'day'],
  persons: ['staff'],
  summary: ['client', 'item', 'appliedAt', 'repliedAt', 'reply', 'day', 'slot', 'outcome'],
  sequences: [
    ['appliedAt', 'repliedAt'],
    ['serviceStartedAt', 'serviceEndedAt'],
  ],
  fields: {
    id: id('编号', { required: true, aliases: ['预约编号'] }),
    channel: choice('预约方式', ['现场', '电话', '其他'], { required: true, clause: 'B4(二)' }),
    appliedAt: datetime('申请时间', {
      required: true,
      clause: 'B4(一)',
      aliases: ['预约申请时间', '登记时间', '受理时间'],
    }),
    client: client(),
    contactName: contactName(),
    contactPhone: contactPhone(),
    item: text('审批事项', {
      required: true,
      width: 24,
      list: 'items',
      clause: 'B4(二)',
      aliases: ['预约事项', '事项名称', '办理事项'],
    }),
    unit: unit(),
    reason: text('预约理由', { required: true, width: 20, clause: 'B2(一)', aliases: ['预约原因'] }),
    majorProject: yesNo('重大项目', { clause: 'B2(三)' }),
    day: date('预约日期', {
      required: true,
      future: true,
      clause: 'B3',
      aliases: ['约定日期', '预约服务日期', '预约办理日期'],
    }),
    slot: choice('预约时段', ['上午', '下午'], {
      required: true,
      clause: 'B3',
      aliases: ['时段', '预约时间段', '时间段'],
    }),
    arrival: time('约定到场时间', { clause: 'B3', aliases: ['约定时间', '到场时间约定'] }),
    repliedAt: datetime('答复时间', {
      required: answered,
      clause: 'B5(一)',
      aliases: ['回复时间'],
    }),
    reply: choice('答复结果', ['同意', '不同意'], {
      required: { field: 'repliedAt', filled: true },
      clause: 'B5(一)',
      aliases: ['答复意见'],
    }),
    refusalReason: text('不同意理由', {
      required: { field: 'reply', oneOf: ['不同意'] },
      width: 20,
      reason: true,
      clause: 'B5(一)',
    }),
    oneTimeNoticeAt: oneTimeNoticeAt(agreed, 'B4(三)'),
    materialsNeeded: text('应备资料', {
      noneIsAnswer: true,
      required: agreed,
      width: 26,
      clause: 'B5(一)',
      aliases: ['应备材料'],
    }),
    staff: people('服务人员', { required: agreed, list: 'staff', clause: 'B5(三)' }),
    staffArrivedAt: datetime('人员到岗时间', { clause: 'B5(三)', aliases: ['到岗时间'] }),
    clientArrivedAt: datetime('申请人到场时间', { clause: 'B5(五)', aliases: ['实际到场时间'] }),
    contactedAt: datetime('超时联系时间', { clause: 'B5(五)', aliases: ['联系时间'] }),
    contactResult: choice('联系结果', ['可到场', '无法到场', '无人接听'], {
      required: { field: 'contactedAt', filled: true },
      clause: 'B5(五)',
    }),
    changedBy: choice('取消变更提出方', ['本单位', '申请人'], {
      required: { field: 'outcome', oneOf: ['已取消', '已改期'] },
      width: 15,
      clause: 'B5(四)',
    }),
    changeToldAt: datetime('取消变更告知时间', { clause: 'B5(四)' }),
    changeReason: text('取消变更理由', {
      width: 20,
      clause: 'B5(四)',
      aliases: ['取消变更原因'],
      reason: true,
    }),
    movedTo: date('另约日期', { future: true, clause: 'B5(四)' }),
    originalId: reference('原预约编号', 'booking', { clause: 'B5(四)', added: true }),
    outcome: choice('服务结果', ['待服务', '已办结', '未办结', '视为放弃', '已取消', '已改期'], {
      clause: 'B5(五)',
      aliases: ['办理结果'],
    }),
    serviceStartedAt: datetime('服务开始时间', { clause: 'B3' }),
    serviceEndedAt: datetime('服务结束时间', { clause: 'B3' }),
    fee: fee('B5(三)'),
    feeBasis: feeBasis('B5(三)'),
    confirmedBy: confirmedBy(),
    exception: exception(),
    remarks: remarks(),
  },
});

export type BookingRecord = RecordOf<typeof booking>;
