export interface Border {
  /** Excel.BorderLineStyle, such as `Continuous`. */
  readonly style: string;
  /** Excel.BorderWeight: `Hairline`, `Thin`, `Medium`, `Thick`. */
  readonly weight: string;
  /** `#RRGGBB` */
  readonly color: string;
}

export type Side = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

export const sides: readonly Side[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

export interface Font {
  readonly name: string;
  /** In points. */
  readonly size: number;
  /** `#RRGGBB` */
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
}

/** How a cell looks, in the words of the Excel JavaScript API. Never changed, only replaced. */
export interface Format {
  readonly numberFormat: string;
  /** `#RRGGBB`; null without fill. */
  readonly fill: string | null;
  readonly font: Font;
  readonly borders: Readonly<Partial<Record<Side, Border>>>;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly shrinkToFit: boolean;
  readonly textOrientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export const GENERAL = 'General';
export const TEXT = '@';

export const plainFormat: Format = {
  numberFormat: GENERAL,
  fill: null,
  font: {
    name: '等线',
    size: 11,
    color: '#000000',
    bold: false,
    italic: false,
    underline: 'None',
    strikethrough: false,
  },
  borders: {},
  horizontalAlignment: 'General',
  verticalAlignment: 'Center',
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
};
