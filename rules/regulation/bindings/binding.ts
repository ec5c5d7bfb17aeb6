import type { ClauseId } from '../clauses';

/** Whom words of a clause bind. 代办人 alone is not 帮办人员; 帮办代办人员 are both. */
export type Bound =
  | '代办人'
  | '帮办代办人员'
  | '受理人员'
  | '窗口'
  | '部室工作人员'
  | '预约服务的工作人员'
  | '预约服务和延时服务的工作人员'
  | '延时服务的工作人员'
  | '安排预约服务的部室'
  | '安排预约服务和延时服务的部室'
  | '申请人和受理预约的窗口';

/** Which words of a clause a rule rests on, whom they bind, under what condition, and with what consequence. */
export interface Binding {
  readonly clause: ClauseId;
  /** As printed. */
  readonly words: string;
  readonly whom: Bound;
  /** When they bind, as the rule takes it. */
  readonly condition: string;
  /** What follows from a breach, by the papers themselves. */
  readonly consequence: string;
}

/** What the penal clauses (A4, B7) say of what they name. */
export const PENALTY = '严厉追究责任';
/** The papers name no consequence. */
const NONE = '条文没有规定后果';

export function binds(
  clause: ClauseId,
  words: string,
  whom: Bound,
  condition: string,
  consequence: string = NONE,
): Binding {
  return { clause, words, whom, condition, consequence };
}
