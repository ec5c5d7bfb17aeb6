import { headingOf } from '../../rules/findings';
import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { headingKey } from '../read';
import { dayFields } from './field-plans';
import { namesIdCards } from './id-cards';
import { guessesFor, meaningsOf, shareOf, type Meaning, type SourceColumn } from './match';
import type { Certainty } from './names';
import { ENDS_OF_LENGTHS, lengthIn } from './reckon';
import { collide, targetOf, type Target } from './target';

/** How a column came to its field: by the official heading, by another known word for it, or by the user. */
export type How = 'name' | 'alias' | 'user';

/** What a column may be imported as, if the user says so. */
export interface Offer {
  /** Key of the target. */
  readonly target: string;
  /** Why, in words. */
  readonly reason: string;
  /** Whether the heading suggests it, and not the cells alone: then it is asked. */
  readonly byHeading: boolean;
}

/** What is proposed for one column. */
export interface ColumnProposal {
  /** Key of the target that the heading names; null where it names none for certain. */
  readonly target: string | null;
  readonly how: Exclude<How, 'user'> | null;
  /** Why, in words. */
  readonly text: string;
  /** What it may be all the same, the likeliest first; imported only when the user says so. */
  readonly offers: readonly Offer[];
  /** Whether a record does without the column: it counts, computes or identifies what no ledger holds. */
  readonly needless?: boolean;
}

/**
 * Gives each column of a sheet the field that its heading names, every field at most once, the surest first. A heading that may mean
 * several things, or that two columns share, gives nothing: a verdict may rest on it. What such a column may be is offered.
 * @returns a proposal for every column
 */
export function assignColumns(
  ledger: LedgerKey,
  columns: readonly SourceColumn[],
): ReadonlyMap<number, ColumnProposal> {
  const leftOut = new Map(
    columns.flatMap((column) => {
      const reason = reasonToLeaveOut(ledger, column);
      return reason === null ? [] : [[column.column, reason] as const];
    }),
  );
  const open = columns.filter(({ column }) => !leftOut.has(column));
  const meanings = new Map(open.map((column) => [column.column, meaningsOf(ledger, column)]));
  const { taken, contested } = takenByName(open, meanings);
  for (const column of columns) {
    const end = endByLength(ledger, column, [...taken.values()]);
    if (end === null) continue;
    taken.set(column.column, end);
    leftOut.delete(column.column);
  }
  const targets = [...taken.values()].map(({ target }) => target);
  return new Map(
    columns.map((column): readonly [number, ColumnProposal] => {
      const reason = leftOut.get(column.column);
      if (reason !== undefined)
        return [column.column, { target: null, how: null, text: reason, offers: [], needless: true }];
      const meaning = taken.get(column.column);
      if (meaning !== undefined) return [column.column, named(ledger, meaning, targets)];
      const own = meanings.get(column.column) ?? [];
      const rivals = contested.get(column.column) ?? [];
      return [column.column, unnamed(ledger, column, { meanings: own, rivals, taken: targets })];
    }),
  );
}

const SURE: readonly Certainty[] = ['official', 'alias', 'word'];
const REASONS: Readonly<Record<Certainty, string>> = {
  official: '标题与正式表相同',
  alias: '常用的标题',
  word: '意思相同的标题',
  asked: '标题不止一个意思',
};

/** Field by field, the surest headings first; what they leave of other headings' meanings may make those sure. */
function takenByName(
  columns: readonly SourceColumn[],
  meanings: ReadonlyMap<number, readonly Meaning[]>,
): {
  readonly taken: Map<number, Meaning>;
  /** Column → the headings of the columns that mean the same as surely. */
  readonly contested: ReadonlyMap<number, readonly string[]>;
} {
  const taken = new Map<number, Meaning>();
  const contested = new Map<number, readonly string[]>();
  for (;;) {
    const choices = columns.flatMap((column) => {
      if (taken.has(column.column) || contested.has(column.column)) return [];
      const free = (meanings.get(column.column) ?? []).filter(
        ({ target }) => ![...taken.values()].some((each) => collide(each.target, target)),
      );
      const meaning = onlyMeaning(free);
      return meaning === null ? [] : [{ column, meaning }];
    });
    const tier = SURE.find((each) => choices.some(({ meaning }) => meaning.certainty === each));
    if (tier === undefined) return { taken, contested };
    const now = choices.filter(({ meaning }) => meaning.certainty === tier);
    for (const { column, meaning } of now) {
      const rivals = now.filter(
        (each) => each.column !== column && collide(each.meaning.target, meaning.target),
      );
      // An empty column contends for nothing.
      const filled = rivals.filter((each) => each.column.profile.cells > 0);
      if (
        filled.length === 0 &&
        (column.profile.cells > 0 || rivals.every((each) => each.column.column > column.column))
      )
        taken.set(column.column, meaning);
      else
        contested.set(
          column.column,
          filled.map((each) => each.column.text),
        );
    }
  }
}

