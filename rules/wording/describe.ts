import { limitParam } from '../checks/collect-params';
import { ledgerKeys } from '../ledgers';
import type { Param, Params } from '../params';
import { limitNames } from '../regulation/limits';
import { limitsByDay, type Regulation } from '../regulation/regulation';
import type { Day } from '../time/day';
import { filled } from './word';

/**
 * Words that name limits and forms, such as the title of a rule or a line on a paper, as they hold on a day.
 * @example describe('{reply.minutes}内给予答复', regulation, day) // '1小时内给予答复'
 */
export function describe(template: string, regulation: Regulation, day: Day): string {
  return filled(template, lawParams(regulation, day)) ?? template;
}

function lawParams(regulation: Regulation, day: Day): Params {
  const limits = limitsByDay(regulation)(day);
  const params: Record<string, Param> = {};
  for (const name of limitNames) params[name] = limitParam(name, limits);
  return { ...formParams(regulation), ...params };
}

/** The forms as words name them: `{form.booking}`. */
export function formParams({ forms }: Regulation): Params {
  return Object.fromEntries(
    ledgerKeys.map((ledger) => [`form.${ledger}`, { type: 'choice', value: forms[ledger] }]),
  );
}
