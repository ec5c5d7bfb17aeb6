import { auditOf } from './audit';
import type { Row, Sheets } from './rows';

const audit = auditOf('帮办服务登记台帐');

const NOTICE = '阳城县开发区代办受理通知书';
/** The notice of the lawful row, and what differs. */
const notice = (differs: Row = {}): { readonly with: Sheets } => ({ with: { [NOTICE]: [differs] } });
const lawfully = notice();

const guided: Row = { 服务方式: '帮办', 受理通知书编号: null };
/** Registered, and nothing happened since. */
const registered: Row = { 状态: '办理中', 开始办理时间: null, 办结时间: null, 材料移交时间: null };
const incomplete: Row = { ...registered, 材料审查: '不齐全不规范', 受理通知书编号: null };
const told: Row = { 缺少材料及补齐途径: '公司章程，可在登记窗口打印', 一次性告知时间: '2026-05-11 09:30' };
const cancelled: Row = {
  ...registered,
  状态: '已取消',
  受理通知书编号: null,
  取消变更提出方: '申请人',
  取消变更原因: '企业自行办理',
};
/** A working day late. */
const late: Row = { 办结时间: '2026-05-18 16:00', 材料移交时间: '2026-05-18 16:30' };
const explained: Row = { 超期原因: '上级系统升级', 向服务对象说明时间: '2026-05-15 17:00' };
const replaced: Row = {
  ...registered,
  开始办理时间: '2026-05-11 09:10',
  状态: '已变更',
  取消变更提出方: '本单位',
  取消变更原因: '王芳住院',
  接替人员: '刘洋',
};

export const performing = [
  audit('合规的代办', {}, [], lawfully),
  audit('合规的帮办', guided),
  audit('非申请人主动提出', { ...guided, 申请人主动提出: '否' }, 'assist/voluntary'),
  audit('始终没有开始，帮办', { ...guided, ...registered }, [
    'assist/performed',
    'assist/within-promise',
    'assist/overdue-explained advice',
  ]),
  audit(
    '始终没有开始，代办',
    registered,
    ['assist/performed', 'assist/within-promise', 'assist/overdue-explained'],
    lawfully,
  ),
  audit('始终没有开始，有特殊情况', { ...guided, ...registered, 特殊情况说明: '企业停产' }, [
    'assist/performed explained',
    'assist/within-promise explained',
    'assist/overdue-explained advice',
  ]),
  audit(
    '期限过后才开始，帮办',
    {
      ...guided,
      开始办理时间: '2026-05-18 09:00',
      办结时间: '2026-05-18 16:00',
      材料移交时间: '2026-05-18 16:30',
    },
    ['assist/started-in-time', 'assist/within-promise', 'assist/overdue-explained advice'],
  ),
  audit('期限当日才开始并办结', {
    ...guided,
    开始办理时间: '2026-05-15 17:00',
    办结时间: '2026-05-15 17:50',
    材料移交时间: '2026-05-15 17:55',
  }),
  audit('材料不齐全，已告知，没有受理', { ...incomplete, ...told }),
  // Each of the two empty cells is pointed at once.
  audit('材料不齐全，没有告知', incomplete, ['assist/one-time-notice', 'data/required defect']),
  audit(
    '材料不齐全，没有写明缺少什么',
    { ...incomplete, 一次性告知时间: '2026-05-11 09:30' },
    'assist/one-time-notice',
  ),
  audit(
    '材料不齐全，没有告知时间',
    { ...incomplete, 缺少材料及补齐途径: '公司章程，可在登记窗口打印' },
    'assist/one-time-notice',
  ),
  audit(
    '办结以后才告知',
    { ...guided, ...told, 材料审查: '不齐全不规范', 一次性告知时间: '2026-05-20 09:00' },
    'assist/one-time-notice',
  ),
  audit('没有移交材料', { ...guided, 材料移交时间: null }, 'assist/handover'),
  audit('收费，没有依据', { ...guided, 收费金额: 100 }, 'assist/free'),
  audit('人员不在设置中', { ...guided, 帮办代办人员: '赵六' }, 'assist/staff defect'),
  audit('其他部室的人员', { ...guided, 帮办代办人员: '刘洋' }),
  audit('一格两人', { ...guided, 帮办代办人员: '王芳、刘洋' }),
  audit('已办结，没有办结时间，期限已过', { ...guided, 办结时间: null }, 'data/contradiction defect'),
  audit('办理中，却有办结时间', { ...guided, 状态: '办理中' }, 'data/contradiction defect'),
  audit('施行前一日登记', {
    ...guided,
    ...registered,
    登记时间: '2020-05-11 09:00',
    承诺办结日期: '2020-05-15',
  }),
] as const;

