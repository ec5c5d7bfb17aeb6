import type { ClauseId } from '../regulation/clauses';
import { choice, datetime, money, phone, text, type Condition } from './field';

export const YES_NO = ['是', '否'] as const;

/** Columns that several forms share, worded once. */
const charged = { field: 'fee', above: 0 } as const satisfies Condition;

export const client = () =>
  text('服务对象', {
    required: true,
    width: 24,
    aliases: [
      '企业名称',
      '单位名称',
      '申请单位',
      '申请人',
      '申请企业',
      '服务企业',
      '办事企业',
      '服务对象名称',
    ],
  });
export const contactName = () => text('联系人', { required: true, width: 10, person: true });
export const contactPhone = (required = true) =>
  phone('联系电话', {
    required,
    aliases: ['电话', '联系方式', '手机号码', '联系人电话', '手机', '手机号', '企业联系电话'],
  });
export const unit = () =>
  text('部室', {
    required: true,
    width: 12,
    list: 'units',
    aliases: ['科室', '部门', '所属部室', '承办部室', '办理部室', '服务部室', '承办科室'],
  });
/** Each regulation forbids charges in a clause of its own. */
export const fee = (clause: ClauseId) =>
  money('收费金额', { aliases: ['收费金额（元）', '收费金额(元)', '收费'], clause });
export const feeBasis = (clause: ClauseId) =>
  text('收费依据', { required: charged, width: 16, clause, reason: true });
export const confirmedBy = () =>
  text('确认人', { width: 10, clause: 'B5(二)', person: true, signature: true });
export const exception = () => text('特殊情况说明', { width: 24, aliases: ['特殊情况'], reason: true });
export const remarks = () => text('备注', { width: 20 });
export const oneTimeNoticeAt = (required: Condition, clause: ClauseId) =>
  datetime('一次性告知时间', { required, aliases: ['告知时间'], clause });
export const yesNo = (heading: string, options: Parameters<typeof choice>[2] = {}) =>
  choice(heading, YES_NO, { width: 9, ...options });
