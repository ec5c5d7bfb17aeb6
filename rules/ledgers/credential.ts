import { datetime, id, people, reference, text } from './field';
import { remarks, yesNo } from './common';
import { ledger, type RecordOf } from './ledger';

export const credential = ledger({
  key: 'credential',
  kind: 'ZJ',
  shortTitle: '证件使用',
  aliases: ['证件使用登记表', '证件使用登记台帐', '证照使用登记'],
  hint: /(?:证件|证照)(?:使用|借用|保管)/,
  table: 'Ledger_ZJ',
  purpose: '代办期间每使用一次申请人证件登记一行。',
  clause: 'A4(三)',
  dated: ['usedAt'],
  persons: ['usedBy'],
  summary: ['noticeId', 'document', 'purpose', 'usedAt', 'returnedAt'],
  sequences: [['usedAt', 'returnedAt']],
  fields: {
    id: id('编号', { required: true }),
    noticeId: reference('受理通知书编号', 'notice', {
      required: true,
      clause: 'A4(三)',
      aliases: ['通知书编号', '代办受理通知书编号'],
    }),
    usedAt: datetime('使用时间', { required: true, clause: 'A4(三)' }),
    document: text('证件名称', { required: true, width: 20, aliases: ['证照名称'] }),
    purpose: text('使用事项', { required: true, width: 24, aliases: ['用途'] }),
    withinScope: yesNo('在授权范围内', {
      required: true,
      width: 13,
      clause: 'A4(三)',
      aliases: ['是否在授权范围内'],
    }),
    usedBy: people('使用人', { required: true, list: 'staff' }),
    returnedAt: datetime('归还时间', { clause: 'A1.3' }),
    remarks: remarks(),
  },
});

export type CredentialRecord = RecordOf<typeof credential>;
