import { rulesByLedger } from '../../../rules/checks/declared';
import { rule, type Rule } from '../../../rules/checks/rule';
import { empty, filled, is } from '../../../rules/conditions/build';
import type { LedgerKey } from '../../../rules/ledgers';
import { datetime, id, text } from '../../../rules/ledgers/field';
import { ledger } from '../../../rules/ledgers/ledger';
import { yangcheng } from '../../../rules/regulation/regulation';
import { printSelection } from '../../../templates/write/print-selection';

/*
 * What nobody may forget or misspell when a ledger is added. This file is compiled with all others by `npm run types`, which fails
 * where a line below that must not compile does.
 */

const declaration = {
  key: 'visit',
  kind: 'LF',
  shortTitle: '来访',
  aliases: [],
  hint: /来访/,
  table: 'Ledger_LF',
  purpose: '登记没有预约的来访。',
  clause: 'B4(四)',
  dated: ['cameAt'],
  persons: ['receivedBy'],
  summary: ['visitor'],
  sequences: [['cameAt', 'leftAt']],
  fields: {
    id: id('编号', { required: true }),
    cameAt: datetime('来访时间'),
    leftAt: datetime('离开时间'),
    visitor: text('来访人'),
    receivedBy: text('接待人'),
  },
} as const;

/** The declaration itself compiles, so that each of the following is refused for what it changes alone. */
export const visit = ledger(declaration);

export const misspelt = [
  // @ts-expect-error -- a day of record in a field that there is not
  ledger({ ...declaration, dated: ['comeAt'] }),
  // @ts-expect-error -- persons in a field that there is not: they would not be masked
  ledger({ ...declaration, persons: ['receiver'] }),
  // @ts-expect-error -- a summary of a field that there is not
  ledger({ ...declaration, summary: ['visitors'] }),
  // @ts-expect-error -- an order of times with a field that there is not
  ledger({ ...declaration, sequences: [['cameAt', 'left']] }),
  // @ts-expect-error -- a clause that the papers do not print
  ledger({ ...declaration, clause: 'B9' }),
  // @ts-expect-error -- a field of a type that there is not
  ledger({ ...declaration, fields: { ...declaration.fields, note: { ...text('备注'), type: 'note' } } }),
];

const said = { id: 'booking/x', title: '', condition: '' };
const words = { expected: '', actual: '' };

export const misread = [
  rule('booking', {
    ...said,
    clauses: ['B5(一)'],
    cases: [
      // @ts-expect-error -- a finding at a cell of a field that there is not
      { ...words, field: 'repliedOn', when: empty('repliedAt') },
    ],
  }),
  rule('booking', {
    ...said,
    clauses: ['B5(一)'],
    cases: [
      // @ts-expect-error -- a condition on a field that there is not
      { ...words, field: 'repliedAt', when: filled('repliedOn') },
    ],
  }),
  rule('booking', {
    ...said,
    clauses: ['B5(一)'],
    cases: [
      // @ts-expect-error -- a condition on a field of another ledger
      { ...words, field: 'repliedAt', when: is('overtimeReason', '工作需要') },
    ],
  }),
  rule('booking', {
    ...said,
    // @ts-expect-error -- a clause that the papers do not print
    clauses: ['B7(二)'],
    cases: [{ ...words, field: 'repliedAt', when: empty('repliedAt') }],
  }),
];

/** What a ledger must be given besides its declaration, once it is among the ledgers. */
type Seven = LedgerKey | 'visit';

// @ts-expect-error -- its rules
export const rules: Readonly<Record<Seven, readonly Rule[]>> = rulesByLedger;
// @ts-expect-error -- its official name
export const forms: Readonly<Record<Seven, string>> = yangcheng.forms;
// @ts-expect-error -- the columns that are signed for
export const printed: Readonly<Record<Seven, readonly string[]>> = printSelection;
