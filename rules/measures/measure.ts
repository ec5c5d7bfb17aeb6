import { assistMeasures } from './assist';
import { bookingMeasures } from './booking';
import type { Fact, Facts } from './facts';
import { findingMeasures } from './findings';
import { overtimeMeasures } from './overtime';
import { recordMeasures } from './quality';
import { replyMeasures } from './reply';
import { timeOffMeasures } from './timeoff';
import type { Measures } from './types';

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
  return {
    figures: {
      ...records.figures,
      ...reply.figures,
      ...assist.figures,
      ...overtime.figures,
      ...booking.figures,
      ...timeOff.figures,
      ...findings.figures,
    },
    series: {
      ...records.series,
      ...reply.series,
      ...assist.series,
      ...overtime.series,
      ...booking.series,
      ...timeOff.series,
      ...findings.series,
    },
  };
}

/** The facts without those of records from before the regulation was in force. */
export function onlyJudged(facts: Facts): Facts {
  const judged = <T extends Fact>(list: readonly T[]): readonly T[] =>
    list.every((fact) => fact.judged) ? list : list.filter((fact) => fact.judged);
  const { toDate } = facts;
  return {
    ...facts,
    assist: judged(facts.assist),
    notice: judged(facts.notice),
    credential: judged(facts.credential),
    booking: judged(facts.booking),
    overtime: judged(facts.overtime),
    timeoff: judged(facts.timeoff),
    toDate: {
      booking: judged(toDate.booking),
      overtime: judged(toDate.overtime),
      timeoff: judged(toDate.timeoff),
    },
  };
}
