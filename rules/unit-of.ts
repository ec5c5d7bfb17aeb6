import { valueOf, type Entry } from './records';
import type { Settings } from './settings';

/**
 * The 部室 that a record belongs to: the one it names, where 设置 lists it or lists none, else that of its workbook. One that 设置 does
 * not know (招商科 for 招商服务部) becomes no 部室 of its own in filters and charts: the record stands under the workbook's, with the defect.
 * @param office the 部室 of the workbook, to which records of a ledger without such a column (证件使用登记) belong; null when it is not known
 */
export function unitOf(
  entry: Entry,
  { units }: Pick<Settings, 'units'>,
  office: string | null,
): string | null {
  const named = valueOf(entry, 'unit');
  if (typeof named !== 'string') return office;
  const isListed = units.length === 0 || units.some(({ name }) => name === named);
  return isListed ? named : (office ?? named);
}
