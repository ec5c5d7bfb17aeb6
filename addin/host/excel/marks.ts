import type { Finding } from '../../../rules/findings';
import { run, trip } from './run';

/**
 * A conditional format that is always true and says whose it is. Unlike a fill it lies over the cell's own format, so that
 * removing it leaves no trace, also in a workbook that was saved and opened again in between.
 */
const FORMULA = '=LEN("窗口台帐")>0';
const COLOURS: Readonly<Record<Finding['level'], string>> = {
  violation: '#F8CBAD',
  explained: '#DDEBF7',
  undetermined: '#E7E6E6',
  defect: '#FFE699',
  advice: '#F2F2F2',
};

/**
 * Marks the cells of findings: one round trip to find earlier marks, one to replace them.
 * @param sheets the names of all sheets that may hold marks
 */
export async function markCells(findings: readonly Finding[], sheets: readonly string[]): Promise<void> {
  await run(async (context) => {
    const earlier = await earlierMarks(context, sheets);
    await trip(context, () => {
      for (const mark of earlier) mark.delete();
      for (const { sheet, cell, level } of strongest(findings)) {
        const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
        const mark = range.conditionalFormats.add('Custom');
        mark.custom.rule.formula = FORMULA;
        mark.custom.format.fill.color = COLOURS[level];
      }
    });
  });
}

/** Removes all marks: two round trips. @param sheets as for {@link markCells} */
export async function unmarkCells(sheets: readonly string[]): Promise<void> {
  await run(async (context) => {
    const earlier = await earlierMarks(context, sheets);
    await trip(context, () => {
      for (const mark of earlier) mark.delete();
    });
  });
}

async function earlierMarks(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<readonly Excel.ConditionalFormat[]> {
  const formats = await trip(context, () =>
    sheets.map((sheet) => {
      const all = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
      return all.load({ type: true, customOrNullObject: { rule: { formula: true } } });
    }),
  );
  return formats
    .flatMap(({ items }) => items)
    .filter(({ customOrNullObject: custom }) => !custom.isNullObject && custom.rule.formula === FORMULA);
}

interface Mark {
  readonly sheet: string;
  readonly cell: string;
  readonly level: Finding['level'];
}

const ORDER: readonly Finding['level'][] = ['explained', 'undetermined', 'defect', 'violation'];

/** One mark a cell, of the gravest finding on it. */
function strongest(findings: readonly Finding[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const { sheet, cell, level } of findings) {
    if (cell === null) continue;
    const before = marks.get(`${sheet}!${cell}`);
    if (before && ORDER.indexOf(before.level) >= ORDER.indexOf(level)) continue;
    marks.set(`${sheet}!${cell}`, { sheet, cell, level });
  }
  return [...marks.values()];
}
