import { columnName, sheetReference } from '../../rules/address';
import { clauseTitles } from '../../rules/regulation/citing';
import type { LedgerKey } from '../../rules/ledgers';
import { lawWordsOf } from '../../rules/measures';
import { isoMoment } from '../../rules/time/moment';
import { filled } from '../../rules/wording/word';
import { serialOfMoment } from '../cells/serial';
import { archiveMarkText } from '../layout';
import { GAP, headerAndFooter } from '../sheet/page';
import type { Sheet } from '../sheet/sheet';
import { heightOnPage } from '../write';
import type { FormRows } from './form-rows';
import { figureSections, type ArchiveFigure, type FigureFormat, type FigureResults } from './figures';
import { NOTHING } from './formulas';
import { personsIn } from './persons';
import { addPersons, personRange } from './persons-table';
import { addReviewCounts } from './review-counts';
import { countedFindings, type Review } from './review-sheet';
import { SheetLines, type LineCell } from './sheet-lines';
import type { Workings } from './workings/sheet';

/** In characters of the default font; together as many as A4 portrait holds where the notes are printed at 9 points. */
const WIDTHS = [9, 8, 9, 9, 10, 11, 11, 11, 11, 11] as const;
const TOTAL_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
/** In inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 };
/** What A4 portrait leaves between its margins, in points. */
const PAGE_WIDTH = (21 / 2.54 - MARGINS.left - MARGINS.right) * 72;
const PAGE_HEIGHT = (29.7 / 2.54 - MARGINS.top - MARGINS.bottom) * 72;
const TITLE = '窗口服务统计表';
const NOW_ROW = 4;
const VALUE_COLUMN = 'D';
const SIGNATURES = `制表人：＿＿＿＿＿＿＿＿${GAP}部室负责人：＿＿＿＿＿＿＿＿${GAP}日期：＿＿＿＿年＿＿月＿＿日`;

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
export function nowCell(sheet: Sheet): string {
  return `${sheetReference(sheet.name)}$${VALUE_COLUMN}$${NOW_ROW}`;
}

/** Fills 统计表: every figure a formula with its result, and beside it how it is counted and under which clause. */
export function fillStatistics(sheet: Sheet, content: StatisticsContent): void {
  const { unit, office, period, facts } = content;
  const lines = new SheetLines(sheet, WIDTHS);
  lines.across('title', TITLE, 36);
  lines.across('line', `填报单位：${office}`);
  const at = isoMoment(facts.now).replace('T', ' ').slice(0, 16);
  lines.across('line', archiveMarkText({ unit, period, at }));
  lines.add([
    { look: 'item', text: '统计时点', span: 3 },
    { look: 'figure', number: serialOfMoment(facts.now), numFmt: 'yyyy-mm-dd hh:mm', span: 2 },
    { look: 'note', text: '没有答复、没有办结的，看到此时为止。改动此格，有关数字随之重算。', span: 5 },
  ]);
  const persons = personsIn(facts, content.staff);
  addFigures(lines, content, persons);
  addPersons(lines, { ...content, persons });
  addReviewCounts(lines, countedFindings(facts), content.review, facts.regulation);
  lines.close();
  lines.across('text', SIGNATURES, 40);
  lines.across('text', '说明：');
  content.notes.forEach((note, index) => {
    lines.across('text', `${index + 1}．${note}`);
  });
  lines.breakPages(heightOnPage(PAGE_WIDTH, PAGE_HEIGHT, TOTAL_WIDTH));
  setPage(sheet, lines.row, [TITLE, unit, period].join(GAP));
}

/** The rows that figures will stand in are known before any is written, since they refer to each other and to the persons below. */
function addFigures(lines: SheetLines, content: StatisticsContent, persons: readonly string[]): void {
  const { addresses, end } = figureAddresses(lines.row);
  const law = lawWordsOf(content.facts);
  const named = (template: string) => filled(template, law) ?? template;
  const from = {
    ...content,
    at: (key: string) => addressOf(addresses, key),
    persons: { earned: personRange('earned', end, persons), taken: personRange('taken', end, persons) },
  };
  lines.add([
    { look: 'heading', text: '项目', span: 3 },
    { look: 'heading', text: '数值', span: 1 },
    { look: 'heading', text: '口径', span: 4 },
    { look: 'heading', text: '依据', span: 2 },
  ]);
  for (const { title, figures } of figureSections) {
    lines.section(title);
    for (const figure of figures) {
      lines.add([
        { look: 'item', text: named(figure.title), span: 3 },
        valueCell(figure, figure.formula(from), content),
        { look: 'note', text: named(figure.note), span: 4 },
        { look: 'note', text: clauseTitles(content.facts.regulation, figure.clauses), span: 2 },
      ]);
    }
  }
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

function setPage(sheet: Sheet, lastRow: number, header: string): void {
  sheet.setPage({
    orientation: 'portrait',
    pagesAcross: 1,
    centred: true,
    margins: MARGINS,
    area: `A$1:${columnName(WIDTHS.length)}$${lastRow}`,
    ...headerAndFooter(header),
  });
}
