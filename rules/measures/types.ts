import type { Finding } from '../findings';
import type { Entry } from '../records';
import type { FigureName } from './figures';
import type { SeriesName } from './series';
import type { MeasureUnit, Wording } from './wording';

export type { MeasureUnit, Wording };

/** The records or findings that a value was counted from: what it opens to. */
export type Rows =
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] };

/** One number. */
export interface Figure extends Wording {
  readonly name: FigureName;
  /** In `unit`, unrounded; null when there was nothing to count (0 of 0 is not 0%). */
  readonly value: number | null;
  /** A share opens to everything it counted; the misses are behind a count of their own (`reply.late`, `assist.late`). */
  readonly rows: Rows;
}

/** One bar or dot of a series. */
export interface Point {
  /** Stable and sortable: `2026-05`, `B5(一)`, a name. */
  readonly key: string;
  readonly label: string;
  /** As {@link Figure.value}. */
  readonly value: number | null;
  readonly rows: Rows;
}

/** Numbers along one dimension, in the order in which they are shown. */
export interface Series extends Wording {
  readonly name: SeriesName;
  readonly points: readonly Point[];
}

/** Everything the dashboard shows about one selection of records. */
export interface Measures {
  readonly figures: Readonly<Record<FigureName, Figure>>;
  readonly series: Readonly<Record<SeriesName, Series>>;
}
