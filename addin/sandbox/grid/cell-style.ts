import { type Cell, plainFormat } from '../../emulated';

/** The look of a cell as CSS: fill, font and alignment; what a plain cell has is left to the style sheet. */
export function cellStyle({ value, format }: Cell): Readonly<Record<string, string>> {
  const { fill, font, horizontalAlignment, verticalAlignment, wrapText } = format;
  const plain = plainFormat.font;
  return {
    ...(fill === null ? {} : { background: fill }),
    ...(font.color === plain.color ? {} : { color: font.color }),
    ...(font.bold ? { 'font-weight': '700' } : {}),
    ...(font.italic ? { 'font-style': 'italic' } : {}),
    ...(font.size === plain.size ? {} : { 'font-size': `${Math.min(font.size, 20)}pt` }),
    ...(wrapText ? { 'white-space': 'pre-wrap' } : {}),
    'justify-content': horizontal(horizontalAlignment, typeof value === 'number'),
    ...(verticalAlignment === 'Top' ? { 'align-items': 'flex-start' } : {}),
  };
}

function horizontal(alignment: string, isNumber: boolean): string {
  if (alignment.startsWith('Center')) return 'center';
  if (alignment === 'Right') return 'flex-end';
  return alignment === 'General' && isNumber ? 'flex-end' : 'flex-start';
}
