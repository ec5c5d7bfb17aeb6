import type { Calendar } from '../calendar';
import { createContext, type Judging } from '../checks/context';
import { rulesByLedger } from '../checks/declared';
import { RecordIndex } from '../checks/record-index';
import { listOf, type Rule } from '../checks/rule';
import type { Num, Test } from '../conditions/expr';
import { fieldsRead, mentions } from '../conditions/walk';
import { compiledDefects } from '../defects';
import type { Finding } from '../findings';
import { findingsBy } from '../judge';
import { ledgerKeys, ledgerOf, type LedgerKey } from '../ledgers';
import { names, noRecords, recordDay, valueOf, type Entry } from '../records';
import { limitNames } from '../regulation/limits';
import { limitOn, type Regulation } from '../regulation/regulation';
import { rowOf } from '../row';
import { day as dayNumber, isoDay, yearOf, type Day } from '../time/day';
import { dayOfMoment, isoMoment } from '../time/moment';
import { word } from '../wording/word';
import { receiptCell } from './cells';
import type { Receipt, ReceiptDay, ReceiptList, ReceiptRecord } from './receipt';
import { Trace, TracedIndex } from './trace';

/**
 * Makes receipts of the findings of an office: all that each rests on.
 * @param judging what the findings were judged by
 * @returns of a finding its receipt; null where it is of a sheet or file, and no record says it
 */
export function receiptsOf(judging: Judging): (finding: Finding) => Receipt | null {
  const own = new RecordIndex(judging.records);
  const everywhere = judging.everywhere ?? own;
  const entries = ledgerKeys.flatMap((ledger): readonly Entry[] => judging.records[ledger]);
  const order = new Map(entries.map((entry, index) => [entry, index]));
  const byPlace = new Map(
    entries.map((entry) => [placeOf(entry.source.file, entry.source.sheet, entry.row), entry]),
  );
  return (finding) => {
    const { file, sheet, row, field } = finding;
    const entry = row === null ? undefined : byPlace.get(placeOf(file, sheet, row));
    if (entry === undefined || field === null) return null;
    const trace = judgedAgain(finding.rule, entry, judging, own, everywhere);
    trace.note(entry, fieldsOf(finding, entry.ledger, field));
    const looked = [...trace.entries].sort((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity));
    const judgedOn = recordDay(entry) ?? dayOfMoment(judging.now);
    const lead = limitOn(judging.regulation, 'booking.leadLast', judgedOn).value;
    const read = looked.map((each) => ({
      days: daysIn(each, trace.fieldsOf(each)),
      texts: textsIn(each, trace.fieldsOf(each)),
    }));
    const records = looked.map((each) => receiptRecord(each, trace.fieldsOf(each), order.has(each)));
    return {
      rule: finding.rule,
      level: finding.level,
      clauses: finding.clauses,
      field,
      version: versionOf(judging.regulation, judgedOn),
      records,
      record: looked.indexOf(entry),
      calendar: asksCalendar(finding.rule, entry.ledger)
        ? calendarFacts(judging.calendar, [...daysOf(finding), ...read.flatMap(({ days }) => days)], lead)
        : NO_CALENDAR,
      settings: settingsFacts(
        judging,
        read.flatMap(({ texts }) => texts),
      ),
      now: isoMoment(judging.now),
      hidden: [],
      says: said(finding),
    };
  };
}

function placeOf(file: string, sheet: string, row: number): string {
  return [file, sheet, row].join('\n');
}

function said(finding: Finding): Receipt['says'] {
  const { message, because, remedy } = word(finding);
  return { message, because, remedy };
}

/** Judges the record by the one rule once more, watching what is read. */
function judgedAgain(
  rule: string,
  entry: Entry,
  judging: Judging,
  own: RecordIndex,
  everywhere: RecordIndex,
): Trace {
  const trace = new Trace();
  const watched = trace.watched(entry);
  const context = createContext({
    ...judging,
    records: { ...noRecords, [entry.ledger]: [watched] },
    own: new TracedIndex(own, trace),
    everywhere: new TracedIndex(everywhere, trace),
  });
  const row = rowOf(watched, context);
  // Making the row reads every cell.
  trace.forget();
  findingsBy(rule, row, context);
  return trace;
}

/** The cells of its own record that a finding rests on: those that its rule reads, those named in its words, those that date it. */
function fieldsOf({ rule, params }: Finding, ledger: LedgerKey, field: string): readonly string[] {
  const { dated, fields } = ledgerOf(ledger);
  const reads = rulesByLedger[ledger].filter(({ id }) => id === rule).flatMap(readsOf);
  const defects = compiledDefects[ledger].filter((each) => each.rule === rule && each.said.field === field);
  const conditions = defects.flatMap(({ said }) =>
    typeof said.when === 'function' ? [] : fieldsRead(said.when),
  );
  const worded = Object.keys(params).filter((name) => name in fields);
  return ['id', field, ...dated, ...reads, ...conditions, ...worded];
}

