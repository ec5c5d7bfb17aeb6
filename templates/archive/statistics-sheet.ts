import type { Worksheet } from 'exceljs';
import { columnName } from '../../rules/address';
import { clauseTitle } from '../../rules/clauses';
import { levels, levelTitles } from '../../rules/findings';
import { isoMoment } from '../../rules/time/moment';
import { archiveMarkText, serialOfMoment } from '../layout';
import { A4, GAP, pageHeaderFooter } from '../write/page';
import { sheetReference, type FormRows } from './form-rows';
import { figureSections, type ArchiveFigure, type FigureFormat, type FigureResults } from './figures';
import { NOTHING } from './formulas';
import { nameCriterion, personColumns, personsIn } from './persons';
import { clauseTexts, clausesText, type Review } from './review-sheet';
import { SheetLines, type LineCell } from './sheet-lines';
import type { LedgerKey } from '../../rules/ledgers';
import type { Workings } from './workings/sheet';

/** In characters of the default font; together as wide as A4 portrait. */
const WIDTHS = [11, 8, 8, 12, 10, 10, 10, 10, 12, 12] as const;
const MARGINS = { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 };
const TITLE = '窗口服务统计表';
const NOW_ROW = 4;
const VALUE_COLUMN = 'D';
const SIGNATURES = `制表人：＿＿＿＿＿＿＿＿${GAP}部室负责人：＿＿＿＿＿＿＿＿${GAP}日期：＿＿＿＿年＿＿月＿＿日`;
const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

const numFmts: Readonly<Record<FigureFormat, string>> = {
  count: '#,##0',
  minutes: 'General',
  share: '0.0%',
  yuan: '#,##0.00',
};

export interface StatisticsHead {
  /** 部室 */
  readonly unit: string;
  /** 填报单位 */
  readonly office: string;
  /** `2026年5月` */
  readonly period: string;
}

export interface StatisticsContent extends StatisticsHead, FigureResults {
  readonly rows: Readonly<Record<LedgerKey, FormRows>>;
  readonly workings: Workings;
  readonly review: Review;
  readonly staff: readonly string[];
  /** What else a reader should know. */
  readonly notes: readonly string[];
}

/** The cell of 统计时点, to which formulas on other sheets refer. */
export function nowCell(sheet: Worksheet): string {
  return `${sheetReference(sheet.name)}$${VALUE_COLUMN}$${NOW_ROW}`;
}

/** Fills 统计表: every figure a formula with its result, and beside it how it is counted and under which clause. */
export function fillStatistics(sheet: Worksheet, content: StatisticsContent): void {
  const { unit, office, period, facts } = content;
  const lines = new SheetLines(sheet, WIDTHS);
  lines.add([{ look: 'title', text: TITLE, span: WIDTHS.length }], 36);
  lines.add([{ look: 'line', text: `填报单位：${office}`, span: WIDTHS.length }]);
  const at = isoMoment(facts.now).replace('T', ' ').slice(0, 16);
  lines.add([{ look: 'line', text: archiveMarkText({ unit, period, at }), span: WIDTHS.length }]);
  lines.add([
    { look: 'item', text: '统计时点', span: 3 },
    { look: 'figure', number: serialOfMoment(facts.now), numFmt: 'yyyy-mm-dd hh:mm', span: 2 },
    { look: 'note', text: '没有答复、没有办结的，看到此时为止。改动此格，有关数字随之重算。', span: 5 },
  ]);
  addFigures(lines, content);
  addReviewCounts(lines, content);
  lines.add([{ look: 'text', text: SIGNATURES, span: WIDTHS.length }], 40);
  ['说明：', ...content.notes.map((note, index) => `${index + 1}．${note}`)].forEach((text) => {
    lines.add([{ look: 'text', text, span: WIDTHS.length }]);
  });
  setPage(sheet, lines.row, [TITLE, unit, period].join(GAP));
}

/** The rows that figures will stand in are known before any is written, since they refer to each other and to the persons below. */
function addFigures(lines: SheetLines, content: StatisticsContent): void {
  const persons = personsIn(content.facts, content.staff);
  const { addresses, end } = figureAddresses(lines.row);
  const firstPerson = end + 3;
  const lastPerson = firstPerson + Math.max(persons.length, 1) - 1;
  const personRange = (key: string) => {
    const column = columnName(personColumns.findIndex((each) => each.key === key) + 3);
    return `$${column}$${firstPerson}:$${column}$${lastPerson}`;
  };
  const from = {
    ...content,
    at: (key: string) => addressOf(addresses, key),
    persons: { earned: personRange('earned'), taken: personRange('taken') },
  };
  lines.add([
    { look: 'heading', text: '项目', span: 3 },
    { look: 'heading', text: '数值', span: 1 },
    { look: 'heading', text: '口径', span: 4 },
    { look: 'heading', text: '依据', span: 2 },
  ]);
  figureSections.forEach(({ title, newPage, figures }, index) => {
    if (newPage === true) lines.breakPage();
    lines.section(`${CHINESE[index] ?? ''}、${title}`);
    for (const figure of figures) {
      lines.add([
        { look: 'item', text: figure.title, span: 3 },
        valueCell(figure, figure.formula(from), content),
        { look: 'note', text: figure.note, span: 4 },
        { look: 'note', text: figure.clauses.map(clauseTitle).join('、'), span: 2 },
      ]);
    }
  });
  addPersons(lines, content, persons);
}

