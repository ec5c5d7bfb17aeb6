import type { Finding } from '../findings';
import type { Entry } from '../records';
import type { FigureName } from './figures';
import type { SeriesName } from './series';

/** What a value counts: a share is 0–1, time is in minutes, hours or workdays, `per100` is per 100 records. */
export type MeasureUnit = 'share' | 'minutes' | 'hours' | 'workdays' | 'count' | 'per100';

/** The records or findings that a value was counted from: what it opens to. */
export type Rows =
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] };

/** How a measure is worded, once for cards, charts, tables and reports. */
export interface Wording {
  readonly title: string;
  readonly unit: MeasureUnit;
  /** What is counted and what is left out, in Chinese. */
  readonly definition: string;
}

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
