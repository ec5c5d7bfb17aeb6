/** The sheets of an archive besides the forms: what the forms add up to, what was found in them, and the steps between. */
export const STATISTICS_SHEET = '统计表';
export const REVIEW_SHEET = '核查情况';
export const WORKINGS_SHEET = '逐条计算';

/** The sheets of an archive that hold no records. */
export const archiveSheets: readonly string[] = [STATISTICS_SHEET, REVIEW_SHEET, WORKINGS_SHEET];

/** What an archive says of itself. */
export interface ArchiveMark {
  /** 部室 */
  readonly unit: string;
  /** `2026年5月` */
  readonly period: string;
  /** When it was made, `2026-11-23 10:00`: a later archive knows better. */
  readonly at: string;
}

const MARK =
  /^窗口台帐归档\u3000\u3000部室：(.+)\u3000\u3000期间：(.+)\u3000\u3000统计时点：([-\d]+ [:\d]+)$/;

/** The line of 统计表 by which an archive is known again: its records are copies of those of a ledger workbook. */
export function archiveMarkText({ unit, period, at }: ArchiveMark): string {
  return `窗口台帐归档\u3000\u3000部室：${unit}\u3000\u3000期间：${period}\u3000\u3000统计时点：${at}`;
}

/** @returns what the line says; null for any other text */
export function parseArchiveMark(text: string): ArchiveMark | null {
  const [, unit, period, at] = MARK.exec(text) ?? [];
  return unit === undefined || period === undefined || at === undefined ? null : { unit, period, at };
}
