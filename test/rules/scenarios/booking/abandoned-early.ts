import { ruleTable } from '../scenario';
import { at } from '../when';

/** 视为放弃 as B5(五) wants it: absent, contacted after the 30 minutes, not able to come. */
const abandoned = {
  outcome: '视为放弃',
  clientArrivedAt: null,
  contactedAt: at('2026-05-16T09:40'),
  contactResult: '无法到场',
  serviceStartedAt: null,
  serviceEndedAt: null,
} as const;

export const abandonedEarly = ruleTable('booking', 'booking/abandoned-early', [
  { aspect: 'fine', name: '超过30分钟后联系，无法到场', values: abandoned, expected: null, all: [] },
  {
    aspect: 'fine',
    name: '超过30分钟后联系，无人接听',
    values: { ...abandoned, contactResult: '无人接听' },
    expected: null,
    all: [],
  },
  {
    aspect: 'limit',
    name: '刚过30分钟（1秒）即联系',
    values: { ...abandoned, contactedAt: at('2026-05-16T09:30:01') },
    expected: null,
  },
  {
    aspect: 'past',
    name: '30分钟整联系（尚未超过30分钟）',
    values: { ...abandoned, contactedAt: at('2026-05-16T09:30') },
    expected: 'violation',
    cell: '超时联系时间',
    says: ['5月16日（周六）09:30联系，未超过30分钟'],
    all: ['booking/abandoned-early'],
  },
  {
    aspect: 'past',
    name: '联系结果为可到场',
    values: { ...abandoned, contactResult: '可到场' },
    expected: 'violation',
    cell: '联系结果',
    says: ['应在5月16日（周六）09:30之后经联系仍无法到场，方可视为放弃；实际联系结果为“可到场”'],
  },
  {
    aspect: 'past',
    name: '没有联系过',
    values: { ...abandoned, contactedAt: null, contactResult: null },
    expected: 'violation',
    cell: '超时联系时间',
    says: ['没有联系申请人的记录', '更正服务结果，或补记实际的联系时间和结果'],
    all: ['booking/abandoned-early', 'booking/no-show-contact'],
  },
  {
    aspect: 'past',
    name: '申请人其实到过场',
    values: { ...abandoned, clientArrivedAt: at('2026-05-16T09:50') },
    expected: 'violation',
    cell: '申请人到场时间',
    says: ['申请人5月16日（周六）09:50已到场'],
  },
  {
    aspect: 'past',
    name: '约定时间未到30分钟就登记视为放弃',
    values: { ...abandoned, contactedAt: at('2026-05-16T09:31') },
    now: at('2026-05-16T09:20'),
    expected: 'violation',
    cell: '服务结果',
    says: ['未超过30分钟'],
  },
  { aspect: 'missing', name: '预约日期为空', values: { ...abandoned, day: null }, expected: null },
  {
    aspect: 'missing',
    name: '联系结果为空（只是填写缺陷）',
    values: { ...abandoned, contactResult: null },
    expected: null,
    all: ['data/required'],
  },
  { aspect: 'other', name: '没有登记视为放弃', expected: null, all: [] },
  {
    aspect: 'special',
    name: '没有联系过，有特殊情况说明（本款没有例外）',
    values: { ...abandoned, contactedAt: null, contactResult: null, exception: '电话故障' },
    expected: 'violation',
  },
  {
    aspect: 'before',
    name: '施行前的视为放弃',
    values: { ...abandoned, contactedAt: null, appliedAt: at('2020-05-11T09:00') },
    expected: null,
    all: [],
  },
]);
