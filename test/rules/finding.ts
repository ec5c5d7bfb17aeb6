import type { Charge, Finding } from '../../rules/findings';
import type { Says } from '../../rules/params';

/** A finding with nothing in it but what a test is about; words as they are, without parameters. */
export function findingWith(parts: Partial<Finding> & { readonly words?: Partial<Says> } = {}): Finding {
  const { words, ...rest } = parts;
  return {
    ...chargeWith(rest, words),
    ledger: 'booking',
    file: '台帐.xlsx',
    sheet: '预约服务登记表',
    row: 1,
    cell: 'A1',
    field: null,
    record: null,
    day: null,
    unit: null,
    persons: [],
    ...rest,
  };
}

/** What is found, likewise. */
export function chargeWith(parts: Partial<Charge> = {}, words: Partial<Says> = {}): Charge {
  return {
    rule: 'data/required',
    level: 'defect',
    clauses: ['B5(二)'],
    says: { title: '', expected: '', actual: '', because: [], remedy: null, ...words },
    params: {},
    ...parts,
  };
}