export const promising = [
  audit('办结于期限之后，帮办', { ...guided, ...late }, [
    'assist/within-promise',
    'assist/overdue-explained advice',
  ]),
  audit('办结于期限之后，代办', late, ['assist/within-promise', 'assist/overdue-explained'], lawfully),
  audit('期限内说明了原因', { ...late, ...explained }, 'assist/within-promise explained', lawfully),
  audit(
    '次一工作日说明了原因',
    { ...late, ...explained, 向服务对象说明时间: '2026-05-18 17:50' },
    'assist/within-promise explained',
    lawfully,
  ),
  audit(
    '再次一日才说明',
    { ...late, ...explained, 向服务对象说明时间: '2026-05-19 08:10' },
    'assist/within-promise',
    lawfully,
  ),
  audit(
    '说明了，没有原因',
    { ...late, 向服务对象说明时间: '2026-05-15 17:00' },
    ['assist/within-promise', 'assist/overdue-explained'],
    lawfully,
  ),
  audit(
    '有特殊情况，没有说明',
    { ...late, 特殊情况说明: '上级系统升级' },
    ['assist/within-promise explained', 'assist/overdue-explained'],
    lawfully,
  ),
  audit('期限在周六，周一办结', { ...guided, ...late, 承诺办结日期: '2026-05-16' }),
  audit(
    '期限在周六，周二办结',
    { ...guided, 承诺办结日期: '2026-05-16', 办结时间: '2026-05-19 09:00', 材料移交时间: '2026-05-19 09:30' },
    ['assist/within-promise', 'assist/overdue-explained advice'],
  ),
  audit('期限在劳动节，放假后第一日办结', {
    ...guided,
    登记时间: '2026-04-28 09:00',
    开始办理时间: '2026-04-28 09:10',
    承诺办结日期: '2026-05-01',
    办结时间: '2026-05-06 17:00',
    材料移交时间: '2026-05-06 17:30',
  }),
  audit(
    '期限在调休上班的周六，周一办结',
    {
      ...guided,
      登记时间: '2026-05-06 09:00',
      开始办理时间: '2026-05-06 09:10',
      承诺办结日期: '2026-05-09',
      办结时间: '2026-05-11 09:00',
      材料移交时间: '2026-05-11 09:30',
    },
    ['assist/within-promise', 'assist/overdue-explained advice'],
  ),
  audit('期限当日尚未办结', { ...guided, ...registered, 开始办理时间: '2026-05-11 10:00' }, [], {
    now: '2026-05-15 17:00',
  }),
  audit(
    '期限次日尚未办结，代办还在说明的期限内',
    { ...registered, 开始办理时间: '2026-05-11 10:00' },
    'assist/within-promise',
    { now: '2026-05-18 09:00', ...lawfully },
  ),
  audit(
    '2026年12月28日到期，次日办结',
    {
      ...guided,
      ...registered,
      登记时间: '2026-12-21 09:00',
      开始办理时间: '2026-12-21 09:10',
      承诺办结日期: '2026-12-28',
      办结时间: '2026-12-29 09:00',
      状态: '已办结',
      材料移交时间: '2026-12-29 10:00',
    },
    'assist/within-promise',
    { now: '2026-12-29 11:00' },
  ),
  audit(
    '2027年1月4日到期，次日办结',
    {
      ...guided,
      登记时间: '2026-12-21 09:00',
      开始办理时间: '2026-12-21 09:10',
      承诺办结日期: '2027-01-04',
      办结时间: '2027-01-05 09:00',
      材料移交时间: '2027-01-05 10:00',
    },
    'assist/within-promise undetermined',
    { now: '2027-01-20 10:00' },
  ),
] as const;

