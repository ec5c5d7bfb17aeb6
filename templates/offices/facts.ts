import type { Notice } from '../../rules/calendar';
import { factsOfOffices, type Facts } from '../../rules/measures';
import { calendarOf, type Assessment } from './assess';

/**
 * The facts of all assessed workbooks, ready to be filtered and measured. A record without a 部室 belongs to that of its
 * workbook, if that names one.
 * @param notices those that were given besides the workbooks
 */
export function factsOf(
  { offices, findings, now, regulation }: Assessment,
  notices: readonly Notice[] = [],
): Facts {
  const judged = offices.map((office) => ({
    ...office,
    unit: office.named ? office.unit : null,
    calendar: calendarOf(office, notices),
    findings: [],
  }));
  return { ...factsOfOffices(judged, now, regulation), findings };
}
