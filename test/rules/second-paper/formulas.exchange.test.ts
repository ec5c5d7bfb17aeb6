import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noRecords } from '../../../rules/records';
import { writeLedgerBook } from '../../../templates/write';
import { readWorkbook } from '../../../templates/xlsx';
import { atNow } from '../../formulas/books';
import { Engine } from '../../formulas/engine';
import { parted, saidIn } from '../../formulas/verdicts';
import { hasLibreOffice, savedByLibreOffice } from '../../run/spreadsheet-programs';
import { settings } from '../scenarios/lawful';
import { rowOf } from '../scenarios/scenario';
import { at } from '../scenarios/when';
import { secondPaper } from './paper';

/* A workbook of the second paper, whose sheets have its names, works itself out by the second paper. */

const records = {
  ...noRecords,
  booking: [
    rowOf('booking', 5, {
      appliedAt: at('2026-05-13T09:00'),
      repliedAt: at('2026-05-13T10:30'),
      oneTimeNoticeAt: at('2026-05-13T10:30'),
    }),
    rowOf('booking', 6, {
      id: 'YY-2026-0002',
      repliedAt: at('2026-05-11T11:01'),
      oneTimeNoticeAt: at('2026-05-11T11:01'),
    }),
  ],
};
const LAWFUL: readonly string[] = [];
const BOTH = [
  '【疑似违规】申请时间：预约时间前1-3个工作日内申请（第21款、第22款）',
  '【疑似违规】答复时间：2小时内给予答复（第26款）',
];

let folder = '';
let bytes: Uint8Array = new Uint8Array();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'second-'));
  bytes = atNow(await writeLedgerBook({ regulation: secondPaper, settings, records, capacity: 10 }));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Said = readonly (readonly string[])[];

async function byLibreOffice(): Promise<Said> {
  const path = join(folder, '第二册.xlsx');
  writeFileSync(path, bytes);
  const [saved = ''] = savedByLibreOffice([path], join(folder, 'saved'), join(folder, 'profile'));
  const { sheets } = await readWorkbook(readFileSync(saved));
  const sheet = sheets.find(({ name }) => name === secondPaper.forms.booking);
  const said = sheet === undefined ? null : saidIn(sheet, 4);
  return [said?.get(5) ?? ['?'], said?.get(6) ?? ['?']];
}

async function byIronCalc(): Promise<Said> {
  const engine = await Engine.open(bytes);
  const said = (await engine.work(bytes)).get(secondPaper.forms.booking);
  engine.close();
  return [parted(said?.get(5)), parted(said?.get(6))];
}

const programs = [
  ...(hasLibreOffice ? ([['LibreOffice', byLibreOffice]] as const) : []),
  ['IronCalc', byIronCalc] as const,
];

describe.each(programs)('formulas of the second paper, worked out by %s', (_, work) => {
  it('judge by its limits, in its words and by its clauses', async () => {
    expect(await work()).toEqual([LAWFUL, BOTH]);
  }, 120_000);
});
