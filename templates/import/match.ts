import { isYesNo, ledgerOf, type Field, type LedgerKey } from '../../rules/ledgers';
import { headingKey } from '../read';
import { choicesHeld } from './choices';
import type { ColumnHeading } from './heading-rows';
import { namedBy, namesOf, type Certainty, type Name } from './names';
import type { Kind, Profile } from './profile';
import { partKey, targetOf, targetsOf, type Target } from './target';

/** A column of an old workbook: what it is called and what it holds. */
export interface SourceColumn extends ColumnHeading {
  readonly profile: Profile;
}

/** What a heading says of its column. */
export interface Meaning {
  readonly target: Target;
  readonly certainty: Certainty;
  /** How much of what stands below the heading the target can hold, 0–1; 1 where nothing stands there. */
  readonly holds: number;
}

/** What a column may be although its heading does not say so. */
export interface Guess {
  readonly target: Target;
  /** In words, for the user. */
  readonly reason: string;
  /** Whether the heading suggests it, and not the cells alone. */
  readonly byHeading: boolean;
}

/** Of bigrams shared, from which two headings count as similar. */
const SIMILAR = 0.5;
/** What most of a column is. */
const MOSTLY = 0.8;

/** What the words of a heading name, the surest first; empty when they name nothing known. */
export function namesMatching(ledger: LedgerKey, { text, name }: ColumnHeading): readonly Name[] {
  const whole = namedBy(ledger, headingKey(text));
  const own = namedBy(ledger, headingKey(name));
  return [...whole, ...own.filter(({ target }) => !whole.some((each) => each.target === target))];
}

/** What a column is by its heading, the surest first. */
export function meaningsOf(ledger: LedgerKey, column: SourceColumn): readonly Meaning[] {
  return namesMatching(ledger, column).flatMap(({ target: key, certainty }): readonly Meaning[] => {
    const target = targetOf(ledger, partFor(ledger, key, column.profile.kind));
    return target === null ? [] : [{ target, certainty, holds: heldBy(ledger, target, column.profile) }];
  });
}

/** What a column resembles by its heading or by what stands in it, the likeliest first: to be asked, never to be imported. */
export function guessesFor(ledger: LedgerKey, column: SourceColumn): readonly Guess[] {
  return [
    ...bySimilarNames(ledger, column).map((each) => ({ ...each, byHeading: true })),
    ...byValues(ledger, column).map((each) => ({ ...each, byHeading: false })),
  ];
}

/** Of a moment kept in two columns the part that the cells hold. */
function partFor(ledger: LedgerKey, target: string, kind: Kind | null): string {
  const type = ledgerOf(ledger).fields[target]?.type;
  if (type !== 'datetime') return target;
  if (kind === 'date') return partKey(target, 'date');
  return kind === 'time' ? partKey(target, 'time') : target;
}

function heldBy(ledger: LedgerKey, { split, fields }: Target, profile: Profile): number {
  if (profile.cells === 0) return 1;
  if (split !== null) return shareOf(profile.texts, (text) => split.parts(text) !== null);
  const field = ledgerOf(ledger).fields[fields[0] ?? ''];
  if (field === undefined) return 0;
  if (field.type === 'choice') return choicesHeld(field, profile.texts);
  return profile.kind === null || suits(field, profile.kind) ? 1 : 0;
}

/** Of different texts the share that is of a kind; 0 where there are none. */
export function shareOf(texts: ReadonlySet<string>, is: (text: string) => boolean): number {
  return texts.size === 0 ? 0 : [...texts].filter(is).length / texts.size;
}

/** Whether cells of this kind can be values of the field. */
function suits(field: Field, kind: Kind): boolean {
  switch (field.type) {
    case 'date':
      return ['date', 'datetime', 'number', 'term'].includes(kind);
    case 'datetime':
      return ['date', 'datetime', 'time'].includes(kind);
    case 'time':
      return ['time', 'datetime', 'length'].includes(kind);
    case 'phone':
      return ['phone', 'number'].includes(kind);
    case 'creditCode':
      return ['credit-code', 'number', 'text'].includes(kind);
    case 'money':
    case 'minutes':
      return ['number', 'text'].includes(kind);
    case 'choice':
      return true;
    case 'people':
      return kind === 'text';
    case 'text':
      return !MEASURED.includes(kind);
    case 'id':
    case 'reference':
      return !['date', 'datetime', 'time', 'phone'].includes(kind);
  }
}

