import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SheetXml } from '../../../templates/renew/sheet-xml';
import { tablePartOf, withColumns } from '../../../templates/renew/table-xml';

/** The part of its sheet 预约服务登记表. */
export const BOOKINGS = 'xl/worksheets/sheet5.xml';
/** Right of the former 核查, which stood in column AV. */
export const OWN_COLUMN = 49;

/** The workbook of before with a column of the office's own at the end of the table of bookings. */
export function withOwnColumn(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
  const sheet = new SheetXml(text(BOOKINGS));
  sheet.write(4, OWN_COLUMN, '本科室分类', '7');
  sheet.write(5, OWN_COLUMN, '贵宾', '7');
  const table = tablePartOf('', text('xl/tables/table4.xml'));
  const columns = [...table.columns, { heading: '本科室分类', formula: null }];
  const extended = withColumns(table, columns, table.lastRow);
  return zipSync({ ...parts, [BOOKINGS]: strToU8(sheet.xml()), 'xl/tables/table4.xml': strToU8(extended) });
}
