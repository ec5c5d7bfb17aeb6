import { ledgerKeys, ledgerOf, type Field, type LedgerKey } from '../../rules/ledgers';
import type { Regulation } from '../../rules/regulation/regulation';
import { serialOfDay } from '../cells/serial';
import { bookingColumns, timeoffColumns } from './account-columns';
import { saysSomething, wrappedNames } from './cell-texts';
import { asksLimits } from './conditions';
import { mayBeBlank } from './formula';
import { BLANKS, faulty, JUDGED, namesColumn, positionColumn, READINGS, STRETCH } from './headings';
import { positionOf } from './other-records';
import { LONGEST, type Helper } from './helper';
import { canBeMisread, isTyped, misread, rightValue, saysNotImported } from './readable';
import { reasonColumns } from './reasons';
import { fieldOf, tableRefs, type Refs } from './refs';
import { scopeColumns } from './scopes';
import { stretchOfRow } from './stretches';

/** The columns that a ledger's rules build on. */
export function helpersOf(ledger: LedgerKey, regulation: Regulation): readonly Helper[] {
  return [
    { heading: JUDGED, formula: (refs) => judged(ledger, regulation, refs) },
    ...listed(ledger, READINGS, misreadHeadings(ledger)),
    ...listed(ledger, BLANKS, blankHeadings(ledger)),
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

/** What adds a heading and 、 to a list, or nothing. */
type Listing = (refs: Refs) => string;

function misreadHeadings(ledger: LedgerKey): readonly Listing[] {
  return Object.entries(ledgerOf(ledger).fields).flatMap(([key, field]) =>
    canBeMisread(field) ? [({ cell }) => readingOf(field, cell(key))] : [],
  );
}

/** What READINGS lists of a cell. */
function readingOf(field: Field, cell: string): string {
  const notImported = saysNotImported(field, cell);
  const listed = `"${field.heading}、"`;
  if (!isTyped(field)) return `IF(${notImported},${listed},"")`;
  return `IF(${misread(field, cell)},IF(${notImported},${listed},"${field.heading}、${faulty(field)}、"),"")`;
}

function blankHeadings(ledger: LedgerKey): readonly Listing[] {
  return Object.entries(ledgerOf(ledger).fields).flatMap(([key, field]) => {
    if (!mayBeBlank(field)) return [];
    const says = ({ cell }: Refs) =>
      `IF(${saysNotImported(field, cell(key))},FALSE,${saysSomething(cell(key), field.noneIsAnswer === true)})`;
    return [(refs) => `IF(${says(refs)},"","${field.heading}、")`];
  });
}

/** The column of a list of headings between 、, and before it as many as the list needs. */
function listed(ledger: LedgerKey, heading: string, listings: readonly Listing[]): readonly Helper[] {
  const chunks: Listing[][] = [[]];
  let length = 0;
  for (const listing of listings) {
    const size = listing(tableRefs(ledger)).length;
    if (length + size > LONGEST) {
      chunks.push([]);
      length = 0;
    }
    chunks.at(-1)?.push(listing);
    length += size;
  }
  const headings = chunks.map((_, index) => (index < chunks.length - 1 ? `${heading}${index + 1}` : heading));
  return chunks.map((members, index) => ({
    heading: headings[index] ?? heading,
    formula: (refs) =>
      [
        index === 0 ? '"、"' : refs.cell(headings[index - 1] ?? heading),
        ...members.map((each) => each(refs)),
      ].join('&'),
  }));
}
