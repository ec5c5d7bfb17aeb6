import { Remote } from '../batch/types';
import type { Args } from '../batch/args';
import type { Scalar, Services, Spec } from '../batch/spec';
import type { Area } from '../model/area';
import { Region } from '../model/region';
import type { Sheet } from '../model/sheet';
import { areaAt, found, range, rangeOrNull } from './common';

/** Excel.PageLayout: its properties and what they are before anyone sets them. */
const defaults = {
  BlackAndWhite: false,
  BottomMargin: 54,
  CenterHorizontally: false,
  CenterVertically: false,
  DraftMode: false,
  FirstPageNumber: '',
  FooterMargin: 21.6,
  HeaderMargin: 21.6,
  LeftMargin: 50.4,
  Orientation: 'Portrait',
  PaperSize: 'A4',
  PrintComments: 'NoComments',
  PrintErrors: 'AsDisplayed',
  PrintGridlines: false,
  PrintHeadings: false,
  PrintOrder: 'DownThenOver',
  RightMargin: 50.4,
  TopMargin: 54,
  Zoom: { scale: 100 },
} as const;

export const pageLayoutSpec: Spec<Sheet> = {
  scalars: Object.fromEntries(
    Object.entries(defaults).map(([name, initial]): [string, Scalar<Sheet>] => [
      name,
      {
        get: ({ page }) => page.settings?.get(name) ?? initial,
        set: (sheet, value) => {
          sheet.page = { ...sheet.page, settings: new Map(sheet.page.settings).set(name, value) };
        },
      },
    ]),
  ),
  navigation: { HeadersFooters: (sheet) => new Remote('HeaderFooterGroup', sheet) },
  methods: {
    SetPrintArea: (sheet, args, services) => {
      sheet.page = { ...sheet.page, printArea: areasOf(sheet, args, services) };
    },
    SetPrintTitleRows: (sheet, args, services) => {
      const [titleRows] = areasOf(sheet, args, services);
      if (titleRows) sheet.page = { ...sheet.page, titleRows };
    },
    SetPrintTitleColumns: (sheet, args, services) => {
      const [titleColumns] = areasOf(sheet, args, services);
      if (titleColumns) sheet.page = { ...sheet.page, titleColumns };
    },
    SetPrintMargins: setMargins,
    GetPrintArea: (sheet) => new Remote('RangeAreas', new Region(sheet, found(sheet.page.printArea))),
    GetPrintAreaOrNullObject: (sheet) =>
      sheet.page.printArea ? new Remote('RangeAreas', new Region(sheet, sheet.page.printArea)) : null,
    GetPrintTitleRows: (sheet) => range(sheet, found(sheet.page.titleRows)),
    GetPrintTitleRowsOrNullObject: (sheet) => rangeOrNull(sheet, sheet.page.titleRows ?? null),
    GetPrintTitleColumns: (sheet) => range(sheet, found(sheet.page.titleColumns)),
    GetPrintTitleColumnsOrNullObject: (sheet) => rangeOrNull(sheet, sheet.page.titleColumns ?? null),
  },
};

export const headerFooterGroupSpec: Spec<Sheet> = {
  scalars: { State: kept('State', 'Default'), UseSheetMargins: kept('UseSheetMargins', true) },
  navigation: {
    DefaultForAllPages: (sheet) => new Remote('HeaderFooter', { sheet, pages: 'default' }),
    EvenPages: (sheet) => new Remote('HeaderFooter', { sheet, pages: 'even' }),
    FirstPage: (sheet) => new Remote('HeaderFooter', { sheet, pages: 'first' }),
    OddPages: (sheet) => new Remote('HeaderFooter', { sheet, pages: 'odd' }),
  },
};

const parts = ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter'];

export const headerFooterSpec: Spec<Remote<'HeaderFooter'>['target']> = {
  scalars: Object.fromEntries(
    parts.map((name): [string, Scalar<Remote<'HeaderFooter'>['target']>] => [
      name,
      {
        get: ({ sheet, pages }) => sheet.page.headersFooters?.get(`${pages}/${name}`) ?? '',
        set: ({ sheet, pages }, value) => {
          keep(sheet, `${pages}/${name}`, value);
        },
      },
    ]),
  ),
};

function kept(name: string, initial: unknown): Scalar<Sheet> {
  return {
    get: ({ page }) => page.headersFooters?.get(name) ?? initial,
    set: (sheet, value) => {
      keep(sheet, name, value);
    },
  };
}

function keep(sheet: Sheet, name: string, value: unknown): void {
  sheet.page = { ...sheet.page, headersFooters: new Map(sheet.page.headersFooters).set(name, value) };
}

function areasOf(sheet: Sheet, args: Args, { workbook }: Services): readonly Area[] {
  const region = args.target(0, 'Range') ?? args.target(0, 'RangeAreas');
  return region
    ? region.areas
    : args
        .text(0)
        .split(',')
        .map((each) => areaAt(workbook, sheet, each.trim()));
}

const POINTS = new Map([
  ['Points', 1],
  ['Inches', 72],
  ['Centimeters', 72 / 2.54],
]);

function setMargins(sheet: Sheet, args: Args): void {
  const factor = POINTS.get(args.text(0)) ?? 1;
  const settings = new Map(sheet.page.settings);
  for (const [side, value] of args.options(1)) {
    if (typeof value !== 'number') continue;
    settings.set(`${side.slice(0, 1).toUpperCase()}${side.slice(1)}Margin`, value * factor);
  }
  sheet.page = { ...sheet.page, settings };
}