/** The one thing that a heading means, given what stands below it; null where it may be several. */
function onlyMeaning(meanings: readonly Meaning[]): Meaning | null {
  const sure = meanings.filter(({ certainty }) => certainty !== 'asked');
  const most = Math.max(0, ...sure.map(({ holds }) => holds));
  const fitting = sure.filter(({ holds }) => holds === most);
  const [best, second] = [...fitting].sort((a, b) => SURE.indexOf(a.certainty) - SURE.indexOf(b.certainty));
  if (best === undefined || second?.certainty === best.certainty) return null;
  // An official heading says what the column is even where its cells cannot be read: they are listed.
  return best.holds > 0 || best.certainty !== 'word' ? best : null;
}

function named(
  ledger: LedgerKey,
  { target, certainty, holds }: Meaning,
  taken: readonly Target[],
): ColumnProposal {
  const unlike = holds === 0 ? '，但内容不像' : '';
  return {
    target: target.key,
    how: certainty === 'official' ? 'name' : 'alias',
    text: `${REASONS[certainty]}${unlike}${dayRemark(ledger, target, taken)}`,
    offers: [],
  };
}

const MOST_OFFERS = 3;

interface Unnamed {
  readonly meanings: readonly Meaning[];
  /** The headings of other columns that mean the same as surely. */
  readonly rivals: readonly string[];
  readonly taken: readonly Target[];
}

function unnamed(
  ledger: LedgerKey,
  column: SourceColumn,
  { meanings, rivals, taken }: Unnamed,
): ColumnProposal {
  const isFree = (target: Target): boolean => !taken.some((each) => collide(each, target));
  const contest = rivals.length === 0 ? null : `“${rivals.join('”“')}”也是这个意思`;
  const fitting = meanings.filter(({ holds }) => holds > 0);
  const named = (
    fitting.length > 0 ? fitting : meanings.filter(({ certainty }) => certainty !== 'asked')
  ).map(({ target, certainty, holds }) => ({
    target,
    reason: contest ?? `${REASONS[certainty]}${holds === 0 ? '，但内容不像' : ''}`,
    byHeading: true,
  }));
  const guessed = meanings.length > 0 || column.profile.cells === 0 ? [] : guessesFor(ledger, column);
  const offers: Offer[] = [];
  for (const { target, reason, byHeading } of [...named, ...guessed].filter((each) => isFree(each.target))) {
    if (offers.length < MOST_OFFERS && !offers.some((each) => each.target === target.key))
      offers.push({ target: target.key, reason, byHeading });
  }
  return { target: null, how: null, text: whyOpen(column, meanings, offers), offers };
}

function whyOpen(column: SourceColumn, meanings: readonly Meaning[], [first]: readonly Offer[]): string {
  if (first !== undefined) return first.reason;
  if (column.text === '') return '没有标题';
  const [meaning] = meanings;
  return meaning === undefined || meaning.holds === 0
    ? '没有对应的栏目'
    : `“${meaning.target.title}”已有对应的列`;
}

/** Of a column of lengths, the end that follows from them where the sheet has a start and no end. */
function endByLength(ledger: LedgerKey, column: SourceColumn, taken: readonly Meaning[]): Meaning | null {
  const { text, name, profile } = column;
  const has = (key: string): boolean => taken.some(({ target }) => target.fields.includes(key));
  const known = ENDS_OF_LENGTHS[ledger];
  if (known === undefined || !has(known.start) || has(known.end)) return null;
  const names = [text, name].some((each) => COMPUTED.test(headingKey(each)));
  const target = targetOf(ledger, known.end);
  const isLength = shareOf(profile.texts, (each) => lengthIn(each, text) !== null) >= MOSTLY;
  return names && target !== null && isLength ? { target, certainty: 'word', holds: 1 } : null;
}

/** Where the day of an hour comes from that has no column of its own. */
function dayRemark(
  ledger: LedgerKey,
  { part, fields: [field = ''] }: Target,
  taken: readonly Target[],
): string {
  if (part !== 'time' || taken.some((each) => each.part === 'date' && each.fields.includes(field))) return '';
  const filled = taken.flatMap(({ fields }) => fields);
  const day = dayFields(ledger, field).find((each) => filled.includes(each));
  return day === undefined ? '，只有钟点，缺少日期' : `，日期取自“${headingOf(ledger, day)}”`;
}

/** Columns that an old workbook has and a record needs not, or must not have. */
function reasonToLeaveOut(ledger: LedgerKey, column: SourceColumn): string | null {
  const { text, name } = column;
  if (namesIdCards(text)) return '身份证号码，台帐不登记，不导入也不显示';
  if (SEQUENCE.test(headingKey(name))) return '只是序号，正式台帐另编编号';
  const keys = [headingKey(text), headingKey(name)];
  const computed = Object.values(ledgerOf(ledger).fields).find(
    (field) =>
      field.computed === true &&
      [field.heading, ...field.aliases].some((each) => keys.includes(headingKey(each))),
  );
  if (computed === undefined && !COMPUTED.test(headingKey(name))) return null;
  // 半天 under 调休时长 is no length.
  return meaningsOf(ledger, column).some(({ holds }) => holds > 0) ? null : '由程序计算，不必导入';
}

const SEQUENCE = /^(?:序号|行号|顺序|顺序号|no\.?|#)$/;
const COMPUTED =
  /^(?:(?:延时|加班|调休|补休|服务)?(?:服务)?(?:时长|时数|小时数|分钟数|小时|分钟)|用时|历时|耗时|加班用时|合计用时)$/;
const MOSTLY = 0.8;
