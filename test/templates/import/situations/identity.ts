import type { Situation } from './situation';

const PERSON = '110101199003070011';
const SPACED = '110101 19900307 0011';

/** Identity numbers are never imported, repeated or shown. */
export const identity: readonly Situation[] = [
  {
    what: 'identity numbers under a heading that says so',
    sheet: '预约登记',
    rows: [
      ['申请时间', '企业名称', '身份证号', '预约日期'],
      ['2026-05-11 9:00', '甲', PERSON, '2026-05-16'],
    ],
    expected: {
      ledger: 'booking',
      mapped: { 申请时间: 'appliedAt', 企业名称: 'client', 预约日期: 'day' },
      out: ['身份证号'],
    },
  },
  {
    what: 'an identity number beside a name',
    sheet: '预约登记',
    rows: [
      ['申请时间', '企业名称', '联系人', '预约日期'],
      ['2026-05-11 9:00', '甲', `张三（身份证号：${PERSON}）`, '2026-05-16'],
    ],
    expected: {
      ledger: 'booking',
      mapped: { 申请时间: 'appliedAt', 企业名称: 'client', 联系人: 'contactName', 预约日期: 'day' },
      values: { contactName: '张三' },
    },
  },
  {
    what: 'an identity number as a credit code, with blanks in it',
    sheet: '受理通知书台账',
    rows: [
      ['受理日期', '申请人', '统一社会信用代码', '授权范围'],
      ['2026-05-11', '张三', SPACED, '代交设立登记材料'],
    ],
    expected: {
      ledger: 'notice',
      mapped: {
        受理日期: 'acceptedOn',
        申请人: 'applicant',
        统一社会信用代码: 'creditCode',
        授权范围: 'scope',
      },
      values: { creditCode: null },
      unread: ['C2'],
    },
  },
  {
    what: 'an identity number that Excel has rounded',
    sheet: '受理通知书台账',
    rows: [
      ['受理日期', '申请人', '备注', '授权范围'],
      ['2026-05-11', '张三', 110101199003070000, '代交设立登记材料'],
    ],
    expected: {
      ledger: 'notice',
      mapped: { 受理日期: 'acceptedOn', 申请人: 'applicant', 备注: 'remarks', 授权范围: 'scope' },
      values: { remarks: null },
      unread: ['C2'],
    },
  },
];
