import { cpus } from 'node:os';
import { version } from 'node:process';
import { judge } from '../../rules/judge';
import { factsOfOffices, measure } from '../../rules/measures';
import { noRecords, type Records } from '../../rules/records';
import { openLedgerBook } from '../../templates/read';
import { writeLedgerBook } from '../../templates/write';
import { entriesOf } from '../../templates/sample/book';
import { bookingBreaches } from '../../templates/sample/booking-breaches';
import { calendar, NOW } from '../../templates/sample/days';
import { bookingDrafts } from '../../templates/sample/drafts';
import { offices, type Office } from '../../templates/sample/offices';
import { createClients } from '../../templates/sample/people';
import { spread } from '../../templates/sample/plan';
import { createRandom } from '../../templates/sample/random';
import { printHeading, printLine, timed } from './timing';
import { yangcheng } from '../../rules/regulation/regulation';

/**
 * `npm run bench`: how long judging, measuring, writing and reading take on this machine. Judging is shown for 25,000 to
 * 200,000 bookings: the time per row must stay about the same.
 */
const JUDGED = [25_000, 50_000, 100_000, 200_000];
const MEASURED = 100_000;
const FILES = [10_000, 100_000];
const RUNS = 5;

const [office] = offices;
if (office === undefined) throw new Error('Expected at least one sample office.');
const { settings } = office;
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${version}; median of ${RUNS} runs\n`,
);
printHeading();

for (const rows of JUDGED) {
  const records = bookings(office, rows);
  printLine(
    'judge bookings by all rules',
    rows,
    await timed(RUNS, () => judge({ records, settings, calendar, regulation: yangcheng, now: NOW })),
  );
}

const records = bookings(office, MEASURED);
const findings = judge({ records, settings, calendar, regulation: yangcheng, now: NOW });
const judged = [{ records, settings, calendar, regulation: yangcheng, findings }];
printLine(
  'factsOfOffices facts for measures',
  MEASURED,
  await timed(RUNS, () => factsOfOffices(judged, NOW, yangcheng)),
);
const facts = factsOfOffices(judged, NOW, yangcheng);
printLine('all measures and series of a selection', MEASURED, await timed(RUNS, () => measure(facts)));

for (const rows of FILES) {
  const content = { regulation: yangcheng, settings, records: bookings(office, rows) };
  const bytes = await writeLedgerBook(content);
  printLine(
    `read a workbook of ${(bytes.length / 2 ** 20).toFixed(1)} MB`,
    rows,
    await timed(rows > 50_000 ? 3 : RUNS, () => openLedgerBook('bench.xlsx', bytes, yangcheng.forms)),
  );
  if (rows <= 10_000) printLine('write that workbook', rows, await timed(1, () => writeLedgerBook(content)));
}

/** Bookings of one office as the sample draws them, breaches among them. */
function bookings(owner: Office, rows: number): Records {
  const random = createRandom(rows);
  const desk = { office: owner, random, clients: createClients(random, 100) };
  const drafts = bookingDrafts(desk, rows, spread(bookingBreaches, 1, rows)[0] ?? []);
  return { ...noRecords, booking: entriesOf(owner.file, 'booking', drafts) };
}
