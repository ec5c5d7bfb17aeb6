import { auditOf } from './audit';
import type { Row, Sheets } from './rows';

const NOTICE = '阳城县开发区代办受理通知书';
const audit = auditOf('证件使用登记');
const scoped = auditOf(NOTICE);

type Situation = { readonly with: Sheets };
const under = (notice: Row, assist?: Row): Situation => ({
  with: { [NOTICE]: [notice], ...(assist === undefined ? {} : { 帮办服务登记台帐: [assist] }) },
});
/** The case under the notice, begun and still open. */
const open: Row = { 承诺办结日期: '2026-06-12', 办结时间: null, 材料移交时间: null, 状态: '办理中' };
const kept: Row = { 归还时间: null };

export const using = [
  audit('合规', {}, [], under({})),
  audit(
    '签字之前使用',
    { 使用时间: '2026-05-11 10:00' },
    'credential/within-validity',
    under({ 申请人签字日期: '2026-05-12' }),
  ),
  audit('签字当日使用', { 使用时间: '2026-05-11 08:30' }, [], under({})),
  audit(
    '有效期限届满以后使用',
    { 使用时间: '2026-05-21 10:00', 归还时间: '2026-05-21 11:00' },
    'credential/within-validity',
    under({ 有效期限止: '2026-05-20' }),
  ),
  audit(
    '届满当日使用',
    { 使用时间: '2026-05-20 10:00', 归还时间: '2026-05-20 11:00' },
    [],
    under({ 有效期限止: '2026-05-20' }),
  ),
  audit(
    '终止以后使用',
    { 使用时间: '2026-05-15 10:00', 归还时间: '2026-05-15 11:00' },
    'credential/within-validity',
    under({ 终止日期: '2026-05-14' }),
  ),
  audit(
    '起止颠倒',
    {},
    ['notice/validity', 'credential/within-validity undetermined'],
    under({ 有效期限起: '2026-06-30', 有效期限止: '2026-05-11' }),
  ),
  audit(
    '起止颠倒，终止以后使用',
    { 使用时间: '2026-05-15 10:00', 归还时间: '2026-05-15 11:00' },
    ['notice/validity', 'credential/within-validity'],
    under({ 有效期限起: '2026-06-30', 有效期限止: '2026-05-11', 终止日期: '2026-05-14' }),
  ),
  audit(
    '起止颠倒，签字之前使用',
    { 使用时间: '2026-05-10 10:00' },
    ['notice/validity', 'credential/within-validity'],
    under({ 有效期限起: '2026-06-30', 有效期限止: '2026-05-11' }),
  ),
  audit(
    '没有有效期限止',
    {},
    ['notice/validity', 'credential/within-validity undetermined'],
    under({ 有效期限止: null }),
  ),
  audit('不在授权范围内', { 在授权范围内: '否' }, 'credential/within-scope', under({})),
  audit(
    '去年的受理通知书没有给出',
    { 受理通知书编号: 'DB-2025-0031' },
    'data/reference undetermined',
    under({}),
  ),
  audit(
    '另一部室的受理通知书没有给出',
    { 受理通知书编号: '审批-DB-2026-0001' },
    'data/reference undetermined',
    under({}),
  ),
  audit(
    '受理通知书编号在给出的工作簿中不存在',
    { 受理通知书编号: 'DB-2026-0099' },
    'data/reference defect',
    under({}),
  ),
  {
    ...audit(
      '另一部室的受理通知书，届满以后使用',
      { 受理通知书编号: '审批-DB-2026-0001' },
      'credential/within-validity',
    ),
    other: { [NOTICE]: [{ 编号: '审批-DB-2026-0001', 代办员: '刘洋', 有效期限止: '2026-05-11' }] },
  },
] as const;

export const returning = [
  audit('事项未办结，没有归还', kept, [], under({}, open)),
  audit('事项已办结，没有归还', kept, 'credential/returned', under({}, {})),
  audit(
    '事项已取消，没有归还',
    kept,
    'credential/returned',
    under({}, { ...open, 状态: '已取消', 取消变更提出方: '申请人', 取消变更原因: '企业自行办理' }),
  ),
  audit(
    '事项换人继续，没有归还',
    kept,
    [],
    under(
      {},
      { ...open, 状态: '已变更', 取消变更提出方: '本单位', 取消变更原因: '王芳住院', 接替人员: '刘洋' },
    ),
  ),
  audit(
    '事项变更而没有接替，没有归还',
    kept,
    'credential/returned',
    under(
      {},
      {
        ...open,
        状态: '已变更',
        取消变更提出方: '本单位',
        取消变更原因: '企业改由他人代理',
        报请负责人: '李强',
      },
    ),
  ),
  audit('有效期限届满，没有归还', kept, 'credential/returned', under({ 有效期限止: '2026-05-31' }, open)),
  audit('有效期限届满当日，没有归还', kept, [], under({ 有效期限止: '2026-06-01' }, open)),
  audit('授权终止，没有归还', kept, 'credential/returned', under({ 终止日期: '2026-05-20' }, open)),
  audit(
    '材料已移交，没有归还',
    kept,
    'credential/returned',
    under({ 材料移交日期: '2026-05-20', 领取人: '张伟' }, open),
  ),
  audit('归还早于使用', { 归还时间: '2026-05-12 09:00' }, 'data/order defect', under({})),
] as const;

const CATCH_ALL = [
  '全部',
  '一切事宜',
  '相关事宜',
  '有关手续',
  '审批事宜',
  '代为办理所有手续',
  '办理与本企业有关的一切事务',
  '各项审批业务',
  '全权办理',
];
const SPECIFIC = [
  '营业执照变更登记的全部手续',
  '代办施工许可证，不得用于任何其他事项',
  '仅限提交环评材料，其他所有事项均不在授权之内',
  '代领施工许可证，无权处分任何权利',
  '查询企业档案，次数不限',
  '各项手续：立项备案、环评审批、施工许可',
  '办理竣工验收备案所需的一切材料',
  '排污许可证申领的有关手续',
];

export const scopes = [
  ...CATCH_ALL.map((scope) => scoped(`授权范围“${scope}”`, { 授权范围: scope }, 'notice/scope')),
  ...SPECIFIC.map((scope) => scoped(`授权范围“${scope}”`, { 授权范围: scope })),
] as const;
