import { byLedger, type LedgerKey } from '../ledgers';
import type { Row } from './world';

/**
 * Compiles each expression once for a ledger, however many rules, parameters and measures mention it.
 * @param compile makes the function that answers for a row
 * @param isKept for which expressions the answer for a row is kept while that row is asked about: those that several rules ask
 */
export function once<Expr extends object, Value>(
  compile: (ledger: LedgerKey, expr: Expr) => (row: Row) => Value,
  isKept: (expr: Expr) => boolean,
): (ledger: LedgerKey, expr: Expr) => (row: Row) => Value {
  const made = byLedger(() => new WeakMap<Expr, (row: Row) => Value>());
  return (ledger, expr) => {
    let compiled = made[ledger].get(expr);
    if (compiled === undefined) {
      const asked = compile(ledger, expr);
      made[ledger].set(expr, (compiled = isKept(expr) ? keeping(asked) : asked));
    }
    return compiled;
  };
}

function keeping<Value>(asked: (row: Row) => Value): (row: Row) => Value {
  let last: Row | null = null;
  let value: Value;
  return (row) => {
    if (row !== last) {
      value = asked(row);
      last = row;
    }
    return value;
  };
}
