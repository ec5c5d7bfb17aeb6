import { ruleTable } from '../scenario';
import { at } from '../when';

export const oneTimeNotice = ruleTable('booking', 'booking/one-time-notice', [
  { aspect: 'fine', name: '答复时一并告知', expected: null, all: [] },
  {
    aspect: 'limit',
    name: '约定到场时整点告知',
    values: { oneTimeNoticeAt: at('2026-05-16T09:00') },
    expected: null,
    all: [],
  },
  {
    aspect: 'past',
    name: '约定到场时间过1秒才告知',
    values: { oneTimeNoticeAt: at('2026-05-16T09:00:01') },
    expected: 'violation',
    cell: '一次性告知时间',
    says: ['应在5月16日（周六）09:00之前一次性告知应备资料；实际5月16日（周六）09:00:01才告知'],
    all: ['booking/one-time-notice'],
  },
  {
    aspect: 'past',
    name: '同意预约而没有告知',
    values: { oneTimeNoticeAt: null },
    expected: 'violation',
    cell: '一次性告知时间',
    says: ['没有一次性告知时间', '一次性告知申请人应备资料，并填写告知时间'],
    all: ['booking/one-time-notice'],
  },
  {
    aspect: 'limit',
    name: '未填约定到场时间，下午3:00整告知（按时段开始计）',
    values: { slot: '下午', arrival: null, oneTimeNoticeAt: at('2026-05-16T15:00') },
    expected: null,
  },
  {
    aspect: 'past',
    name: '未填约定到场时间，下午3:01告知',
    values: { slot: '下午', arrival: null, oneTimeNoticeAt: at('2026-05-16T15:01') },
    expected: 'violation',
  },
  {
    aspect: 'missing',
    name: '没有告知，预约日期也为空',
    values: { oneTimeNoticeAt: null, day: null },
    expected: 'violation',
    says: ['应在约定时间之前一次性告知应备资料'],
  },
  { aspect: 'missing', name: '答复结果为空', values: { reply: null, oneTimeNoticeAt: null }, expected: null },
  {
    aspect: 'other',
    name: '不同意预约，无须告知',
    values: { reply: '不同意', refusalReason: '受专网限制', oneTimeNoticeAt: null },
    expected: null,
  },
  {
    aspect: 'special',
    name: '没有告知，有特殊情况说明（没有例外）',
    values: { oneTimeNoticeAt: null, exception: '电话不通' },
    expected: 'violation',
  },
  {
    aspect: 'before',
    name: '施行前没有告知',
    values: { oneTimeNoticeAt: null, appliedAt: at('2020-05-11T09:00') },
    expected: null,
    all: [],
  },
]);
