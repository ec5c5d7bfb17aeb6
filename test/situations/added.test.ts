import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { yangcheng } from '../../rules/regulation/regulation';
import { assess } from '../../templates/offices';
import { readLedgerBook, type LedgerBook } from '../../templates/read';
import { open } from '../addin/host/open';
import { OVERTIME_HEADINGS, sheet, workbook } from '../templates/read/grids';
import { added, lawful, type Added } from './added';
import { NOW } from './says';

afterEach(() => {
  vi.unstubAllGlobals();
});

const NAME = '延时服务登记表';

function fromFile({ rows }: Added): LedgerBook {
  return readLedgerBook('五月.xlsx', workbook(sheet(NAME, rows)), yangcheng.forms);
}

async function fromExcel({ rows }: Added): Promise<LedgerBook | null> {
  const book = new ExcelJS.Workbook();
  const written = book.addWorksheet(NAME);
  for (const row of rows) written.addRow([...row]);
  const { port } = await open(new Uint8Array(await book.xlsx.writeBuffer()));
  return port.read();
}

const plain = contents(fromFile({ rows: [OVERTIME_HEADINGS, ...lawful] }));

function contents({ records }: LedgerBook) {
  return records.overtime.map(({ values, problems }) => ({ values, problems }));
}

function expectUnchanged(book: LedgerBook | null): void {
  if (book === null) throw new Error('Expected a ledger workbook');
  expect(contents(book)).toEqual(plain);
  const { findings } = assess([book], NOW, { regulation: yangcheng });
  expect(findings.filter(({ level }) => level === 'violation' || level === 'undetermined')).toEqual([]);
}

test('whatever is added that is no record and no field, nothing is charged: through files', () => {
  fc.assert(
    fc.property(added, (each) => {
      expectUnchanged(fromFile(each));
    }),
    { numRuns: 500 },
  );
});

test('likewise through Excel', async () => {
  await fc.assert(
    fc.asyncProperty(added, async (each) => {
      expectUnchanged(await fromExcel(each));
    }),
    { numRuns: 20 },
  );
});
