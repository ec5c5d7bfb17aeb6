import { freeScenarios } from '../shared/free';
import { ruleTable } from '../scenario';
import { on } from '../when';

export const free = ruleTable(
  'overtime',
  'overtime/free',
  freeScenarios('overtime', { date: on('2020-05-11') }),
);
