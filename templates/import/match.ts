import { ledgerOf, type Field, type LedgerKey } from '../../rules/ledgers';
import { headingKey } from '../read/headings';
import type { ColumnHeading } from './heading-rows';
import { namedBy, namesOf, type Certainty, type Name } from './names';
import type { Kind, Profile } from './profile';
import { choicesHeld } from './choices';
import { partKey, targetOf, targetsOf } from './target';

/** A column of an old workbook: what it is called and what it holds. */
export interface SourceColumn extends ColumnHeading {
  readonly profile: Profile;
}

/** What a column may be imported as. */
export interface Candidate {
  readonly target: string;
  /** 0–1 */
  readonly confidence: number;
  /** In words, for the user. */
  readonly reason: string;
}

const CONFIDENCE: Readonly<Record<Certainty, number>> = { official: 1, alias: 0.92, word: 0.8 };
const REASONS: Readonly<Record<Certainty, string>> = {
  official: '标题与正式表相同',
  alias: '常用的标题',
  word: '意思相近的标题',
};
/** By the values alone. */
const BY_VALUES = 0.45;
/** How much less a heading counts where the cells below it look like something else. */
const UNLIKE = 0.5;
/** Of bigrams shared, from which two headings count as similar. */
const SIMILAR = 0.5;

/** What the words of a heading name, the surest first; empty when they name nothing known. */
export function namesMatching(ledger: LedgerKey, { text, name }: ColumnHeading): readonly Name[] {
  const whole = namedBy(ledger, headingKey(text));
  const own = namedBy(ledger, headingKey(name));
  return [...whole, ...own.filter(({ target }) => !whole.some((each) => each.target === target))];
}

/** Everything a column may be, the likeliest first. */
export function candidatesFor(ledger: LedgerKey, column: SourceColumn): readonly Candidate[] {
  const named = namesMatching(ledger, column).map((name) =>
    byName(ledger, column, name, CONFIDENCE[name.certainty], REASONS[name.certainty]),
  );
  const similar =
    named.length > 0
      ? []
      : similarNames(ledger, column).map(([name, share]) =>
          byName(ledger, column, name, 0.2 + 0.5 * share, `与“${name.text}”相近`),
        );
  return [...named, ...similar, ...byValues(ledger, column)].sort((a, b) => b.confidence - a.confidence);
}

function byName(
  ledger: LedgerKey,
  { profile }: SourceColumn,
  name: Name,
  confidence: number,
  reason: string,
): Candidate {
  const target = partFor(ledger, name.target, profile.kind);
  const fits = holds(ledger, target, profile);
  return {
    target,
    confidence: fits ? confidence : confidence * UNLIKE,
    reason: fits ? reason : `${reason}，但内容不像`,
  };
}

/** Of a moment kept in two columns the part that the cells hold; a shared cell only where the cells are of that kind. */
function partFor(ledger: LedgerKey, target: string, kind: Kind | null): string {
  const type = ledgerOf(ledger).fields[target]?.type;
  if (type !== 'datetime') return target;
  if (kind === 'date') return partKey(target, 'date');
  return kind === 'time' ? partKey(target, 'time') : target;
}

function holds(ledger: LedgerKey, key: string, profile: Profile): boolean {
  const target = targetOf(ledger, key);
  if (target === null || profile.cells === 0) return target !== null;
  if (target.split !== null)
    return profile.kind !== null && SHARED_KINDS[target.fields.join('~')]?.includes(profile.kind) === true;
  const field = ledgerOf(ledger).fields[target.fields[0] ?? ''];
  return field !== undefined && suits(field, profile);
}

/** Which cells hold several fields. */
const SHARED_KINDS: Readonly<Record<string, readonly Kind[]>> = {
  'contactName~contactPhone': ['name-phone'],
  'validFrom~validTo': ['days'],
  'day~slot': ['day-slot'],
  'serviceStartedAt~serviceEndedAt': ['times'],
  'startedAt~endedAt': ['times'],
  'date~startedAt~endedAt': ['day-times'],
  'from~to': ['times'],
  'date~from~to': ['day-times'],
};

