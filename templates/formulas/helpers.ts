import { mentions } from '../../rules/conditions/walk';
import { ledgerKeys, ledgerOf, type LedgerKey } from '../../rules/ledgers';
import type { Regulation } from '../../rules/regulation/regulation';
import { serialOfDay } from '../layout';
import { bookingColumns, timeoffColumns } from './account-columns';
import { saysSomething, wrappedNames } from './cell-texts';
import { conditionsOf } from './conditions';
import { mayBeBlank } from './formula';
import { BLANKS, JUDGED, namesColumn, positionColumn, READINGS, STRETCH } from './headings';
import { positionOf } from './other-records';
import { canBeMisread, misread, rightValue } from './readable';
import { reasonColumns } from './reasons';
import { fieldOf, type Refs } from './refs';
import { scopeColumns } from './scopes';
import { stretchOfRow } from './stretches';

/** A column that others build on: its heading, and the formula of a row. */
export interface Helper {
  readonly heading: string;
  readonly formula: (refs: Refs) => string;
}

/** The columns that a ledger's rules build on. */
export function helpersOf(ledger: LedgerKey, regulation: Regulation): readonly Helper[] {
  return [
    { heading: JUDGED, formula: (refs) => judged(ledger, regulation, refs) },
    { heading: READINGS, formula: (refs) => readings(ledger, refs) },
    { heading: BLANKS, formula: (refs) => blanks(ledger, refs) },
    ...(asksLimits(ledger)
      ? [{ heading: STRETCH, formula: (refs: Refs) => stretchOfRow(ledger, refs) }]
      : []),
    ...reasonColumns(ledger),
    ...(ledger === 'notice' ? scopeColumns : []),
    ...peopleOf(ledger),
    ...positionsOf(ledger),
    ...(ledger === 'booking' ? bookingColumns(regulation) : []),
    ...(ledger === 'timeoff' ? timeoffColumns : []),
  ];
}

function asksLimits(ledger: LedgerKey): boolean {
  return conditionsOf(ledger).some((test) =>
    mentions(test, (part) => 'num' in part && (part.num === 'limit' || part.num === 'slot')),
  );
}

function peopleOf(ledger: LedgerKey): readonly Helper[] {
  return Object.entries(ledgerOf(ledger).fields).flatMap(([key, { list }]) =>
    list === 'staff'
      ? [{ heading: namesColumn(ledger, key), formula: ({ cell }: Refs) => wrappedNames(cell(key)) }]
      : [],
  );
}

function positionsOf(ledger: LedgerKey): readonly Helper[] {
  return Object.entries(ledgerOf(ledger).fields).flatMap(([key, { target }]) => {
    const other = ledgerKeys.find((each) => each === target);
    if (other === undefined) return [];
    const formula = (refs: Refs) => `IFERROR(${positionOf(refs, other, refs.cell(key))},"")`;
    return [{ heading: positionColumn(ledger, key), formula }];
  });
}

function judged(ledger: LedgerKey, { inForceFrom }: Regulation, { cell }: Refs): string {
  const { fields, dated } = ledgerOf(ledger);
  const typed = Object.entries(fields).filter(([, { type, computed }]) => type !== 'id' && computed !== true);
  // An undated record is judged by the law of today.
  const old = dated.reduceRight((rest, key) => {
    const isOld = `${cell(key)}<${serialOfDay(inForceFrom)}`;
    return `IF(${rightValue(fieldOf(ledger, key), cell(key))},${isOld},${rest})`;
  }, 'FALSE');
  return `IF(COUNTA(${typed.map(([key]) => cell(key)).join(',')})=0,FALSE,NOT(${old}))`;
}

function readings(ledger: LedgerKey, { cell }: Refs): string {
  const parts = Object.entries(ledgerOf(ledger).fields).flatMap(([key, field]) =>
    canBeMisread(field) ? [`IF(${misread(field, cell(key))},"${field.heading}、","")`] : [],
  );
  return ['"、"', ...parts].join('&');
}

function blanks(ledger: LedgerKey, { cell }: Refs): string {
  const parts = Object.entries(ledgerOf(ledger).fields).flatMap(([key, field]) =>
    mayBeBlank(field)
      ? [`IF(${saysSomething(cell(key), field.noneIsAnswer === true)},"","${field.heading}、")`]
      : [],
  );
  return ['"、"', ...parts].join('&');
}
