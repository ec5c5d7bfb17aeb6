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
import { colours, fillOf } from './palette';
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
Chart.defaults.font.family = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';
Chart.defaults.color = colours.muted;

export interface DrawnChart {
  destroy(): void;
}

/** A chart of many names stays legible with the largest of them; the table has them all. */
const MOST_BARS = 12;

/** @param pick is called with the layer and index of a bar or dot that is clicked. */
export function drawChart(
  canvas: HTMLCanvasElement,
  view: ChartView,
  pick: (layer: number, index: number) => void,
): DrawnChart {
  const lying = view.shape === 'bars';
  const shown = lying ? view.labels.slice(0, MOST_BARS) : view.labels;
  const datasets = view.layers.map((layer) => datasetOf(layer, view, shown.length));
  const options: ChartOptions = {
    ...shared,
    indexAxis: lying ? 'y' : 'x',
    layout: { padding: { top: 14, right: lying ? 40 : 8 } },
    scales: scales(view, lying),
    onClick: (_event, elements) => {
      const [first] = elements;
      if (first !== undefined) pick(first.datasetIndex, first.index);
    },
    onHover: (event, elements) => {
      if (event.native?.target instanceof HTMLElement) event.native.target.style.cursor = elements.length > 0 ? 'pointer' : '';
    },
    plugins: {
      legend: { display: view.layers.length > 1, align: 'end', labels: { boxWidth: 14, boxHeight: 10 } },
      tooltip: {
        callbacks: {
          label: ({ datasetIndex, dataIndex }) => {
            const layer = view.layers[datasetIndex];
            return layer === undefined ? '' : `${layer.label}：${valueText(layer.cells[dataIndex]?.value ?? null, view.unit)}`;
          },
          footer: () => '点击查看明细',
        },
      },
    },
  };
  return new Chart(canvas, {
    data: { labels: [...shown], datasets },
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

function scales(view: ChartView, lying: boolean): NonNullable<ChartOptions['scales']> {
  const stacked = view.layers.length > 1;
  const share = view.unit === 'share';
  const values = {
    stacked,
    beginAtZero: true,
    ...(share ? { max: 1 } : {}),
    ...(view.limit?.value != null ? { suggestedMax: view.limit.value * 1.2 } : {}),
    grid: { color: colours.grid },
    border: { display: false },
    ticks: {
      maxTicksLimit: 5,
      precision: view.unit === 'count' ? 0 : 2,
      ...(share ? { callback: (value: string | number) => `${Math.round(Number(value) * 100)}%` } : {}),
    },
    title: { display: !lying && unitText[view.unit] !== '', text: unitText[view.unit] },
  };
  const names = { stacked, grid: { display: false }, ticks: { autoSkip: !lying, maxRotation: 0 } };
  return lying ? { x: values, y: names } : { x: names, y: values };
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
