import type { Area } from './area';

/** The changes that a conditional format makes; absent where it changes nothing. */
export interface ConditionalLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
}

/** A conditional format. Never changed, only replaced. */
export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  /** Excel.ConditionalFormatType: `Custom`, `CellValue`, `ContainsText` …; others are kept as they came. */
  readonly type: string;
  /** Of `Custom`, with its equals sign. */
  readonly formula: string;
  /** Of other types: the rule of the API or of the file, kept as it came. */
  readonly rule: unknown;
  readonly stopIfTrue: boolean;
  readonly look: ConditionalLook;
}
