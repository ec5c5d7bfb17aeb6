import { clauses, type Clause, type ClauseId } from '../../../rules/regulation/clauses';
import { exemptions } from '../../../rules/regulation/exemptions';
import type { Regulation } from '../../../rules/regulation/regulation';
import { clock, on } from '../scenarios/when';

/*
 * An invented paper of an invented place, on the same services: other numbers, other slots, other words, other names of its forms,
 * other places of its clauses. All that is its own stands in this file.
 */

const PAPER = '城东管办〔2024〕7号';
const FROM = on('2024-03-01');
const asIssued = <T>(value: T) => [{ from: FROM, value, paper: PAPER }] as const;

/** What it says where it says something of its own; the rest is short. */
const texts: Partial<Record<ClauseId, string>> = {
  B3: '预约服务排在休息日上午8:30-11:00或下午14:30-18:00；延时服务不超过下班后2小时（特殊情况除外）。',
  'B4(一)': '当面预约的，在服务日前1-3个工作日内提出。',
  'B4(二)': '电话预约的，在服务日前1-3个工作日内提出，报明事项、时间和电话。',
  'B5(一)': '收到预约，2小时内答复；不同意的，说明理由。',
  'B5(四)': '取消或变更预约的，提前2天告知。',
  'B5(五)': '超过约定时间15分钟未到的，窗口人员主动联系；仍不能到的，视为放弃。',
};

function invented(id: ClauseId, index: number): Clause {
  return {
    regulation: clauses[id].regulation,
    article: `第${index + 1}款`,
    text: texts[id] ?? `本办法第${index + 1}款。`,
  };
}

const ids = Object.keys(clauses).filter((id): id is ClauseId => id in clauses);

export const secondPaper: Regulation = {
  paper: PAPER,
  titles: { A: '城东新区帮代办办法', B: '城东新区错时服务办法' },
  shortTitles: { A: '帮代办', B: '错时' },
  clauses: Object.fromEntries(ids.map((id, index) => [id, invented(id, index)])) as Readonly<
    Record<ClauseId, Clause>
  >,
  forms: {
    assist: '帮代办事项簿',
    notice: '委托代办确认单',
    credential: '证照借用簿',
    booking: '错时预约簿（一）',
    overtime: '错时延办簿',
    timeoff: '补休簿',
  },
  inForceFrom: FROM,
  limits: {
    'reply.minutes': asIssued(120),
    'booking.leadFirst': asIssued(1),
    'booking.leadLast': asIssued(3),
    'booking.noShowMinutes': asIssued(15),
    'booking.tellDays': asIssued(2),
    'overtime.minutes': asIssued(120),
    'booking.slots': asIssued({
      上午: { opens: clock('08:30'), closes: clock('11:00') },
      下午: { opens: clock('14:30'), closes: clock('18:00') },
    }),
  },
  // Of its own words only the one on after-hours service excuses.
  exemptions: { 'overtime/within-1h': exemptions['overtime/within-1h'] ?? [] },
  // It leaves to its catalogue whom its words bind.
  bindings: {},
  sentences: [
    {
      clause: 'B5(一)',
      text: '收到预约，2小时内答复；',
      kept: [{ by: 'rule', rules: ['booking/reply-within-1h'] }],
    },
  ],
};
