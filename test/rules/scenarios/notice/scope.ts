import { ruleTable, type Scenario } from '../scenario';
import { at, on } from '../when';

const catchAll = [
  '全部',
  '全部事项',
  '所有事宜',
  '一切手续',
  '全权办理',
  '办理所有相关手续',
  '各项业务',
  '全部的有关事宜',
].map((scope): Scenario<'notice'> => ({
  aspect: 'past',
  name: `授权范围为“${scope}”`,
  values: { scope },
  expected: 'violation',
  cell: '授权范围',
  says: [`实际概括授权“${scope}”`],
  all: ['notice/scope'],
}));

export const scope = ruleTable('notice', 'notice/scope', [
  { aspect: 'fine', name: '写明提交、补正、领取', expected: null, all: [] },
  {
    aspect: 'limit',
    name: '“所有权登记”写明了事项',
    values: { scope: '房屋所有权登记的申请和领证' },
    expected: null,
    all: [],
  },
  {
    aspect: 'limit',
    name: '“所有申请材料”写明了对象',
    values: { scope: '递交营业执照变更的所有申请材料' },
    expected: null,
    all: [],
  },
  {
    aspect: 'limit',
    name: '“与登记有关的一切事务”写明了事项',
    values: { scope: '与登记有关的一切事务' },
    expected: null,
    all: [],
  },
  ...catchAll,
  {
    aspect: 'missing',
    name: '授权范围为空',
    values: { scope: null },
    expected: 'violation',
    cell: '授权范围',
    says: ['应写明具体的授权事项；实际授权范围为空'],
    all: ['notice/scope'],
  },
  {
    aspect: 'missing',
    name: '授权范围为空，事项还在办理',
    values: { scope: null, handedOverOn: null, receivedBy: null },
    others: { assist: [{ finishedAt: null, handedOverAt: null, status: '办理中' }], credential: [] },
    now: at('2026-05-13T10:00'),
    expected: 'violation',
    says: ['由申请人写明具体授权办理哪些手续、使用哪些证件'],
    all: ['notice/scope'],
  },
  {
    aspect: 'before',
    name: '施行前的概括授权',
    values: { scope: '全部事项', acceptedOn: on('2020-05-11') },
    expected: null,
    all: [],
  },
]);
