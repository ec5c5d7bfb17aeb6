import { all, at, atMost, dayOf, filled, minus, readable } from '../../rules/conditions/build';
import { MOST_NAMES } from '../../rules/conditions/expr';
import type { LedgerKey } from '../../rules/ledgers';
import type { Regulation } from '../../rules/regulation/regulation';
import { serialOfDay } from '../cells/serial';
import { listColumns, listName } from '../layout';
import { accountColumns, type AccountColumns } from './accounts';
import { literally } from './cell-texts';
import { Formulas } from './formula';
import {
  LEAVE_SECONDS,
  namesColumn,
  OVERLAPS,
  positionColumn,
  ROW,
  SERVED_DAY,
  SERVED_FROM,
  SERVED_SECONDS,
  SERVED_TO,
  SOURCE_MISSING,
} from './headings';
import type { Helper } from './helper';
import type { Refs } from './refs';
import { nameAt } from './settings';

const [BEGUN, ENDED] = ['serviceStartedAt', 'serviceEndedAt'] as const;
/** Matches every unit, and none at all. */
const ANY_UNIT = '<>※';

/** What each booking earns, and when: see serviceSpan and earningsOf. */
export function bookingColumns({ inForceFrom }: Regulation): readonly Helper[] {
  const formulas = (refs: Refs) => new Formulas('booking', refs);
  const known = (refs: Refs) => formulas(refs).test(all(readable(BEGUN), readable(ENDED)));
  const timed = (refs: Refs, then: string) => `IF(ISNUMBER(${refs.cell(SERVED_FROM)}),${then},"")`;
  return [
    {
      heading: SERVED_FROM,
      formula: (refs) => {
        const span = all(
          readable(BEGUN),
          readable(ENDED),
          filled(BEGUN),
          filled(ENDED),
          atMost(at(BEGUN), at(ENDED)),
        );
        const counts = `${formulas(refs).number(dayOf(BEGUN))}>=${serialOfDay(inForceFrom)}`;
        return `IF(${formulas(refs).test(span)},IF(${counts},${formulas(refs).number(at(BEGUN))},""),"")`;
      },
    },
    { heading: SERVED_TO, formula: (refs) => timed(refs, formulas(refs).number(at(ENDED))) },
    {
      heading: SERVED_SECONDS,
      formula: (refs) =>
        `IF(${known(refs)},${timed(refs, `${refs.cell(SERVED_TO)}-${refs.cell(SERVED_FROM)}`)},"?")`,
    },
    {
      heading: SERVED_DAY,
      formula: (refs) => {
        const day = formulas(refs).number(dayOf('day'));
        const unread = `IF(${formulas(refs).test(all(filled('day'), readable('day')))},IF(${day}>=${serialOfDay(inForceFrom)},${day},""),"")`;
        return `IF(${known(refs)},${timed(refs, formulas(refs).number(dayOf(BEGUN)))},${unread})`;
      },
    },
    { heading: OVERLAPS, formula: overlaps },
  ];
}

/** Those of the row's names who serve in another row at the same time; all of them where there are more than are looked up. */
function overlaps({ cell, column }: Refs): string {
  const own = cell(namesColumn('booking', 'staff'));
  const others = `${column('booking', SERVED_FROM)},"<"&${cell(SERVED_TO)},${column('booking', SERVED_TO)},">"&${cell(SERVED_FROM)}`;
  const each = Array.from({ length: MOST_NAMES }, (_, index) => {
    const name = nameAt(own, index);
    const named = `${column('booking', namesColumn('booking', 'staff'))},"*、"&${literally(name)}&"、*"`;
    return `IF(LEN(${name})=0,"",IF(COUNTIFS(${others},${named})>1,${name}&"、",""))`;
  });
  const named = `IF(LEN(${nameAt(own, MOST_NAMES)})>0,${own},"、"&${each.join('&')})`;
  return `IF(ISNUMBER(${cell(SERVED_FROM)}),IF(COUNTIFS(${others})>1,${named},"、"),"、")`;
}

/** What each row of 调休登记 takes, and how the accounts of its persons stand then: see standingsOf. */
export const timeoffColumns: readonly Helper[] = [
  {
    heading: LEAVE_SECONDS,
    formula: (refs) => {
      const formulas = new Formulas('timeoff', refs);
      const counts = all(
        ...(['date', 'from', 'to'] as const).flatMap((field) => [readable(field), filled(field)]),
        atMost(at('from'), at('to')),
      );
      return `IF(${formulas.test(counts)},${formulas.number(minus(at('to'), at('from')))},"")`;
    },
  },
  {
    heading: SOURCE_MISSING,
    formula: (refs) => {
      const named = new Formulas('timeoff', refs).test(filled('bookingId'));
      const found = refs.cell(positionColumn('timeoff', 'bookingId'));
      return `IF(ISNUMBER(${refs.cell(LEAVE_SECONDS)}),IF(AND(${named},NOT(ISNUMBER(${found}))),1,0),0)`;
    },
  },
  { heading: ROW, formula: () => 'ROW()' },
  ...accountColumns.flatMap(columnsOfPerson),
];

