import { contradiction } from './contradiction';
import { compileDefects, type Defect } from './defect';
import { duplicateId } from './duplicate-id';
import { creditCodeFormat, idCard, phoneFormat } from './formats';
import { future } from './future';
import { order } from './order';
import { danglingReference } from './reference';
import { required } from './required';
import { unknownPerson, unknownUnit } from './settings-lists';

/** The general defects, for every ledger. data/type and data/list come from reading the cells. */
export const defects: readonly Defect[] = [
  required,
  duplicateId,
  danglingReference,
  order,
  future,
  contradiction,
  unknownUnit,
  unknownPerson,
  phoneFormat,
  creditCodeFormat,
  idCard,
];

export const compiledDefects = compileDefects(defects);

/** Titles of the defects found while reading cells. */
export const cellDefectTitles = { 'data/type': '填写格式', 'data/list': '选项' } as const;

export { conditionTest, conditionText } from './condition';
export type { CompiledDefect, Defect } from './defect';
