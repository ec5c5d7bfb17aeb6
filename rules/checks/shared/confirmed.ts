/** B5(二): 经确认后作好具体事宜安排. The same words for bookings and after-hours service. */
export const notConfirmed = {
  field: 'confirmedBy',
  expected: '由确认人确认后安排服务',
  actual: '已提供服务，没有记录到确认人',
  remedy: '当时经过确认的，填写确认人',
} as const;
