import type { CellProblem } from '../../../rules/records';

/** A cell that holds something which is not a value of its field. Chinese, to follow 应… and 实际…. */
export class Misread {
  constructor(
    readonly rule: CellProblem['rule'],
    readonly expected: string,
    readonly actual: string,
    readonly found?: CellProblem['found'],
  ) {}
}

/** What a cell says: a value, nothing, or something that cannot be read. */
export type Reading<T> = T | null | Misread;

/**
 * @param remark why it is not accepted, where the cell alone does not show it
 * @param found the cell, where it must not become text (see CellProblem)
 */
export function wrongType(
  expected: string,
  shown: string,
  remark = '',
  found?: CellProblem['found'],
): Misread {
  return new Misread('data/type', expected, `填写“${shown}”${remark === '' ? '' : `，${remark}`}`, found);
}

/** What stands in the cell, out of {@link Misread.actual}: forms and copies show it as it was typed. */
export function typedText(actual: string): string {
  return TYPED.exec(actual)?.[1] ?? actual;
}

/** Why what stands in the cell is not accepted, out of {@link Misread.actual}; null where the cell alone shows it. */
export function remarkOf(actual: string): string | null {
  return TYPED.exec(actual)?.[2] ?? null;
}

/** The remark after the cell's text may quote a part of it. */
const TYPED = /^填写“([\s\S]*)”(?:，((?:[^”]|“[^”]*”)*))?$/;
