import type { Statement } from '../../findings';

/** B5(二): 经确认后作好具体事宜安排. The same words for bookings and after-hours service. */
export const notConfirmed: Statement = {
  field: 'confirmedBy',
  expected: '由确认人确认后安排服务',
  actual: '已提供服务，确认人为空',
  remedy: '由部室负责人确认并填写确认人',
};
