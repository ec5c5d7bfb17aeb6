import { allRules } from '../../rules/checks/rules';
import type { Rule } from '../../rules/checks/rule';
import { amendmentTexts } from '../../rules/regulation/amendments';
import { citation } from '../../rules/regulation/citing';
import { clauseLabel, type ClauseId } from '../../rules/regulation/clauses';
import type { Regulation } from '../../rules/regulation/regulation';
import { cellDefectTitles, defects, type Defect } from '../../rules/defects';
import { headingOf, levelTitles } from '../../rules/findings';
import { ledgerKeys, ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { dateText, isoDay } from '../../rules/time/day';
import { describe } from '../../rules/wording/describe';
import { word } from '../../rules/wording/word';
import { FIRST_DAY, LAST_DAY } from '../../templates/formulas/days';
import { entryCheck } from '../../templates/formulas/entry-checks';
import { ruleTables } from '../rules/scenarios/all';
import { bindingPart } from './bindings';
import { coveragePart } from './coverage';
import { defectTables } from '../rules/scenarios/data/all';
import type { Aspect, Case, Table } from '../rules/scenarios/scenario';
import { findingsOfRule } from '../rules/scenarios/verdict';

/**
 * The catalogue of rules in Chinese as one Markdown text: what the product holds the regulation to say, for heads and
 * auditors. Made from the rules, the defects and their tested scenarios, so that it cannot say anything else than they do.
 * @param day whose limits the words name
 */
export function catalogue(regulation: Regulation, day = regulation.inForceFrom): string {
  const { paper, titles, inForceFrom } = regulation;
  const law: Law = { regulation, named: (template) => describe(template, regulation, day) };
  return [
    '# 规则目录',
    '',
    '> 本文件由 `npm run catalogue` 根据规则及其测试情形生成，请勿手工修改。',
    '',
    `依据：${paper}《${titles.A}》《${titles.B}》。共${allRules.length}条规则、${defects.length + cellDefects.length}项填写检查。`,
    '',
    `结论分五种：**${levelTitles.violation}**（不符合条款）、**${levelTitles.explained}**（不符合条款，但条款允许特殊情况例外，且已填写特殊情况说明）、**${levelTitles.undetermined}**（放假通知、办公时间等尚不足以判定）、**${levelTitles.defect}**（单元格缺漏、格式不符或前后矛盾）；**${levelTitles.advice}**（尚未同意的预约，同意即不符合条款，不计入）。${dateText(inForceFrom)}以前的记录不评判；单元格读不出时，只指出填写缺陷，不据以判定。`,
    '',
    ...amendmentPart(regulation),
    ...ledgerKeys.flatMap((ledger) => ledgerPart(ledger, law)),
    ...defectPart(law),
    ...coveragePart(regulation, law.named),
  ].join('\n');
}

interface Law {
  readonly regulation: Regulation;
  /** Words with the limits and forms that they name. */
  readonly named: (template: string) => string;
}

function amendmentPart(regulation: Regulation): string[] {
  const amendments = amendmentTexts(regulation);
  return amendments.length === 0 ? [] : [...amendments.map((text) => `- 修订：${text}`), ''];
}

function ledgerPart(ledger: LedgerKey, law: Law): string[] {
  return [
    `## ${law.regulation.forms[ledger]}`,
    '',
    ...allRules.filter((rule) => rule.ledger === ledger).flatMap((rule) => rulePart(rule, law)),
  ];
}

function rulePart(rule: Rule, { regulation, named }: Law): string[] {
  const { id, ledger, title, condition, clauses, from, to, reads } = rule;
  const end = to === null ? '' : `，至${isoDay(to)}止`;
  return [
    `### ${named(title)}`,
    '',
    `- **编号**：\`${id}\``,
    `- **何时触发**：${named(condition)}`,
    `- **特殊情况说明**：${excuse(ledger, id, regulation)}`,
    `- **施行日期**：自${isoDay(from ?? regulation.inForceFrom)}起${end}`,
    `- **读取的栏目**：${reads.map((field) => headingOf(ledger, field)).join('、')}`,
    `- **工作簿自查**：${selfCheck(rule)}`,
    `- **条款**（${clauseLabel(clauses)}）：`,
    '',
    ...clauses.flatMap((cited) => quotation(cited, regulation)),
    ...bindingPart(rule, regulation),
    ...examples(tableOf(ruleTables, id), regulation),
  ];
}

/** How a workbook judges the rule without any program. */
function selfCheck({ ledger, id, left }: Rule): string {
  const entered = Object.entries(ledgerOf(ledger).fields).flatMap(([key, { heading }]) =>
    entryCheck(ledger, key)?.rules.some((rule) => rule.id === id) === true ? [heading] : [],
  );
  const onEntry = entered.length === 0 ? '' : `；录入${entered.join('、')}时即提示`;
  return `${IN_CELLS}${onEntry}${left === null ? '' : `。${left}`}`;
}

const IN_CELLS = '“核查”列和标色';

function excuse(ledger: LedgerKey, id: string, regulation: Regulation): string {
  const exemptions = (regulation.exemptions[id] ?? []).map(
    ({ clause, words }) => `${clauseLabel([clause])}“${words}”`,
  );
  if (exemptions.length > 0) return `可以免责（${exemptions.join('、')}）：填写后记为“已说明”，单独计数`;
  return 'exception' in ledgerOf(ledger).fields ? '不能免责：条款没有例外' : '不能免责：本台帐无此栏';
}

function quotation(id: ClauseId, regulation: Regulation): string[] {
  return [`> ${citation(regulation, id)}：${regulation.clauses[id].text}`, ''];
}

/** The two that come from reading cells; which texts a cell may hold is the reader's to know. */
const cellDefects = [
  {
    id: 'data/type',
    title: cellDefectTitles['data/type'],
    condition: '单元格的内容不是该栏目应填的日期、时间或数字，读不出来',
  },
  { id: 'data/list', title: cellDefectTitles['data/list'], condition: '单元格的内容不在该栏目的选项之中' },
];

function defectPart(law: Law): string[] {
  return [
    '## 填写检查（各台帐通用）',
    '',
    '同一单元格已由条款指出的，不再重复。',
    '',
    ...cellDefects.flatMap(defectHead),
    ...defects.flatMap((defect) => [
      ...defectHead(defect),
      ...examples(tableOf(defectTables, defect.id), law.regulation),
    ]),
    ...selfCheckPart(law),
  ];
}

function defectHead({
  id,
  title,
  condition,
  onlyProgram = null,
}: Pick<Defect, 'id' | 'title' | 'condition'> & Partial<Pick<Defect, 'onlyProgram'>>): string[] {
  const cells = onlyProgram === null ? IN_CELLS : `不能。${onlyProgram}`;
  return [
    `### ${title}`,
    '',
    `- **编号**：\`${id}\``,
    `- **何时触发**：${condition}`,
    `- **工作簿自查**：${cells}`,
    '',
  ];
}

/** What cells cannot do that programs can, whatever the rule. */
function selfCheckPart({ named }: Law): string[] {
  const total = allRules.length + defects.length + cellDefects.length;
  const byProgram = defects.flatMap(({ title, onlyProgram }) =>
    onlyProgram === null ? [] : [`- ${title}：${onlyProgram}；`],
  );
  const partly = allRules.flatMap(({ title, left }) =>
    left === null ? [] : [`- ${named(title)}：${left}；`],
  );
  return [
    '## 工作簿自查',
    '',
    `没有面板的电脑（WPS、LibreOffice、旧版 Excel）上，台帐工作簿用公式自行核查：${total}项中${total - byProgram.length}项，结论与程序相同（由测试以另外的软件重算后逐行比对）。以下情况留给程序（面板、看板、命令行）：`,
    '',
    ...byProgram,
    ...partly,
    '- 以文字填写的日期、时间、金额，和选项的其他写法（√、有）：公式读不出，提示填写格式或选项；',
    '- 名称、编号写法不一（全角、多余的空格）：程序读时统一，公式按原样比对；',
    `- ${isoDay(FIRST_DAY)}至${isoDay(LAST_DAY)}以外的日期：公式不知道是否工作日，提示无法判定；`,
    '- 登记在其他工作簿中的受理通知书、事项、预约：公式只看本工作簿；',
    '- 显示到秒的时间：各栏的时间显示到分，公式按分核查；另设格式显示到秒的，由程序按秒核查；',
    '- 合计行、签名行：公式当作记录核查。',
    '',
  ];
}

function tableOf(tables: readonly Table[], id: string): Table {
  const table = tables.find(({ rule }) => rule === id);
  if (table === undefined) throw new Error(`Expected scenarios of ${id}, found none`);
  return table;
}

/** Two to four scenarios with what was found: at the limit, past it, special circumstances or missing data, unknown. */
function examples({ rule, cases }: Table, regulation: Regulation): string[] {
  const first = (...wanted: Aspect[]) =>
    wanted.flatMap((aspect) => cases.find((each) => each.aspect === aspect) ?? []).slice(0, 1);
  const excused = cases.some(({ expected }) => expected === 'explained');
  const shown = [
    ...first('limit', 'fine'),
    ...first('past'),
    ...first(excused ? 'special' : 'missing'),
    ...first('undetermined'),
  ];
  return [
    '| 情形 | 结论 |',
    '|---|---|',
    ...shown.map((each) => `| ${each.name} | ${verdict(rule, each, regulation)} |`),
    '',
  ];
}

function verdict(rule: string, situation: Case, regulation: Regulation): string {
  const [finding] = findingsOfRule(rule, situation, regulation);
  if (finding === undefined) return '不触发';
  return `**${levelTitles[finding.level]}**：${word(finding).message.replaceAll('|', '\\|')}`;
}
