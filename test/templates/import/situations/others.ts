import type { Situation } from './situation';

/** What is no such ledger is refused, with what was found. */
export const others: readonly Situation[] = [
  {
    what: 'a record kept as a card',
    sheet: '预约登记表',
    rows: [
      ['预约服务登记表'],
      ['申请人', '甲公司', '联系电话', '13800000001'],
      ['预约事项', '立项', '预约日期', '2026-05-16'],
      ['预约时段', '上午', '答复时间', '2026-05-11 9:40'],
      ['备注', ''],
    ],
    expected: { refused: /卡片（“申请人”/ },
  },
  {
    what: 'a card that is still blank',
    sheet: '代办受理通知书',
    rows: [
      ['代办受理通知书'],
      ['申请人', null, '联系电话', null],
      ['代办事项', null, '受理日期', null],
      ['授权范围'],
      ['有效期限'],
      ['代办员', null, '申请人签字日期'],
    ],
    expected: { refused: /卡片/ },
  },
  {
    what: 'visitors',
    sheet: 'Sheet1',
    rows: [
      ['访客登记表'],
      ['来访时间', '姓名', '单位', '事由', '联系电话', '被访人', '离开时间'],
      ['5月11日9:20', '张三', '甲公司', '咨询', '13800000001', '王芳', '9:50'],
    ],
    expected: { refused: /来访登记/ },
  },
  {
    what: 'visitors without a name',
    sheet: 'Sheet1',
    rows: [
      ['来访时间', '来访人', '来访单位', '来访事由', '车牌号', '接待人', '离开时间'],
      ['5月11日9:20', '张三', '甲公司', '咨询', '晋E12345', '王芳', '9:50'],
    ],
    expected: { refused: /来访登记（有“来访时间”/ },
  },
  {
    what: 'an export of the approval system',
    sheet: 'Sheet1',
    rows: [
      ['办件编号', '事项名称', '事项编码', '申请人', '受理时间', '承诺办结时间', '办结时间', '办件状态'],
      ['0114', '立项', 'A01', '甲公司', '2026-05-11 9:00', '2026-05-18', '2026-05-12 9:00', '办结'],
    ],
    expected: { refused: /系统导出的清单（有“办件编号”“事项编码”/ },
  },
  {
    what: 'an export of the hotline',
    sheet: '工单',
    rows: [
      ['工单编号', '来电时间', '来电号码', '诉求内容', '承办部门', '办结时间', '满意度'],
      ['G1', '2026-05-11 9:00', '13800000001', '噪音', '城管', '2026-05-12 9:00', '满意'],
    ],
    expected: { refused: /系统导出/ },
  },
  {
    what: 'attendance',
    sheet: '5月考勤',
    rows: [
      ['日期', '姓名', '部门', '开始时间', '结束时间'],
      ['2026-05-11', '王芳', '招商部', '8:30', '17:30'],
    ],
    expected: { refused: /考勤/ },
  },
  {
    what: 'a list of staff',
    sheet: '人员名单',
    rows: [
      ['姓名', '部门', '电话', '备注'],
      ['王芳', '招商部', '13800000001', null],
    ],
    expected: { refused: /人员名单/ },
  },
  {
    what: 'a log that could be of several ledgers',
    sheet: 'Sheet1',
    rows: [
      ['企业名称', '联系人', '联系电话', '事项名称', '部室', '经办人', '备注'],
      ['甲公司', '张三', '13800000001', '立项', '招商部', '王芳', null],
    ],
    expected: { refused: /没有认出是哪一种台帐/ },
  },
  {
    what: 'a list of something else',
    sheet: 'Sheet1',
    rows: [
      ['品名', '规格', '单价'],
      ['纸', 'A4', 20],
    ],
    expected: { refused: /没有认出是哪一种台帐：标题是“品名”“规格”“单价”/ },
  },
];
