import type { Plugin } from 'chart.js';
import type { Limit } from '../model/charts';
import { colours, FONT } from './palette';

/** Draws the limit of B5(一) as a dashed line with its name: across at a value, or upright after a class. */
export function limitLine({ label, value, afterIndex }: Limit): Plugin {
  return {
    id: 'limit-line',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const { x, y } = scales;
      if (x === undefined || y === undefined) return;
      ctx.save();
      ctx.strokeStyle = ctx.fillStyle = colours.limit;
      ctx.font = `12px ${FONT}`;
      ctx.setLineDash([6, 4]);
      ctx.lineWidth = 1.5;
      ctx.beginPath();
      if (value !== null) {
        const at = y.getPixelForValue(value);
        ctx.moveTo(chartArea.left, at);
        ctx.lineTo(chartArea.right, at);
        ctx.textAlign = 'right';
        ctx.fillText(label, chartArea.right - 4, at - 4);
      } else if (afterIndex !== null) {
        const at = (x.getPixelForValue(afterIndex) + x.getPixelForValue(afterIndex + 1)) / 2;
        ctx.moveTo(at, chartArea.top - 12);
        ctx.lineTo(at, chartArea.bottom);
        ctx.textAlign = 'left';
        ctx.fillText(label, at + 5, chartArea.top - 3);
      }
      ctx.stroke();
      ctx.restore();
    },
  };
}
