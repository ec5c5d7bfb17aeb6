import { cellAddress } from '../../rules/address';
import { levelTitles, type Finding } from '../../rules/findings';
import type { Rows } from '../../rules/measures';
import { personsOf, recordDay, valueOf, type Entry } from '../../rules/records';
import { isoDay } from '../../rules/time/day';
import { word } from '../../rules/wording/word';
import { placeText } from './findings-list';
import type { Masking } from './masking';
import { recordSummary } from './record-summary';

/** One line of what a figure or bar opens to: where it stands in which file, and what it says. */
export interface Row {
  readonly record: string;
  readonly day: string;
  readonly unit: string;
  readonly persons: string;
  readonly text: string;
  readonly file: string;
  /** `预约服务登记表!A7` */
  readonly place: string;
}

export function rowCount(rows: Rows): number {
  return rows.kind === 'entries' ? rows.entries.length : rows.findings.length;
}

/** The lines from `start` up to but without `end`; only these are worked out. */
export function rowsBetween(rows: Rows, start: number, end: number, masking: Masking): readonly Row[] {
  return rows.kind === 'entries'
    ? rows.entries.slice(start, end).map((entry) => entryRow(entry, masking))
    : rows.findings.slice(start, end).map((finding) => findingRow(finding, masking));
}

function entryRow(entry: Entry, masking: Masking): Row {
  const { file, sheet, columns } = entry.source;
  const first = Math.min(...Object.values(columns));
  const day = recordDay(entry);
  return {
    record: textOf(entry, 'id'),
    day: day === null ? '' : isoDay(day),
    unit: textOf(entry, 'unit'),
    persons: personsOf(entry).map(masking.name).join('、'),
    text: recordSummary(entry, masking.speak),
    file,
    place: placeText({ sheet, cell: Number.isFinite(first) ? cellAddress(entry.row, first) : null }),
  };
}

function findingRow(finding: Finding, masking: Masking): Row {
  return {
    record: finding.record ?? '',
    day: finding.day === null ? '' : isoDay(finding.day),
    unit: finding.unit ?? '',
    persons: finding.persons.map(masking.name).join('、'),
    text: `【${levelTitles[finding.level]}】${word(finding, masking.speak).message}`,
    file: finding.file,
    place: placeText(finding),
  };
}

function textOf(entry: Entry, field: string): string {
  const value = valueOf(entry, field);
  return typeof value === 'string' ? value : '';
}
