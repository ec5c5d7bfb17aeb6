import { judge } from '../../rules/judge';
import { ledgerKeys, type LedgerKey } from '../../rules/ledgers';
import { recordDay, valueOf, type Entry, type Records } from '../../rules/records';
import { yangcheng } from '../../rules/regulation/regulation';
import { isoMonth } from '../../rules/time/day';
import { paperFor, writePaper } from '../../templates/documents';
import { recordsOf } from '../../templates/read';
import { createSample } from '../../templates/sample/sample';
import { calendar, NOW } from '../../templates/sample/days';
import type { Office } from '../../templates/sample/offices';
import { writeForm } from '../../templates/write';
import type { PrintCase } from './cases';

/* What the pictures in the README show: an office that keeps the regulation, taken from the sample. */

const MONTH = '2026-05';

/** The office whose records are shown. */
export const office: Office = shown().office;

/** Those of its records in which nothing is found, judged together. */
export const scene: Records = lawful(shown().records);

function shown() {
  const [book] = createSample({ rows: 300, seed: 2020 }).books;
  if (book === undefined) throw new Error('Expected a workbook in the sample, found none.');
  return book;
}

/** Without the records that are blamed, and then without those that named one of them. */
function lawful(records: Records): Records {
  const { settings } = office;
  const found = judge({ records, settings, calendar, regulation: yangcheng, now: NOW });
  if (found.length === 0) return records;
  const blamed = new Set(found.map(({ ledger, row }) => `${ledger ?? ''} ${row ?? ''}`));
  const isKept = (entry: Entry): boolean => !blamed.has(`${entry.ledger} ${entry.row}`);
  return lawful(recordsOf(ledgerKeys.flatMap((key): readonly Entry[] => records[key].filter(isKept))));
}

/** The form of a ledger for that month. */
export function formScene(ledger: LedgerKey): PrintCase {
  return {
    name: `scene-${ledger}`,
    bytes: () =>
      writeForm({
        unit: office.unit.name,
        office: office.settings.office,
        period: { kind: 'month', year: 2026, month: 5 },
        phones: 'masked',
        forms: yangcheng.forms,
        ledger,
        entries: scene[ledger].filter((entry: Entry) => isoMonth(recordDay(entry) ?? NaN) === MONTH),
      }),
  };
}

/** The paper of the first record that is like this. */
export function paperScene(
  ledger: 'notice' | 'booking',
  like: Readonly<Record<string, string>> = {},
): PrintCase {
  const entry = scene[ledger].find((each: Entry) =>
    Object.entries(like).every(([key, value]) => valueOf(each, key) === value),
  );
  if (entry === undefined) throw new Error(`Expected a record of ${ledger} like ${JSON.stringify(like)}.`);
  const answer = paperFor(entry, office.settings, yangcheng);
  if ('none' in answer) throw new Error(answer.none);
  return { name: `scene-paper-${ledger}`, bytes: () => writePaper(answer.paper) };
}
