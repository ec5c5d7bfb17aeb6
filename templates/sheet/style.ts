/** A colour: `{ argb: 'FFRRGGBB' }`. */
export interface Color {
  readonly argb: string;
}

export interface Font {
  readonly name?: string;
  /** In points. */
  readonly size?: number;
  readonly family?: number;
  readonly charset?: number;
  readonly color?: Color;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
}

/** One colour all over, or none. That of a conditional format is its background, that of a cell its foreground. */
export interface Fill {
  readonly type: 'pattern';
  readonly pattern: 'solid' | 'none';
  readonly fgColor?: Color;
  readonly bgColor?: Color;
}

export interface Line {
  readonly style: 'thin' | 'medium' | 'thick' | 'hair' | 'dotted' | 'dashed' | 'double';
  readonly color: Color;
}

export interface Borders {
  readonly top?: Line;
  readonly left?: Line;
  readonly bottom?: Line;
  readonly right?: Line;
}

export interface Alignment {
  readonly horizontal?: 'left' | 'center' | 'right' | 'fill' | 'justify' | 'distributed';
  readonly vertical?: 'top' | 'middle' | 'bottom' | 'justify' | 'distributed';
  readonly wrapText?: boolean;
  readonly shrinkToFit?: boolean;
  /** In steps of about a character. */
  readonly indent?: number;
  /** In degrees. */
  readonly textRotation?: number;
}

/** How a cell looks; what is left out is Excel's default. */
export interface CellStyle {
  readonly font?: Font;
  readonly fill?: Fill;
  readonly border?: Borders;
  readonly alignment?: Alignment;
  /** The number format, such as `yyyy-mm-dd`. */
  readonly numFmt?: string;
  readonly protection?: { readonly locked: boolean; readonly hidden: boolean };
}
