import type { Scenario } from '../scenario';

interface Item {
  readonly item?: string | null;
  readonly exception?: string;
}

interface ItemScenario<V> extends Pick<
  Scenario,
  'aspect' | 'name' | 'settings' | 'expected' | 'cell' | 'says' | 'all'
> {
  readonly values: Item | (Item & V);
}

export const noLimit = '事项是否受上级审批专网限制，只有“是”和“否”';

/**
 * The scenarios that booking/network-item and overtime/network-item share.
 * @param heading of the item's column
 * @param old what dates a record before the regulation
 */
export function networkItemScenarios<V>(ledger: string, heading: string, old: V): readonly ItemScenario<V>[] {
  const limited = { item: '不动产登记' };
  return [
    { aspect: 'fine', name: '事项不受专网限制', values: {}, expected: null, all: [] },
    {
      aspect: 'past',
      name: '事项在设置中标为受专网限制',
      values: limited,
      expected: 'violation',
      cell: heading,
      says: ['“不动产登记”受上级审批专网开放时间限制', '设置·事项'],
      all: [`${ledger}/network-item`],
    },
    { aspect: 'missing', name: '事项为空', values: { item: null }, expected: null },
    { aspect: 'missing', name: '事项不在设置中', values: { item: '其他事项' }, expected: null, all: [] },
    {
      aspect: 'missing',
      name: '设置没有事项名单',
      values: limited,
      settings: { items: [] },
      expected: null,
      all: [],
    },
    {
      aspect: 'special',
      name: '受专网限制，有特殊情况说明（本条没有例外）',
      values: { ...limited, exception: '企业急需' },
      expected: 'violation',
    },
    { aspect: 'before', name: '施行前的受限事项', values: { ...limited, ...old }, expected: null, all: [] },
  ];
}
