/** What a value counts: a share is 0–1, time is in minutes, hours or workdays, `per100` is per 100 records. */
export type MeasureUnit = 'share' | 'minutes' | 'hours' | 'workdays' | 'count' | 'per100';

/** How a measure is worded, once for cards, charts, tables and reports. */
export interface Wording {
  readonly title: string;
  readonly unit: MeasureUnit;
  /** What is counted and what is left out, in Chinese. */
  readonly definition: string;
}