/** Whether cells of this kind can be values of the field. A mixture may be anything. */
function suits(field: Field, { kind, texts }: Profile): boolean {
  if (kind === null) return true;
  switch (field.type) {
    case 'date':
      return ['date', 'datetime', 'number'].includes(kind);
    case 'datetime':
      return ['date', 'datetime', 'time'].includes(kind);
    case 'time':
      return ['time', 'datetime'].includes(kind);
    case 'phone':
      return ['phone', 'number'].includes(kind);
    case 'creditCode':
      return ['credit-code', 'number', 'text'].includes(kind);
    case 'money':
    case 'minutes':
      return ['number', 'text'].includes(kind);
    case 'choice':
      return choicesHeld(field, texts) > 0;
    case 'people':
      return kind === 'text';
    case 'text':
      return !['date', 'datetime', 'time', 'times', 'day-times', 'days', 'phone', 'credit-code'].includes(
        kind,
      );
    case 'id':
    case 'reference':
      return !['date', 'datetime', 'time', 'phone'].includes(kind);
  }
}

/** Known headings that share most of their words with this one, with the share. */
function similarNames(
  ledger: LedgerKey,
  { text, name }: ColumnHeading,
): readonly (readonly [Name, number])[] {
  const keys = [headingKey(text), headingKey(name)];
  const best = new Map<string, readonly [Name, number]>();
  for (const each of namesOf(ledger)) {
    const share = Math.max(...keys.map((key) => likeness(key, each.key)));
    if (share >= SIMILAR && share > (best.get(each.target)?.[1] ?? 0)) best.set(each.target, [each, share]);
  }
  return [...best.values()];
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
function byValues(ledger: LedgerKey, { profile }: SourceColumn): readonly Candidate[] {
  const { kind, cells } = profile;
  if (cells === 0) return [];
  const found = targetsOf(ledger).flatMap(({ key, part, split, fields: filled }): readonly Candidate[] => {
    const candidate = (reason: string): readonly Candidate[] => [
      { target: partFor(ledger, key, kind), confidence: BY_VALUES, reason: `按内容：${reason}` },
    ];
    if (split !== null) {
      return kind !== null && SHARED_KINDS[filled.join('~')]?.includes(kind) === true
        ? candidate(VALUE_REASONS[kind])
        : [];
    }
    const field = ledgerOf(ledger).fields[key];
    if (part !== 'whole' || field === undefined) return [];
    if (field.type === 'choice') {
      return (field.choices?.length ?? 0) > 2 || !isYesNo(field)
        ? choicesHeld(field, profile.texts) >= MOSTLY
          ? candidate(`多为“${(field.choices ?? []).map(String).join('”“')}”`)
          : []
        : [];
    }
    return kind !== null && VALUE_TYPES[kind]?.includes(field.type) === true
      ? candidate(VALUE_REASONS[kind])
      : [];
  });
  return found;
}

const MOSTLY = 0.8;

/** The kinds that tell a field's type by themselves. */
const VALUE_TYPES: Readonly<Partial<Record<Kind, readonly Field['type'][]>>> = {
  phone: ['phone'],
  'credit-code': ['creditCode'],
  datetime: ['datetime'],
  date: ['date'],
  time: ['time'],
};

const VALUE_REASONS: Readonly<Record<Kind, string>> = {
  datetime: '日期和钟点',
  date: '日期',
  time: '钟点',
  times: '起止钟点',
  'day-times': '日期和起止钟点',
  days: '起止日期',
  'day-slot': '日期和上午、下午',
  phone: '电话号码',
  'name-phone': '姓名和电话',
  'credit-code': '18位信用代码',
  'yes-no': '是或否',
  number: '数字',
  text: '文字',
};

function isYesNo(field: Field): boolean {
  return (field.choices ?? []).includes('是');
}
