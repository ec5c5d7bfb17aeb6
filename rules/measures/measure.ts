import { assistMeasures } from './assist';
import { bookingMeasures } from './booking';
import { changedFacts, type Fact, type Facts } from './facts';
import { findingMeasures } from './findings';
import { overtimeMeasures } from './overtime';
import { recordMeasures } from './quality';
import { replyMeasures } from './reply';
import { timeOffMeasures } from './timeoff';
import type { Params } from '../params';
import { formParams } from '../wording/describe';
import { mapValues } from './parts';
import type { Figure, Measures, Series } from './types';
import { limitWords, worded } from './wording';

/**
 * Every figure and series of a selection of facts. Records from before the regulation was in force are counted under
 * records and data quality and nowhere else. Linear but for the sorting of waits, so that it can follow a filter.
 */
export function measure(facts: Facts): Measures {
  const judged = onlyJudged(facts);
  const records = recordMeasures(facts);
  const reply = replyMeasures(judged);
  const assist = assistMeasures(judged);
  const overtime = overtimeMeasures(judged);
  const booking = bookingMeasures(judged);
  const timeOff = timeOffMeasures(judged);
  const findings = findingMeasures(judged);
  const law = lawWordsOf(judged);
  const figures = {
    ...records.figures,
    ...reply.figures,
    ...assist.figures,
    ...overtime.figures,
    ...booking.figures,
    ...timeOff.figures,
    ...findings.figures,
  };
  const series = {
    ...records.series,
    ...reply.series,
    ...assist.series,
    ...overtime.series,
    ...booking.series,
    ...timeOff.series,
    ...findings.series,
  };
  return {
    figures: mapValues(figures, (_, figure: Figure) => worded(figure, law)),
    series: mapValues(series, (_, each: Series) => worded(each, law)),
  };
}

/** The forms, and the limits by which the records were counted, as words name them; those of now where there are no records. */
export function lawWordsOf(facts: Facts): Params {
  const used = new Set([...facts.booking, ...facts.overtime].map(({ limits }) => limits));
  return { ...formParams(facts.regulation), ...limitWords(used.size === 0 ? [facts.limits] : [...used]) };
}

/** The facts without those of records from before the regulation was in force. */
export function onlyJudged(facts: Facts): Facts {
  const judged = <T extends Fact>(list: readonly T[]): readonly T[] =>
    list.every((fact) => fact.judged) ? list : list.filter((fact) => fact.judged);
  const { toDate } = facts;
  return {
    ...facts,
    ...changedFacts(facts, judged),
    toDate: {
      booking: judged(toDate.booking),
      overtime: judged(toDate.overtime),
      timeoff: judged(toDate.timeoff),
    },
  };
}
