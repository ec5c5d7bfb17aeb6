import { assistTables } from './assist/all';
import { bookingTables } from './booking/all';
import { credentialTables } from './credential/all';
import { noticeTables } from './notice/all';
import { overtimeTables } from './overtime/all';
import type { Table } from './scenario';
import { timeoffTables } from './timeoff/all';

/** The scenarios of every rule of the regulation, in the order of the rules. */
export const ruleTables: readonly Table[] = [
  ...assistTables,
  ...noticeTables,
  ...credentialTables,
  ...bookingTables,
  ...overtimeTables,
  ...timeoffTables,
];
