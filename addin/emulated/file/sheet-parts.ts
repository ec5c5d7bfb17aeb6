import type { ConditionalFormattingRule, Worksheet } from 'exceljs';
import type { PageSetup } from '../../../templates/sheet/page-setup';
import { formatA1, parseA1 } from '../model/a1';
import type { ConditionalFormat, ConditionalLook } from '../model/conditional';
import type { PageLayout } from '../model/page';
import { colorFromFile } from './styles';

declare module 'exceljs' {
  interface Worksheet {
    /** Missing in exceljs's types. */
    readonly conditionalFormattings: readonly {
      readonly ref: string;
      readonly rules: readonly ConditionalFormattingRule[];
    }[];
  }
}

const A4 = 9;
const POINTS_PER_INCH = 72;

const MARGINS = [
  ['left', 'LeftMargin'],
  ['right', 'RightMargin'],
  ['top', 'TopMargin'],
  ['bottom', 'BottomMargin'],
  ['header', 'HeaderMargin'],
  ['footer', 'FooterMargin'],
] as const;

/** The page of a sheet in the words of the API. */
export function pageFrom({ pageSetup }: Worksheet): PageLayout {
  const settings = new Map<string, unknown>([
    ['Orientation', pageSetup.orientation === 'landscape' ? 'Landscape' : 'Portrait'],
    ['CenterHorizontally', pageSetup.horizontalCentered ?? false],
    ['CenterVertically', pageSetup.verticalCentered ?? false],
    ...MARGINS.flatMap(([file, api]): [string, unknown][] => {
      const inches = pageSetup.margins?.[file];
      return inches === undefined ? [] : [[api, inches * POINTS_PER_INCH]];
    }),
  ]);
  if (Number(pageSetup.paperSize) === A4) settings.set('PaperSize', 'A4');
  if (pageSetup.fitToPage) {
    const { fitToWidth = 1, fitToHeight = 0 } = pageSetup;
    settings.set('Zoom', { horizontalFitToPages: fitToWidth, verticalFitToPages: fitToHeight });
  }
  const titleRows = parseA1(pageSetup.printTitlesRow ?? '');
  const titleColumns = parseA1(pageSetup.printTitlesColumn ?? '');
  const printArea = parseA1(pageSetup.printArea ?? '');
  return {
    settings,
    ...(titleRows && { titleRows }),
    ...(titleColumns && { titleColumns }),
    ...(printArea && { printArea: [printArea] }),
  };
}

/** The way back, for what was said of the page. */
export function pageSetupFor({ settings = new Map(), ...page }: PageLayout): PageSetup {
  const { titleRows, titleColumns, printArea } = page;
  const zoom: unknown = settings.get('Zoom');
  const fits = typeof zoom === 'object' && zoom !== null && 'horizontalFitToPages' in zoom;
  const number = (name: string, absent: number) => {
    const value: unknown = settings.get(name);
    return typeof value === 'number' ? value / POINTS_PER_INCH : absent;
  };
  return {
    orientation: settings.get('Orientation') === 'Landscape' ? 'landscape' : 'portrait',
    centred: settings.get('CenterHorizontally') === true,
    centredDown: settings.get('CenterVertically') === true,
    margins: {
      left: number('LeftMargin', 0.7),
      right: number('RightMargin', 0.7),
      top: number('TopMargin', 0.75),
      bottom: number('BottomMargin', 0.75),
      header: number('HeaderMargin', 0.3),
      footer: number('FooterMargin', 0.3),
    },
    ...(fits && { pagesAcross: 1 }),
    ...(titleRows && { repeatedRows: formatA1(titleRows) }),
    ...(titleColumns && { repeatedColumns: formatA1(titleColumns) }),
    ...(printArea && { area: printArea.map(formatA1).join(',') }),
  };
}

/** The conditional formats of a sheet, the first with the highest priority. */
export function conditionalFormatsFrom(
  { conditionalFormattings }: Worksheet,
  newId: () => number,
): readonly ConditionalFormat[] {
  const formats = conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.map((rule) => {
      const formula = rule.type === 'expression' ? String(rule.formulae?.[0] ?? '') : '';
      return {
        priority: rule.priority,
        format: {
          id: `{${String(newId()).padStart(8, '0')}-0000-4000-9000-000000000000}`,
          areas: ref.split(' ').flatMap((address) => parseA1(address) ?? []),
          type: rule.type === 'expression' ? 'Custom' : rule.type,
          formula: formula === '' ? '' : `=${formula}`,
          rule: rule.type === 'expression' ? null : rule,
          stopIfTrue: false,
          look: lookFrom(rule),
        },
      };
    }),
  );
  return formats.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

function lookFrom({ style }: ConditionalFormattingRule): ConditionalLook {
  const { fill, font } = style ?? {};
  const color =
    fill?.type === 'pattern' ? (colorFromFile(fill.bgColor) ?? colorFromFile(fill.fgColor)) : null;
  const fontColor = colorFromFile(font?.color);
  return {
    ...(color === null ? {} : { fill: color }),
    ...(fontColor === null ? {} : { fontColor }),
    ...(font?.bold === undefined ? {} : { bold: font.bold }),
  };
}
