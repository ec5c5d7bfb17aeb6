import type { ClauseId } from '../regulation/clauses';
import type { Day } from '../time/day';
import type { Minutes, Moment, TimeOfDay } from '../time/moment';

/** What a cell of a field holds once it has been read. */
export interface FieldTypes {
  /** Record id, `<kind>-<year>-<sequence>` with an optional prefix. */
  id: string;
  /** Id of a record in another ledger. */
  reference: string;
  text: string;
  /** Several names in one cell, separated by 、. */
  people: string;
  phone: string;
  creditCode: string;
  choice: string;
  date: Day;
  time: TimeOfDay;
  datetime: Moment;
  minutes: Minutes;
  /** Yuan. */
  money: number;
}
export type FieldType = keyof FieldTypes;

/** A condition on other fields of the same record, kept as data so that forms, hints and cell formulas can be made from it. */
export type Condition =
  | { readonly field: string; readonly oneOf: readonly string[] }
  | { readonly field: string; readonly above: number }
  | { readonly field: string; readonly filled: boolean }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** Lists that live on the 设置 sheet. */
export type SettingsList = 'staff' | 'units' | 'items';

export interface Field<T = unknown> {
  readonly type: FieldType;
  /** The official heading. */
  readonly heading: string;
  /** Other headings under which offices keep the same column. */
  readonly aliases: readonly string[];
  /** Always, never, or when the condition holds. */
  readonly required: boolean | Condition;
  /** Column width in characters of the default font. */
  readonly width: number;
  readonly choices?: readonly T[];
  readonly list?: SettingsList;
  /** The key of the ledger that a reference points into. */
  readonly target?: string;
  /** Worked out by the product, never typed. */
  readonly computed?: boolean;
  /** What the cell's input hint quotes. */
  readonly clause?: ClauseId;
  /** May lie in the future, such as a booked day or a promised date. */
  readonly future?: boolean;
  /** 无 answers what the column asks (应备资料：无); in every other column it says that the cell is empty. */
  readonly noneIsAnswer?: boolean;
  /** A signature: a picture in the cell signs as well as a name does. */
  readonly signature?: boolean;
  /** Holds times after the office has closed: 6点40 may be one of the evening. */
  readonly afterHours?: boolean;
  /** Gives a reason: words that deny or say nothing (没有, 暂无, 0) leave it empty. */
  readonly reason?: boolean;
  /** Names natural persons though it is no list of them, and is masked as they are. */
  readonly person?: boolean;
  /** Added to the form after workbooks had been written: nobody is asked for a column that did not exist. */
  readonly added?: boolean;
  /** Never read: carries the value's type for {@link ValueOf}. */
  readonly value?: T;
}

/** The value type of a field; null where the cell is empty or could not be read. */
export type ValueOf<F> = F extends Field<infer T> ? T | null : never;

interface Options {
  readonly aliases?: readonly string[];
  readonly required?: boolean | Condition;
  readonly width?: number;
  readonly list?: SettingsList;
  readonly computed?: boolean;
  readonly clause?: ClauseId;
  readonly future?: boolean;
  readonly noneIsAnswer?: boolean;
  readonly signature?: boolean;
  readonly afterHours?: boolean;
  readonly reason?: boolean;
  readonly person?: boolean;
  readonly added?: boolean;
}

export const id = maker('id', 18);
export const text = maker('text', 16);
export const people = maker('people', 14);
export const phone = maker('phone', 15);
export const creditCode = maker('creditCode', 22);
export const date = maker('date', 13);
export const time = maker('time', 10);
export const datetime = maker('datetime', 18);
export const minutes = maker('minutes', 10);
export const money = maker('money', 10);

/** A field whose cell holds exactly one of the listed values. */
export function choice<const T extends string>(
  heading: string,
  choices: readonly T[],
  options: Options = {},
): Field<T> {
  return { type: 'choice', heading, aliases: [], required: false, width: 11, choices, ...options };
}

/** Whether its cells say 是 or 否. */
export function isYesNo({ choices }: Field): boolean {
  return (choices ?? []).map(String).includes('否');
}

/** A field that names a record of another ledger by its id. */
export function reference(heading: string, target: string, options: Options = {}): Field<string> {
  return { type: 'reference', heading, aliases: [], required: false, width: 18, target, ...options };
}

function maker<K extends FieldType>(type: K, width: number) {
  return (heading: string, options: Options = {}): Field<FieldTypes[K]> => ({
    type,
    heading,
    aliases: [],
    required: false,
    width,
    ...options,
  });
}
