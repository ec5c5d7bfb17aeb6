import { ledgerKeys, ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { headingKey } from '../read';
import { splitsOf } from './splits';
import { askedWordsFor, wordsFor } from './words';

/** How surely a heading names a field; `asked` where it may mean something else as well. */
export type Certainty = 'official' | 'alias' | 'word' | 'asked';

/** A heading under which a field, or several in one cell, are known. */
export interface Name {
  /** By headingKey. */
  readonly key: string;
  /** As it is written. */
  readonly text: string;
  readonly certainty: Certainty;
  /** The key of the target for whole cells: `client`, `startedAt~endedAt`. */
  readonly target: string;
}

/** Every heading under which a ledger's columns may stand, the surest first. */
export function namesOf(ledger: LedgerKey): readonly Name[] {
  return all[ledger].list;
}

/** The fields that a heading names word for word, the surest first; several where it is used for more than one thing. */
export function namedBy(ledger: LedgerKey, key: string): readonly Name[] {
  return all[ledger].byKey.get(key) ?? [];
}

interface Names {
  readonly list: readonly Name[];
  readonly byKey: ReadonlyMap<string, readonly Name[]>;
}

const all = Object.fromEntries(ledgerKeys.map((key) => [key, indexed(declared(key))])) as Readonly<
  Record<LedgerKey, Names>
>;

function declared(ledger: LedgerKey): readonly Name[] {
  const fields = Object.entries(ledgerOf(ledger).fields);
  const name = (text: string, certainty: Certainty, target: string): Name => ({
    key: headingKey(text),
    text,
    certainty,
    target,
  });
  const variants = fields.flatMap(([key, { heading, aliases, type }]) =>
    type === 'datetime'
      ? [heading, ...aliases].flatMap((text) => dayVariant(text)).map((text) => name(text, 'alias', key))
      : [],
  );
  return [
    ...fields.map(([key, { heading }]) => name(heading, 'official', key)),
    ...fields.flatMap(([key, { aliases }]) => aliases.map((text) => name(text, 'alias', key))),
    ...variants,
    ...fields.flatMap(([key]) => wordsFor(ledger, key).map((text) => name(text, 'word', key))),
    ...splitsOf(ledger).flatMap(({ words, fields: filled }) =>
      words.map((text) => name(text, 'word', filled.join('~'))),
    ),
    ...fields.flatMap(([key]) => askedWordsFor(ledger, key).map((text) => name(text, 'asked', key))),
    ...splitsOf(ledger).flatMap(({ asked = [], fields: filled }) =>
      asked.map((text) => name(text, 'asked', filled.join('~'))),
    ),
  ];
}

/** 申请日期 is the day of 申请时间, kept in a column of its own. */
function dayVariant(text: string): readonly string[] {
  return text.endsWith('时间') ? [text.replace(/时间$/, '日期')] : [];
}

function indexed(list: readonly Name[]): Names {
  const byKey = new Map<string, Name[]>();
  for (const each of list) {
    const known = byKey.get(each.key) ?? [];
    if (!known.some(({ target }) => target === each.target)) known.push(each);
    byKey.set(each.key, known);
  }
  return { list, byKey };
}
