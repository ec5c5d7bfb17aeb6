import { ledgerKeys, ledgerOf, type LedgerKey } from '../ledgers';
import { valueOf } from '../records';
import type { Defect } from './defect';

interface Link {
  readonly field: string;
  readonly target: LedgerKey;
}

const links = new Map(
  ledgerKeys.map((key) => [
    key,
    Object.entries(ledgerOf(key).fields).flatMap(([field, { target }]): Link[] => {
      const ledger = ledgerKeys.find((each) => each === target);
      return ledger === undefined ? [] : [{ field, target: ledger }];
    }),
  ]),
);

export const danglingReference: Defect = {
  id: 'data/reference',
  title: '引用的编号应存在',
  condition: '引用了另一台帐中不存在的编号',
  check: (entry, { byId }) =>
    (links.get(entry.ledger) ?? []).flatMap(({ field, target }) => {
      const id = valueOf(entry, field);
      if (typeof id !== 'string' || byId(target, id).length > 0) return [];
      const sheet = ledgerOf(target).sheet;
      return [
        {
          field,
          expected: `是《${sheet}》中已有的编号`,
          actual: `没有编号为${id}的记录`,
          remedy: '核对编号',
        },
      ];
    }),
};
