import type { Situation } from './situation';

/** Nothing judged is filled by guess: what only resembles a field is offered. */
export const guesses: readonly Situation[] = [
  {
    what: 'yes and no of another matter',
    sheet: '预约登记',
    rows: [
      ['申请时间', '企业名称', '预约日期', '预约时段', '是否电话确认'],
      ['2026-05-11 9:00', '甲', '2026-05-16', '上午', '否'],
    ],
    expected: {
      ledger: 'booking',
      mapped: { 申请时间: 'appliedAt', 企业名称: 'client', 预约日期: 'day', 预约时段: 'slot' },
      offered: { 是否电话确认: 'reply' },
    },
  },
  {
    what: 'a date of another matter',
    sheet: '帮办台账',
    rows: [
      ['登记时间', '企业名称', '经办人', '成立日期'],
      ['2026-05-11 9:00', '甲', '王芳', '2020-02-26'],
    ],
    expected: {
      ledger: 'assist',
      mapped: { 登记时间: 'registeredAt', 企业名称: 'client', 经办人: 'agents' },
      offered: { 成立日期: 'promisedOn' },
    },
  },
  {
    what: 'headings that contain a name and mean something else',
    sheet: '帮办台账',
    rows: [
      [
        '登记时间',
        '服务对象',
        '事项名称',
        '事项名称编码',
        '帮办代办人员工号',
        '企业经办人',
        '办结时间公示情况',
      ],
      ['2026-05-11 9:00', '甲', '立项', 'A001', 'G17', '李四', '已公示'],
    ],
    expected: {
      ledger: 'assist',
      mapped: { 登记时间: 'registeredAt', 服务对象: 'client', 事项名称: 'item', 企业经办人: 'contactName' },
      offered: { 帮办代办人员工号: 'agents' },
      out: ['办结时间公示情况', '事项名称编码'],
    },
  },
  {
    what: 'evaluation of a person is no person',
    sheet: '延时登记',
    rows: [
      ['日期', '服务人员', '服务人员评价', '开始时间', '结束时间'],
      ['2026-05-11', '王芳', '好', '17:30', '18:00'],
    ],
    expected: {
      ledger: 'overtime',
      mapped: { 日期: 'date', 服务人员: 'staff', 开始时间: 'startedAt', 结束时间: 'endedAt' },
      out: ['服务人员评价'],
    },
  },
  {
    what: 'a phone without a heading',
    sheet: '预约登记',
    rows: [
      ['申请时间', '企业名称', null, '预约日期'],
      ['2026-05-11 9:00', '甲', '13800000001', '2026-05-16'],
      ['2026-05-12 9:00', '乙', '13800000002', '2026-05-17'],
    ],
    expected: {
      ledger: 'booking',
      mapped: { 申请时间: 'appliedAt', 企业名称: 'client', 预约日期: 'day' },
      offered: { '': 'contactPhone' },
    },
  },
  {
    what: 'two columns that mean the same as surely',
    sheet: '帮办台账',
    rows: [
      ['登记时间', '企业名称', '承办人', '受理人'],
      ['2026-05-11 9:00', '甲', '王芳', '李强'],
    ],
    expected: {
      ledger: 'assist',
      mapped: { 登记时间: 'registeredAt', 企业名称: 'client' },
      offered: { 承办人: 'agents', 受理人: 'agents' },
    },
  },
  {
    what: 'a surer heading leaves the other one out',
    sheet: '帮办台账',
    rows: [
      ['登记时间', '企业名称', '帮办代办人员', '承办人'],
      ['2026-05-11 9:00', '甲', '王芳', '李强'],
    ],
    expected: {
      ledger: 'assist',
      mapped: { 登记时间: 'registeredAt', 企业名称: 'client', 帮办代办人员: 'agents' },
      out: ['承办人'],
    },
  },
  {
    what: 'time of leaving is no time of arrival',
    sheet: '预约登记',
    rows: [
      ['申请时间', '企业名称', '预约日期', '离开时间'],
      ['2026-05-11 9:00', '甲', '2026-05-16', '9:50'],
    ],
    expected: {
      ledger: 'booking',
      mapped: { 申请时间: 'appliedAt', 企业名称: 'client', 预约日期: 'day' },
      offered: { 离开时间: 'arrival' },
    },
  },
];
