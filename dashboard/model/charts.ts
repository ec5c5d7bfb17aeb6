import { levelTitles } from '../../rules/findings';
import { spanText } from '../../rules/regulation/limits';
import type { Minutes } from '../../rules/time/moment';
import type { MeasureUnit, Measures, Point, Rows, SeriesName } from '../../rules/measures';

/** One way to look at a chart: its series, one above the other, along one dimension. */
interface Cut {
  readonly label: string;
  readonly series: readonly SeriesName[];
  readonly shape: Shape;
}

/** Months and classes stand as columns, names lie as bars (they need the room), a trend is a line. */
export type Shape = 'columns' | 'bars' | 'line';

export interface ChartDeclaration {
  readonly id: string;
  readonly title: string;
  readonly cuts: readonly [Cut, ...Cut[]];
}

/** The charts of the page, in reading order. */
export const chartDeclarations: readonly ChartDeclaration[] = [
  {
    id: 'reply',
    title: '答复用时分布',
    cuts: [{ label: '分布', series: ['reply.distribution'], shape: 'columns' }],
  },
  {
    id: 'trend',
    title: '答复趋势',
    cuts: [
      { label: '用时中位数', series: ['reply.median.byMonth'], shape: 'line' },
      { label: '按时答复率', series: ['reply.within1h.byMonth'], shape: 'line' },
    ],
  },
  {
    id: 'overtime',
    title: '延时服务时长',
    cuts: [
      { label: '月份', series: ['overtime.hours.byMonth'], shape: 'columns' },
      { label: '人员', series: ['overtime.hours.byPerson'], shape: 'bars' },
      { label: '部室', series: ['overtime.hours.byUnit'], shape: 'bars' },
      { label: '原因', series: ['overtime.hours.byReason'], shape: 'bars' },
    ],
  },
  {
    id: 'violations',
    title: '疑似违规',
    cuts: [
      { label: '条款', series: ['violation.byClause', 'explained.byClause'], shape: 'bars' },
      { label: '部室', series: ['violation.byUnit', 'explained.byUnit'], shape: 'bars' },
      { label: '月份', series: ['violation.byMonth', 'explained.byMonth'], shape: 'columns' },
    ],
  },
];

/** The limit of B5(一), where a chart shows it: a value on the scale, or the gap after a class. */
export interface Limit {
  readonly label: string;
  readonly value: number | null;
  readonly afterIndex: number | null;
}

export interface Cell {
  readonly value: number | null;
  readonly rows: Rows;
}

export interface Layer {
  readonly label: string;
  /** What the layer is drawn as; the same everywhere for the same thing. */
  readonly paint: 'plain' | 'violation' | 'explained';
  readonly cells: readonly Cell[];
}

/** A chart as data: what the canvas draws, the table shows and a screen reader hears. */
export interface ChartView {
  readonly title: string;
  readonly definition: string;
  readonly unit: MeasureUnit;
  readonly shape: Shape;
  readonly labels: readonly string[];
  readonly layers: readonly Layer[];
  readonly limit: Limit | null;
  readonly summary: string;
}

/**
 * @param cut index among the declaration's cuts; one out of range is the first
 * @param nameText how the name of a person is shown
 * @param replyMinutes the limit of B5(一) that all counted records had; null where they had several
 */
export function chartView(
  declaration: ChartDeclaration,
  cut: number,
  measures: Measures,
  nameText: (name: string) => string,
  replyMinutes: Minutes | null,
): ChartView {
  const { series: names, shape } = declaration.cuts[cut] ?? declaration.cuts[0];
  const all = names.map((name) => measures.series[name]);
  const [main = measures.series[declaration.cuts[0].series[0] ?? 'reply.distribution']] = all;
  const keys = mergedKeys(all.map((series) => series.points));
  const layers = all.map((series): Layer => {
    const byKey = new Map(series.points.map((point) => [point.key, point]));
    const paint = paintOf(series.name);
    return {
      label: paint === 'plain' ? series.title : levelTitles[paint],
      paint,
      cells: keys.map(({ key }) => byKey.get(key) ?? nothingAt(series.unit)),
    };
  });
  const labels = keys.map(({ label }) => (main.name.endsWith('.byPerson') ? nameText(label) : label));
  return {
    title: main.title,
    definition: main.definition,
    unit: main.unit,
    shape,
    labels,
    layers,
    limit: limitOf(main.name, keys, replyMinutes),
    summary: summaryOf(main.title, labels, layers),
  };
}

/** Whether there is anything to draw. */
export function isEmpty(view: ChartView): boolean {
  return view.layers.every((layer) => layer.cells.every((cell) => (cell.value ?? 0) === 0));
}

/** What a series has not counted at a point that another has: nothing is 0 of things counted, and no value else. */
function nothingAt(unit: MeasureUnit): Cell {
  return { value: unit === 'count' ? 0 : null, rows: { kind: 'findings', findings: [] } };
}

function limitOf(name: SeriesName, points: readonly Point[], minutes: Minutes | null): Limit | null {
  if (minutes === null) return null;
  const label = spanText(minutes);
  if (name === 'reply.median.byMonth') return { label, value: minutes, afterIndex: null };
  if (name !== 'reply.distribution') return null;
  const afterIndex = points.findIndex((point) => point.key === String(minutes));
  return afterIndex < 0 ? null : { label, value: null, afterIndex };
}

/** The points of all series by key, in the order of the longest, then of those that only another has. */
function mergedKeys(all: readonly (readonly Point[])[]): readonly Point[] {
  const merged = new Map<string, Point>();
  for (const points of [...all].sort((a, b) => b.length - a.length)) {
    for (const point of points) if (!merged.has(point.key)) merged.set(point.key, point);
  }
  const points = [...merged.values()];
  return points.every((point) => /^\d{4}-\d{2}$/.test(point.key))
    ? points.sort((a, b) => (a.key < b.key ? -1 : 1))
    : points;
}

function paintOf(name: SeriesName): Layer['paint'] {
  if (name.startsWith('violation.')) return 'violation';
  return name.startsWith('explained.') ? 'explained' : 'plain';
}

function summaryOf(title: string, labels: readonly string[], layers: readonly Layer[]): string {
  return `${title}：${labels.length}组，${layers.map((layer) => layer.label).join('、')}。数值可切换为表格查看。`;
}
