import { all, amount, empty, filled, more, number } from '../../conditions/build';
import type { ClauseId } from '../../regulation/clauses';
import { rule, type FieldsOf, type Rule } from '../rule';

/** A2(一) makes 帮办代办 free of charge; B5(三) forbids what the law does not provide for. */
const WORDS = {
  assist: {
    expected: '免费服务，依法必须收取的写明收费依据',
    because: ['法律、法规明确规定必须交纳的费用之外，一律免费'],
  },
  booking: {
    expected: '不收取法律法规规定收费以外的费用，收取的写明收费依据',
    because: ['不得向服务对象收取法律法规规定收费以外的费用'],
  },
  overtime: {
    expected: '不收取法律法规规定收费以外的费用，收取的写明收费依据',
    because: ['不得向服务对象收取法律法规规定收费以外的费用'],
  },
} as const;

/** A fee without its legal basis. Never excused: the clause knows no special circumstances. */
export function freeOfCharge(ledger: 'booking' | 'overtime' | 'assist', clauses: readonly ClauseId[]): Rule {
  return rule<'booking' | 'overtime' | 'assist'>(ledger, {
    id: `${ledger}/free`,
    clauses,
    title: '不得违规收费',
    condition: '收费金额大于0，但没有填写收费依据（“没有”“无”之类不是依据）',
    cases: [
      {
        field: 'feeBasis',
        when: all<FieldsOf<'booking' | 'overtime' | 'assist'>>(
          filled('fee'),
          more(amount('fee'), number(0)),
          empty('feeBasis'),
        ),
        ...WORDS[ledger],
        actual: '收费{fee}元，没有记录到收费依据',
        remedy: '有依据的，填写收费依据；没有依据的，退还收费',
      },
    ],
  });
}
