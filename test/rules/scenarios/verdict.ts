import type { Finding } from '../../../rules/findings';
import { judge } from '../../../rules/judge';
import { yangcheng } from '../../../rules/regulation/regulation';
import { word } from '../../../rules/wording/word';
import type { Case } from './scenario';

/** Everything found on the record that a case looks at. */
export function findingsOf(
  { records, entry, settings, calendar, now }: Case,
  regulation = yangcheng,
): readonly Finding[] {
  return judge({ records, settings, calendar, regulation, now }).filter(
    ({ ledger, row }) => ledger === entry.ledger && row === entry.row,
  );
}

/** What the rule itself says about the record. */
export function findingsOfRule(rule: string, situation: Case, regulation = yangcheng): readonly Finding[] {
  return findingsOf(situation, regulation).filter((finding) => finding.rule === rule);
}

/** All that a finding tells a reader: message, reasoning and remedy. */
export function wording(finding: Finding): string {
  const { message, because, remedy } = word(finding);
  return [message, ...because, ...(remedy === null ? [] : [remedy])].join('\n');
}
