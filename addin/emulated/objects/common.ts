import { Remote } from '../batch/types';
import type { Args } from '../batch/args';
import type { Scalar } from '../batch/spec';
import { ExcelError, invalidArgument } from '../errors';
import { fitsSheet, intersection, type Area } from '../model/area';
import { parseA1, splitSheet } from '../model/a1';
import { regionOf } from '../model/region';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';

/** A Range of the API over some cells. */
export function range(sheet: Sheet, area: Area): Remote<'Range'> {
  if (!fitsSheet(area)) throw invalidArgument();
  return new Remote('Range', regionOf(sheet, area));
}

/** A Range, or null for an object that does not exist. */
export function rangeOrNull(sheet: Sheet, area: Area | null): Remote<'Range'> | null {
  return area && range(sheet, area);
}

/** What is there, else the error of `getItem`. */
export function found<T>(item: T | null | undefined): T {
  if (item === null || item === undefined) throw new ExcelError('ItemNotFound');
  return item;
}

/** A property that only says something. */
export function reads<T>(get: (target: T) => unknown): Scalar<T> {
  return { get };
}

/** @throws ExcelError InvalidArgument when the value is no text */
export function asText(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

/** @throws ExcelError InvalidArgument when the value is no truth value */
export function asFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

/** @throws ExcelError InvalidArgument when the value is no number */
export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

/**
 * An address on a sheet: `A1:B2`, `A:A`, also with its sheet, a defined name or the name of a table.
 * @throws ExcelError InvalidArgument, as Excel for an address it cannot read
 */
export function areaAt(workbook: Workbook, sheet: Sheet, address: string): Area {
  const parts = splitSheet(address);
  if (parts.sheet !== null && workbook.findSheet(parts.sheet) !== sheet) throw invalidArgument();
  const area = parseA1(parts.address) ?? namedArea(workbook, sheet, parts.address);
  if (!area) throw invalidArgument();
  return area;
}

/** The cells of a name or a table on this sheet. */
function namedArea(workbook: Workbook, sheet: Sheet, name: string): Area | null {
  const table = sheet.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (table) return table.body;
  const place = placeOfName(workbook, name, sheet);
  return place?.sheet === sheet ? place.area : null;
}

/** Where a defined name points to; null when it names no cells. */
function placeOfName(
  workbook: Workbook,
  name: string,
  scope: Sheet | null,
): { readonly sheet: Sheet; readonly area: Area } | null {
  const lower = name.toLowerCase();
  const named = workbook.names.filter((each) => each.name.toLowerCase() === lower);
  const defined = named.find((each) => each.sheet === scope?.id) ?? named.find((each) => each.sheet === null);
  return defined ? placeOfFormula(workbook, defined.formula) : null;
}

/** `=设置!$A$2:$A$9` → its cells; null for any other formula. */
export function placeOfFormula(
  workbook: Workbook,
  formula: string,
): { readonly sheet: Sheet; readonly area: Area } | null {
  const parts = splitSheet(formula.replace(/^=/, ''));
  const sheet = parts.sheet === null ? undefined : workbook.findSheet(parts.sheet);
  const area = parseA1(parts.address);
  return sheet && area ? { sheet, area } : null;
}

/** An argument that is a Range or an address on this sheet. */
export function areaArgument(workbook: Workbook, sheet: Sheet, args: Args, index: number): Area {
  const region = args.target(index, 'Range');
  if (!region) return areaAt(workbook, sheet, args.text(index));
  if (region.sheet !== sheet) throw invalidArgument();
  return region.area;
}

/** The part of an area that holds something, so that whole columns cost no more than their cells. */
export function touchedPart(sheet: Sheet, area: Area): Area | null {
  const used = sheet.usedArea();
  return used && intersection(used, area);
}
