import { factsOfOffices, type Facts } from '../../../rules/measures';
import { judge } from '../../../rules/judge';
import { defaultCalendar } from '../../../rules/calendar';
import { parseIsoMoment } from '../../../rules/time/moment';
import { planArchives, type Archive } from '../../../templates/archive';
import type { Period } from '../../../templates/write';
import type { CellValue, SheetGrid } from '../../../templates/xlsx';
import { createSample } from '../../../templates/sample/sample';
import { yangcheng } from '../../../rules/regulation/regulation';

export const sample = createSample({ rows: 60, seed: 5 });
export const now = parseIsoMoment(sample.answers.now) ?? 0;
export const may: Period = { kind: 'month', year: 2026, month: 5 };
export const year: Period = { kind: 'year', year: 2026 };
/** A month in which nothing was entered. */
export const empty: Period = { kind: 'month', year: 2031, month: 2 };

/** The sample's offices as they are judged. */
const offices = sample.books.map(({ office, records }) => ({
  unit: office.unit.name,
  named: true,
  settings: office.settings,
  records,
  calendar: defaultCalendar(),
  regulation: yangcheng,
  findings: [],
}));

function sampleFacts(): Facts {
  const findings = offices.flatMap((office) => judge({ ...office, now }));
  return { ...factsOfOffices(offices, now, yangcheng), findings };
}

/** The archives of the sample, one per 部室. */
export function sampleArchives(period: Period, phones: 'masked' | 'full' = 'masked'): readonly Archive[] {
  return planArchives({ offices, facts: sampleFacts(), period, phones }).archives;
}

export type Shown = string | number | null;

/** The figures of 统计表 by their titles: those in column D, beside a 口径. */
export function figuresOf(sheets: readonly SheetGrid[]): ReadonlyMap<string, Shown> {
  const rows = named(sheets, '统计表').rows.filter(({ cells }) => typeof cells[4] === 'string');
  return new Map(rows.map(({ cells }) => [String(shown(cells[0])), shown(cells[3])]));
}

/** The cells of a sheet, row by row. */
export function cellsOf(sheets: readonly SheetGrid[], name: string): readonly (readonly Shown[])[] {
  return named(sheets, name).rows.map(({ cells }) => Array.from(cells, shown));
}

/** The rows under the heading 姓名, name first; as numbers by heading. */
export function personsOf(sheets: readonly SheetGrid[]): readonly (readonly Shown[])[] {
  const cells = cellsOf(sheets, '统计表');
  const first = cells.findIndex(([heading]) => heading === '姓名') + 1;
  const end = cells.findIndex(([heading], index) => index > first && String(heading).startsWith('八、'));
  return cells.slice(first, end).map(([name = null, , ...figures]) => [name, ...figures]);
}

function named(sheets: readonly SheetGrid[], name: string): SheetGrid {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`Expected a sheet ${name}`);
  return sheet;
}

/** Blank cells and formulas that give nothing are alike; numbers to the millionth, as programs differ beyond. */
function shown(cell: CellValue | undefined): Shown {
  if (cell === undefined) return null;
  if (typeof cell === 'object') {
    if ('serial' in cell) return Math.round(cell.serial * 1e6) / 1e6;
    return 'error' in cell ? cell.error : null;
  }
  return typeof cell === 'number' ? Math.round(cell * 1e6) / 1e6 : String(cell);
}