/** What a rule reads for its verdict and for its words. */
function readsOf({ reads, params, cases }: Rule): readonly string[] {
  const lines = cases.flatMap(({ because, remedy }) => [...listOf(because), ...listOf(remedy)]);
  return [
    ...reads,
    ...Object.values(params).flatMap((term) => ('of' in term ? fieldsRead(term.of) : [])),
    ...lines.flatMap((line) => (typeof line === 'string' ? [] : fieldsRead(line.when))),
  ];
}

/** Whether a rule asks what a day is: its words do only where its conditions do. */
function asksCalendar(id: string, ledger: LedgerKey): boolean {
  const rule = rulesByLedger[ledger].find((each) => each.id === id);
  return rule?.cases.some(({ when }) => mentions(when, isOfCalendar)) === true;
}

function isOfCalendar(part: Test | Num): boolean {
  return 'test' in part
    ? ['dayIs', 'officeTimeKnown'].includes(part.test)
    : ['workdays', 'undecidedDays', 'workdayFrom', 'officeTime'].includes(part.num);
}

function receiptRecord(entry: Entry, fields: readonly string[], own: boolean): ReceiptRecord {
  const { ledger, source, row, problems } = entry;
  return {
    ledger,
    file: source.file,
    sheet: source.sheet,
    row,
    own,
    cells: Object.fromEntries(fields.map((field) => [field, receiptCell(entry, field)])),
    unreadable: problems.filter(({ field }) => fields.includes(field)),
  };
}

function versionOf(regulation: Regulation, day: Day): Receipt['version'] {
  return {
    paper: regulation.paper,
    inForceFrom: isoDay(regulation.inForceFrom),
    limits: limitNames.map((limit) => {
      const { value, from, paper } = limitOn(regulation, limit, day);
      return { limit, value, from: isoDay(from), paper };
    }),
  };
}

function daysIn(entry: Entry, fields: readonly string[]): readonly Day[] {
  return fields.flatMap((field) => {
    const value = valueOf(entry, field);
    if (typeof value !== 'number') return [];
    const type = ledgerOf(entry.ledger).fields[field]?.type;
    if (type === 'datetime') return [dayOfMoment(value)];
    return type === 'date' ? [value] : [];
  });
}

function daysOf({ params }: Finding): readonly Day[] {
  return Object.values(params).flatMap((param) => {
    if (param.type === 'datetime') return [dayOfMoment(param.value)];
    if (param.type === 'date') return [param.value];
    return param.type === 'dates' ? param.value : [];
  });
}

/** The rule asks nothing of the calendar. */
const NO_CALENDAR: Receipt['calendar'] = { from: null, to: null, knownYears: [], days: [] };

/** Longer than any row of rest days: so far a promise or an application may be moved by them. */
const REST_DAYS = 20;

/** @param lead the farthest workday that is walked back to from a booked day */
function calendarFacts(calendar: Calendar, days: readonly Day[], lead: number): Receipt['calendar'] {
  const { knownYears } = calendar;
  const around = REST_DAYS + 2 * lead;
  const [first, last] = [knownYears[0], knownYears.at(-1)];
  if (days.length === 0 || first === undefined || last === undefined) {
    return NO_CALENDAR;
  }
  const from = Math.max(Math.min(...days) - around, dayNumber(first - 1, 1, 1));
  const to = Math.min(Math.max(...days) + around, dayNumber(last + 1, 12, 31));
  const found: ReceiptDay[] = [];
  for (let day = from; day <= to; day += 1) {
    const stated = calendar.stated(day);
    if (stated !== null) found.push({ ...stated, day: isoDay(day) });
  }
  return {
    from: isoDay(from),
    to: isoDay(to),
    // The last days of a year are decided by the notice of the next.
    knownYears: knownYears.filter((year) => year >= yearOf(from) && year <= yearOf(to) + 1),
    days: found,
  };
}

function textsIn(entry: Entry, fields: readonly string[]): readonly string[] {
  return fields.flatMap((field) => {
    const value = valueOf(entry, field);
    return typeof value === 'string' ? [value, ...names(value)] : [];
  });
}

function settingsFacts({ settings, unit = null }: Judging, texts: readonly string[]): Receipt['settings'] {
  const named = <T extends { readonly name: string }>(list: readonly T[]): ReceiptList<T> => ({
    given: list.length > 0,
    named: list.filter(({ name }) => texts.includes(name)),
  });
  return {
    unit,
    options: settings.options,
    hours: settings.hours,
    staff: named(settings.staff),
    units: named(settings.units),
    items: named(settings.items),
  };
}
