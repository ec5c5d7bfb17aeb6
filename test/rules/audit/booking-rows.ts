import { auditOf } from './audit';
import type { Row } from './rows';

/* What the situations of bookings have in common. */

export const audit = auditOf('预约服务登记表');

/** Agreed, and nothing of the booked day has happened. */
export const agreed: Row = {
  服务结果: '待服务',
  人员到岗时间: null,
  申请人到场时间: null,
  服务开始时间: null,
  服务结束时间: null,
  确认人: null,
};
/** Applied for, and nothing has happened since. */
export const asked: Row = {
  ...agreed,
  服务结果: null,
  答复时间: null,
  答复结果: null,
  一次性告知时间: null,
  应备资料: null,
  服务人员: null,
};
export const byClient: Row = { ...agreed, 服务结果: '已取消', 取消变更提出方: '申请人' };
export const byUnit: Row = {
  ...agreed,
  服务结果: '已取消',
  取消变更提出方: '本单位',
  取消变更告知时间: '2026-05-15 17:00',
  取消变更理由: '当日专网检修',
};
/** Moved to the next Saturday in its own row, and served there. */
export const moved: Row = {
  取消变更提出方: '本单位',
  取消变更告知时间: '2026-05-14 10:00',
  取消变更理由: '当日专网检修',
  另约日期: '2026-05-23',
  人员到岗时间: '2026-05-23 08:50',
  申请人到场时间: '2026-05-23 09:05',
  服务开始时间: '2026-05-23 09:10',
  服务结束时间: '2026-05-23 10:00',
};
/** Agreed, and the applicant was never seen. */
export const absent: Row = { ...agreed, 人员到岗时间: '2026-05-16 08:50' };
