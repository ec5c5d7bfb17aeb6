import { ledgerKeys } from '../../rules/ledgers';
import { headingKey, isFilled } from '../read';
import { compact } from '../cells/text';
import type { CellValue, SheetGrid } from '../xlsx';
import type { ColumnHeading } from './heading-rows';
import { namedBy } from './names';

/**
 * What a sheet is that looks like a ledger and is none, in words with what was found: a record kept as a card, a visitors' book, an export
 * of another system. Null where nothing says so.
 */
export function otherKind(grid: SheetGrid, { names, headings, isNamed }: SheetNames): string | null {
  const card = cardLabels(grid);
  if (card !== null) return `是一条记录的卡片（${quoted(card)}各占一格），不是逐行登记的台帐`;
  // A ledger that says what it is may have a column or two of another kind.
  if (isNamed) return null;
  const exported = headings.map(({ text }) => text).filter((text) => EXPORTED.test(headingKey(text)));
  if (exported.length >= FEWEST_MARKS)
    return `是系统导出的清单（有${quoted(exported)}），不是本单位登记的台帐`;
  const kind = OTHER_KINDS.find(([pattern]) => names.some((name) => pattern.test(compact(name))));
  if (kind !== undefined) return `是${kind[1]}，不是台帐`;
  const visited = headings.map(({ name }) => name).filter((name) => VISITS.test(headingKey(name)));
  return visited.length >= FEWEST_MARKS ? `是来访登记（有${quoted(visited)}），不是台帐` : null;
}

/** What a sheet is called, and what its columns are. */
export interface SheetNames {
  /** Of the sheet, and the titles in it. */
  readonly names: readonly string[];
  readonly headings: readonly ColumnHeading[];
  /** Whether one of the names is that of a ledger. */
  readonly isNamed: boolean;
}

/** Words of a name that say what else a list of rows is. */
const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [/来访|来客|访客|会客|来宾|参观/, '来访登记'],
  [/签到|考勤|打卡|出勤/, '签到或考勤'],
  [/值班(?!.*延时)|排班|轮值/, '值班安排'],
  [/信访|投诉|举报|12345|热线/, '信访、投诉的登记'],
  [/会议/, '会议的登记'],
  [/[收发]文|公文|文件登记|阅办/, '收发文登记'],
  [/物品|领用|资产|库存|采购|办公用品/, '物品的登记'],
  [/通讯录|花名册|人员名单|联系表/, '人员名单'],
  [/工资|绩效|考核|评分/, '工资或考核表'],
  [/用印|印章/, '用印登记'],
  [/派车|车辆/, '用车登记'],
  [/发放|领证|领取登记|取件登记/, '发放或领取的登记'],
  [/培训|学习/, '学习培训的登记'],
  [/问卷|满意度调查|回访/, '回访或调查'],
];
const VISITS =
  /^(?:访客|来宾|被访人|受访人|拜访|体温|健康码|车牌号?|离开时间|离去时间|来访事由|来访人数|随行人数|进入时间|来访时间)/;
/** What systems write over their columns and people do not. */
const EXPORTED =
  /^(?:办件编[号码]|办件流水号|流水号|工单[编号].*|申报号|申办流水号|业务流水号|业务编[号码]|受理编号|事项编码|实施编码|行政区划|区划代码|许可证号|办件状态|办件类型|法定时限|法定办结时限|当前环节|处理环节|来电号码|诉求.*|创建时间|创建人|更新时间|修改时间|数据来源|推送时间|同步时间|是否删除|主键|uuid|id|.*guid|统一受理码|查询码|申请来源)$/;
const FEWEST_MARKS = 2;
/** A card has each of its labels once, on rows of their own, with the value or a blank beside it. */
const FEWEST_LABELS = 4;
const FEWEST_CARD_ROWS = 3;
const CARD_ROWS = 40;

function cardLabels({ rows }: SheetGrid): readonly string[] | null {
  const labels = new Map<string, { readonly text: string; readonly rows: Set<number> }>();
  let others = 0;
  for (const { row, cells } of rows.slice(0, CARD_ROWS)) {
    const own = labelsIn(cells);
    if (own === null) {
      others++;
      continue;
    }
    for (const text of own) {
      const known = labels.get(headingKey(text)) ?? { text, rows: new Set() };
      known.rows.add(row);
      labels.set(headingKey(text), known);
    }
  }
  const once = [...labels.values()].filter(({ rows: at }) => at.size === 1);
  const on = new Set(once.flatMap(({ rows: at }) => [...at]));
  const isCard = once.length >= FEWEST_LABELS && on.size >= FEWEST_CARD_ROWS && on.size > others;
  return isCard ? once.map(({ text }) => text) : null;
}

/** The labels of a row in which each has a value or a blank beside it; null for any other row. */
function labelsIn(cells: readonly (CellValue | undefined)[]): readonly string[] | null {
  const labels: string[] = [];
  let at = cells.findIndex(isFilled);
  if (at < 0) return null;
  while (at < cells.length) {
    const cell = cells[at];
    if (!isFilled(cell)) {
      at++;
      continue;
    }
    if (typeof cell !== 'string' || !isLabel(cell)) return null;
    labels.push(compact(cell));
    const next = cells[at + 1];
    if (typeof next === 'string' && isLabel(next)) return null;
    at += 2;
  }
  return labels.length > 0 && labels.length <= MOST_LABELS ? labels : null;
}

const MOST_LABELS = 3;

function isLabel(text: string): boolean {
  const key = headingKey(text);
  return (
    key !== '' && key.length <= LONGEST_LABEL && ledgerKeys.some((ledger) => namedBy(ledger, key).length > 0)
  );
}

const LONGEST_LABEL = 12;
const MOST_QUOTED = 4;

function quoted(texts: readonly string[]): string {
  const some = texts.slice(0, MOST_QUOTED).map((text) => `“${text}”`);
  return `${some.join('')}${texts.length > MOST_QUOTED ? '等' : ''}`;
}
