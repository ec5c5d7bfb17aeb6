import { expect, it } from 'vitest';
import { ledgerKeys, ledgerOf } from '../../rules/ledgers';
import { openLedgerBook } from '../../templates/read';
import { bookOf, NOW } from './books';
import { Engine } from './engine';
import { offices } from './settings';
import { isFull } from './size';
import { Tally } from './tally';
import { compare, judged, parted } from './verdicts';

/** Each row looks at all others, so workbooks are many and small. */
const ROWS = 60;
const BOOKS = isFull ? 168 : 12;
/** An engine grows slower with every workbook that it has seen. */
const BOOKS_PER_ENGINE = 8;

it(`every row says in 核查 what judge says of it, worked out by a second engine: ${ROWS * BOOKS} rows of each ledger`, async () => {
  const tally = new Tally();
  const jobs = offices.flatMap((office, number) =>
    Array.from({ length: BOOKS / offices.length }, (_, index) => ({
      office,
      seed: 1000 * (number + 1) + index,
    })),
  );
  let engine: Engine | null = null;
  for (const [index, { office, seed }] of jobs.entries()) {
    if (engine === null || index % BOOKS_PER_ENGINE === 0 || jobs[index - 1]?.office !== office) {
      engine?.close();
      engine = await Engine.open(await bookOf(office, 0, 1));
    }
    const bytes = await bookOf(office, seed, ROWS);
    const said = await engine.work(bytes);
    const book = await openLedgerBook('生成.xlsx', bytes);
    const expected = judged(book, NOW);
    for (const ledger of ledgerKeys) {
      const words = [...(said.get(ledgerOf(ledger).sheet) ?? [])];
      const found = new Map(words.map(([row, text]) => [row, parted(text)]));
      const rows = book.records[ledger].map(({ row }) => row);
      tally.add(ledger, compare(ledger, rows, expected.get(ledger) ?? new Map(), found));
    }
  }
  engine?.close();
  console.log(tally.report());
  expect(tally.differences).toEqual([]);
  for (const ledger of ledgerKeys) expect(tally.rows(ledger)).toBe(ROWS * BOOKS);
  expect(tally.neverSaid()).toEqual([]);
}, 1_200_000);
