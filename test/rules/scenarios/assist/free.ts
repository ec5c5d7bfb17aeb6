import { freeScenarios } from '../shared/free';
import { ruleTable } from '../scenario';
import { at } from '../when';

export const free = ruleTable(
  'assist',
  'assist/free',
  freeScenarios('assist', { registeredAt: at('2020-05-11T09:00') }),
);
