import { ruleTable } from '../scenario';
import { at, clock } from '../when';

const absent = {
  clientArrivedAt: null,
  outcome: '待服务',
  serviceStartedAt: null,
  serviceEndedAt: null,
} as const;

export const noShowContact = ruleTable('booking', 'booking/no-show-contact', [
  { aspect: 'fine', name: '申请人准时到场', expected: null, all: [] },
  {
    aspect: 'limit',
    name: '申请人晚30分钟整到场',
    values: { clientArrivedAt: at('2026-05-16T09:30') },
    expected: null,
    all: [],
  },
  {
    aspect: 'past',
    name: '申请人晚30分1秒到场，没有联系过',
    values: { clientArrivedAt: at('2026-05-16T09:30:01') },
    expected: 'violation',
    cell: '超时联系时间',
    says: [
      '应在2026年5月16日（周六）09:30之后、当日之内主动与申请人联系；实际申请人2026年5月16日（周六）09:30:01到场，没有记录到超时联系时间',
      '到场时已超过约定时间30分1秒',
    ],
    all: ['booking/no-show-contact'],
  },
  {
    aspect: 'other',
    name: '申请人晚40分钟到场，已联系过',
    values: {
      clientArrivedAt: at('2026-05-16T09:40'),
      contactedAt: at('2026-05-16T09:31'),
      contactResult: '可到场',
    },
    expected: null,
    all: [],
  },
  {
    aspect: 'limit',
    name: '申请人未到场，现在正好过30分钟',
    values: absent,
    now: at('2026-05-16T09:30'),
    expected: null,
  },
  {
    aspect: 'past',
    name: '申请人未到场，现在过了30分1秒',
    values: absent,
    now: at('2026-05-16T09:30:01'),
    expected: 'violation',
    cell: '超时联系时间',
    says: ['没有记录到申请人到场，也没有记录到超时联系时间', '立即联系申请人，填写超时联系时间和联系结果'],
  },
  {
    aspect: 'other',
    name: '约定下午4:00，未到场，现在4:31',
    values: { ...absent, slot: '下午', arrival: clock('16:00') },
    now: at('2026-05-16T16:31'),
    expected: 'violation',
    says: ['约定2026年5月16日（周六）16:00到场，加30分钟为5月16日（周六）16:30'],
  },
  {
    aspect: 'past',
    name: '三天之后才联系',
    values: { ...absent, contactedAt: at('2026-05-19T09:00'), contactResult: '无人接听' },
    expected: 'violation',
    says: ['没有记录到申请人到场，2026年5月19日（周二）09:00才联系'],
  },
  {
    aspect: 'other',
    name: '次日才发现没有联系：不再提示现在去联系',
    values: absent,
    now: at('2026-05-17T09:00'),
    expected: 'violation',
    says: ['当日联系过或申请人已到场的，填写实际的时间'],
  },
  {
    aspect: 'missing',
    name: '没有到场时间，但已提供服务',
    values: { clientArrivedAt: null },
    expected: null,
    all: [],
  },
  { aspect: 'missing', name: '预约日期为空', values: { ...absent, day: null }, expected: null },
  {
    aspect: 'other',
    name: '预约已取消',
    values: {
      ...absent,
      outcome: '已取消',
      changedBy: '申请人',
      changeToldAt: at('2026-05-15T10:00'),
      changeReason: '自行改期',
    },
    expected: null,
    all: [],
  },
  {
    aspect: 'other',
    name: '答复不同意，申请人没有来',
    values: { ...absent, outcome: null, reply: '不同意', refusalReason: '受专网限制' },
    expected: null,
  },
  {
    aspect: 'special',
    name: '未到场没有联系，有特殊情况说明（本款没有例外）',
    values: { ...absent, exception: '电话故障' },
    expected: 'violation',
  },
  {
    aspect: 'before',
    name: '施行前的未到场',
    values: { ...absent, appliedAt: at('2020-05-11T09:00') },
    expected: null,
    all: [],
  },
]);
