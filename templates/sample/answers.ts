import type { Level } from '../../rules/findings';
import { isoMoment } from '../../rules/time/moment';
import { allDrafts, rowOf, type Book } from './book';
import { NOW } from './days';
import {
  onTimeShare,
  overtimeHours,
  replyMeasures,
  weekendServices,
  type ExpectedMeasures,
} from './measures';
import { yangcheng } from '../../rules/regulation/regulation';

/** A finding that is in the sample because the generator planted it. */
export interface PlantedFinding {
  readonly rule: string;
  readonly level: Level;
  readonly file: string;
  readonly sheet: string;
  readonly record: string;
  readonly row: number;
}

/** What a judge must find in the sample, nothing more and nothing less, and the figures that follow. */
export interface Answers {
  readonly rows: number;
  readonly seed: number;
  /** The moment of judging, `2026-11-23T10:00`. */
  readonly now: string;
  readonly files: readonly string[];
  readonly findings: readonly PlantedFinding[];
  /** How often each rule is broken, level by level. */
  readonly counts: Readonly<Record<string, Readonly<Partial<Record<Level, number>>>>>;
  readonly measures: ExpectedMeasures;
}

export function answersTo(books: readonly Book[], { rows, seed }: { rows: number; seed: number }): Answers {
  const findings = books.flatMap(plantedIn);
  return {
    rows,
    seed,
    now: isoMoment(NOW),
    files: books.map(({ office }) => office.file),
    findings,
    counts: countsOf(findings),
    measures: measuresOf(books, findings),
  };
}

function plantedIn(book: Book): PlantedFinding[] {
  const { file } = book.office;
  return allDrafts(book).flatMap(({ ledger, list }) =>
    list.flatMap(({ values, expected }, index) =>
      expected.map(({ rule, level }) => ({
        rule,
        level,
        file,
        sheet: yangcheng.forms[ledger],
        record: values.id ?? '',
        row: rowOf(index),
      })),
    ),
  );
}

function countsOf(findings: readonly PlantedFinding[]): Answers['counts'] {
  const counts: Record<string, Partial<Record<Level, number>>> = {};
  for (const { rule, level } of findings) {
    const levels = (counts[rule] ??= {});
    levels[level] = (levels[level] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function measuresOf(books: readonly Book[], findings: readonly PlantedFinding[]): ExpectedMeasures {
  const bookings = books.flatMap(({ drafts }) => drafts.booking.map(({ values }) => values));
  const cases = books.flatMap(({ drafts }) => drafts.assist.map(({ values }) => values));
  const services = books.flatMap(({ drafts }) => drafts.overtime.map(({ values }) => values));
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  return {
    records: books.flatMap(allDrafts).reduce((sum, { list }) => sum + list.length, 0),
    ...replyMeasures(bookings),
    'assist.ontime': onTimeShare(cases),
    'overtime.hours': overtimeHours(services),
    'weekend.services': weekendServices(bookings),
    'findings.violation': count('violation'),
    'findings.explained': count('explained'),
    'findings.undetermined': count('undetermined'),
    'findings.defect': count('defect'),
  };
}
