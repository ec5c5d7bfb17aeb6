import { ledgerOf, type Field, type LedgerKey } from '../../rules/ledgers';
import type { Entry } from '../../rules/records';
import { day } from '../../rules/time/day';
import { moment } from '../../rules/time/moment';
import { entryOf } from '../templates/write/examples';

/**
 * How much the cells hold: what a counter writes on most days, more than anybody planned for, or a remark that is longer
 * than a page.
 */
export type Filling = 'ordinary' | 'overlong' | 'endless';

/** Records of a ledger with every column filled, the same each time. */
export function printedEntries(ledger: LedgerKey, count: number, filling: Filling): readonly Entry[] {
  return Array.from({ length: count }, (_, index) => entryOf(ledger, printedValues(ledger, index, filling)));
}

function printedValues(ledger: LedgerKey, index: number, filling: Filling): Record<string, unknown> {
  const { fields, kind } = ledgerOf(ledger);
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [
      key,
      key === 'id' ? recordId(kind, index) : valueOf(key, field, index, filling),
    ]),
  );
}

function recordId(kind: string, index: number): string {
  return `招商-${kind}-2026-${String(index + 1).padStart(4, '0')}`;
}

const MINUTE_STEP = 37;

function valueOf(key: string, field: Field, index: number, filling: Filling): unknown {
  switch (field.type) {
    case 'id':
    case 'reference':
      return recordId('DB', index);
    case 'date':
      return day(2026, 5, 1 + (index % 28));
    case 'datetime':
      return moment(2026, 5, 1 + (index % 28), 8 + (index % 9), (index * MINUTE_STEP) % 60);
    case 'time':
      return 540 + ((index * 5) % 400);
    case 'minutes':
      return 30 + (index % 60);
    case 'money':
      return index % 7 === 0 ? 1234.5 : 0;
    case 'phone':
      return `138${String(12_345_678 + index * 1_111)}`;
    case 'creditCode':
      return '91140522MA0ABCDE1X';
    case 'people':
      return index % 3 === 0 ? '王建国、李秀英' : '王建国';
    case 'choice':
      return field.choices?.[index % field.choices.length];
    case 'text':
      return longTexts[filling][key] ?? texts[key]?.(index) ?? null;
  }
}

const FIRMS = [
  '阳城县某某生物科技有限公司',
  '山西某某陶瓷集团有限责任公司阳城分公司',
  '晋城某某煤层气利用有限公司',
];
const ITEMS = ['企业投资项目备案', '建设工程规划许可证核发', '施工图审查情况备案'];

const firm = (index: number): string => FIRMS[index % FIRMS.length] ?? '';
const item = (index: number): string => ITEMS[index % ITEMS.length] ?? '';
const nowAndThen =
  (every: number, text: string) =>
  (index: number): string | null =>
    index % every === 0 ? text : null;

const texts: Readonly<Record<string, (index: number) => string | null>> = {
  client: firm,
  applicant: firm,
  item,
  purpose: item,
  contactName: () => '张三',
  unit: () => '招商服务部',
  person: () => '王建国',
  approvedBy: () => '赵志强',
  confirmedBy: () => '赵志强',
  receivedBy: () => '张三',
  reportedTo: nowAndThen(9, '赵志强'),
  document: () => '营业执照正本',
  scope: () => '持营业执照正本代为办理备案的网上申报、领取备案文件',
  materials: () => '营业执照，复印件，1份\n备案申请表，原件，2份\n法定代表人授权委托书，原件，1份',
  originalsKept: () => '营业执照正本',
  reason: () => '工作日赶工，无法前来',
  materialsNeeded: () => '营业执照、备案申请表、法定代表人授权委托书',
  missingMaterials: nowAndThen(4, '备案申请表：到窗口领取；营业执照复印件：加盖公章后送来'),
  refusalReason: nowAndThen(8, '上级审批专网周末不开放'),
  changeReason: nowAndThen(8, '服务人员参加应急值守，与申请人商定另约时间'),
  overdueReason: nowAndThen(10, '上级系统检修三日'),
  unfinishedReason: nowAndThen(6, '材料需法定代表人补签'),
  feeBasis: nowAndThen(7, '晋价费字〔2020〕1号'),
  exception: nowAndThen(6, '企业设备投产在即，经部室负责人同意延长办理'),
  remarks: nowAndThen(3, '已电话回访，服务对象满意'),
};

const SENTENCE =
  '申请人说明其生产线须在月底前完成验收，现场提交了设备清单和合同复印件，经部室负责人同意后当日办理；';

const overlong: Readonly<Record<string, string>> = {
  client: '山西省晋城市阳城县经济技术开发区某某新型建筑陶瓷材料研发制造与国际贸易集团股份有限公司第三分公司',
  applicant:
    '山西省晋城市阳城县经济技术开发区某某新型建筑陶瓷材料研发制造与国际贸易集团股份有限公司第三分公司',
  item: '建设项目环境影响评价文件（报告表类）告知承诺制审批及排污许可证（简化管理）首次申领合并办理',
  scope: SENTENCE.repeat(6),
  materials: Array.from(
    { length: 24 },
    (_, index) => `第${index + 1}项申报材料，复印件，${index + 1}份`,
  ).join('\n'),
  remarks: `${SENTENCE.repeat(8)}详见https://example.cn/${'a1b2c3'.repeat(30)}末尾`,
  exception: SENTENCE.repeat(4),
  missingMaterials: SENTENCE.repeat(3),
  materialsNeeded: Array.from({ length: 22 }, (_, index) => `第${index + 1}项应备资料`).join('\n'),
};

const endless: Readonly<Record<string, string>> = {
  remarks: SENTENCE.repeat(90),
  scope: SENTENCE.repeat(60),
};

const ordinary: Readonly<Record<string, string>> = {};
const longTexts = { ordinary, overlong, endless };
