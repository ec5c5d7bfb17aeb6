import type { ClauseId } from '../../regulation/clauses';
import { all, amount, breaks, empty, filled, more, number } from '../../conditions/build';
import { breach, rule, type Rule } from '../rule';

/** A fee without its legal basis. Never excused: the clause knows no special circumstances. */
export function freeOfCharge<K extends 'booking' | 'overtime' | 'assist'>(
  ledger: K,
  clauses: readonly ClauseId[],
): Rule<K> {
  return rule(ledger, {
    id: `${ledger}/free`,
    clauses,
    title: '不得违规收费',
    condition: '收费金额大于0，但没有填写收费依据',
    reads: ['fee', 'feeBasis'],
    native: breaks<'fee' | 'feeBasis'>(
      'feeBasis',
      all(filled('fee'), more(amount('fee'), number(0)), empty('feeBasis')),
    ),
    check({ fee, feeBasis }) {
      if (fee === null || fee <= 0 || feeBasis !== null) return null;
      return breach({
        field: 'feeBasis',
        expected: '免费服务，依法必须收取的写明收费依据',
        actual: `收费${fee}元，没有收费依据`,
        because: ['法律、法规明确规定必须交纳的费用之外，一律免费'],
        remedy: '填写收费依据；没有依据的，退还收费',
      });
    },
  });
}
