import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noRecords, type Records } from '../../../rules/records';
import { day } from '../../../rules/time/day';
import { moment } from '../../../rules/time/moment';
import { openLedgerBook, recordsOf } from '../../../templates/read';
import { writeForms, writeLedgerBook } from '../../../templates/write';
import { columnResult } from '../../../templates/write/computed';
import {
  hasLibreOffice,
  python,
  savedByLibreOffice,
  warningsOfOpenpyxl,
  withoutResults,
} from '../../run/spreadsheet-programs';
import { entryOf, settings, valuesOf } from './examples';
import { yangcheng } from '../../../rules/regulation/regulation';

const records = recordsOf([
  entryOf('booking', {
    id: 'YY-2026-0001',
    appliedAt: moment(2026, 5, 11, 9, 5),
    repliedAt: moment(2026, 5, 12),
  }),
  entryOf('booking', {
    id: 'YY-2026-0002',
    item: '=1+1',
    remarks: '甲\n乙_x000D_',
    contactPhone: '03564221234',
    fee: 12.5,
  }),
  ...[
    { closesAt: 1080, startedAt: 1080, endedAt: 1140 },
    { closesAt: 1080, startedAt: 1065, endedAt: 1110 },
    { closesAt: 1080, startedAt: 1100, endedAt: 30 },
    { closesAt: 1080, startedAt: 1020, endedAt: 1075 },
    { startedAt: 1090, endedAt: 1120 },
    { closesAt: 1080, startedAt: 1090 },
  ].map((times, index) =>
    entryOf('overtime', { id: `YS-2026-000${index + 1}`, date: day(2026, 5, 11), ...times }),
  ),
  entryOf('timeoff', { id: 'TX-2026-0001', from: 540, to: 605 }),
  entryOf('timeoff', { id: 'TX-2026-0002', from: 605, to: 540 }),
]);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-programs-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What LibreOffice makes of a file, read back. */
async function throughLibreOffice(name: string, bytes: Uint8Array) {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, bytes);
  const [saved = ''] = savedByLibreOffice([path], join(folder, 'saved'), join(folder, 'profile'));
  return openLedgerBook(`${name}.xlsx`, readFileSync(saved), yangcheng.forms);
}

/** The records with the minutes that their computed columns should show. */
function computed({ overtime, timeoff, ...others }: Records) {
  return valuesOf({
    ...others,
    overtime: overtime.map((entry) => ({
      ...entry,
      values: { ...entry.values, minutes: columnResult(entry, 'minutes') },
    })),
    timeoff: timeoff.map((entry) => ({
      ...entry,
      values: { ...entry.values, minutes: columnResult(entry, 'minutes') },
    })),
  });
}

describe.skipIf(python === null)('read by openpyxl (skipped where it is not installed)', () => {
  it('brings no warning', async () => {
    const path = join(folder, 'openpyxl.xlsx');
    writeFileSync(path, await writeLedgerBook({ regulation: yangcheng, settings, records }));
    expect(warningsOfOpenpyxl(path)).toBe('');
  });
});

describe.skipIf(!hasLibreOffice)(
  'saved again by LibreOffice (skipped where soffice is not installed)',
  () => {
    it('a ledger workbook holds the same records and settings', async () => {
      const book = await throughLibreOffice(
        'book',
        await writeLedgerBook({ regulation: yangcheng, settings, records }),
      );
      expect(valuesOf(book.records)).toEqual(computed(records));
      expect(book.settings).toEqual(settings);
      expect(book.findings).toEqual([]);
    });

    it('formulas worked out anew give what the rules compute', async () => {
      const bytes = await writeLedgerBook({ regulation: yangcheng, settings, records });
      const { records: found } = await throughLibreOffice('formulas', withoutResults(bytes));
      expect(valuesOf(found).overtime).toEqual(computed(records).overtime);
      expect(valuesOf(found).timeoff).toEqual(computed(records).timeoff);
    });

    it('the forms hold the same records', async () => {
      const period = { kind: 'month', year: 2026, month: 5 } as const;
      const head = {
        unit: '招商服务部',
        office: settings.office,
        period,
        phones: 'full',
        forms: yangcheng.forms,
      } as const;
      const book = await throughLibreOffice('forms', await writeForms({ ...head, records }));
      expect(valuesOf(book.records)).toEqual(computed(records));
      const empty = await throughLibreOffice('empty', await writeForms({ ...head, records: noRecords }));
      expect(empty.records).toEqual(noRecords);
    });
  },
);
