import type { Plugin } from 'chart.js';
import type { ChartView } from '../model/charts';
import { numberText } from '../model/format';
import { colours, FONT } from './palette';

/** Below this width per group, numbers would run into one another and are left to the tooltip and the table. */
const ROOM = 30;

/** Writes each group's total at the end of its bar, so that a printed chart can be read. */
export function valueLabels(view: ChartView): Plugin {
  const totals = view.labels.map((_, index) => {
    const values = view.layers.map((layer) => layer.cells[index]?.value ?? null);
    return values.every((value) => value === null)
      ? null
      : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  });
  return {
    id: 'value-labels',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart;
      const { x, y } = scales;
      const count = chart.data.labels?.length ?? 0;
      const lying = view.shape === 'bars';
      if (x === undefined || y === undefined || (!lying && (chartArea.right - chartArea.left) / count < ROOM))
        return;
      ctx.save();
      ctx.fillStyle = colours.ink;
      ctx.font = `11px ${FONT}`;
      ctx.textAlign = lying ? 'left' : 'center';
      ctx.textBaseline = lying ? 'middle' : 'bottom';
      totals.slice(0, count).forEach((total, index) => {
        if (total === null || total === 0) return;
        const text = numberText(total, view.unit);
        if (lying) ctx.fillText(text, x.getPixelForValue(total) + 4, y.getPixelForValue(index));
        else
          ctx.fillText(
            text,
            x.getPixelForValue(index),
            y.getPixelForValue(total) - (view.shape === 'line' ? 7 : 2),
          );
      });
      ctx.restore();
    },
  };
}
