import { choice, date, datetime, id, people, reference, text } from './field';
import {
  client,
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

const incomplete = { field: 'materials', oneOf: ['不齐全不规范'] } as const;
const changed = { field: 'status', oneOf: ['已取消', '已变更'] } as const;
/**
 * An agency case needs its notice from the hand-over on; while materials are still missing there is nothing to sign (A1.3), and
 * what was called off before any work needs none.
 */
const agencyAccepted = {
  all: [
    { field: 'mode', oneOf: ['代办'] },
    {
      any: [
        { field: 'startedAt', filled: true },
        {
          all: [
            { field: 'materials', oneOf: ['齐全规范'] },
            { field: 'status', oneOf: ['办理中', '已办结'] },
          ],
        },
      ],
    },
  ],
} as const;

export const assist = ledger({
  key: 'assist',
  kind: 'BB',
  shortTitle: '帮办代办',
  aliases: ['帮办代办服务登记台帐', '帮办代办登记台帐', '帮办登记台帐', '帮办代办台帐', '帮办台帐'],
  hint: /帮办|代办|领办|全程代理|代理点|首问/,
  table: 'Ledger_BB',
  purpose: '逐件登记帮办、代办事项，从登记到材料移交。',
  clause: 'A2(二)',
  dated: ['registeredAt', 'startedAt', 'promisedOn'],
  persons: ['agents'],
  summary: ['client', 'item', 'mode', 'promisedOn', 'finishedAt', 'status'],
  sequences: [
    ['registeredAt', 'finishedAt'],
    ['startedAt', 'finishedAt'],
  ],
  fields: {
    id: id('编号', { required: true, aliases: ['序列号', '登记编号'] }),
    registeredAt: datetime('登记时间', { required: true, aliases: ['受理时间', '登记日期时间', '登记日期'] }),
    mode: choice('服务方式', ['帮办', '代办'], {
      required: true,
      aliases: ['服务类型', '服务形式', '帮办代办'],
    }),
    client: client(),
    contactName: contactName(),
    contactPhone: contactPhone(),
    item: text('事项名称', {
      required: true,
      width: 24,
      list: 'items',
      aliases: ['办理事项', '服务事项', '事项'],
    }),
    unit: unit(),
    agents: people('帮办代办人员', {
      required: true,
      list: 'staff',
      clause: 'A1.2',
      aliases: ['帮办人员', '代办人员', '帮办代办员', '经办人', '帮代办人员', '帮办员', '代办员'],
    }),
    redAgent: yesNo('红色代办员', { clause: 'A1.2.2' }),
    requestedByClient: yesNo('申请人主动提出', { required: true, clause: 'A1.3' }),
    materials: choice('材料审查', ['齐全规范', '不齐全不规范'], {
      required: true,
      width: 14,
      clause: 'A1.3',
      aliases: ['材料审查情况'],
    }),
    missingMaterials: text('缺少材料及补齐途径', { required: incomplete, width: 28, clause: 'A1.3' }),
    oneTimeNoticeAt: oneTimeNoticeAt(incomplete, 'A1.3'),
    noticeId: reference('受理通知书编号', 'notice', {
      required: agencyAccepted,
      clause: 'A1.3',
      aliases: ['代办受理通知书编号', '通知书编号'],
    }),
    startedAt: datetime('开始办理时间', { clause: 'A4(二)', aliases: ['开始时间', '办理开始时间'] }),
    promisedOn: date('承诺办结日期', {
      required: true,
      future: true,
      clause: 'A2(一)',
      aliases: ['承诺办结时间', '承诺时限', '承诺办结期限'],
    }),
    finishedAt: datetime('办结时间', { clause: 'A2(一)', aliases: ['办结日期'] }),
    status: choice('状态', ['办理中', '已办结', '已取消', '已变更'], {
      required: true,
      aliases: ['办理状态'],
    }),
    overdueReason: text('超期原因', { width: 20, clause: 'A2(一)', reason: true }),
    overdueToldAt: datetime('向服务对象说明时间', { clause: 'A2(一)', aliases: ['说明时间'] }),
    changedBy: choice('取消变更提出方', ['本单位', '申请人'], {
      required: changed,
      width: 15,
      clause: 'A2(三)',
      added: true,
    }),
    changeReason: text('取消变更原因', {
      required: changed,
      width: 20,
      reason: true,
      clause: 'A2(三)',
      aliases: ['取消（变更）原因', '取消或变更原因'],
    }),
    replacement: people('接替人员', { clause: 'A2(三)' }),
    reportedTo: text('报请负责人', { width: 12, clause: 'A2(三)', person: true }),
    handedOverAt: datetime('材料移交时间', {
      required: { field: 'status', oneOf: ['已办结'] },
      clause: 'A1.3',
    }),
    fee: fee('A2(一)'),
    feeBasis: feeBasis('A2(一)'),
    satisfaction: choice('满意度', ['非常满意', '满意', '基本满意', '不满意', '非常不满意'], {
      aliases: ['满意度评价'],
    }),
    exception: exception(),
    remarks: remarks(),
  },
});

export type AssistRecord = RecordOf<typeof assist>;
