import { rulesByLedger } from '../../rules/checks/declared';
import { defects } from '../../rules/defects';
import type { Test } from '../../rules/conditions/expr';
import { mentions } from '../../rules/conditions/walk';
import type { Level } from '../../rules/findings';
import type { LedgerKey } from '../../rules/ledgers';

/** A general defect of a ledger that cells can tell. */
export interface CellDefect {
  readonly title: string;
  readonly field: string;
  readonly level: Level;
  readonly when: Test;
}

/** The general defects that formulas can tell, in their order; the others say why they cannot. */
export function defectsOf(ledger: LedgerKey): readonly CellDefect[] {
  return defects.flatMap(({ title, cases, onlyProgram }) =>
    onlyProgram === null
      ? cases(ledger).flatMap(({ field, level, when }): readonly CellDefect[] =>
          typeof when === 'function' ? [] : [{ title, field, level: level ?? 'defect', when }],
        )
      : [],
  );
}

/** Every condition that is asked of a ledger's rows. */
export function conditionsOf(ledger: LedgerKey): readonly Test[] {
  return [
    ...rulesByLedger[ledger].flatMap(({ cases }) => cases.map(({ when }) => when)),
    ...defectsOf(ledger).map(({ when }) => when),
  ];
}

/** Whether a limit of the regulation is asked of its rows. */
export function asksLimits(ledger: LedgerKey): boolean {
  return conditionsOf(ledger).some((test) =>
    mentions(test, (part) => 'num' in part && (part.num === 'limit' || part.num === 'slot')),
  );
}
