import { amendmentTexts } from '../../rules/regulation/amendments';
import type { ClauseId } from '../../rules/regulation/clauses';
import type { LimitName } from '../../rules/regulation/limits';
import type { Regulation } from '../../rules/regulation/regulation';

/** Words of a clause that an input prompt quotes. */
export interface Quote {
  /** Verbatim; `…` stands for what the clause says between the words before and after it, such as a limit. */
  readonly words: string;
  /** The headings that they speak of; any column of the clause where none are named. */
  readonly headings?: readonly string[];
  /** The limits that they name, which may have been amended. */
  readonly limits?: readonly LimitName[];
}

/** What is quoted of each clause; that for any column comes last (a test holds them against the clauses). */
export const quotes: Readonly<Partial<Record<ClauseId, readonly Quote[]>>> = {
  'A1.2': [{ words: '组建帮办代办服务队伍，帮办代办人员实行挂牌上岗' }],
  'A1.2.2': [{ words: '选取一批业务熟练、技能精、政治意识强的党员作为“红色代办员”' }],
  'A1.3': [
    { words: '必须由申请人主动提出', headings: ['申请人主动提出'] },
    { words: '当场审查其现有材料是否齐全', headings: ['材料审查'] },
    {
      words: '一次性告知缺少的材料以及补齐材料的途径或方法',
      headings: ['缺少材料及补齐途径', '一次性告知时间'],
    },
    { words: '申请人与代办人员完成材料交接', headings: ['材料清单'] },
    {
      words: '帮办代办人员应及时办理交接手续，移交相关材料',
      headings: ['材料移交时间', '材料移交日期', '归还时间'],
    },
    { words: '在《受理通知书》上签字确认授权范围和有效期限' },
  ],
  'A2(一)': [
    {
      words: '除法律、法规明确规定必须由企业和群众交纳的费用外，帮办代办人员一律提供免费服务',
      headings: ['收费金额', '收费依据'],
    },
    { words: '在承诺时间未能完成办理手续的，要及时向服务对象说明原因' },
  ],
  'A2(三)': [
    {
      words: '报请部室负责人另外安排帮办代办人员，或者自己联系其他帮办代办人员',
      headings: ['接替人员', '报请负责人'],
    },
    { words: '不得无故取消或变更' },
  ],
  'A4(二)': [{ words: '受理事项后，无故未能及时开始帮办代办服务，导致事项办理超期的' }],
  'A4(三)': [{ words: '超出申请人授权范围和有效期限使用申请人证件的' }],
  'B1(二)': [{ words: '在工作日内因工作需要或服务对象的要求而延长办公时间' }],
  B2: [{ words: '审批项目因受上级审批专网开放时间限制的项目除外' }],
  'B2(二)': [{ words: '到达下班时间时，当即能够办结的，无需申请必须延时办理完毕' }],
  'B2(三)': [{ words: '列入重大项目、重点工程的企业（服务对象）需要相关部室办理的有关事项' }],
  B3: [
    {
      words: '预约服务安排的“周六、周日”，只限休息日，如遇国家法定节假日，则不作安排',
      headings: ['预约日期'],
    },
    {
      words: '每个周六、周日…（四个时间段之一）',
      headings: ['预约时段', '约定到场时间'],
      limits: ['booking.slots'],
    },
    {
      words: '延时服务时间为工作日内规定下班时间后…（特殊情况除外）',
      headings: ['规定下班时间', '结束时间'],
      limits: ['overtime.minutes'],
    },
    { words: '提供预约服务的工作人员，工作时间较长者，可适时进行同等时长的调休' },
  ],
  'B4(一)': [
    {
      words: '申请人可在预约时间前…进行现场预约登记',
      limits: ['booking.leadFirst', 'booking.leadLast'],
    },
  ],
  'B4(二)': [{ words: '提供审批事项、预约时间、联络方式等信息' }],
  'B4(三)': [{ words: '窗口对申请人提出的预约时间和申办事项进行确认，并履行一次性告知的义务' }],
  'B4(五)': [{ words: '办事群众无需申请，相关部室工作人员根据工作需要，进行延时服务' }],
  'B5(一)': [
    { words: '特殊情况不能提供预约服务的，必须向申请人说明理由', headings: ['不同意理由'] },
    { words: '说明依法需要提供的相关资料', headings: ['应备资料'] },
    { words: '各窗口收到预约服务申请后，应在…给予答复', limits: ['reply.minutes'] },
  ],
  'B5(二)': [{ words: '认真填写《预约服务登记表》《延时服务登记表》，经确认后作好具体事宜安排' }],
  'B5(三)': [
    { words: '不得向服务对象收取法律法规规定收费以外的费用', headings: ['收费金额', '收费依据'] },
    { words: '按照约定时间，做到准时到位' },
  ],
  'B5(四)': [
    { words: '必须提前…告知申请人，并向申请人说明理由或另约时间办理', limits: ['booking.tellDays'] },
  ],
  'B5(五)': [
    { words: '经联系仍无法到场的，视为申请人放弃预约服务', headings: ['服务结果'] },
    {
      words: '超过约定时间…而未到场的，部室工作人员应主动与申请人联系',
      limits: ['booking.noShowMinutes'],
    },
  ],
};

/**
 * The words of a clause that speak of a column, and what has been changed of them since; the clause's first sentence where none were
 * chosen, or where the paper has other words.
 */
export function quoteFor(
  regulation: Regulation,
  id: ClauseId,
  heading: string,
): { readonly words: string; readonly amendments: readonly string[] } {
  const { text } = regulation.clauses[id];
  const chosen = quotes[id]?.find(({ headings }) => headings?.includes(heading) ?? true);
  const words = chosen === undefined ? null : wordsIn(text, chosen.words);
  return {
    words: words ?? text.split('。')[0] ?? '',
    amendments: amendmentTexts(regulation, chosen?.limits ?? []),
  };
}

/** The words as the clause has them; null where it does not. */
export function wordsIn(text: string, words: string): string | null {
  const [first = '', last = ''] = words.split('…');
  const from = text.indexOf(first);
  const to = text.indexOf(last, from + first.length);
  return from < 0 || to < 0
    ? null
    : text.slice(from, words.includes('…') ? to + last.length : from + first.length);
}
