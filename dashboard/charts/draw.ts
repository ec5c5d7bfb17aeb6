import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartDataset,
  type ChartOptions,
} from 'chart.js';
import type { ChartView, Layer } from '../model/charts';
import { unitText, valueText } from '../model/format';
import { limitLine } from './limit-line';
import { colours, fillOf, FONT } from './palette';
import { valueLabels } from './value-labels';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);
Chart.defaults.font.family = FONT;
Chart.defaults.color = colours.muted;

export interface DrawnChart {
  destroy(): void;
}

/** So many columns can all be named. */
const MOST_CLASSES = 12;
/** Height of a lying bar with its name, and of axis and legend. */
const BAR_HEIGHT = 17;
const FRAME_HEIGHT = 52;

/** @param pick is called with the layer and index of a bar or dot that is clicked. */
export function drawChart(
  canvas: HTMLCanvasElement,
  view: ChartView,
  pick: (layer: number, index: number) => void,
): DrawnChart {
  const lying = view.shape === 'bars';
  // Of many names those that fit are drawn, the largest first; the table has them all.
  const room = Math.max(
    3,
    Math.floor(((canvas.parentElement?.clientHeight ?? 0) - FRAME_HEIGHT) / BAR_HEIGHT),
  );
  const shown = lying ? view.labels.slice(0, room) : view.labels;
  const datasets = view.layers.map((layer) => datasetOf(layer, view, shown.length));
  const options: ChartOptions = {
    ...shared,
    indexAxis: lying ? 'y' : 'x',
    layout: { padding: { top: lying ? 0 : 14, right: lying ? 40 : 8 } },
    scales: scales(view, lying, view.labels.length - shown.length),
    onClick: (_event, elements) => {
      const [first] = elements;
      if (first !== undefined) pick(first.datasetIndex, first.index);
    },
    onHover: (event, elements) => {
      if (event.native?.target instanceof HTMLElement)
        event.native.target.style.cursor = elements.length > 0 ? 'pointer' : '';
    },
    plugins: {
      legend: {
        display: view.layers.length > 1,
        align: 'end',
        labels: { boxWidth: 14, boxHeight: 9, padding: 6 },
      },
      tooltip: {
        callbacks: {
          label: ({ datasetIndex, dataIndex }) => {
            const layer = view.layers[datasetIndex];
            return layer === undefined
              ? ''
              : `${layer.label}：${valueText(layer.cells[dataIndex]?.value ?? null, view.unit)}`;
          },
          footer: () => '点击查看明细',
        },
      },
    },
  };
  const labels: (string | string[])[] =
    lying || view.labels.length > MOST_CLASSES ? [...shown] : shown.map(inTwoLines);
  return new Chart(canvas, {
    data: { labels, datasets },
    options,
    plugins: [valueLabels(view), ...(view.limit === null ? [] : [limitLine(view.limit)])],
  });
}

/** Drawn at twice the screen's fineness at least, so that a printed chart is sharp. Nothing moves. */
const shared: ChartOptions = {
  animation: false,
  maintainAspectRatio: false,
  devicePixelRatio: Math.max(2, globalThis.devicePixelRatio),
};

function scales(view: ChartView, lying: boolean, leftOut: number): NonNullable<ChartOptions['scales']> {
  const stacked = view.layers.length > 1;
  const share = view.unit === 'share';
  const limit = view.limit?.value ?? null;
  const values = {
    stacked,
    beginAtZero: true,
    ...(share ? { max: 1 } : {}),
    ...(limit === null ? {} : { suggestedMax: limit * 1.2 }),
    grid: { color: colours.grid },
    border: { display: false },
    ticks: {
      maxTicksLimit: 5,
      precision: view.unit === 'count' ? 0 : 2,
      ...(share ? { callback: (value: string | number) => `${Math.round(Number(value) * 100)}%` } : {}),
    },
    title: {
      display: leftOut > 0 || (!lying && unitText[view.unit] !== ''),
      text: leftOut > 0 ? `另有 ${leftOut} 项，见表格` : unitText[view.unit],
    },
  };
  // Months may be skipped, they can be counted on; names and classes may not.
  const skip = view.labels.length > MOST_CLASSES;
  const names = {
    stacked,
    grid: { display: false },
    ticks: { autoSkip: !lying && skip, maxRotation: 0, font: { size: lying || skip ? 12 : 11 } },
  };
  return lying ? { x: values, y: names } : { x: names, y: values };
}

/** What leaves no room beside its neighbours takes two lines: 2026年 / 5月, ≤10 / 分, 逾时 / 未答复. */
function inTwoLines(label: string): string[] {
  const [, ...lines] = /^(\d+年|[≤>]\d+|逾时)(.+)$/u.exec(label) ?? ['', label];
  return lines;
}

function datasetOf(layer: Layer, view: ChartView, count: number): ChartDataset {
  const data = layer.cells.slice(0, count).map((cell) => cell.value);
  if (view.shape === 'line') {
    return {
      type: 'line',
      label: layer.label,
      data,
      borderColor: colours.plain,
      backgroundColor: colours.plain,
      borderWidth: 2,
      pointRadius: 4,
      pointHitRadius: 12,
      spanGaps: true,
    };
  }
  return {
    type: 'bar',
    label: layer.label,
    data,
    backgroundColor: fillOf(layer.paint),
    borderColor: '#fff',
    borderWidth: view.layers.length > 1 ? 1 : 0,
    maxBarThickness: 34,
    categoryPercentage: 0.8,
    barPercentage: 0.9,
  };
}
