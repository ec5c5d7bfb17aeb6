import { creditCode, date, id, people, phone, text } from './field';
import { contactName, contactPhone, remarks, unit } from './common';
import { ledger, type RecordOf } from './ledger';

const finished = { field: 'handedOverOn', filled: true } as const;

export const notice = ledger({
  key: 'notice',
  kind: 'DB',
  shortTitle: '受理通知书',
  aliases: ['代办受理通知书', '受理通知书', '代办受理通知书台帐', '受理通知书台帐'],
  hint: /受理通知/,
  table: 'Ledger_DB',
  purpose: '代办事项受理时填写，载明授权范围和有效期限。',
  clause: 'A2(二)',
  dated: ['acceptedOn', 'signedOn', 'validFrom'],
  persons: ['agents'],
  summary: ['applicant', 'item', 'validFrom', 'validTo', 'handedOverOn'],
  // 有效期限 has a rule of its own (notice/validity).
  sequences: [['acceptedOn', 'handedOverOn']],
  fields: {
    id: id('编号', { required: true, aliases: ['通知书编号', '受理通知书编号'] }),
    acceptedOn: date('受理日期', { required: true, aliases: ['受理时间', '登记时间', '登记日期'] }),
    applicant: text('申请人', { required: true, width: 24, aliases: ['服务对象', '企业名称', '申请单位'] }),
    contactName: contactName(),
    contactPhone: contactPhone(),
    creditCode: creditCode('统一社会信用代码', { aliases: ['信用代码', '社会信用代码'] }),
    item: text('代办事项', { required: true, width: 24, list: 'items', aliases: ['事项名称', '审批事项'] }),
    scope: text('授权范围', { required: true, width: 28, clause: 'A1.3' }),
    validFrom: date('有效期限起', {
      required: true,
      future: true,
      clause: 'A1.3',
      aliases: ['有效期起', '有效期限自'],
    }),
    validTo: date('有效期限止', {
      required: true,
      future: true,
      clause: 'A1.3',
      aliases: ['有效期止', '有效期限至'],
    }),
    materials: text('材料清单', { required: true, width: 32, clause: 'A1.3' }),
    originalsKept: text('收存证照原件', { width: 18 }),
    promisedOn: date('承诺办结日期', {
      required: true,
      future: true,
      clause: 'A2(一)',
      aliases: ['承诺办结时间'],
    }),
    unit: unit(),
    agents: people('代办员', {
      required: true,
      list: 'staff',
      clause: 'A1.2',
      aliases: ['代办人员', '帮办代办人员'],
    }),
    agentPhone: phone('代办员电话'),
    signedOn: date('申请人签字日期', { required: true, clause: 'A1.3', aliases: ['签字日期'] }),
    handedOverOn: date('材料移交日期', { clause: 'A1.3', aliases: ['移交日期'] }),
    receivedBy: text('领取人', { required: finished, width: 10, person: true }),
    endedOn: date('终止日期', { future: true, clause: 'A4(三)' }),
    remarks: remarks(),
  },
});

export type NoticeRecord = RecordOf<typeof notice>;
