import { freeScenarios } from '../shared/free';
import { ruleTable } from '../scenario';
import { at } from '../when';

export const free = ruleTable(
  'booking',
  'booking/free',
  freeScenarios('booking', { appliedAt: at('2020-05-11T09:00') }),
);