/** What no free text looks like. */
const MEASURED: readonly Kind[] = [
  'date',
  'datetime',
  'time',
  'times',
  'day-times',
  'days',
  'phone',
  'credit-code',
];

/** Known headings that share most of their words with this one. */
function bySimilarNames(ledger: LedgerKey, column: SourceColumn): readonly Omit<Guess, 'byHeading'>[] {
  const keys = [headingKey(column.text), headingKey(column.name)];
  const best = new Map<string, { readonly text: string; readonly share: number }>();
  for (const { target, text, key: known } of namesOf(ledger)) {
    const share = Math.max(...keys.map((key) => likeness(key, known)));
    if (share >= SIMILAR && share > (best.get(target)?.share ?? 0)) best.set(target, { text, share });
  }
  return [...best]
    .sort(([, a], [, b]) => b.share - a.share)
    .flatMap(([key, { text }]): readonly Omit<Guess, 'byHeading'>[] => {
      const target = targetOf(ledger, partFor(ledger, key, column.profile.kind));
      if (target === null || heldBy(ledger, target, column.profile) === 0) return [];
      return [{ target, reason: `标题与“${text}”相近` }];
    });
}

/** 0–1: the share of pairs of characters that both have (Dice); a name of three or more that the other contains is very like. */
function likeness(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.includes(short)) return 0.9;
  const pairs = pairsOf(a);
  const shared = pairsOf(b).filter((pair) => pairs.includes(pair)).length;
  return (2 * shared) / (a.length + b.length - 2);
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
}

/** What the cells of a column say it is, whatever its heading. */
function byValues(ledger: LedgerKey, { profile }: SourceColumn): readonly Omit<Guess, 'byHeading'>[] {
  const { kind, cells } = profile;
  if (cells === 0) return [];
  return targetsOf(ledger).flatMap((each): readonly Omit<Guess, 'byHeading'>[] => {
    if (each.split !== null)
      return kind !== null && SHARED_KINDS.includes(kind) && heldBy(ledger, each, profile) >= MOSTLY
        ? [{ target: each, reason: `内容是${KIND_WORDS[kind]}` }]
        : [];
    const field = ledgerOf(ledger).fields[each.key];
    if (each.part !== 'whole' || field === undefined) return [];
    const target = targetOf(ledger, partFor(ledger, each.key, kind)) ?? each;
    if (field.type === 'choice')
      return !isYesNo(field) && choicesHeld(field, profile.texts) >= MOSTLY
        ? [{ target, reason: `内容可以读作“${(field.choices ?? []).map(String).join('”“')}”` }]
        : [];
    return kind !== null && VALUE_TYPES[kind]?.includes(field.type) === true
      ? [{ target, reason: `内容是${KIND_WORDS[kind]}` }]
      : [];
  });
}

/** Cells that hold several fields. */
const SHARED_KINDS: readonly Kind[] = ['name-phone', 'days', 'day-slot', 'times', 'day-times'];

/** The kinds that tell a field's type by themselves. */
const VALUE_TYPES: Readonly<Partial<Record<Kind, readonly Field['type'][]>>> = {
  phone: ['phone'],
  'credit-code': ['creditCode'],
  datetime: ['datetime'],
  date: ['date'],
  time: ['time'],
};

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  datetime: '日期和钟点',
  date: '日期',
  time: '钟点',
  times: '起止钟点',
  'day-times': '日期和起止钟点',
  days: '起止日期',
  'day-slot': '日期和上午、下午',
  term: '办理期限',
  length: '时长',
  phone: '电话号码',
  'name-phone': '姓名和电话',
  'credit-code': '18位信用代码',
  'yes-no': '是或否',
  number: '数字',
  text: '文字',
};
