import type { Situation } from './situation';

/** Words of the field are taken where they mean one thing only. */
export const words: readonly Situation[] = [
  {
    what: 'words of 帮办代办',
    sheet: '帮代办台账',
    rows: [
      ['接待时间', '办事企业', '对接人', '联络电话', '帮代办员', '办理进展', '是否满意', '帮办事项'],
      ['2026-05-11 9:00', '甲', '张三', '13800000001', '王芳', '已办结', '是', '立项'],
    ],
    expected: {
      ledger: 'assist',
      mapped: {
        接待时间: 'registeredAt',
        办事企业: 'client',
        对接人: 'contactName',
        联络电话: 'contactPhone',
        帮代办员: 'agents',
        办理进展: 'status',
        是否满意: 'satisfaction',
        帮办事项: 'item',
      },
      values: { satisfaction: '满意', status: '已办结' },
    },
  },
  {
    what: '领办员 and 代办人姓名, each alone',
    sheet: '领办台账',
    rows: [
      ['受理日期', '企业名称', '领办员', '事项'],
      ['2026-05-11 9:00', '甲', '王芳', '立项'],
    ],
    expected: {
      ledger: 'assist',
      mapped: { 受理日期: 'registeredAt', 企业名称: 'client', 领办员: 'agents', 事项: 'item' },
    },
  },
  {
    what: '首问负责人 alone',
    sheet: '首问负责登记',
    rows: [
      ['时间', '单位', '办理事项', '首问负责人', '处理情况'],
      ['2026-05-11 9:00', '甲', '立项', '王芳', '已办结'],
    ],
    expected: {
      ledger: 'assist',
      mapped: { 单位: 'client', 办理事项: 'item', 首问负责人: 'agents', 处理情况: 'status' },
      offered: { 时间: 'registeredAt' },
    },
  },
  {
    what: 'a person who is firm or contact, and what the other columns leave of it',
    sheet: '预约登记',
    rows: [
      ['申请时间', '企业名称', '预约人姓名', '预约日期', '预约号'],
      ['2026-05-11 9:00', '甲', '张三', '2026-05-16', '7'],
    ],
    expected: {
      ledger: 'booking',
      mapped: { 申请时间: 'appliedAt', 企业名称: 'client', 预约日期: 'day', 预约号: 'id' },
      offered: { 预约人姓名: 'contactName' },
    },
  },
  {
    what: '法人/经办人, 领导签字, 爽约',
    sheet: '预约登记',
    rows: [
      ['申请时间', '企业名称', '法人/经办人', '预约日期', '是否爽约', '领导签字'],
      ['2026-05-11 9:00', '甲', '张三', '2026-05-16', '否', '赵敏'],
    ],
    expected: {
      ledger: 'booking',
      mapped: { 申请时间: 'appliedAt', 企业名称: 'client', 预约日期: 'day' },
      offered: { '法人/经办人': 'contactName', 领导签字: 'confirmedBy', 是否爽约: 'outcome' },
    },
  },
  {
    what: '预约时间 as a day, which may be that of the call',
    sheet: '预约登记',
    rows: [
      ['预约时间', '企业名称', '预约事项', '是否同意'],
      ['2026-05-16', '甲', '立项', '同意'],
    ],
    expected: {
      ledger: 'booking',
      mapped: { 企业名称: 'client', 预约事项: 'item', 是否同意: 'reply' },
      offered: { 预约时间: 'appliedAt@date' },
    },
  },
  {
    what: '预约时间 with the half of the day, which is the booked one',
    sheet: '预约登记',
    rows: [
      ['预约时间', '企业名称', '预约事项'],
      ['2026年5月16日上午', '甲', '立项'],
    ],
    expected: {
      ledger: 'booking',
      mapped: { 预约时间: 'day~slot', 企业名称: 'client', 预约事项: 'item' },
      values: { day: 20589, slot: '上午' },
    },
  },
  {
    what: '加班事由 that is a matter, and one that is a reason',
    sheet: '延时登记',
    rows: [
      ['日期', '加班人', '加班事由', '时段', '负责人签字'],
      ['2026-05-11', '王芳', '企业设立登记', '17:30-18:00', '赵敏'],
    ],
    expected: {
      ledger: 'overtime',
      mapped: {
        日期: 'date',
        加班人: 'staff',
        加班事由: 'item',
        时段: 'startedAt~endedAt',
        负责人签字: 'confirmedBy',
      },
    },
  },
  {
    what: 'what was received, in full words',
    sheet: '受理通知书台账',
    rows: [
      ['受理日期', '申请人', '所收材料的名称和数量', '代办人姓名', '授权范围'],
      ['2026-05-11', '甲', '营业执照复印件1份', '王芳', '代交设立登记材料'],
    ],
    expected: {
      ledger: 'notice',
      mapped: {
        受理日期: 'acceptedOn',
        申请人: 'applicant',
        所收材料的名称和数量: 'materials',
        代办人姓名: 'agents',
        授权范围: 'scope',
      },
    },
  },
  {
    what: '服务时间 of a booking: the booked day, or the service',
    sheet: '预约登记',
    rows: [
      ['申请时间', '企业名称', '预约日期', '服务时间'],
      ['2026-05-11 9:00', '甲', '2026-05-16', '9:00-10:00'],
    ],
    expected: {
      ledger: 'booking',
      mapped: { 申请时间: 'appliedAt', 企业名称: 'client', 预约日期: 'day' },
      offered: { 服务时间: 'serviceStartedAt~serviceEndedAt' },
    },
  },
  {
    what: 'regulation text below the table',
    sheet: '加班',
    rows: [
      ['加班日期', '员工姓名', '开始时间', '结束时间'],
      ['2026-05-11', '王芳', '17:30', '18:00'],
      ['第一条 为规范加班管理，制定本制度。'],
      ['（一）实行5天工作制；'],
      ['1.部门负责人安排加班，于5月31日前报送；'],
    ],
    expected: {
      ledger: 'overtime',
      mapped: { 加班日期: 'date', 员工姓名: 'staff', 开始时间: 'startedAt', 结束时间: 'endedAt' },
      values: { date: 20584 },
    },
  },
  {
    what: 'what is the same as above',
    sheet: '延时登记',
    rows: [
      ['日期', '服务人员', '延时时间', '确认人'],
      ['2026-05-11', '王芳', '17:30-18:00', '赵敏'],
      ['〃', '同上', '18:00-18:20', '同上'],
    ],
    expected: {
      ledger: 'overtime',
      mapped: { 日期: 'date', 服务人员: 'staff', 延时时间: 'startedAt~endedAt', 确认人: 'confirmedBy' },
      values: { confirmedBy: '赵敏' },
      unread: [],
    },
  },
];
