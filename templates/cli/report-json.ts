import { clauseLabel } from '../../rules/regulation/clauses';
import type { Finding } from '../../rules/findings';
import type { Param } from '../../rules/params';
import type { Receipt } from '../../rules/receipts';
import { SLOT_NAMES, type Limits } from '../../rules/regulation/limits';
import { isoDay } from '../../rules/time/day';
import { isoMoment, timeText } from '../../rules/time/moment';
import { word, type Speak } from '../../rules/wording/word';
import { hideIdCards } from '../../rules/numbers';
import { maskedReceipt } from '../masked-receipt';
import { receiptsIn } from '../offices';
import type { Checked } from './check-run';

/** All findings as a list in JSON, each with its receipt. */
export function jsonReport({ assessment }: Checked): string {
  const receiptOf = receiptsIn(assessment);
  return JSON.stringify(
    assessment.findings.map((finding) => {
      const receipt = receiptOf(finding);
      return jsonFinding(finding, receipt && maskedReceipt(receipt, finding, withoutIdCards));
    }),
    null,
    2,
  );
}

/** An identity number is reported, and its digits are never repeated. */
const withoutIdCards: Speak = ({ value }) => hideIdCards(value);

/**
 * A finding as other programs read it: in words, and as the parameters of the words. `file` is the path as given, `date` the record's
 * day.
 * @param receipt what it rests on; null where it is of a sheet or file
 */
function jsonFinding(finding: Finding, receipt: Receipt | null) {
  const { rule, level, file, sheet, row, cell, record, unit, persons, day } = finding;
  const { message, title, expected, actual, because, remedy } = word(finding);
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
    params: Object.fromEntries(
      Object.entries(finding.params).map(([name, param]) => [name, jsonParam(param)]),
    ),
    receipt,
  };
}

/** Days and moments as ISO, times as HH:MM, lengths in minutes, a limit by its name with the value that was in force, texts as they are. */
function jsonParam(param: Param) {
  switch (param.type) {
    case 'datetime':
      return isoMoment(param.value);
    case 'date':
      return isoDay(param.value);
    case 'dates':
      return param.value.map(isoDay);
    case 'time':
      return timeText(param.value);
    case 'limit':
      return { limit: param.limit, value: jsonLimit(param.value) };
    default:
      return param.value;
  }
}

/** A value of a limit as an amendment states it. */
function jsonLimit(value: Limits[keyof Limits]) {
  if (typeof value === 'number') return value;
  return Object.fromEntries(
    SLOT_NAMES.map((name) => [name, [timeText(value[name].opens), timeText(value[name].closes)]]),
  );
}
