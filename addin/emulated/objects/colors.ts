import { invalidArgument } from '../errors';

/** The names that pages and add-ins use most; Excel knows all of HTML. */
const NAMED = new Map([
  ['black', '#000000'],
  ['blue', '#0000FF'],
  ['gray', '#808080'],
  ['green', '#008000'],
  ['orange', '#FFA500'],
  ['red', '#FF0000'],
  ['white', '#FFFFFF'],
  ['yellow', '#FFFF00'],
]);

/**
 * `#RRGGBB`
 * @throws ExcelError InvalidArgument for anything that is no colour, and null
 */
export function colorOf(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1];
  const color = hex === undefined ? NAMED.get(value.toLowerCase()) : `#${hex.toUpperCase()}`;
  if (color === undefined) throw invalidArgument();
  return color;
}
