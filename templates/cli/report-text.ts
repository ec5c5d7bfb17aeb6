import { countedLevels, levels, levelTitles, type Finding } from '../../rules/findings';
import { groupByClause } from '../../rules/findings-by-clause';
import { ledgerKeys } from '../../rules/ledgers';
import { amendmentTexts } from '../../rules/regulation/amendments';
import { citation } from '../../rules/regulation/citing';
import { momentText } from '../../rules/time/moment';
import { mentionsIdCard } from '../../rules/numbers';
import { word } from '../../rules/wording/word';
import { maskPhones } from '../phones';
import type { Checked } from './check-run';

/**
 * The findings for people to read, clause by clause as the regulation prints them, the heaviest level first. Advice is no finding and
 * is left out.
 */
export function textReport({ books, assessment }: Checked): string {
  const { offices, now, regulation } = assessment;
  const findings = assessment.findings
    .filter(({ level }) => countedLevels.includes(level))
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
  const records = offices.reduce(
    (sum, office) => sum + ledgerKeys.reduce((all, key) => all + office.records[key].length, 0),
    0,
  );
  const duplicates = offices.reduce((sum, office) => sum + office.duplicates.length, 0);
  return [
    `判定时刻：${momentText(now, true)}`,
    `已读取：工作簿${books.length}个，部室${offices.length}个，记录${records}条${duplicates > 0 ? `，另有重复记录${duplicates}条只计一次` : ''}`,
    ...offices.flatMap((office) =>
      amendmentTexts(office.regulation).map((text) => `按修订判定：${office.unit}  ${text}`),
    ),
    ...groupByClause(findings, regulation).flatMap(({ clauses: ids, findings: found }) => [
      '',
      `━━ ${ids.map((id) => citation(regulation, id)).join('、')}  ${found.length}项`,
      ...ids.map((id) => `   ${regulation.clauses[id].text}`),
      ...found.flatMap(lines),
    ]),
    ...leftOutLines(books),
    '',
    `合计：${countedLevels.map((level) => `${levelTitles[level]}${findings.filter((each) => each.level === level).length}项`).join('，')}`,
    ...(findings.length > 0 ? ['以上由程序按条款比对得出，是否属实由人核实。'] : []),
  ].join('\n');
}

/** Rows that were read as no records: nobody is to think that they were judged. */
function leftOutLines(books: Checked['books']): readonly string[] {
  const lines = books.flatMap(({ file, sheets }) =>
    sheets.flatMap(({ sheet, leftOut }) =>
      leftOut.map(({ cell, reason, text }) => `   ${file}  ${sheet}  ${cell}  ${reason}：${quotable(text)}`),
    ),
  );
  return lines.length === 0 ? [] : ['', `━━ 未列入的行  ${lines.length}行（不是记录，没有判定）`, ...lines];
}

const LONGEST_TEXT = 40;

/** The beginning of a text without phones; nothing of one that holds an identity number. */
function quotable(text: string): string {
  return mentionsIdCard(text) ? '（含有身份证号码）' : maskPhones(text).slice(0, LONGEST_TEXT);
}

function lines(finding: Finding): string[] {
  const { file, sheet, cell, row, record } = finding;
  const { message, because, remedy } = word(finding);
  const place = cell ?? (row === null ? '' : `第${row}行`);
  return [
    ` • ${levelTitles[finding.level]}  ${[file, sheet, place, record ?? ''].filter((part) => part !== '').join('  ')}  （${finding.rule}）`,
    `     ${message}`,
    ...because.map((reason) => `     · ${reason}`),
    ...(remedy === null ? [] : [`     → ${remedy}`]),
  ];
}
