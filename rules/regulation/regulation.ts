import type { LedgerKey } from '../ledgers';
import { day, type Day } from '../time/day';
import {
  clauses,
  PAPER,
  paperTitles,
  shortPaperTitles,
  type Clause,
  type ClauseId,
  type Paper,
} from './clauses';
import { bindings, type Binding } from './bindings';
import { coverage } from './coverage';
import { exemptions, type Exemption } from './exemptions';
import {
  limitNames,
  type Amendment,
  type Dated,
  type LimitName,
  type Limits,
  type LimitSeries,
} from './limits';
import type { Sentence } from './kept';

/** The official names of the forms, which are those of their sheets and stand on top of the printed ones. */
export type FormNames = Readonly<Record<LedgerKey, string>>;

/**
 * The regulation as a value: all that programs may know of the papers. Everything that judges, counts, words or prints is given
 * one; nothing but the programs themselves names a particular one.
 */
export interface Regulation {
  /** The number of the paper that set it: 阳经开管发〔2020〕4号. */
  readonly paper: string;
  readonly titles: Readonly<Record<Paper, string>>;
  /** What officials call its papers where the titles have no room. */
  readonly shortTitles: Readonly<Record<Paper, string>>;
  readonly clauses: Readonly<Record<ClauseId, Clause>>;
  /** The names of the forms that its clauses demand. */
  readonly forms: FormNames;
  /** In force from this day on (A5, B8); earlier records are not judged. */
  readonly inForceFrom: Day;
  readonly limits: LimitSeries;
  readonly exemptions: Readonly<Record<string, readonly Exemption[]>>;
  /** By rule id, the words that each rule rests on, whom they bind, when, and with what consequence. */
  readonly bindings: Readonly<Record<string, readonly Binding[]>>;
  /** Its papers sentence by sentence, and how each is kept. */
  readonly sentences: readonly Sentence[];
}

const IN_FORCE_FROM = day(2020, 5, 12);

/** 《帮办代办服务制度（试行）》《预约服务和延时服务制度（试行）》, as issued. */
export const yangcheng: Regulation = {
  paper: PAPER,
  titles: paperTitles,
  shortTitles: shortPaperTitles,
  clauses,
  forms: {
    assist: '帮办服务登记台帐',
    notice: '阳城县开发区代办受理通知书',
    credential: '证件使用登记',
    booking: '预约服务登记表',
    overtime: '延时服务登记表',
    timeoff: '调休登记',
  },
  inForceFrom: IN_FORCE_FROM,
  limits: {
    'reply.minutes': [asIssued(60)],
    'booking.leadFirst': [asIssued(1)],
    'booking.leadLast': [asIssued(5)],
    'booking.noShowMinutes': [asIssued(30)],
    'booking.tellDays': [asIssued(1)],
    'overtime.minutes': [asIssued(60)],
    'booking.slots': [
      asIssued({
        上午: { opens: 9 * 60, closes: 11 * 60 + 30 },
        下午: { opens: 15 * 60, closes: 17 * 60 },
      }),
    ],
  },
  exemptions,
  bindings,
  sentences: coverage,
};

function asIssued<T>(value: T): Dated<T> {
  return { from: IN_FORCE_FROM, value, paper: PAPER };
}

/**
 * The regulation with amendments: each limit holds from its day on, until the next one. Of two for one limit and day the later in
 * the list stands. One slot is amended without the other.
 */
export function amended(regulation: Regulation, amendments: readonly Amendment[]): Regulation {
  if (amendments.length === 0) return regulation;
  const inOrder = [...amendments].sort((a, b) => a.from - b.from);
  return { ...regulation, limits: inOrder.reduce(withAmendment, regulation.limits) };
}

function withAmendment(series: LimitSeries, amendment: Amendment): LimitSeries {
  if (amendment.limit !== 'booking.slots') {
    return { ...series, [amendment.limit]: withValue(series[amendment.limit], amendment) };
  }
  const before = valueOn(series['booking.slots'], amendment.from).value;
  const value = { ...before, ...amendment.value };
  return { ...series, 'booking.slots': withValue(series['booking.slots'], { ...amendment, value }) };
}

/** A series with one more value, in place of the one that began on the same day. */
function withValue<T>(
  [first, ...later]: readonly [Dated<T>, ...Dated<T>[]],
  { from, value, paper }: Dated<T>,
): readonly [Dated<T>, ...Dated<T>[]] {
  const added = { from, value, paper };
  const others = [first, ...later].filter((each) => each.from !== from);
  const [earliest = added, ...rest] = [...others, added].sort((a, b) => a.from - b.from);
  return [earliest, ...rest];
}

/** The value of a limit on a day; before the first, the first. */
export function limitOn<N extends LimitName>({ limits }: Regulation, name: N, day: Day): Dated<Limits[N]> {
  return valueOn<Limits[N]>(limits[name], day);
}

function valueOn<T>([first, ...later]: readonly [Dated<T>, ...Dated<T>[]], day: Day): Dated<T> {
  return later.reduce((found, each) => (each.from <= day ? each : found), first);
}

/**
 * The limits of each day. Equal ones are one object, so that what is worked out from them may be remembered by it; made once for
 * every stretch of days between two amendments.
 */
export function limitsByDay(regulation: Regulation): (day: Day) => Limits {
  const starts = [...new Set(limitNames.flatMap((name) => regulation.limits[name].map(({ from }) => from)))];
  const stretches = starts
    .sort((a, b) => b - a)
    .map((from) => ({ from, limits: limitsAt(regulation, from) }));
  const earliest = limitsAt(regulation, -Infinity);
  const [only] = stretches;
  if (stretches.length === 1 && only !== undefined) return () => only.limits;
  return (day) => stretches.find(({ from }) => from <= day)?.limits ?? earliest;
}

function limitsAt(regulation: Regulation, day: Day): Limits {
  const value = <N extends LimitName>(name: N): Limits[N] => limitOn(regulation, name, day).value;
  return {
    'reply.minutes': value('reply.minutes'),
    'booking.leadFirst': value('booking.leadFirst'),
    'booking.leadLast': value('booking.leadLast'),
    'booking.noShowMinutes': value('booking.noShowMinutes'),
    'booking.tellDays': value('booking.tellDays'),
    'overtime.minutes': value('overtime.minutes'),
    'booking.slots': value('booking.slots'),
  };
}
