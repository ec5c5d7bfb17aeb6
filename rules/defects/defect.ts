import { compileParams, type ParamsOf } from '../checks/collect-params';
import type { Case, Term } from '../checks/rule';
import { filled } from '../conditions/build';
import { textTest, type RowTest } from '../conditions/cells';
import { compileTest } from '../conditions/evaluate';
import { needsOf, type Needs } from '../conditions/needs';
import { byLedger, ledgerOf, type Field, type LedgerKey } from '../ledgers';

/** A general defect of a record: a cell that is missing, malformed or contradicts another. For every ledger. */
export interface Defect {
  /** `data/<name>` */
  readonly id: string;
  readonly title: string;
  /** When it is reported, in one sentence for the catalogue. */
  readonly condition: string;
  /**
   * What may be said of a record of the ledger; each that holds is. It goes without saying that a cell which cannot be read, or at
   * which a broken clause points already, is not reported.
   */
  readonly cases: (ledger: LedgerKey) => readonly DefectCase[];
  /** Why a cell formula cannot tell, in one Chinese clause; null where it can. */
  readonly onlyProgram: string | null;
}

/** One thing that may be wrong with a cell. */
export interface DefectCase extends Omit<Case, 'when' | 'level' | 'clauses' | 'because' | 'remedy'> {
  /** undetermined where what is given does not tell; else a defect. */
  readonly level?: 'undetermined';
  /** Data; or, of the text of its cell, what the language of conditions cannot say. */
  readonly when: Case['when'] | ((text: string) => boolean);
  readonly remedy?: string;
  /** What the words are made of besides the record's own cells. */
  readonly params?: Readonly<Record<string, Term>>;
}

/** A case of a defect made ready for judging; see {@link CompiledRule}. */
export interface CompiledDefect {
  readonly rule: string;
  readonly title: string;
  readonly said: DefectCase;
  /** What a row must hold for it to hold at all. */
  readonly needs: Needs;
  readonly holds: RowTest;
  readonly params: ParamsOf;
}

/** The cases of some defects, compiled, by ledger. */
export function compileDefects(
  defects: readonly Defect[],
): Readonly<Record<LedgerKey, readonly CompiledDefect[]>> {
  return byLedger((ledger) =>
    defects.flatMap(({ id, title, cases }) =>
      cases(ledger).map((said): CompiledDefect => {
        const { field, when, expected, actual, params = {}, remedy = null } = said;
        return {
          rule: id,
          title,
          said,
          needs: needsOf(ledger, [typeof when === 'function' ? filled(field) : when]),
          holds: typeof when === 'function' ? textTest(ledger, field, when) : compileTest(ledger, when),
          params: compileParams({ ledger, params }, [title, expected, actual, remedy ?? '']),
        };
      }),
    ),
  );
}

export interface KeyedField extends Field {
  readonly key: string;
}

/** The fields of a ledger that a defect looks at. */
export function fieldsWhere(
  ledger: LedgerKey,
  wanted: (field: KeyedField) => boolean,
): readonly KeyedField[] {
  return Object.entries(ledgerOf(ledger).fields)
    .map(([key, field]) => ({ ...field, key }))
    .filter(wanted);
}
