import { auditOf, type Audited } from './audit';
import type { Row } from './rows';

/** What denies or says nothing, in whatever words. */
const NOTHING =
  '没有 无 无。 暂无 不涉及 N/A 0 — / 否 没 無 并无 （无） 不适用 未发生 不存在 没有特殊情况 无特殊情况 无特殊原因 没有原因 无此情况 无其他 未发生特殊情况 不详 不清楚 原因未知'.split(
    ' ',
  );
/** Short, and reasons all the same. */
const SOMETHING = '停电 无人值班 没有网络 材料不全 企业改日再来 不可抗力 无法联系申请人'.split(' ');

const booking = auditOf('预约服务登记表');
const assist = auditOf('帮办服务登记台帐');
const overtime = auditOf('延时服务登记表');

const nobodyCame: Row = {
  人员到岗时间: null,
  申请人到场时间: null,
  服务开始时间: null,
  服务结束时间: null,
  确认人: null,
};
const refused: Row = {
  ...nobodyCame,
  答复结果: '不同意',
  一次性告知时间: null,
  应备资料: null,
  服务人员: null,
  服务结果: null,
};
const cancelled: Row = {
  ...nobodyCame,
  服务结果: '已取消',
  取消变更提出方: '本单位',
  取消变更告知时间: '2026-05-14 10:00',
};
const guided: Row = { 服务方式: '帮办', 受理通知书编号: null };
const dropped: Row = {
  ...guided,
  开始办理时间: null,
  办结时间: null,
  材料移交时间: null,
  状态: '已取消',
  取消变更提出方: '本单位',
  报请负责人: '李强',
};
const late: Row = {
  办结时间: '2026-05-18 16:00',
  材料移交时间: '2026-05-18 16:30',
  向服务对象说明时间: '2026-05-15 17:00',
};
const noticed = { with: { 阳城县开发区代办受理通知书: [{}] } };

/** A column of reasons: what is found while it says nothing, and what once it says something. */
function column(
  heading: string,
  of: (name: string, reason: Row, found: readonly string[]) => Audited,
  saidNothing: readonly string[],
  saidSomething: readonly string[] = [],
): readonly Audited[] {
  const [rule = ''] = saidNothing;
  return [
    ...NOTHING.map((words) => of(`${rule}：${heading}“${words}”`, { [heading]: words }, saidNothing)),
    ...SOMETHING.map((words) => of(`${rule}：${heading}“${words}”`, { [heading]: words }, saidSomething)),
  ];
}

type Audit = ReturnType<typeof auditOf>;
const beside =
  (audit: Audit, row: Row, more?: Parameters<Audit>[3]) =>
  (name: string, reason: Row, found: readonly string[]) =>
    audit(name, { ...row, ...reason }, found, more);

export const reasons: readonly Audited[] = [
  column(
    '特殊情况说明',
    beside(booking, { 人员到岗时间: '2026-05-16 09:20' }),
    ['booking/staff-on-time'],
    ['booking/staff-on-time explained'],
  ),
  column('不同意理由', beside(booking, refused), ['booking/refusal-reason']),
  column('取消变更理由', beside(booking, cancelled), ['booking/change-reason']),
  column('收费依据', beside(booking, { 收费金额: 50 }), ['booking/free']),
  column('收费依据', beside(assist, { ...guided, 收费金额: 50 }), ['assist/free']),
  column('取消变更原因', beside(assist, dropped), ['assist/change']),
  column(
    '超期原因',
    beside(assist, late, noticed),
    ['assist/overdue-explained', 'assist/within-promise'],
    ['assist/within-promise explained'],
  ),
  column('收费依据', beside(overtime, { 收费金额: 50 }), ['overtime/free']),
  column(
    '特殊情况说明',
    beside(overtime, { 结束时间: '19:10' }),
    ['overtime/within-1h'],
    ['overtime/within-1h explained'],
  ),
  column('未办结原因', beside(overtime, { 办理结果: '未办结' }), ['data/required defect']),
].flat();
