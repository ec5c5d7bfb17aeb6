import type { Host } from '../../../../addin/emulated';
import { plainValue } from '../../../../addin/emulated/model/cell';
import { cellAddress, columnName } from '../../../../rules/address';
import type { Random } from '../../../../templates/sample/random';
import { again, contentsOf, FIELDS, TABLE, type Contents } from './sheet';

/** Colleagues who work in the same sheet, and what it should say by what they do. */
export interface Colleagues {
  readonly host: Host;
  readonly random: Random;
  /** What the sheet says as far as people are concerned; acts change it along with the workbook. */
  readonly expected: Contents;
  readonly idColumn: number;
  /** Names and texts that were not used yet. */
  next: number;
}

type Act = (colleagues: Colleagues) => string;

/** Something a colleague does. @returns what it was, for the report of a failure */
export function act(colleagues: Colleagues): string {
  return colleagues.random.pick(acts)(colleagues);
}

const acts: readonly Act[] = [
  insertColumn,
  deleteColumn,
  moveColumn,
  sortColumns,
  renameColumn,
  hideColumn,
  insertRows,
  deleteRecord,
  sortRecords,
  filterRecords,
  hideRow,
  editCell,
  editCell,
  addRecord,
  renameSheet,
];

function placeOf({ host }: Colleagues) {
  const place = host.workbook.findTable(TABLE);
  if (!place) throw new Error('Expected the table to be there still.');
  return { ...place, name: place.sheet.name };
}

function insertColumn(all: Colleagues): string {
  const { table, name } = placeOf(all);
  const at = table.area.column + all.random.int(0, table.columns.length - 1);
  all.host.colleague.insertColumns(name, cellAddress(1, at + 1));
  return `inserts a column at ${columnName(at + 1)}`;
}

function deleteColumn(all: Colleagues): string {
  const { table, name } = placeOf(all);
  const index = all.random.int(0, table.columns.length - 1);
  const column = table.columns[index];
  if (column === undefined || column.id === all.idColumn || table.columns.length < 12) return 'looks on';
  all.host.colleague.deleteColumns(name, cellAddress(1, table.area.column + index + 1));
  for (const cells of all.expected.values()) cells.delete(column.id);
  return `deletes the column ${column.name}`;
}

function moveColumn(all: Colleagues): string {
  const { table } = placeOf(all);
  const last = table.columns.length - 1;
  const [from, to] = [all.random.int(0, last), all.random.int(0, last)];
  all.host.colleague.moveColumn(TABLE, from, to);
  return `moves column ${from} to ${to}`;
}

/** Sorting from left to right leaves the columns in another order. */
function sortColumns(all: Colleagues): string {
  const { table } = placeOf(all);
  const sorted = [...table.columns].sort((a, b) => (a.name < b.name ? -1 : 1));
  sorted.forEach(({ id }, to) => {
    const from = placeOf(all).table.columns.findIndex((column) => column.id === id);
    all.host.colleague.moveColumn(TABLE, from, to);
  });
  return 'sorts the columns';
}

/** To a heading by which offices call the same, or to one that nobody knows. */
function renameColumn(all: Colleagues): string {
  const { table, name } = placeOf(all);
  const index = all.random.int(0, table.columns.length - 1);
  const heading = table.columns[index]?.name ?? '';
  const field = Object.values(FIELDS).find((each) => each.heading === heading);
  const alias = all.random.chance(0.5) ? field?.aliases[0] : undefined;
  all.next += 1;
  const renamed = alias ?? `改名${all.next}`;
  const address = cellAddress(table.area.row + 1, table.area.column + index + 1);
  all.host.colleague.edit(name, address, renamed);
  return `renames ${heading} to ${renamed}`;
}

function hideColumn(all: Colleagues): string {
  const { table, name } = placeOf(all);
  const at = table.area.column + all.random.int(0, table.columns.length - 1);
  all.host.colleague.hideColumns(name, cellAddress(1, at + 1), all.random.chance(0.7));
  return `hides column ${columnName(at + 1)}`;
}

