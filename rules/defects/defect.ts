import type { Context } from '../checks/context';
import type { Statement } from '../findings';
import type { Entry } from '../records';

/** A general defect of a record: a cell that is missing, malformed or contradicts another. For every ledger. */
export interface Defect {
  /** `data/<name>` */
  readonly id: string;
  readonly title: string;
  /** When it is reported, in one sentence for the catalogue. */
  readonly condition: string;
  /** @returns what is wrong, one statement per cell; cells that could not be read are left to data/type. */
  readonly check: (entry: Entry, context: Context) => readonly Statement[];
}
