import { Remote, type InnerSide } from '../batch/types';
import type { Scalar, Spec } from '../batch/spec';
import { invalidArgument } from '../errors';
import { spansAllRows, type Area } from '../model/area';
import { sides, type Border, type Font, type Format, type Side } from '../model/format';
import { ensureAllowed } from '../model/guard';
import type { Region } from '../model/region';
import { asFlag, asNumber, asText, found } from './common';
import { colorOf } from './colors';
import { autofitColumns, columnWidth, rowHeight, setColumnWidth, setRowHeight } from './sizes';
import { touchedPart } from './common';

/** A property of the format: the same for all cells, or null. */
function formatted(
  get: (format: Format) => unknown,
  set: (format: Format, value: unknown) => Format,
): Scalar<Region> {
  return {
    get: (region) => uniformOf(region, get),
    set: (region, value) => {
      changeFormats(region, (format) => set(format, value));
    },
  };
}

export const rangeFormatSpec: Spec<Region> = {
  scalars: {
    HorizontalAlignment: formatted(
      (format) => format.horizontalAlignment,
      (format, value) => ({ ...format, horizontalAlignment: asText(value) }),
    ),
    VerticalAlignment: formatted(
      (format) => format.verticalAlignment,
      (format, value) => ({ ...format, verticalAlignment: asText(value) }),
    ),
    WrapText: formatted(
      (format) => format.wrapText,
      (format, value) => ({ ...format, wrapText: asFlag(value) }),
    ),
    ShrinkToFit: formatted(
      (format) => format.shrinkToFit,
      (format, value) => ({ ...format, shrinkToFit: asFlag(value) }),
    ),
    IndentLevel: formatted(
      (format) => format.indentLevel,
      (format, value) => ({ ...format, indentLevel: asNumber(value) }),
    ),
    TextOrientation: formatted(
      (format) => format.textOrientation,
      (format, value) => ({ ...format, textOrientation: asNumber(value) }),
    ),
    ColumnWidth: { get: columnWidth, set: setColumnWidth },
    RowHeight: { get: rowHeight, set: setRowHeight },
  },
  navigation: {
    Borders: (region) => new Remote('RangeBorderCollection', region),
    Fill: (region) => new Remote('RangeFill', region),
    Font: (region) => new Remote('RangeFont', region),
    Protection: (region) => new Remote('FormatProtection', region),
  },
  methods: { AutofitColumns: autofitColumns, AutofitRows: () => null },
};

export const rangeFillSpec: Spec<Region> = {
  scalars: {
    // Cells without fill are white to the API.
    Color: formatted(
      ({ fill }) => fill ?? '#FFFFFF',
      (format, value) => ({ ...format, fill: value === '' ? null : colorOf(value) }),
    ),
    Pattern: {
      get: (region) => uniformOf(region, ({ fill }) => (fill === null ? 'None' : 'Solid')),
    },
  },
  methods: {
    Clear: (region) => {
      changeFormats(region, (format) => ({ ...format, fill: null }));
    },
  },
};

export const rangeFontSpec: Spec<Region> = {
  scalars: {
    Name: font('name', asText),
    Size: font('size', asNumber),
    Color: font('color', colorOf),
    Bold: font('bold', asFlag),
    Italic: font('italic', asFlag),
    Underline: font('underline', asText),
    Strikethrough: font('strikethrough', asFlag),
  },
};

export const formatProtectionSpec: Spec<Region> = {
  scalars: {
    Locked: formatted(
      ({ locked }) => locked,
      (format, value) => ({ ...format, locked: asFlag(value) }),
    ),
    FormulaHidden: formatted(
      ({ formulaHidden }) => formulaHidden,
      (format, value) => ({ ...format, formulaHidden: asFlag(value) }),
    ),
  },
};

const innerSides: readonly InnerSide[] = ['InsideHorizontal', 'InsideVertical', 'DiagonalDown', 'DiagonalUp'];
const allSides = [...sides, ...innerSides];

export const bordersSpec: Spec<Region> = {
  scalars: { Count: { get: () => allSides.length } },
  items: (region) => allSides.map((side) => new Remote('RangeBorder', { region, side })),
  item: (region, key) =>
    new Remote('RangeBorder', { region, side: found(allSides.find((side) => side === key)) }),
};

