import { headingOf } from '../../rules/findings';
import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { headingKey } from '../read/headings';
import { candidatesFor, type SourceColumn } from './match';
import { dayFields } from './field-plans';
import { collide, targetOf, type Target } from './target';

/** Why a column is proposed as it is. */
export interface ColumnReason {
  readonly text: string;
  /** 0–1 */
  readonly confidence: number;
  /** Whether a record does without the column: it counts or computes what the program does itself. */
  readonly needless?: boolean;
}

/**
 * Gives each column of a sheet its target: the surest first, every field at most once.
 * @returns targets by column, and a reason for every column that has a heading
 */
export function assignColumns(
  ledger: LedgerKey,
  columns: readonly SourceColumn[],
): {
  readonly targets: Readonly<Record<number, string>>;
  readonly reasons: ReadonlyMap<number, ColumnReason>;
} {
  const reasons = new Map<number, ColumnReason>();
  const taken = new Map<number, Target>();
  const open = columns.filter((column) => {
    const needless = reasonNotNeeded(ledger, column);
    if (needless !== null) reasons.set(column.column, { text: needless, confidence: 1, needless: true });
    return needless === null;
  });
  const offers = open
    .flatMap((column) =>
      candidatesFor(ledger, column).map((candidate) => ({ column: column.column, candidate })),
    )
    .sort((a, b) => b.candidate.confidence - a.candidate.confidence || a.column - b.column);
  for (const { column, candidate } of offers) {
    const target = targetOf(ledger, candidate.target);
    if (target === null || taken.has(column) || [...taken.values()].some((each) => collide(each, target)))
      continue;
    taken.set(column, target);
    reasons.set(column, { text: candidate.reason, confidence: candidate.confidence });
  }
  for (const [column, target] of taken) {
    const remark = dayRemark(ledger, target, [...taken.values()]);
    const reason = reasons.get(column);
    if (remark !== '' && reason !== undefined) reasons.set(column, { ...reason, text: reason.text + remark });
  }
  for (const { column, text } of open) {
    if (!reasons.has(column))
      reasons.set(column, { text: text === '' ? '没有标题' : '没有对应的栏目', confidence: 0 });
  }
  return { targets: Object.fromEntries([...taken].map(([column, { key }]) => [column, key])), reasons };
}

/** Where the day of an hour comes from that has no column of its own. */
function dayRemark(
  ledger: LedgerKey,
  { part, fields: [field = ''] }: Target,
  taken: readonly Target[],
): string {
  if (part !== 'time' || taken.some((each) => each.part === 'date' && each.fields.includes(field))) return '';
  const filled = taken.flatMap(({ fields }) => fields);
  const day = dayFields(ledger, field).find((each) => filled.includes(each));
  return day === undefined ? '，只有钟点，缺少日期' : `，日期取自“${headingOf(ledger, day)}”`;
}

/** Columns that an old workbook has and a record needs not. */
function reasonNotNeeded(ledger: LedgerKey, { text, name }: SourceColumn): string | null {
  if (SEQUENCE.test(headingKey(name))) return '只是序号，正式台帐另编编号';
  const keys = [headingKey(text), headingKey(name)];
  const computed = Object.values(ledgerOf(ledger).fields).find(
    (field) =>
      field.computed === true &&
      [field.heading, ...field.aliases].some((each) => keys.includes(headingKey(each))),
  );
  return computed === undefined && !COMPUTED.test(headingKey(name)) ? null : '由程序计算，不必导入';
}

const SEQUENCE = /^(?:序号|行号|顺序|顺序号|no\.?|#)$/;
const COMPUTED = /^(?:(?:延时|加班|调休|补休|服务)?(?:时长|小时数|分钟数|小时|分钟))$/;
