import type { Table } from '../scenario';
import { type } from './cells';
import { contradiction } from './contradiction';
import { duplicateId } from './duplicate-id';
import { creditCode, idCard, phone } from './formats';
import { future } from './future';
import { order } from './order';
import { reference } from './reference';
import { required } from './required';
import { unknownPerson, unknownUnit } from './settings-lists';

/** The scenarios of the general defects. data/list is the reader's: which texts it takes is tested there. */
export const defectTables: readonly Table[] = [
  type,
  required,
  duplicateId,
  reference,
  order,
  future,
  contradiction,
  unknownUnit,
  unknownPerson,
  phone,
  creditCode,
  idCard,
];