/** Above the headings or between records. */
function insertRows(all: Colleagues): string {
  const { table, name } = placeOf(all);
  const row = all.random.int(1, table.area.row + table.area.rows);
  const rows = all.random.int(1, 2);
  all.host.colleague.insertRows(name, `A${row}:A${row + rows - 1}`);
  return `inserts ${rows} rows above row ${row}`;
}

function deleteRecord(all: Colleagues): string {
  const { name } = placeOf(all);
  const [id, row] = someRecord(all);
  if (all.expected.size < 3) return 'looks on';
  all.host.colleague.deleteRows(name, `A${row + 1}`);
  all.expected.delete(id);
  return `deletes ${id}`;
}

function sortRecords(all: Colleagues): string {
  const { table } = placeOf(all);
  const column = all.random.pick(table.columns).name;
  all.host.colleague.sort(TABLE, column, all.random.chance(0.5));
  return `sorts by ${column}`;
}

function filterRecords(all: Colleagues): string {
  const { table } = placeOf(all);
  const column = all.random.pick(table.columns).name;
  const values = all.random.pick([[], ['甲公司', '丙公司'], ['第1户'], ['已办结']]);
  all.host.colleague.filter(TABLE, column, values);
  return `filters ${column} by ${values.join('、')}`;
}

function hideRow(all: Colleagues): string {
  const { name } = placeOf(all);
  const [id, row] = someRecord(all);
  all.host.colleague.hideRows(name, `A${row + 1}`, all.random.chance(0.7));
  return `hides ${id}`;
}

function editCell(all: Colleagues): string {
  const { table, name } = placeOf(all);
  const [id, row] = someRecord(all);
  const index = all.random.int(0, table.columns.length - 1);
  const column = table.columns[index];
  if (column === undefined || column.id === all.idColumn) return 'looks on';
  all.next += 1;
  const text = `同事写${all.next}`;
  all.host.colleague.edit(name, cellAddress(row + 1, table.area.column + index + 1), text);
  all.expected.get(id)?.set(column.id, text);
  return `writes ${text} into ${column.name} of ${id}`;
}

/** Right below the last record, under the 编号 that is next. */
function addRecord(all: Colleagues): string {
  const { table, sheet, name } = placeOf(all);
  if (table.criteria.size > 0) return 'looks on';
  const there = contentsOf(all.host.workbook, all.idColumn);
  const numbers = [...there.keys()].map((id) => Number(/\d+$/.exec(id)?.[0] ?? 0));
  const id = `招商-YS-2026-${String(Math.max(...numbers) + 1).padStart(4, '0')}`;
  let row = table.area.row + table.area.rows;
  const isBlank = (at: number) =>
    table.columns.every((_, index) => sheet.cell(at, table.area.column + index).value === '');
  while (row - 1 > table.area.row && isBlank(row - 1)) row -= 1;
  const at = table.columns.findIndex((column) => column.id === all.idColumn);
  all.host.colleague.edit(name, cellAddress(row + 1, table.area.column + at + 1), id);
  // A row that was emptied for a moment gives its 编号 away: both records must stand in the end.
  all.expected.set(all.expected.has(id) ? again(id) : id, new Map([[all.idColumn, id]]));
  return `adds ${id} in row ${row + 1}`;
}

function renameSheet(all: Colleagues): string {
  const { name } = placeOf(all);
  all.next += 1;
  all.host.colleague.renameSheet(name, `延时${all.next}`);
  return `renames the sheet ${name}`;
}

/** A record that people know of, and its row from 0. */
function someRecord(all: Colleagues): readonly [id: string, row: number] {
  const { table, sheet } = placeOf(all);
  const at = table.columns.findIndex(({ id }) => id === all.idColumn);
  const rows = new Map<string, number>();
  for (let row = table.area.row + 1; row < table.area.row + table.area.rows; row += 1)
    rows.set(String(plainValue(sheet.cell(row, table.area.column + at).value)), row);
  const id = all.random.pick([...all.expected.keys()].filter((each) => rows.has(each)));
  return [id, rows.get(id) ?? 0];
}
