import { networkItemScenarios, noLimit } from '../shared/network-item';
import { ruleTable } from '../scenario';
import { on } from '../when';

export const networkItem = ruleTable(
  'overtime',
  'overtime/network-item',
  networkItemScenarios('overtime', '事项名称', { date: on('2020-05-11') }),
  noLimit,
);
