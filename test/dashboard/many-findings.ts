import ExcelJS from 'exceljs';
import { ledgers } from '../../rules/ledgers';
import { yangcheng } from '../../rules/regulation/regulation';

/** An after-hours ledger with few columns, whose every row lacks what it must hold; at least one finding a row. */
export async function manyFindings(rows: number): Promise<{ bytes: Uint8Array; findings: number }> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(yangcheng.forms.overtime);
  const { id, date, unit, staff, client, item, reason } = ledgers.overtime.fields;
  sheet.addRow([id, date, unit, staff, client, item, reason].map((field) => field.heading));
  for (let index = 0; index < rows; index += 1) {
    const number = String(index).padStart(5, '0');
    sheet.addRow([
      `YS-2026-${number}`,
      '2026-11-02',
      '招商部',
      `甲${index % 40}`,
      '',
      `事项${index % 9}`,
      '工作需要',
    ]);
  }
  return { bytes: new Uint8Array(await workbook.xlsx.writeBuffer()), findings: rows };
}
