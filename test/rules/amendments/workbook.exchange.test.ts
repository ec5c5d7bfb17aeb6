import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../../rules/records';
import { limitsByDay, amended, yangcheng } from '../../../rules/regulation/regulation';
import { SLOT_NAMES, type Amendment } from '../../../rules/regulation/limits';
import { isoDay } from '../../../rules/time/day';
import { timeText } from '../../../rules/time/moment';
import { allRules } from '../../../rules/checks/rules';
import { runCheck } from '../../../templates/cli/check-run';
import { titleText } from '../../../templates/formulas/titles';
import { openLedgerBook, recordsOf } from '../../../templates/read';
import { readWorkbook } from '../../../templates/xlsx';
import { bookWith, NOW } from '../../formulas/books';
import { Engine } from '../../formulas/engine';
import { compare, findingsIn, judged, parted, saidIn } from '../../formulas/verdicts';
import { hasLibreOffice, savedByLibreOffice } from '../../run/spreadsheet-programs';
import { settings } from '../scenarios/lawful';
import { after, amendedLimits, before, FROM } from './cases';

/* One workbook with every limit amended in its 设置, and each case before and after that day: its own formulas, and --amend. */

const amendments = amendedLimits.map(({ amendment }) => amendment);
const cases = amendedLimits.map((each, index) => {
  const id = (number: number) =>
    `${each.ledger === 'booking' ? 'YY' : 'YS'}-2026-${String(number).padStart(4, '0')}`;
  const named = (entry: Entry, number: number): Entry => ({
    ...entry,
    values: { ...entry.values, id: id(number) },
  });
  return {
    each,
    ids: { before: id(2 * index + 1), after: id(2 * index + 2) },
    entries: [named(before(each), 2 * index + 1), named(after(each), 2 * index + 2)],
  };
});
const records = recordsOf(cases.flatMap(({ entries }) => entries));
const office = (own: readonly Amendment[]) => ({
  settings: { ...settings, amendments: own },
  notices: [],
  corrections: [],
});
const limits = limitsByDay(amended(yangcheng, amendments))(FROM);

let folder = '';
let bytes: Uint8Array = new Uint8Array();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amended-'));
  bytes = await bookWith(office(amendments), records, 20);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What 核查 says, by sheet and row. */
type Said = ReadonlyMap<string, ReadonlyMap<number, readonly string[]>>;

async function byLibreOffice(): Promise<Said> {
  const path = join(folder, '修订.xlsx');
  writeFileSync(path, bytes);
  const [saved = ''] = savedByLibreOffice([path], join(folder, 'saved'), join(folder, 'profile'));
  const { sheets } = await readWorkbook(readFileSync(saved));
  return new Map(
    sheets.flatMap((sheet) =>
      LEDGERS.some((ledger) => yangcheng.forms[ledger] === sheet.name)
        ? [[sheet.name, saidIn(sheet, 4)]]
        : [],
    ),
  );
}

async function byIronCalc(): Promise<Said> {
  const engine = await Engine.open(bytes);
  const said = await engine.work(bytes);
  engine.close();
  return new Map(
    [...said].map(([sheet, rows]) => [sheet, new Map([...rows].map(([row, text]) => [row, parted(text)]))]),
  );
}

const LEDGERS = ['booking', 'overtime'] as const;

const programs = [
  ...(hasLibreOffice ? ([['LibreOffice', byLibreOffice]] as const) : []),
  ['IronCalc', byIronCalc] as const,
];

describe.each(programs)('a workbook with every limit amended, worked out by %s', (_, work) => {
  it('says in each row what judge says, in the words of the limit of its day', async () => {
    const [book, said] = [await openLedgerBook('修订.xlsx', bytes, yangcheng.forms), await work()];
    const expected = judged(book, NOW);
    for (const ledger of LEDGERS) {
      const rows = said.get(yangcheng.forms[ledger]) ?? new Map<number, readonly string[]>();
      expect(compare(book, ledger, expected, rows).differences).toEqual([]);
    }
    for (const { each, ids } of cases) {
      const rule = allRules.find(({ id }) => id === each.rule);
      if (rule === undefined) throw new Error(`Expected a rule ${each.rule}, found none.`);
      const title = titleText(rule.title, limits);
      const wordsOf = (wanted: string) => {
        const row = book.records[each.ledger].find(({ values }) => values.id === wanted)?.row ?? 0;
        return said.get(yangcheng.forms[each.ledger])?.get(row)?.join('；') ?? '';
      };
      expect(wordsOf(ids.after)).toContain(`：${title}（`);
      const asIssued = titleText(rule.title, limitsByDay(yangcheng)(FROM));
      expect(wordsOf(ids.before)).not.toContain(`：${asIssued}（`);
    }
  }, 180_000);
});

it('--amend judges a workbook without amendments as its own 制度修订 would', async () => {
  const [plain, file] = [join(folder, '未修订.xlsx'), join(folder, 'amend.json')];
  writeFileSync(plain, await bookWith(office([]), records, 20));
  writeFileSync(file, JSON.stringify(amendments.map(stated)));
  const { assessment } = await runCheck({ inputs: [plain], notices: [], amend: [file], now: NOW }, yangcheng);
  const own = findingsIn(await openLedgerBook('修订.xlsx', bytes, yangcheng.forms), NOW);
  const brief = (findings: typeof own) =>
    findings
      .filter(({ row }) => row !== null)
      .map(({ rule, level, row, params }) => ({ rule, level, row, params }));
  expect(brief(assessment.findings)).toEqual(brief(own));
  const broken = new Set(own.map(({ rule }) => rule));
  expect(amendedLimits.filter(({ rule }) => !broken.has(rule))).toEqual([]);
});

/** An amendment as a file states it. */
function stated({ limit, value, from, paper }: Amendment) {
  const written =
    typeof value === 'number'
      ? value
      : Object.fromEntries(
          SLOT_NAMES.flatMap((name) => {
            const slot = value[name];
            return slot === undefined ? [] : [[name, [timeText(slot.opens), timeText(slot.closes)]]];
          }),
        );
  return { limit, value: written, from: isoDay(from), paper };
}
