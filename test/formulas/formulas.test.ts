import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeLedgerBook } from '../../templates/write';
import { dayNames } from '../../templates/formulas/day-sheet';
import { entryNames } from '../../templates/formulas/entry-checks';
import { placedAt } from '../../templates/formulas/placed';
import { ledgerKeys } from '../../rules/ledgers';
import { readLedgerBook } from '../../templates/read';
import { LEDGER_HEADING_ROW } from '../../templates/write/ledger-sheet';
import { readWorkbook } from '../../templates/xlsx';
import { yangcheng } from '../../rules/regulation/regulation';
import { settings } from '../templates/write/examples';
import { bookOf, NOW } from './books';
import { offices } from './settings';
import { compare, findingsToTheSecond, judged, saidIn } from './verdicts';

/** Functions that Excel 2007 has, and WPS and LibreOffice with it; NOW is the one that changes by itself. */
const FUNCTIONS = new Set([
  ...[
    'ABS',
    'AND',
    'CHAR',
    'COUNT',
    'COUNTA',
    'COUNTIF',
    'COUNTIFS',
    'DATE',
    'DAY',
    'EXACT',
    'FIND',
    'IF',
    'IFERROR',
    'INDEX',
  ],
  ...[
    'INT',
    'ISERROR',
    'ISNUMBER',
    'LEFT',
    'LEN',
    'LOWER',
    'MATCH',
    'MAX',
    'MID',
    'MIN',
    'MOD',
    'MONTH',
    'N',
    'NOT',
    'NOW',
    'OR',
  ],
  ...[
    'REPT',
    'ROUND',
    'ROW',
    'SMALL',
    'SUBSTITUTE',
    'SUMIFS',
    'SUMPRODUCT',
    'TRIM',
    'UPPER',
    'TIME',
    'VALUE',
    'WEEKDAY',
    'YEAR',
  ],
]);
/** What Excel takes (specifications and limits): characters of a formula, levels of nesting, arguments of a function. */
const LONGEST = 8192;
const DEEPEST = 64;
const MOST_ARGUMENTS = 255;

let written: readonly string[] = [];
const placed = placedAt(yangcheng, 4, 5004);
const named = [...entryNames(placed).values(), ...dayNames(yangcheng).values()];

beforeAll(async () => {
  const parts = Object.entries(
    unzipSync(await writeLedgerBook({ regulation: yangcheng, settings, capacity: 20 })),
  );
  written = parts
    .filter(([path]) => /worksheets\/sheet|tables\/table/.test(path))
    .flatMap(([, content]) => formulasIn(strFromU8(content)));
});

describe('a ledger workbook that was never worked out', () => {
  it('shows in 核查 what judge says, row by row', async () => {
    for (const office of offices) {
      // Records as a reader gives them: the generator's own say more than cells can hold.
      const { records, settings: stated } = readLedgerBook(
        '生成.xlsx',
        await readWorkbook(await bookOf(office, 5, 60)),
        yangcheng.forms,
      );
      const workbook = await readWorkbook(
        await writeLedgerBook({ ...office, regulation: yangcheng, settings: stated, records, now: NOW }),
      );
      const book = readLedgerBook('生成.xlsx', workbook, yangcheng.forms);
      const expected = judged(book, NOW, findingsToTheSecond(book, NOW));
      for (const ledger of ledgerKeys) {
        const sheet = workbook.sheets.find(({ name }) => name === yangcheng.forms[ledger]);
        if (sheet === undefined) throw new Error(`Expected a sheet ${yangcheng.forms[ledger]}, found none.`);
        const said = saidIn(sheet, LEDGER_HEADING_ROW);
        expect(compare(book, ledger, expected, said).differences).toEqual([]);
      }
    }
  });
});

describe('every formula of a ledger workbook', () => {
  it('uses functions of Excel 2007 only, and none that is worked out anew for nothing', () => {
    expect(written.length).toBeGreaterThan(100);
    for (const formula of [...written, ...named]) {
      for (const [, name = ''] of unquoted(formula).matchAll(/([A-Z][A-Z.0-9]*)\(/g)) {
        expect(FUNCTIONS, formula).toContain(name);
      }
    }
    expect(written.filter((formula) => unquoted(formula).includes('NOW('))).toEqual(['NOW()']);
  });

  it('stays within what Excel takes', () => {
    for (const formula of [...written, ...named]) {
      expect(formula.length).toBeLessThanOrEqual(LONGEST);
      const { depth, most } = shapeOf(unquoted(formula));
      expect(depth).toBeLessThanOrEqual(DEEPEST);
      expect(most).toBeLessThanOrEqual(MOST_ARGUMENTS);
    }
  });
});

/** The formulas of an XML part: of cells, of table columns, of formats and of validations. */
function formulasIn(xml: string): readonly string[] {
  const elements = /<(?:\w+:)?(f|calculatedColumnFormula|formula|formula1)(?: [^>]*)?>([^<]+)</g;
  return [...xml.matchAll(elements)].map(([, , text = '']) =>
    text
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&'),
  );
}

function unquoted(formula: string): string {
  return formula.replace(/"[^"]*"/g, '""');
}

/** The deepest nesting of brackets, and the most arguments of a function. */
function shapeOf(formula: string): { depth: number; most: number } {
  const open: number[] = [];
  let [depth, most] = [0, 0];
  for (const character of formula) {
    if (character === '(') open.push(1);
    else if (character === ',') open.push((open.pop() ?? 0) + 1);
    else if (character === ')') most = Math.max(most, open.pop() ?? 0);
    depth = Math.max(depth, open.length);
  }
  return { depth, most };
}