function valueCell({ format, result }: ArchiveFigure, formula: string, from: FigureResults): LineCell {
  return { look: 'figure', formula, result: result(from) ?? NOTHING, numFmt: numFmts[format], span: 1 };
}

/** @param above the last row before the headings of the figures */
function figureAddresses(above: number): { addresses: ReadonlyMap<string, string>; end: number } {
  const addresses = new Map<string, string>();
  let row = above + 1;
  for (const { figures } of figureSections) {
    row += 1;
    for (const { key } of figures) addresses.set(key, `$${VALUE_COLUMN}$${(row += 1)}`);
  }
  return { addresses, end: row };
}

function addressOf(addresses: ReadonlyMap<string, string>, key: string): string {
  const address = addresses.get(key);
  if (address === undefined) throw new RangeError(`Expected a figure named ${key}`);
  return address;
}

function addPersons(lines: SheetLines, content: StatisticsContent, persons: readonly string[]): void {
  const { workings, facts } = content;
  lines.breakPage();
  lines.section(`${CHINESE[figureSections.length] ?? ''}、部室人员（一件有多人的，各计一份）`);
  lines.add([
    { look: 'heading', text: '姓名', span: 2 },
    ...personColumns.map(({ heading }): LineCell => ({ look: 'heading', text: heading, span: 1 })),
    { look: 'heading', text: '应减已\n（分钟）', span: 1 },
  ]);
  for (const person of persons) {
    const row = lines.row + 1;
    const name = nameCriterion(person, `$A${row}`);
    const cells = personColumns.map(({ formula, result }): LineCell => {
      const value = result(facts, person);
      return { look: 'figure', formula: formula(workings, name), result: value, numFmt: 'General', span: 1 };
    });
    const [earned, taken] = ['earned', 'taken'].map((key) =>
      personColumns.findIndex((each) => each.key === key),
    );
    lines.add([
      { look: 'item', text: person, span: 2 },
      ...cells,
      difference(row, earned ?? 0, taken ?? 0, cells),
    ]);
  }
  if (persons.length === 0)
    lines.add([{ look: 'item', text: '（设置没有人员，本期没有记录）', span: WIDTHS.length }]);
}

function difference(row: number, earned: number, taken: number, cells: readonly LineCell[]): LineCell {
  const value = (index: number) => {
    const cell = cells[index];
    return cell !== undefined && 'result' in cell && typeof cell.result === 'number' ? cell.result : 0;
  };
  const address = (index: number) => `${columnName(index + 3)}${row}`;
  return {
    look: 'figure',
    formula: `${address(earned)}-${address(taken)}`,
    result: value(earned) - value(taken),
    numFmt: 'General',
    span: 1,
  };
}

/** Counts of 核查情况 clause by clause: the list is the judge's, the counts are formulas over it. */
function addReviewCounts(lines: SheetLines, { facts, review }: StatisticsContent): void {
  const { findings } = facts;
  lines.section(
    `${CHINESE[figureSections.length + 1] ?? ''}、核查情况（由程序按条款比对得出，逐项见“核查情况”，由人核实）`,
  );
  lines.add([
    { look: 'heading', text: '依据', span: 5 },
    ...levels.map((level): LineCell => ({ look: 'heading', text: levelTitles[level], span: 1 })),
    { look: 'heading', text: '合计', span: 1 },
  ]);
  const count = (formula: string, result: number): LineCell => ({
    look: 'figure',
    formula,
    result,
    numFmt: numFmts.count,
    span: 1,
  });
  for (const text of clauseTexts(findings)) {
    const of = findings.filter(({ clauses }) => clausesText(clauses) === text);
    const criterion = `${review.clauses},$A${lines.row + 1}`;
    lines.add([
      { look: 'item', text, span: 5 },
      ...levels.map((level) =>
        count(
          `COUNTIFS(${criterion},${review.levels},"${levelTitles[level]}")`,
          of.filter((finding) => finding.level === level).length,
        ),
      ),
      count(`COUNTIF(${criterion})`, of.length),
    ]);
  }
  const row = lines.row + 1;
  lines.add([
    { look: 'item', text: '合计', span: 5 },
    ...levels.map((level) =>
      count(
        `COUNTIF(${review.levels},"${levelTitles[level]}")`,
        findings.filter((finding) => finding.level === level).length,
      ),
    ),
    count(`SUM($F${row}:$I${row})`, findings.length),
  ]);
}

function setPage(sheet: Worksheet, lastRow: number, header: string): void {
  sheet.pageSetup = {
    ...A4,
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: MARGINS,
    printArea: `A$1:${columnName(WIDTHS.length)}$${lastRow}`,
  };
  sheet.headerFooter = pageHeaderFooter(header);
}
