import type { Layer } from '../model/charts';

/** The page's fonts, for a canvas, which inherits none. */
export const FONT = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

/** Colours after Okabe and Ito, told apart by every kind of colour vision and by lightness in a grey print. */
export const colours = {
  plain: '#2b6ca3',
  violation: '#c2410c',
  explained: '#7fb2dd',
  limit: '#b3261e',
  ink: '#26323d',
  muted: '#55626e',
  grid: '#e3e8ee',
} as const;

/** A layer's fill: colour, and hatching where two layers stand on one another, so that colour never speaks alone. */
export function fillOf(paint: Layer['paint']): CanvasPattern | string {
  return paint === 'explained' ? hatched(colours.explained) : colours[paint];
}

function hatched(colour: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 12;
  const context = tile.getContext('2d');
  if (context === null) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 12, 12);
  context.strokeStyle = '#1f4e79';
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(-3, 9);
  context.lineTo(9, -3);
  context.moveTo(3, 15);
  context.lineTo(15, 3);
  context.stroke();
  return context.createPattern(tile, 'repeat') ?? colour;
}
