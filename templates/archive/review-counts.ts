import { countedLevels, levelTitles, type Finding } from '../../rules/findings';
import type { Regulation } from '../../rules/regulation/regulation';
import { clauseTexts, clausesText, type Review } from './review-sheet';
import type { LineCell, SheetLines } from './sheet-lines';

/** Counts of 核查情况 clause by clause: the list is the judge's, the counts are formulas over it. */
export function addReviewCounts(
  lines: SheetLines,
  findings: readonly Finding[],
  review: Review,
  regulation: Regulation,
): void {
  lines.section('核查情况（由程序按条款比对得出，逐项见“核查情况”，由人核实）');
  lines.add([
    { look: 'heading', text: '依据', span: 5 },
    ...countedLevels.map((level): LineCell => ({ look: 'heading', text: levelTitles[level], span: 1 })),
    { look: 'heading', text: '合计', span: 1 },
  ]);
  for (const text of clauseTexts(regulation, findings)) {
    const of = findings.filter(({ clauses }) => clausesText(regulation, clauses) === text);
    const criterion = `${review.clauses},$A${lines.row + 1}`;
    lines.add([
      { look: 'item', text, span: 5 },
      ...countedLevels.map((level) =>
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
    ...countedLevels.map((level) =>
      count(
        `COUNTIF(${review.levels},"${levelTitles[level]}")`,
        findings.filter((finding) => finding.level === level).length,
      ),
    ),
    count(`SUM($F${row}:$I${row})`, findings.length),
  ]);
}

function count(formula: string, result: number): LineCell {
  return { look: 'figure', formula, result, numFmt: '#,##0', span: 1 };
}