function columnsOfPerson(columns: AccountColumns, index: number): readonly Helper[] {
  const { person, unit, earned, overlapping, taken, unread } = columns;
  const known = ({ cell }: Refs, then: string) =>
    `IF(LEN(${cell(person)})=0,"",IF(ISNUMBER(${cell(LEAVE_SECONDS)}),${then},""))`;
  return [
    {
      heading: person,
      formula: ({ cell }) => literally(nameAt(cell(namesColumn('timeoff', 'person')), index)),
    },
    { heading: unit, formula: (refs) => unitCriterion(refs, person) },
    { heading: earned, formula: (refs) => known(refs, served(refs, columns, 'staff')) },
    { heading: overlapping, formula: (refs) => known(refs, served(refs, columns, 'overlaps')) },
    {
      heading: taken,
      formula: (refs) => {
        const sum = upToNow(refs, columns).map(
          (where) => `SUMIFS(${refs.column('timeoff', LEAVE_SECONDS)},${where})`,
        );
        return known(refs, sum.join('+'));
      },
    },
    {
      heading: unread,
      formula: (refs) => {
        const sources = upToNow(refs, columns).map(
          (where) => `COUNTIFS(${refs.column('timeoff', SOURCE_MISSING)},1,${where})`,
        );
        const services = `COUNTIFS(${refs.column('booking', SERVED_SECONDS)},"~?",${servedWhere(refs, columns, 'staff')})`;
        return known(refs, [services, ...sources].join('+'));
      },
    },
  ];
}

/** The records of the 部室 alone where 设置 lists the name in several; someone without one belongs to the workbook's own. */
function unitCriterion({ cell }: Refs, person: string): string {
  const [names, units] = [
    listName(listColumns.staff.table, 'name'),
    listName(listColumns.staff.table, 'unit'),
  ];
  const own = `INDEX(${listName(listColumns.units.table, listColumns.units.key)},1)&""`;
  const first = `INDEX(${units},MATCH(${cell(person)},${names},0))&""`;
  const unit = `IF(LEN(${first})=0,${own},${first})`;
  const inIt = `COUNTIFS(${names},${cell(person)},${units},"="&${unit})`;
  const inOwn = `IF(AND(${unit}=${own},LEN(${own})>0),COUNTIFS(${names},${cell(person)},${units},""),0)`;
  const several = `IFERROR(COUNTIFS(${names},${cell(person)})>${inIt}+${inOwn},FALSE)`;
  return `IF(${several},IF(LEN(TRIM(${cell('unit')}))>0,"="&${literally(cell('unit'))},"${ANY_UNIT}"),"${ANY_UNIT}")`;
}

/** Seconds of the services up to the row's day whose names in a column hold the person. */
function served(refs: Refs, columns: AccountColumns, names: 'staff' | 'overlaps'): string {
  return `SUMIFS(${refs.column('booking', SERVED_SECONDS)},${servedWhere(refs, columns, names)})`;
}

function servedWhere(
  { cell, column }: Refs,
  { person, unit }: AccountColumns,
  names: 'staff' | 'overlaps',
): string {
  const heading = names === 'staff' ? namesColumn('booking', 'staff') : OVERLAPS;
  return [
    ...[column('booking', heading), `"*、"&${cell(person)}&"、*"`],
    ...[column('booking', 'unit'), cell(unit)],
    ...[column('booking', SERVED_DAY), `"<="&INT(${cell('date')})`],
  ].join(',');
}

/** The person's time off before the row's day, and on that day up to the row. */
function upToNow({ cell, column }: Refs, { person, unit }: AccountColumns): readonly [string, string] {
  const own = (key: string) => column(TIMEOFF, key);
  const named = `${own(namesColumn(TIMEOFF, 'person'))},"*、"&${cell(person)}&"、*",${own('unit')},${cell(unit)}`;
  const day = `INT(${cell('date')})`;
  return [
    `${named},${own('date')},"<"&${day}`,
    `${named},${own('date')},">="&${day},${own('date')},"<"&${day}+1,${own(ROW)},"<="&ROW()`,
  ];
}

const TIMEOFF: LedgerKey = 'timeoff';
