import { cellAddress, columnNumber } from '../../rules/address';
import { escaped, unescaped } from '../xlsx';
import { attribute, NotRenewable } from './package';

/** An Excel table as its part says. Rows and columns count from 1. */
export interface TablePart {
  readonly path: string;
  readonly xml: string;
  readonly name: string;
  readonly headingRow: number;
  readonly firstColumn: number;
  /** The last row of values, without totals. */
  readonly lastRow: number;
  readonly hasTotals: boolean;
  readonly columns: readonly TableColumnPart[];
}

interface TableColumnPart {
  readonly heading: string;
  /** What fills rows that are added; null for none. */
  readonly formula: string | null;
  readonly xml: string;
}

export function tablePartOf(path: string, xml: string): TablePart {
  const start = /<table\b[^>]*>/.exec(xml)?.[0] ?? '';
  const [, from = '', top = '', bottom = ''] =
    /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(attribute(start, 'ref') ?? '') ?? [];
  if (from === '') throw new NotRenewable(`表格的范围不认识（${path}）`);
  const totals = Number(attribute(start, 'totalsRowCount') ?? 0);
  const columns = [...xml.matchAll(/<tableColumn\b[^>]*?(?:\/>|>[\s\S]*?<\/tableColumn>)/g)].map(
    ([column]) => ({
      heading: attribute(/^<tableColumn\b[^>]*>/.exec(column)?.[0] ?? '', 'name') ?? '',
      formula: calculatedIn(column),
      xml: column,
    }),
  );
  return {
    path,
    xml,
    name: attribute(start, 'displayName') ?? '',
    headingRow: Number(top),
    firstColumn: columnNumber(from),
    lastRow: Number(bottom) - totals,
    hasTotals: totals > 0,
    columns,
  };
}

function calculatedIn(column: string): string | null {
  const found = /<calculatedColumnFormula\b[^>]*>([\s\S]*?)<\/calculatedColumnFormula>/.exec(column)?.[1];
  return found === undefined ? null : unescaped(found);
}

/** A column of the table as it is to be: one that was there, or a new one by its heading, with the formula that fills it. */
export interface WantedColumn {
  readonly heading: string;
  readonly formula: string | null;
}

/** The part of a table with other columns and more rows. Filters of columns that stay where they are stay. */
export function withColumns(table: TablePart, wanted: readonly WantedColumn[], lastRow: number): string {
  const { xml, headingRow, firstColumn, hasTotals, columns } = table;
  let id = Math.max(0, ...columns.map((column) => Number(attribute(column.xml, 'id'))));
  const elements = wanted.map(({ heading, formula }) => {
    const there = columns.find((column) => column.heading === heading);
    const open =
      (there === undefined ? null : /^<tableColumn\b[^>]*?(?=\/?>)/.exec(there.xml)?.[0]) ??
      `<tableColumn id="${(id += 1)}" name="${escaped(heading)}"`;
    if (formula === null && there !== undefined) return there.xml;
    if (formula === null) return `${open}/>`;
    return `${open}><calculatedColumnFormula>${escaped(formula)}</calculatedColumnFormula></tableColumn>`;
  });
  const end = (totals: number) => cellAddress(lastRow + totals, firstColumn + wanted.length - 1);
  const range = (totals: number) => `${cellAddress(headingRow, firstColumn)}:${end(totals)}`;
  return xml
    .replace(/(<table\b[^>]*? ref=")[^"]*/, (_, start: string) => start + range(hasTotals ? 1 : 0))
    .replace(/(<autoFilter\b[^>]*? ref=")[^"]*/, (_, start: string) => start + range(0))
    .replace(/<filterColumn colId="\d+" hiddenButton="0"\/>/g, '')
    .replace(
      /<tableColumns\b[\s\S]*<\/tableColumns>/,
      () => `<tableColumns count="${elements.length}">${elements.join('')}</tableColumns>`,
    );
}
