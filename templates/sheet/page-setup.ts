/** How a sheet is printed, on A4. */
export interface PageSetup {
  readonly orientation: 'landscape' | 'portrait';
  /** How many pages the columns are fitted to; as large as it is when left out. */
  readonly pagesAcross?: number;
  /** How many pages the rows are fitted to; as many as they take when left out. */
  readonly pagesDown?: number;
  /** In which order the pages of a sheet wider than one follow. */
  readonly order?: 'overThenDown' | 'downThenOver';
  readonly centred?: boolean;
  readonly centredDown?: boolean;
  readonly blackAndWhite?: boolean;
  readonly margins: Margins;
  /** Rows repeated on every page: `1:3`. */
  readonly repeatedRows?: string;
  /** Columns repeated on every page: `A:A`. */
  readonly repeatedColumns?: string;
  /** What is printed: `A1:F20`; all that is filled when left out. */
  readonly area?: string;
  readonly copies?: number;
  /** In the codes of Excel (ECMA-376 Part 1, 18.3.1.39). */
  readonly header?: string;
  readonly footer?: string;
}

/** In inches. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}
