import { ledgerOf } from '../../rules/ledgers';
import { allFacts, type Facts } from '../../rules/measures';
import { names, valueOf, type Entry } from '../../rules/records';

/** The fields, besides those of the staff who did the work, that name natural persons. */
const personal: readonly string[] = [
  'contactName',
  'confirmedBy',
  'replacement',
  'reportedTo',
  'receivedBy',
  'approvedBy',
];

/** The names of all natural persons in the records: staff, contact persons, those who confirmed or received. */
export function namesIn(facts: Facts): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { entry, persons } of allFacts(facts)) {
    for (const person of persons) found.add(person);
    for (const name of otherNames(entry)) found.add(name);
  }
  return found;
}

function otherNames(entry: Entry): readonly string[] {
  const { fields } = ledgerOf(entry.ledger);
  return personal.flatMap((key) => {
    const value = key in fields ? valueOf(entry, key) : null;
    return typeof value === 'string' ? names(value) : [];
  });
}
