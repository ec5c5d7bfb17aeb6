import type { Situation } from './situation';

/** Ranges, terms, lengths and halves of days are split or reckoned, or refused. */
export const reckoning: readonly Situation[] = [
  {
    what: 'two dates in a cell',
    sheet: '受理通知书台账',
    rows: [
      ['受理日期', '申请人', '有效期限', '授权范围'],
      ['2026-05-11', '张三', '2026.5.11—2026.6.11', '代交设立登记材料'],
    ],
    expected: {
      ledger: 'notice',
      mapped: {
        受理日期: 'acceptedOn',
        申请人: 'applicant',
        有效期限: 'validFrom~validTo',
        授权范围: 'scope',
      },
      values: { validFrom: 20584, validTo: 20615 },
    },
  },
  {
    what: 'a term of authority under another word, its second date without a year',
    sheet: '受理通知书台账',
    rows: [
      ['受理日期', '委托人', '委托期限', '受托人', '授权范围'],
      ['2026-05-11', '张三', '自2026年5月11日至6月11日止', '王芳', '代交设立登记材料'],
    ],
    expected: {
      ledger: 'notice',
      mapped: {
        受理日期: 'acceptedOn',
        委托人: 'applicant',
        委托期限: 'validFrom~validTo',
        受托人: 'agents',
        授权范围: 'scope',
      },
      values: { validFrom: 20584, validTo: 20615 },
    },
  },
  {
    what: 'one date as a term of authority',
    sheet: '受理通知书台账',
    rows: [
      ['受理日期', '申请人', '有效期限', '授权范围'],
      ['2026-05-11', '张三', '2026-06-11', '代交设立登记材料'],
    ],
    expected: {
      ledger: 'notice',
      mapped: { 受理日期: 'acceptedOn', 申请人: 'applicant', 授权范围: 'scope' },
      offered: { 有效期限: 'validTo' },
    },
  },
  {
    what: 'times with points between hours and minutes',
    sheet: '延时登记',
    rows: [
      ['日期', '服务人员', '延时时间'],
      ['2026-05-11', '王芳', '17.30-18.00'],
    ],
    expected: {
      ledger: 'overtime',
      mapped: { 日期: 'date', 服务人员: 'staff', 延时时间: 'startedAt~endedAt' },
      values: { startedAt: 1050, endedAt: 1080 },
    },
  },
  {
    what: 'day and times in one cell',
    sheet: '延时登记',
    rows: [
      ['加班时间', '服务人员', '事由'],
      ['2026-05-11 17:30-18:20', '王芳', '立项'],
    ],
    expected: {
      ledger: 'overtime',
      mapped: { 加班时间: 'date~startedAt~endedAt', 服务人员: 'staff', 事由: 'item' },
      values: { date: 20584, startedAt: 1050, endedAt: 1100 },
    },
  },
  {
    what: 'a slot written as hours',
    sheet: '预约登记',
    rows: [
      ['申请时间', '企业名称', '预约日期', '时段'],
      ['2026-05-11 9:00', '甲', '2026-05-16', '9:00-10:00'],
      ['2026-05-11 9:00', '乙', '2026-05-16', '15:00—16:00'],
    ],
    expected: {
      ledger: 'booking',
      mapped: { 申请时间: 'appliedAt', 企业名称: 'client', 预约日期: 'day', 时段: 'slot~arrival' },
      values: { slot: '上午', arrival: 540 },
    },
  },
  {
    what: 'a slot over noon belongs to neither half',
    sheet: '预约登记',
    rows: [
      ['申请时间', '企业名称', '预约日期', '时段'],
      ['2026-05-11 9:00', '甲', '2026-05-16', '11:00-15:00'],
      ['2026-05-11 9:00', '乙', '2026-05-16', '上午'],
    ],
    expected: {
      ledger: 'booking',
      mapped: { 申请时间: 'appliedAt', 企业名称: 'client', 预约日期: 'day', 时段: 'slot' },
      values: { slot: null },
      unread: ['D2'],
    },
  },
  {
    what: 'a promise in workdays',
    sheet: '帮办台账',
    rows: [
      ['登记时间', '企业名称', '经办人', '承诺时限'],
      ['2026-05-11 9:00', '甲', '王芳', '5个工作日'],
    ],
    expected: {
      ledger: 'assist',
      mapped: { 登记时间: 'registeredAt', 企业名称: 'client', 经办人: 'agents', 承诺时限: 'promisedOn' },
      values: { promisedOn: 20591 },
    },
  },
  {
    what: 'a promise at once, in other words',
    sheet: '帮办台账',
    rows: [
      ['登记时间', '企业名称', '经办人', '办结时限'],
      ['2026-05-11 9:00', '甲', '王芳', '即办'],
    ],
    expected: {
      ledger: 'assist',
      mapped: { 登记时间: 'registeredAt', 企业名称: 'client', 经办人: 'agents', 办结时限: 'promisedOn' },
      values: { promisedOn: 20584 },
    },
  },
  {
    what: 'days of which nobody says whether rest days count',
    sheet: '帮办台账',
    rows: [
      ['登记时间', '企业名称', '经办人', '承诺时限'],
      ['2026-05-11 9:00', '甲', '王芳', '5天'],
    ],
    expected: {
      ledger: 'assist',
      mapped: { 登记时间: 'registeredAt', 企业名称: 'client', 经办人: 'agents', 承诺时限: 'promisedOn' },
      values: { promisedOn: null },
      unread: ['D2'],
    },
  },
  {
    what: 'a promise whose acceptance nobody wrote down',
    sheet: '帮办台账',
    rows: [
      ['登记时间', '企业名称', '材料是否齐全', '承诺时限'],
      ['2026-05-11 9:00', '甲', '不齐全', '5个工作日'],
    ],
    expected: {
      ledger: 'assist',
      mapped: {
        登记时间: 'registeredAt',
        企业名称: 'client',
        材料是否齐全: 'materials',
        承诺时限: 'promisedOn',
      },
      values: { promisedOn: null, materials: '不齐全不规范' },
      unread: ['D2'],
    },
  },
  {
    what: 'workdays in a year without its notice',
    sheet: '帮办台账',
    rows: [
      ['登记时间', '企业名称', '经办人', '承诺时限'],
      ['2031-05-12 9:00', '甲', '王芳', '五个工作日'],
    ],
    expected: {
      ledger: 'assist',
      mapped: { 登记时间: 'registeredAt', 企业名称: 'client', 经办人: 'agents', 承诺时限: 'promisedOn' },
      values: { promisedOn: null },
      unread: ['D2'],
    },
  },
  {
    what: 'a length in the place of an end',
    sheet: '延时登记',
    rows: [
      ['日期', '服务人员', '开始时间', '用时'],
      ['2026-05-11', '王芳', '17:30', '0.5小时'],
    ],
    expected: {
      ledger: 'overtime',
      mapped: { 日期: 'date', 服务人员: 'staff', 开始时间: 'startedAt', 用时: 'endedAt' },
      values: { endedAt: 1080 },
    },
  },
  {
    what: 'hours as plain numbers under a heading that says hours',
    sheet: '延时登记',
    rows: [
      ['日期', '服务人员', '开始时间', '加班时数'],
      ['2026-05-11', '王芳', '17:30', 1.5],
    ],
    expected: {
      ledger: 'overtime',
      mapped: { 日期: 'date', 服务人员: 'staff', 开始时间: 'startedAt', 加班时数: 'endedAt' },
      values: { endedAt: 1140 },
    },
  },
  {
    what: 'a length beside an end is not needed',
    sheet: '延时登记',
    rows: [
      ['日期', '服务人员', '开始时间', '结束时间', '用时'],
      ['2026-05-11', '王芳', '17:30', '18:00', '0.5小时'],
    ],
    expected: {
      ledger: 'overtime',
      mapped: { 日期: 'date', 服务人员: 'staff', 开始时间: 'startedAt', 结束时间: 'endedAt' },
      out: ['用时'],
    },
  },
  {
    what: 'half a day off without saying which',
    sheet: '调休登记',
    rows: [
      ['姓名', '调休日期', '调休时长'],
      ['王芳', '2026-05-18', '半天'],
    ],
    expected: {
      ledger: 'timeoff',
      mapped: { 姓名: 'person', 调休日期: 'date', 调休时长: 'from~to' },
      values: { from: null, to: null },
      unread: ['C2'],
    },
  },
  {
    what: 'a morning off while nobody knows the office hours',
    sheet: '调休登记',
    rows: [
      ['姓名', '调休日期', '批准人'],
      ['王芳', '2026年5月18日上午', '赵敏'],
    ],
    expected: {
      ledger: 'timeoff',
      mapped: { 姓名: 'person', 调休日期: 'date~from~to', 批准人: 'approvedBy' },
      values: { date: 20591, from: null, to: null },
      unread: ['B2'],
    },
  },
];
