import { invalidArgument } from '../errors';
import type { Input } from '../model/edit';
import { isRemote, Remote, type Targets, type TypeName } from './types';

/** The arguments of a method, checked as they are taken. */
export class Args {
  constructor(private readonly values: readonly unknown[]) {}

  at(index: number): unknown {
    return this.values[index];
  }

  /** @throws ExcelError InvalidArgument when it is no text */
  text(index: number): string {
    const value = this.optionalText(index);
    if (value === null) throw invalidArgument();
    return value;
  }

  /** Null when absent. */
  optionalText(index: number): string | null {
    const value = this.values[index] ?? null;
    if (value !== null && typeof value !== 'string') throw invalidArgument();
    return value;
  }

  /** @throws ExcelError InvalidArgument when it is no whole number */
  integer(index: number): number {
    const value = this.optionalInteger(index);
    if (value === null) throw invalidArgument();
    return value;
  }

  /** Null when absent. */
  optionalInteger(index: number): number | null {
    const value = this.values[index] ?? null;
    if (value !== null && (typeof value !== 'number' || !Number.isInteger(value))) throw invalidArgument();
    return value;
  }

  flag(index: number, absent = false): boolean {
    const value = this.values[index] ?? absent;
    if (typeof value !== 'boolean') throw invalidArgument();
    return value;
  }

  /** The object given as argument; null when there is none of this type. */
  target<K extends TypeName>(index: number, type: K): Targets[K] | null {
    const value = this.values[index];
    return isRemote(value, type) ? value.target : null;
  }

  /** The properties of an options object; empty when absent. */
  options(index: number): ReadonlyMap<string, unknown> {
    return propertiesOf(this.values[index]);
  }
}

/** The properties of a plain object; none of anything else. */
export function propertiesOf(value: unknown): ReadonlyMap<string, unknown> {
  const plain =
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Remote);
  return new Map(plain ? Object.entries(value) : []);
}

/** @throws ExcelError InvalidArgument when it is nothing a cell can take */
export function asInput(value: unknown): Input {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw invalidArgument();
}

/**
 * One value for each cell.
 * @throws ExcelError InvalidArgument when it is no two-dimensional array
 */
export function asInputs(value: unknown): Input[][] {
  if (!Array.isArray(value)) throw invalidArgument();
  return value.map((row: unknown) => {
    if (!Array.isArray(row)) throw invalidArgument();
    return row.map(asInput);
  });
}
