import { compileNum } from '../conditions/evaluate';
import type { Row } from '../conditions/world';
import { ledgerKeys, ledgerOf, type Field, type LedgerKey } from '../ledgers';
import type { LimitParam, Param, Params, TextParam, TextType } from '../params';
import { limitNames, type LimitName, type Limits } from '../regulation/limits';
import { placesIn } from '../wording/word';
import type { Rule, Term } from './rule';

/** The parameters of a finding on a row. */
export type ParamsOf = (row: Row) => Params;

/** How the parameters are worked out that the words of a finding have places for, by name; what a record does not tell is left out. */
export function compileParams(rule: Pick<Rule, 'ledger' | 'params'>, words: readonly string[]): ParamsOf {
  const places = [...new Set(words.flatMap(placesIn))].map((name) => ({
    name,
    paramOf: paramNamed(rule, name),
  }));
  return (row) => {
    const params: Record<string, Param> = {};
    for (const { name, paramOf } of places) {
      const param = paramOf(row);
      if (param !== null) params[name] = param;
    }
    return params;
  };
}

function paramNamed(
  { ledger, params }: Pick<Rule, 'ledger' | 'params'>,
  name: string,
): (row: Row) => Param | null {
  const term = params[name];
  if (term !== undefined) return compileTerm(ledger, term);
  if (name === 'now') return ({ world }) => ({ type: 'datetime', value: world.now });
  if (name === 'today') return ({ world }) => ({ type: 'date', value: world.today });
  const form = ledgerKeys.find((key) => name === `form.${key}`);
  if (form !== undefined) return ({ world }) => ({ type: 'choice', value: world.forms[form] });
  const limit = limitNames.find((each) => each === name);
  if (limit !== undefined) return ({ limits }) => limitParam(limit, limits);
  const field = ledgerOf(ledger).fields[name];
  return field === undefined ? () => null : ({ values }) => fieldParam(field, values[name]);
}

/** How the value of a term is worked out; null where the row does not tell. */
export function compileTerm(ledger: LedgerKey, term: Term): (row: Row) => Param | null {
  if ('make' in term) return term.make;
  const number = compileNum(ledger, term.of);
  const { type } = term;
  const perUnit = type === 'date' || type === 'number' ? 1 : 60;
  return (row) => {
    const value = number(row);
    return Number.isNaN(value) ? null : { type, value: value / perUnit };
  };
}

/** A limit in force, as a parameter. */
export function limitParam(limit: LimitName, limits: Limits): LimitParam {
  const params: { readonly [M in LimitName]: () => LimitParam } = {
    'reply.minutes': () => ({ type: 'limit', limit: 'reply.minutes', value: limits['reply.minutes'] }),
    'booking.leadFirst': () => ({
      type: 'limit',
      limit: 'booking.leadFirst',
      value: limits['booking.leadFirst'],
    }),
    'booking.leadLast': () => ({
      type: 'limit',
      limit: 'booking.leadLast',
      value: limits['booking.leadLast'],
    }),
    'booking.noShowMinutes': () => ({
      type: 'limit',
      limit: 'booking.noShowMinutes',
      value: limits['booking.noShowMinutes'],
    }),
    'booking.tellDays': () => ({
      type: 'limit',
      limit: 'booking.tellDays',
      value: limits['booking.tellDays'],
    }),
    'overtime.minutes': () => ({
      type: 'limit',
      limit: 'overtime.minutes',
      value: limits['overtime.minutes'],
    }),
    'booking.slots': () => ({ type: 'limit', limit: 'booking.slots', value: limits['booking.slots'] }),
  };
  return params[limit]();
}

/** A cell's value as a parameter; null where it is empty. */
export function fieldParam(field: Field, value: unknown): Param | null {
  if (typeof value === 'number') return numberParam(field, value);
  return typeof value === 'string' ? textParam(field, value) : null;
}

/** A text in a cell of the field, also one that is no value of it: a text it stays. */
export function textParam(field: Field | undefined, value: string): TextParam {
  const type: TextType = field !== undefined && isText(field.type) ? field.type : 'text';
  return field?.person === true ? { type, value, person: true } : { type, value };
}

function numberParam({ type }: Field, value: number): Param {
  switch (type) {
    case 'datetime':
    case 'date':
    case 'time':
    case 'minutes':
      return { type, value };
    default:
      return { type: 'number', value };
  }
}

function isText(type: Field['type']): type is TextType {
  return ['id', 'reference', 'text', 'people', 'phone', 'creditCode', 'choice'].includes(type);
}
