import type { TablePart } from './strict-tables';
import type { Element } from './xml';

/** The parts of a workbook as the checks see them. */
export interface Parts {
  readonly xml: ReadonlyMap<string, Element>;
  readonly sharedStrings: readonly string[];
  readonly cellFormats: number;
  readonly differentialFormats: number;
}

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly root: Element;
  readonly tables: readonly TablePart[];
}