export const borderSpec: Spec<Remote<'RangeBorder'>['target']> = {
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: bordered('style', asText),
    Weight: bordered('weight', asText),
    Color: bordered('color', colorOf),
  },
};

function font<K extends keyof Font>(key: K, parse: (value: unknown) => Font[K]): Scalar<Region> {
  return formatted(
    (format) => format.font[key],
    (format, value) => ({ ...format, font: { ...format.font, [key]: parse(value) } }),
  );
}

const NO_BORDER: Border = { style: 'None', weight: 'Thin', color: '#000000' };

function bordered<K extends keyof Border>(
  key: K,
  parse: (value: unknown) => Border[K],
): Scalar<Remote<'RangeBorder'>['target']> {
  return {
    get: ({ region, side }) => {
      const [first] = cellSides(region.area, side);
      return first && uniformOf(region, ({ borders }) => (borders[first.side] ?? NO_BORDER)[key]);
    },
    set: ({ region, side }, value) => {
      const parsed = parse(value);
      for (const area of region.areas) {
        for (const part of cellSides(area, side)) {
          changeFormatsAt(region, part.area, (format) => {
            const before = format.borders[part.side] ?? { ...NO_BORDER, style: 'Continuous' };
            return { ...format, borders: { ...format.borders, [part.side]: { ...before, [key]: parsed } } };
          });
        }
      }
    },
  };
}

/** The cells whose own borders make up a side of an area. */
function cellSides(
  area: Area,
  side: Side | InnerSide,
): readonly { readonly area: Area; readonly side: Side }[] {
  const { row, column, rows, columns } = area;
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...area, rows: 1 }, side }];
    case 'EdgeBottom':
      return [{ area: { ...area, row: row + rows - 1, rows: 1 }, side }];
    case 'EdgeLeft':
      return [{ area: { ...area, columns: 1 }, side }];
    case 'EdgeRight':
      return [{ area: { ...area, column: column + columns - 1, columns: 1 }, side }];
    case 'InsideHorizontal':
      return rows > 1 ? [{ area: { ...area, rows: rows - 1 }, side: 'EdgeBottom' }] : [];
    case 'InsideVertical':
      return columns > 1 ? [{ area: { ...area, columns: columns - 1 }, side: 'EdgeRight' }] : [];
    default:
      throw invalidArgument();
  }
}

function uniformOf<T>({ sheet, areas }: Region, get: (format: Format) => T): T | null {
  const values = new Set<T>();
  for (const area of areas) {
    const part = touchedPart(sheet, area) ?? { ...area, rows: 1, columns: 1 };
    for (let row = part.row; row < part.row + part.rows; row += 1) {
      for (let column = part.column; column < part.column + part.columns; column += 1) {
        values.add(get(sheet.cell(row, column).format));
        if (values.size > 1) return null;
      }
    }
  }
  const [value] = values;
  return value ?? null;
}

function changeFormats(region: Region, change: (format: Format) => Format): void {
  for (const area of region.areas) changeFormatsAt(region, area, change);
}

/** Whole columns keep the format for the cells that nobody touched yet. */
function changeFormatsAt({ sheet }: Region, area: Area, change: (format: Format) => Format): void {
  ensureAllowed(sheet, 'allowFormatCells');
  const changed = new Map<Format, Format>();
  const memo = (format: Format) => {
    const known = changed.get(format) ?? change(format);
    changed.set(format, known);
    return known;
  };
  const cells = spansAllRows(area) ? touchedPart(sheet, area) : area;
  for (let row = cells?.row ?? 0; cells && row < cells.row + cells.rows; row += 1) {
    for (let column = cells.column; column < cells.column + cells.columns; column += 1) {
      const cell = sheet.cell(row, column);
      sheet.put(row, column, { ...cell, format: memo(cell.format) });
    }
  }
  if (spansAllRows(area)) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      sheet.setColumn(column, {
        format: memo(sheet.column(column).format ?? sheet.cell(area.rows - 1, column).format),
      });
    }
  }
  sheet.book.emit({ kind: 'format', sheet: sheet.id, area });
}
