import { ruleTable } from '../scenario';
import { on } from '../when';

export const signed = ruleTable('notice', 'notice/signed', [
  { aspect: 'fine', name: '受理当天签字', expected: null, all: [] },
  {
    aspect: 'limit',
    name: '签字与开始办理在同一天',
    values: { signedOn: on('2026-05-11') },
    expected: null,
    all: [],
  },
  {
    aspect: 'past',
    name: '开始办理的次日才签字',
    values: { signedOn: on('2026-05-12') },
    expected: 'violation',
    cell: '申请人签字日期',
    says: [
      '应不晚于开始办理（2026年5月11日（周一）10:00）签字；实际2026年5月12日（周二）签字',
      '《帮办服务登记台帐》BB-2026-0001',
    ],
    all: ['notice/signed'],
  },
  {
    aspect: 'past',
    name: '没有开始办理时间，办结的次日才签字',
    values: { signedOn: on('2026-05-15') },
    others: { assist: [{ startedAt: null }] },
    expected: 'violation',
    says: ['应不晚于办结（2026年5月14日（周四）16:00）签字'],
    all: ['notice/signed'],
  },
  {
    aspect: 'missing',
    name: '申请人签字日期为空',
    values: { signedOn: null },
    expected: 'violation',
    cell: '申请人签字日期',
    says: ['应由申请人签字确认授权范围和有效期限；实际没有记录到申请人签字日期', '已签字的，填写签字的日期'],
    all: ['notice/signed'],
  },
  {
    aspect: 'missing',
    name: '没有对应的办理记录',
    values: { signedOn: on('2026-05-12') },
    others: { assist: [] },
    expected: null,
    all: [],
  },
  {
    aspect: 'missing',
    name: '办理记录没有开始办理时间',
    values: { signedOn: on('2026-05-12') },
    others: { assist: [{ startedAt: null }] },
    expected: null,
    all: [],
  },
  {
    aspect: 'before',
    name: '施行前没有签字',
    values: { signedOn: null, acceptedOn: on('2020-05-11') },
    expected: null,
    all: [],
  },
]);
