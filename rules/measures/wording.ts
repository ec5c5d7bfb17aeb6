import type { Params } from '../params';
import { limitNames, limitText, type Limits } from '../regulation/limits';
import { filled } from '../wording/word';

/** What a value counts: a share is 0–1, time is in minutes, hours or workdays, `per100` is per 100 records. */
export type MeasureUnit = 'share' | 'minutes' | 'hours' | 'workdays' | 'count' | 'per100';

/** How a measure is worded, once for cards, charts, tables and reports. */
export interface Wording {
  /** May name limits and forms, `{reply.minutes}内答复率`, until {@link worded}. */
  readonly title: string;
  readonly unit: MeasureUnit;
  /** What is counted and what is left out, in Chinese. As `title`. */
  readonly definition: string;
}

/** What a limit is called where the records that were counted had several. */
const SEVERAL = '规定时限';

/**
 * Limits as the words of measures name them.
 * @param inForce those of the records that were counted; each record counts by its own
 */
export function limitWords(inForce: readonly Limits[]): Params {
  return Object.fromEntries(
    limitNames.map((name) => {
      const texts = new Set(inForce.map((limits) => limitText(name, limits[name])));
      const [only = SEVERAL] = texts;
      return [name, { type: 'choice', value: texts.size > 1 ? SEVERAL : only }];
    }),
  );
}

/** A measure with its limits and forms named. */
export function worded<W extends Wording>(measure: W, law: Params): W {
  const fill = (template: string) => filled(template, law) ?? template;
  return { ...measure, title: fill(measure.title), definition: fill(measure.definition) };
}
