import type { Cells, Typed } from './cells';
import { STAFF_NAMES, UNIT_NAMES } from './settings';

/* Cells that several ledgers share. */

export const YES_NO = ['是', '否'];
/** Reasons that give one, and words that only seem to. */
export const EXPLANATIONS = [
  '设备故障',
  '突发疫情',
  '无人接听',
  '无特殊情况',
  '没有特殊情况',
  '没有',
  '暂无',
  '无。',
  '不涉及',
  'N/A',
  '0',
  '、',
  '否',
];
export const ITEMS = ['企业投资项目备案', '建设工程规划许可证核发', '食品经营许可'];
/** Alike but for their letters, and with signs that formulas take for others. */
const CLIENTS = ['阳城某某有限公司', '阳城Abc公司', '阳城ABC公司', '阳城*公司', '阳城?~公司'];

/** Up to so many names, between any of the signs that people write between them; now and then none. */
export function people({ random }: Cells, most = 4): string | null {
  if (random.chance(0.1)) return null;
  const names = Array.from({ length: random.int(1, most) }, () => random.pick(STAFF_NAMES));
  return names.join(random.pick(['、', '，', ',', '；', '、']));
}

/** What bookings, after-hours service and assist cases all hold. */
export function common(cells: Cells): Record<string, Typed> {
  const { random } = cells;
  return {
    client: cells.text(CLIENTS),
    contactName: cells.text(['刘经理']),
    contactPhone: cells.text(['13800001234', '0356-4221234']),
    item: cells.text(ITEMS),
    unit: cells.text([...UNIT_NAMES, '外单位']),
    fee: cells.cell(random.pick([0, 0, 10, 0.5]), { missing: 0.6 }),
    feeBasis: cells.text(['发改价格〔2020〕1号', ...EXPLANATIONS], 0.5),
    exception: cells.text(EXPLANATIONS, 0.5),
  };
}
