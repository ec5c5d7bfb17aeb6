import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellAddress, columnName } from '../../rules/address';
import type { Rule } from '../../rules/checks/rule';
import type { Finding } from '../../rules/findings';
import { isBeforeRegulation } from '../../rules/judge';
import { ledgerKeys, ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { valueOf, type Entry } from '../../rules/records';
import { yangcheng } from '../../rules/regulation/regulation';
import { bookSheets } from '../../templates/layout';
import { entryCheck, type EntryCheck } from '../../templates/formulas/entry-checks';
import { readLedgerBook } from '../../templates/read';
import { readWorkbook } from '../../templates/xlsx';
import { hasLibreOffice, savedByLibreOffice } from '../run/spreadsheet-programs';
import { NOW, randomBook, withSheets } from './books';
import { isFull } from './size';
import { findingsIn } from './verdicts';

const ROWS = isFull ? 400 : 200;
const BOOKS = 3;
/** Right of everything that a ledger sheet holds. */
const FIRST_COLUMN = 80;

interface CheckedField {
  readonly key: string;
  readonly check: EntryCheck;
  readonly column: number;
}

const checkedFields = (ledger: LedgerKey): readonly CheckedField[] =>
  Object.keys(ledgerOf(ledger).fields).flatMap((key, index) => {
    const check = entryCheck(ledger, key);
    return check === null ? [] : [{ key, check, column: FIRST_COLUMN + index }];
  });

/** The workbook with a cell for each entry check in each row that says whether the entry of that row passes it. */
function withChecks(bytes: Uint8Array): Uint8Array {
  return withSheets(bytes, (xml, sheet) => {
    const ledger = ledgerKeys.find((key) => yangcheng.forms[key] === bookSheets(yangcheng.forms)[sheet - 1]);
    if (ledger === undefined) return xml;
    return xml.replace(
      /(<row r="(\d+)"[^>]*>)([\s\S]*?)<\/row>/g,
      (whole, start: string, row: string, cells: string) => {
        if (Number(row) <= 4) return whole;
        const checks = checkedFields(ledger).map(
          ({ check, column }) => `<c r="${columnName(column)}${row}"><f>${check.name}</f></c>`,
        );
        return `${start}${cells}${checks.join('')}</row>`;
      },
    );
  });
}

describe.skipIf(!hasLibreOffice)('data validation (skipped where soffice is not installed)', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'entry-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('asks about an entry exactly when it breaks one of the rules that the message names', async () => {
    const paths: string[] = [];
    for (let seed = 0; seed < BOOKS; seed += 1) {
      const path = join(folder, `${seed}.xlsx`);
      writeFileSync(path, withChecks(await randomBook(100 + seed, ROWS)));
      paths.push(path);
    }
    const differences: string[] = [];
    const asked = new Map<string, number>();
    for (const saved of savedByLibreOffice(paths, join(folder, 'saved'), join(folder, 'profile'))) {
      const workbook = await readWorkbook(readFileSync(saved));
      const book = readLedgerBook('生成.xlsx', workbook, yangcheng.forms);
      const found = broken(findingsIn(book, NOW));
      for (const ledger of ledgerKeys) {
        const sheet = workbook.sheets.find(({ name }) => name === yangcheng.forms[ledger]);
        const cells = new Map(sheet?.rows.map((row) => [row.row, row.cells]));
        for (const entry of book.records[ledger].filter(isSeen)) {
          for (const { key, check, column } of checkedFields(ledger)) {
            if (valueOf(entry, key) === null) continue;
            const address = cellAddress(entry.row, entry.source.columns[key] ?? 0);
            const wrong = check.rules.some((rule) =>
              found.has(breachKey(ledger, rule, entry.row, address, key)),
            );
            if (wrong) asked.set(`${ledger}.${key}`, (asked.get(`${ledger}.${key}`) ?? 0) + 1);
            if (cells.get(entry.row)?.[column - 1] !== !wrong) {
              differences.push(`${ledger} ${address}: expected ${String(!wrong)} of ${check.name}`);
            }
          }
        }
      }
    }
    expect(differences).toEqual([]);
    const all = ledgerKeys.flatMap((ledger) => checkedFields(ledger).map(({ key }) => `${ledger}.${key}`));
    expect(all.filter((each) => !asked.has(each))).toEqual([]);
  }, 300_000);
});

/** Rules do not see cells that cannot be read, nor records older than the regulation; validation knows neither. */
function isSeen(entry: Entry): boolean {
  return entry.problems.length === 0 && !isBeforeRegulation(entry, yangcheng);
}

/** The breaches, by rule, row and the cell to blame. */
function broken(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ ledger, rule, level, row, cell }) =>
      level === 'violation' || level === 'explained'
        ? [`${ledger ?? ''} ${rule} ${row ?? ''} ${cell ?? ''}`, `${ledger ?? ''} ${rule} ${row ?? ''}`]
        : [],
    ),
  );
}

/** A rule that asks about an entry in another cell than the one it blames is broken wherever it is broken in the row. */
function breachKey(
  ledger: LedgerKey,
  { id, typed }: Rule,
  row: number,
  address: string,
  key: string,
): string {
  return typed.includes(key) ? `${ledger} ${id} ${row}` : `${ledger} ${id} ${row} ${address}`;
}
