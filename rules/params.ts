import type { FieldType } from './ledgers';
import type { Limits, LimitName } from './regulation/limits';
import type { Day } from './time/day';
import type { Minutes, Moment, TimeOfDay } from './time/moment';

/**
 * A typed parameter of a finding: what its words are made of, and by which they are masked. Texts carry the type of the field they
 * were read from.
 */
export type Param =
  | { readonly type: 'datetime'; readonly value: Moment }
  | { readonly type: 'date'; readonly value: Day }
  | { readonly type: 'dates'; readonly value: readonly Day[] }
  | { readonly type: 'time'; readonly value: TimeOfDay }
  /** A length of time. */
  | { readonly type: 'minutes'; readonly value: Minutes }
  /** A number of days, rows, yuan … : worded as it is. */
  | { readonly type: 'number'; readonly value: number }
  | LimitParam
  | TextParam
  /** Reasoning line by line, as the calendar words it. */
  | { readonly type: 'lines'; readonly value: readonly string[] };

/** A text of a ledger. */
export interface TextParam {
  readonly type: TextType;
  readonly value: string;
  /** It names persons though it is no list of them (联系人, 领取人), and is masked as they are. */
  readonly person?: boolean;
}

export type TextType = Extract<
  FieldType,
  'id' | 'reference' | 'text' | 'people' | 'phone' | 'creditCode' | 'choice'
>;

/** A limit as it was in force. */
export type LimitParam = {
  readonly [N in LimitName]: { readonly type: 'limit'; readonly limit: N; readonly value: Limits[N] };
}[LimitName];

export type Params = Readonly<Record<string, Param>>;

/** Words with places for parameters: `{appliedAt}申请，用时{used}`. See {@link word}. */
export interface Says {
  /** What the clause asks, in a few words. */
  readonly title: string;
  /** To follow 应… */
  readonly expected: string;
  /** To follow 实际… */
  readonly actual: string;
  /** The reasoning, step by step: which days or minutes were counted. */
  readonly because: readonly string[];
  /** What would make it lawful, where something would. */
  readonly remedy: string | null;
}
