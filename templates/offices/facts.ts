import { factsOfOffices, type Facts } from '../../rules/measures';
import type { Assessment } from './assess';

/**
 * The facts of all assessed workbooks, ready to be filtered and measured. A record without a 部室 belongs to that of its
 * workbook, if that names one.
 */
export function factsOf({ offices, findings, now, regulation }: Assessment): Facts {
  const judged = offices.map((office) => ({
    ...office,
    unit: office.named ? office.unit : null,
    findings: [],
  }));
  return { ...factsOfOffices(judged, now, regulation), findings };
}
