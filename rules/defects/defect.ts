import type { RowTest } from '../conditions/cells';
import { compileTest } from '../conditions/evaluate';
import type { Case, Term } from '../checks/rule';
import { placesIn } from '../wording/word';
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
export interface DefectCase extends Omit<Case, 'when' | 'level' | 'clauses' | 'because'> {
  /** undetermined where what is given does not tell; else a defect. */
  readonly level?: 'undetermined';
  /** Data, or what the language of conditions cannot say. */
  readonly when: Case['when'] | RowTest;
  /** What the words are made of besides the record's own cells. */
  readonly params?: Readonly<Record<string, Term>>;
}

export interface CompiledDefect extends DefectCase {
  readonly rule: string;
  readonly title: string;
  readonly holds: RowTest;
  readonly places: readonly string[];
}

/** The cases of some defects, compiled, by ledger. */
export function compileDefects(
  defects: readonly Defect[],
): Readonly<Record<LedgerKey, readonly CompiledDefect[]>> {
  return byLedger((ledger) =>
    defects.flatMap(({ id, title, cases }) =>
      cases(ledger).map((each) => ({
        ...each,
        rule: id,
        title,
        holds: typeof each.when === 'function' ? each.when : compileTest(ledger, each.when),
        places: [title, each.expected, each.actual, ...texts(each.remedy)].flatMap(placesIn),
      })),
    ),
  );
}

function texts(remedy: Case['remedy']): readonly string[] {
  return typeof remedy === 'string' ? [remedy] : [];
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
