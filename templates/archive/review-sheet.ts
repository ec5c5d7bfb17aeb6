import { columnName, sheetReference } from '../../rules/address';
import { byFirstClause, clauseTitles } from '../../rules/regulation/citing';
import type { ClauseId } from '../../rules/regulation/clauses';
import type { Regulation } from '../../rules/regulation/regulation';
import { countedLevels, levels, levelTitles, type Finding } from '../../rules/findings';
import type { Facts } from '../../rules/measures';
import { word } from '../../rules/wording/word';
import { maskedSpeak } from '../masking';
import type { Book } from '../sheet/book';
import type { Cell } from '../sheet/cell';
import type { PlacedForm } from '../write';
import { GAP, setPage, writeLine, writeTitle } from '../sheet/page';
import { cellStyle, headingStyle } from '../sheet/styles';
import { writeTable } from '../sheet/table';
import { cellText } from '../cells/write';

const HEADING_ROW = 4;
const ABOUT =
  '本表由程序按条款比对各表得出，不是认定；是否属实，由部室负责人核实。“行”为本工作簿中该表的行号。';

const COLUMNS = [
  { heading: '级别', width: 10, style: cellStyle('General', 'center') },
  { heading: '依据', width: 24, style: cellStyle('General', 'left') },
  { heading: '核查事项', width: 18, style: cellStyle('General', 'left') },
  { heading: '表格', width: 20, style: cellStyle('General', 'left') },
  { heading: '行', width: 7, style: cellStyle('0', 'center') },
  { heading: '编号', width: 20, style: cellStyle('@', 'center') },
  { heading: '核查结果', width: 54, style: cellStyle('General', 'left') },
] as const;

export interface ReviewContent {
  readonly name: string;
  /** Where it belongs, for title line and printed header. */
  readonly unit: string;
  readonly period: string;
  readonly facts: Facts;
  readonly placed: readonly PlacedForm[];
  readonly phones: 'masked' | 'full';
}

/** The columns of 核查情况 that 统计表 counts, as ranges. */
export interface Review {
  readonly levels: string;
  readonly clauses: string;
}

/** Adds the sheet 核查情况: what the judge found in the records of the period, the heaviest first. */
export function addReview(book: Book, content: ReviewContent): Review {
  const { name, unit, period, facts, placed, phones } = content;
  const sheet = book.addSheet(name, { frozen: { rows: HEADING_ROW, columns: 0 } });
  const widths = COLUMNS.map(({ width }) => width);
  widths.forEach((width, index) => {
    sheet.setColumn(index + 1, { width });
  });
  const span = { first: 1, last: COLUMNS.length };
  const { regulation } = facts;
  const byClause = byFirstClause(regulation);
  const findings = countedFindings(facts).sort(
    (a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || byClause(a, b),
  );
  writeTitle(sheet, '核查情况', span);
  writeLine(sheet, 2, `部室：${unit}${GAP}期间：${period}${GAP}共${findings.length}项`, span);
  writeLine(sheet, 3, ABOUT, span);
  const positions = positionsIn(placed);
  const lastRow = writeTable(sheet, {
    name: null,
    headingRow: HEADING_ROW,
    firstColumn: 1,
    columns: COLUMNS.map((column) => ({ ...column, headingStyle: headingStyle('optional') })),
    rows:
      findings.length === 0
        ? [NOTHING_FOUND]
        : findings.map((finding) => lineOf(finding, regulation, positions, phones)),
  });
  setPage(sheet, {
    widths,
    headingRow: HEADING_ROW,
    repeatsFirstColumn: false,
    header: [name, unit, period].join(GAP),
    area: `A$1:${columnName(COLUMNS.length)}$${lastRow}`,
  });
  const range = (column: number) =>
    `${sheetReference(name)}$${columnName(column)}$${HEADING_ROW + 1}:$${columnName(column)}$${lastRow}`;
  return { levels: range(1), clauses: range(2) };
}

/** Advice is no finding. */
export function countedFindings({ findings }: Facts): Finding[] {
  return findings.filter(({ level }) => countedLevels.includes(level));
}

const masked = maskedSpeak({ names: false });

const NOTHING_FOUND: readonly Cell[] = [...COLUMNS.slice(1).map(() => null), '本期没有发现问题。'];

function lineOf(
  finding: Finding,
  regulation: Regulation,
  positions: ReadonlyMap<string, number | null>,
  phones: ReviewContent['phones'],
): readonly Cell[] {
  const { title, message } = word(finding, phones === 'full' ? undefined : masked);
  return [
    levelTitles[finding.level],
    clausesText(regulation, finding.clauses),
    title,
    finding.ledger === null ? null : regulation.forms[finding.ledger],
    positions.get(placeOf(finding)) ?? null,
    cellText(finding.record ?? ''),
    cellText(message),
  ];
}

/** The clauses that a finding rests on, as one text: `预约延时 第四条（一）、预约延时 第四条（二）`. */
export function clausesText(regulation: Regulation, ids: readonly ClauseId[]): string {
  return ids.length === 0 ? '无' : clauseTitles(regulation, ids);
}

/** The texts of {@link clausesText} under which there are findings, as the regulation prints them. */
export function clauseTexts(regulation: Regulation, findings: readonly Finding[]): readonly string[] {
  const ordered = [...findings].sort(byFirstClause(regulation));
  return [...new Set(ordered.map((finding) => clausesText(regulation, finding.clauses)))];
}

/** Where the records stand in the forms of this workbook, by where they stand in their ledgers. */
function positionsIn(placed: readonly PlacedForm[]): ReadonlyMap<string, number | null> {
  return new Map(
    placed.flatMap(({ form, recordRows }) =>
      form.entries.map(
        ({ source, row }, index) => [placeOf({ ...source, row }), recordRows[index] ?? null] as const,
      ),
    ),
  );
}

function placeOf({ file, sheet, row }: Pick<Finding, 'file' | 'sheet' | 'row'>): string {
  return [file, sheet, row].join('\n');
}
