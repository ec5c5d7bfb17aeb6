import { cellAddress, columnNumber } from '../../rules/address';
import { namesOtherSheet } from '../sheet/sheet';
import { escaped } from '../xlsx';
import { attribute, NotRenewable } from './package';

interface RowXml {
  /** `<row r="5" …` without its end. */
  readonly open: string;
  readonly cells: Map<number, string>;
}

/** Which formula goes down a column, and what style its cells have. */
interface Down {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly style: string | null;
}

/** The XML of a sheet whose cells are replaced one by one; all else stays as it is written. */
export class SheetXml {
  #before: string;
  #after: string;
  readonly #rows: Map<number, RowXml>;
  #shared: number;

  constructor(xml: string) {
    const data = /<sheetData\s*\/>|<sheetData>([\s\S]*?)<\/sheetData>/.exec(xml);
    if (data === null) throw new NotRenewable('工作表的写法不认识');
    this.#before = xml.slice(0, data.index).replace(/<dimension [^>]*\/>/, '');
    this.#after = xml.slice(data.index + data[0].length);
    this.#rows = rowsIn(data[1] ?? '');
    this.#shared = Math.max(-1, ...[...xml.matchAll(/ si="(\d+)"/g)].map(([, si]) => Number(si)));
  }

  /** The XML of a cell; null where there is none. */
  cell(row: number, column: number): string | null {
    return this.#rows.get(row)?.cells.get(column) ?? null;
  }

  isEmpty(row: number, column: number): boolean {
    return !/<(?:v|is|f)[\s>]/.test(this.cell(row, column) ?? '');
  }

  style(row: number, column: number): string | null {
    return attribute(/^<c\b[^>]*>/.exec(this.cell(row, column) ?? '')?.[0] ?? '', 's');
  }

  clear(row: number, column: number): void {
    this.#rows.get(row)?.cells.delete(column);
  }

  write(row: number, column: number, text: string, style: string | null): void {
    const content =
      text === '' ? '/>' : ` t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
    this.#put(row, column, `<c r="${cellAddress(row, column)}"${styled(style)}${content}`);
  }

  /** A formula down a column, shared by its rows where it may be: one that names another sheet may not. */
  fillDown(column: number, { firstRow, lastRow, style }: Down, formula: (row: number) => string): void {
    const shared = lastRow > firstRow && !namesOtherSheet(formula(firstRow));
    const si = shared ? (this.#shared += 1) : 0;
    const ref = `${cellAddress(firstRow, column)}:${cellAddress(lastRow, column)}`;
    for (let row = firstRow; row <= lastRow; row += 1) {
      const text = (): string => escaped(formula(row));
      const f = !shared
        ? `<f>${text()}</f>`
        : row === firstRow
          ? `<f t="shared" ref="${ref}" si="${si}">${text()}</f>`
          : `<f t="shared" si="${si}"/>`;
      this.#put(row, column, `<c r="${cellAddress(row, column)}"${styled(style)}>${f}</c>`);
    }
  }

  /** Every cell in place of those that are there. */
  replaceData(data: string): void {
    this.#rows.clear();
    for (const [number, row] of rowsIn(data)) this.#rows.set(number, row);
  }

  /** Changes what stands after the cells: formats, checks, tables. */
  amendAfter(amend: (after: string) => string): void {
    this.#after = amend(this.#after);
  }

  /** Sets how columns look, each by itself; the others stay in their ranges. */
  setColumns(looks: ReadonlyMap<number, { readonly width: number; readonly hidden: boolean }>): void {
    const [, inside = ''] = /<cols>([\s\S]*?)<\/cols>/.exec(this.#before) ?? [];
    const kept = [...inside.matchAll(/<col\b[^>]*\/>/g)].flatMap(([element]) =>
      without(element, new Set(looks.keys())),
    );
    const added = [...looks].map(([column, { width, hidden }]): readonly [number, string] => [
      column,
      `<col min="${column}" max="${column}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
    ]);
    const all = [...kept, ...added].sort(([a], [b]) => a - b).map(([, element]) => element);
    this.#before = `${this.#before.replace(/<cols>[\s\S]*?<\/cols>/, '')}<cols>${all.join('')}</cols>`;
  }

  xml(): string {
    const rows = [...this.#rows]
      .sort(([a], [b]) => a - b)
      .map(([, { open, cells }]) => {
        const inside = [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
        return `${open}>${inside.join('')}</row>`;
      });
    return `${this.#before}<sheetData>${rows.join('')}</sheetData>${this.#after}`;
  }

  #put(row: number, column: number, cell: string): void {
    let there = this.#rows.get(row);
    if (there === undefined) this.#rows.set(row, (there = { open: `<row r="${row}"`, cells: new Map() }));
    there.cells.set(column, cell);
  }
}

function styled(style: string | null): string {
  return style === null ? '' : ` s="${style}"`;
}

function rowsIn(data: string): Map<number, RowXml> {
  const rows = new Map<number, RowXml>();
  let next = 1;
  for (const [, attributes = '', inside = ''] of data.matchAll(/<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g)) {
    const number = Number(attribute(` ${attributes}`, 'r') ?? next);
    next = number + 1;
    // How far its cells reach may change.
    const open = `<row${attributes.replace(/ spans="[^"]*"/, '')}`;
    rows.set(number, { open, cells: cellsIn(inside) });
  }
  return rows;
}

function cellsIn(inside: string): Map<number, string> {
  const cells = new Map<number, string>();
  let next = 1;
  for (const [cell] of inside.matchAll(/<c\b[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g)) {
    const address = attribute(/^<c\b[^>]*>/.exec(cell)?.[0] ?? '', 'r');
    const column = address === null ? next : columnNumber(address.replace(/\d+$/, ''));
    next = column + 1;
    cells.set(column, cell);
  }
  return cells;
}

/** A range of columns without some of them, in as many ranges as are left. */
function without(element: string, columns: ReadonlySet<number>): readonly (readonly [number, string])[] {
  const [min, max] = [Number(attribute(element, 'min')), Number(attribute(element, 'max'))];
  const inside = [...columns].filter((column) => column >= min && column <= max).sort((a, b) => a - b);
  const starts = [min, ...inside.map((column) => column + 1)];
  const ends = [...inside.map((column) => column - 1), max];
  return starts.flatMap((from, index) => {
    const to = ends[index] ?? max;
    if (from > to) return [];
    const range = element.replace(/ min="\d+"/, ` min="${from}"`).replace(/ max="\d+"/, ` max="${to}"`);
    return [[from, range] as const];
  });
}
