import { headingOf } from '../findings';
import { ledgerKeys, ledgerOf, type LedgerKey } from '../ledgers';
import { valueOf } from '../records';
import { conditionText, holds } from './condition';
import type { Defect } from './defect';

const needed = new Map(
  ledgerKeys.map((key) => [
    key,
    Object.entries(ledgerOf(key).fields).filter(([, field]) => field.required !== false && !field.computed),
  ]),
);

export const required: Defect = {
  id: 'data/required',
  title: '必填内容',
  condition: '必填的单元格为空，或条件成立时应填的单元格为空',
  check: (entry) =>
    (needed.get(entry.ledger) ?? []).flatMap(([key, field]) => {
      if (valueOf(entry, key) !== null) return [];
      // A column that is not there at all is reported once for the sheet.
      if (field.required === true)
        return key in entry.source.columns ? [empty(key, field.heading, '必填')] : [];
      if (field.required === false || !holds(field.required, entry)) return [];
      return [empty(key, field.heading, `${condition(entry.ledger, field.required)}时必填`)];
    }),
};

function condition(ledger: LedgerKey, required: Parameters<typeof conditionText>[0]): string {
  return conditionText(required, (field) => headingOf(ledger, field));
}

function empty(field: string, heading: string, why: string) {
  return { field, expected: `填写${heading}（${why}）`, actual: '为空' };
}
