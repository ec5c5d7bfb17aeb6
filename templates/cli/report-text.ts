import { citation, clause, clauses, type ClauseId } from '../../rules/regulation/clauses';
import { levels, levelTitles, type Finding } from '../../rules/findings';
import { ledgerKeys } from '../../rules/ledgers';
import { momentText } from '../../rules/time/moment';
import type { Checked } from './check-run';

/** The findings for people to read, clause by clause as the regulation prints them, the heaviest level first. */
export function textReport({ books, assessment }: Checked): string {
  const { findings, offices, now } = assessment;
  const records = offices.reduce(
    (sum, office) => sum + ledgerKeys.reduce((all, key) => all + office.records[key].length, 0),
    0,
  );
  const duplicates = offices.reduce((sum, office) => sum + office.duplicates.length, 0);
  return [
    `判定时刻：${momentText(now, true)}`,
    `已读取：工作簿${books.length}个，部室${offices.length}个，记录${records}条${duplicates > 0 ? `，另有重复记录${duplicates}条只计一次` : ''}`,
    ...byClause(findings).flatMap(({ ids, found }) => [
      '',
      ...heading(ids, found.length),
      ...found.flatMap(lines),
    ]),
    '',
    `合计：${levels.map((level) => `${levelTitles[level]}${findings.filter((each) => each.level === level).length}项`).join('，')}`,
    ...(findings.length > 0 ? ['以上由程序按条款比对得出，是否属实由人核实。'] : []),
  ].join('\n');
}

interface Group {
  readonly ids: readonly ClauseId[];
  readonly found: Finding[];
}

const clauseOrder: readonly string[] = Object.keys(clauses);

function byClause(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const key = finding.clauses.join();
    const group = groups.get(key);
    if (group) group.found.push(finding);
    else groups.set(key, { ids: finding.clauses, found: [finding] });
  }
  const position = ({ ids }: Group) => clauseOrder.indexOf(ids[0] ?? '');
  for (const { found } of groups.values())
    found.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
  return [...groups.values()].sort((a, b) => position(a) - position(b));
}

function heading(ids: readonly ClauseId[], count: number): string[] {
  return [`━━ ${ids.map(citation).join('、')}  ${count}项`, ...ids.map((id) => `   ${clause(id).text}`)];
}

function lines(finding: Finding): string[] {
  const { file, sheet, cell, row, record, because, remedy } = finding;
  const place = cell ?? (row === null ? '' : `第${row}行`);
  return [
    ` • ${levelTitles[finding.level]}  ${[file, sheet, place, record ?? ''].filter((part) => part !== '').join('  ')}  （${finding.rule}）`,
    `     ${finding.message}`,
    ...because.map((reason) => `     · ${reason}`),
    ...(remedy === null ? [] : [`     → ${remedy}`]),
  ];
}
