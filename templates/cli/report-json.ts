import { clauseLabel } from '../../rules/regulation/clauses';
import type { Finding } from '../../rules/findings';
import { isoDay } from '../../rules/time/day';

/** A finding as other programs read it. `file` is the path as given, `date` the record's day. */
export function jsonFinding(finding: Finding) {
  const { rule, level, file, sheet, row, cell, record, message } = finding;
  const { title, expected, actual, because, remedy, unit, persons, day } = finding;
  return {
    rule,
    level,
    clause: clauseLabel(finding.clauses),
    file,
    sheet,
    row,
    cell,
    record,
    message,
    title,
    expected,
    actual,
    because,
    remedy,
    date: day === null ? null : isoDay(day),
    unit,
    persons,
  };
}
