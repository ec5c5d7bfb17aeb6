import { assistTables } from './assist';
import { bookingTables } from './booking';
import { credentialTables } from './credential';
import { noticeTables } from './notice';
import { overtimeTables } from './overtime';
import type { Table } from './scenario';
import { timeoffTables } from './timeoff';

/** The scenarios of every rule of the regulation, in the order of the rules. */
export const ruleTables: readonly Table[] = [
  ...assistTables,
  ...noticeTables,
  ...credentialTables,
  ...bookingTables,
  ...overtimeTables,
  ...timeoffTables,
];
