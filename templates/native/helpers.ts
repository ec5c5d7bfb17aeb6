import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { IN_FORCE_FROM } from '../../rules/checks';
import { CHECK_HEADING, serialOfDay } from '../layout';
import { statesException, wrappedNames } from './cell-texts';
import { canBeMisread, misread } from './readable';
import type { Refs } from './refs';

const part = (name: string) => `${CHECK_HEADING}·${name}`;

/** TRUE for a row that is judged: not blank, and not older than the regulation. */
export const JUDGED = part('判定');
/** The headings of the row's cells that cannot be read, between 、: `、申请时间、`; `、` alone for none. */
export const READINGS = part('读数');
/** TRUE where 特殊情况说明 states something. */
export const EXCEPTION = part('说明');
const SERVED_SECONDS = part('服务时长');
const SERVED_DAY = part('服务日');
const LEAVE_SECONDS = part('调休时长');
const ROW = part('行');

/** The names of a column between 、. */
export function namesColumn(heading: string): string {
  return part(heading);
}

/** A column that others build on: its heading, and the formula of a row. */
export interface Helper {
  readonly heading: string;
  readonly formula: (refs: Refs) => string;
}

/** The columns that a ledger's rules build on. */
export function helpersOf(ledger: LedgerKey): readonly Helper[] {
  return [
    { heading: JUDGED, formula: (refs) => judged(ledger, refs) },
    { heading: READINGS, formula: (refs) => readings(ledger, refs) },
    ...('exception' in ledgerOf(ledger).fields
      ? [{ heading: EXCEPTION, formula: ({ cell }: Refs) => statesException(cell('exception')) }]
      : []),
    ...peopleOf(ledger),
    ...(ledger === 'booking' ? bookingAccounts : []),
    ...(ledger === 'timeoff' ? timeoffAccounts : []),
  ];
}

function peopleOf(ledger: LedgerKey): readonly Helper[] {
  return Object.entries(ledgerOf(ledger).fields).flatMap(([key, { heading, list }]) =>
    list === 'staff'
      ? [{ heading: namesColumn(heading), formula: ({ cell }: Refs) => wrappedNames(cell(key)) }]
      : [],
  );
}

function judged(ledger: LedgerKey, { cell }: Refs): string {
  const { fields, dated } = ledgerOf(ledger);
  const typed = Object.entries(fields).filter(([, { type, computed }]) => type !== 'id' && computed !== true);
  const cells = typed.map(([key]) => cell(key));
  // An undated record is judged by the law of today.
  const old = dated.reduceRight((rest, key) => {
    const field = fields[key];
    if (field === undefined) return rest;
    const isOld = `${cell(key)}<${serialOfDay(IN_FORCE_FROM)}`;
    return `IF(ISNUMBER(${cell(key)}),IF(${misread(field, cell(key))},${rest},${isOld}),${rest})`;
  }, 'FALSE');
  return `IF(COUNTA(${cells.join(',')})=0,FALSE,NOT(${old}))`;
}

function readings(ledger: LedgerKey, { cell }: Refs): string {
  const parts = Object.entries(ledgerOf(ledger).fields).flatMap(([key, field]) =>
    canBeMisread(field) ? [`IF(${misread(field, cell(key))},"${field.heading}、","")`] : [],
  );
  return ['"、"', ...parts].join('&');
}

const seconds = (from: string, to: string) => `(ROUND(${to}*86400,0)-ROUND(${from}*86400,0))`;

/** See serviceMinutes and serviceDay; ? where a time cannot be read. */
const bookingAccounts: readonly Helper[] = [
  {
    heading: SERVED_SECONDS,
    formula: ({ cell }) => {
      const [from, to, read] = [cell('serviceStartedAt'), cell('serviceEndedAt'), cell(READINGS)];
      const unread = ['服务开始时间', '服务结束时间'].map((each) => `ISNUMBER(FIND("、${each}、",${read}))`);
      return `IF(OR(${unread.join(',')}),"?",IF(COUNT(${from},${to})<2,"",IF(${to}<${from},"",${seconds(from, to)})))`;
    },
  },
  {
    heading: SERVED_DAY,
    formula: ({ cell }) => {
      const good = (key: string, heading: string) =>
        `AND(ISNUMBER(${cell(key)}),ISERROR(FIND("、${heading}、",${cell(READINGS)})))`;
      return `IF(${good('serviceStartedAt', '服务开始时间')},INT(${cell('serviceStartedAt')}+0.0000057),IF(${good('day', '预约日期')},INT(${cell('day')}),""))`;
    },
  },
];

/** See leaveMinutes. */
const timeoffAccounts: readonly Helper[] = [
  {
    heading: LEAVE_SECONDS,
    formula: ({ cell }) => {
      const [from, to] = [cell('from'), cell('to')];
      const unread = ['开始', '结束', '调休日期'].map(
        (each) => `ISNUMBER(FIND("、${each}、",${cell(READINGS)}))`,
      );
      return `IF(OR(COUNT(${from},${to})<2,${unread.join(',')}),"",IF(${to}<${from},"",${seconds(from, to)}))`;
    },
  },
  { heading: ROW, formula: () => 'ROW()' },
];

/** What B3 gives and takes, for the person of a row of 调休登记: see timeOffStandings. */
export const accounts: Readonly<Record<'earned' | 'taken' | 'unreadEarnings', (refs: Refs) => string>> = {
  earned: (refs) => `SUMIFS(${refs.column('booking', SERVED_SECONDS)},${byPersonUntil(refs)})`,
  unreadEarnings: (refs) => `COUNTIFS(${refs.column('booking', SERVED_SECONDS)},"~?",${byPersonUntil(refs)})`,
  taken: ({ cell, column }) => {
    const own = (key: string) => column('timeoff', key);
    const person = `${own('person')},${cell('person')}`;
    const sum = (...where: readonly string[]) =>
      `SUMIFS(${[own(LEAVE_SECONDS), person, ...where].join(',')})`;
    const day = `INT(${cell('date')})`;
    return `(${sum(`${own('date')},"<"&${day}`)}+${sum(`${own('date')},${day}`, `${own(ROW)},"<="&ROW()`)})`;
  },
};

function byPersonUntil({ cell, column }: Refs): string {
  const names = column('booking', namesColumn('服务人员'));
  return `${names},"*、"&${cell('person')}&"、*",${column('booking', SERVED_DAY)},"<="&INT(${cell('date')})`;
}