export const calling = [
  audit('代办未办先由申请人取消', cancelled),
  audit('代办未办先由申请人取消，没有原因', { ...cancelled, 取消变更原因: null }, 'data/required defect'),
  audit('本单位取消，报请了负责人', {
    ...cancelled,
    取消变更提出方: '本单位',
    取消变更原因: '王芳住院',
    报请负责人: '李强',
  }),
  audit(
    '本单位取消，没有报请',
    { ...cancelled, 取消变更提出方: '本单位', 取消变更原因: '王芳住院' },
    'assist/change',
  ),
  audit(
    '本单位取消，没有原因',
    { ...cancelled, 取消变更提出方: '本单位', 取消变更原因: null, 报请负责人: '李强' },
    'assist/change',
  ),
  audit(
    '本单位取消，没有原因，写了特殊情况',
    { ...cancelled, 取消变更提出方: '本单位', 取消变更原因: null, 报请负责人: '李强', 特殊情况说明: '停电' },
    'assist/change',
  ),
  audit('没有写取消提出方', { ...cancelled, 取消变更提出方: null }, 'data/required defect'),
  audit('换人以后期限已过，代办', replaced, ['assist/within-promise', 'assist/overdue-explained'], lawfully),
  audit('换人以后期限未到', replaced, [], { now: '2026-05-14 10:00', ...lawfully }),
  audit('换人以后按期办结', { ...replaced, 办结时间: '2026-05-15 10:00' }, [], lawfully),
  audit('变更，没有接替人员，报请了负责人', {
    ...guided,
    ...replaced,
    ...guided,
    接替人员: null,
    报请负责人: '李强',
  }),
  audit(
    '开始以后取消，代办没有受理通知书',
    { ...cancelled, 开始办理时间: '2026-05-11 10:00' },
    'assist/agency-notice',
  ),
] as const;

export const authorised = [
  audit('代办没有受理通知书', { 受理通知书编号: null }, 'assist/agency-notice'),
  audit('代办登记后没有受理通知书', { ...registered, 受理通知书编号: null }, 'assist/agency-notice', {
    now: '2026-05-11 10:00',
  }),
  audit(
    '受理通知书在没有给出的去年工作簿',
    { 受理通知书编号: 'DB-2025-0031' },
    'assist/agency-notice undetermined',
  ),
  audit(
    '受理通知书在没有给出的另一部室工作簿',
    { 受理通知书编号: '审批-DB-2026-0001' },
    'assist/agency-notice undetermined',
    lawfully,
  ),
  audit('受理通知书在给出的另一部室工作簿', { 受理通知书编号: '审批-DB-2026-0001' }, [], {
    other: { [NOTICE]: [{ 编号: '审批-DB-2026-0001', 代办员: '刘洋' }] },
  }),
  audit(
    '受理通知书编号在给出的工作簿中不存在',
    { 受理通知书编号: 'DB-2026-0088' },
    'data/reference defect',
    lawfully,
  ),
  audit(
    '签字之前开始',
    { 开始办理时间: '2026-05-11 09:10' },
    ['assist/agency-notice', 'notice/signed'],
    notice({ 申请人签字日期: '2026-05-12' }),
  ),
  audit('没有签字', {}, 'notice/signed', notice({ 申请人签字日期: null })),
  audit('有效期限届满以后办结', {}, 'notice/validity', notice({ 有效期限止: '2026-05-13' })),
  audit('终止以后办结', {}, 'notice/validity', notice({ 终止日期: '2026-05-13' })),
  audit(
    '有效期限起止颠倒',
    {},
    'notice/validity',
    notice({ 有效期限起: '2026-06-30', 有效期限止: '2026-05-11' }),
  ),
  audit('没有有效期限止', {}, 'notice/validity', notice({ 有效期限止: null })),
  audit('没有材料清单', {}, 'notice/materials', notice({ 材料清单: null })),
  audit('没有授权范围', {}, 'notice/scope', notice({ 授权范围: null })),
] as const;
