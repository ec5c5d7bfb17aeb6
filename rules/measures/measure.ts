import { assistFigures, assistSeries } from './assist';
import { bookingFigures, bookingSeries } from './booking';
import type { Fact, Facts } from './facts';
import { findingFigures, findingSeries } from './findings';
import { overtimeFigures, overtimeSeries } from './overtime';
import { recordFigures, recordSeries } from './quality';
import { replyFigures, replySeries } from './reply';
import { timeOff } from './timeoff';
import type { Measures } from './types';

/**
 * Every figure and series of a selection of facts. Records from before the regulation was in force are counted under
 * records and data quality and nowhere else. Linear but for the sorting of waits, so that it can follow a filter.
 */
export function measure(facts: Facts): Measures {
  const judged = onlyJudged(facts);
  const rest = timeOff(judged);
  return {
    figures: {
      ...recordFigures(facts),
      ...replyFigures(judged),
      ...assistFigures(judged),
      ...overtimeFigures(judged),
      ...bookingFigures(judged),
      ...rest.figures,
      ...findingFigures(judged),
    },
    series: {
      ...recordSeries(facts),
      ...replySeries(judged),
      ...assistSeries(judged),
      ...overtimeSeries(judged),
      ...bookingSeries(judged),
      ...rest.series,
      ...findingSeries(judged),
    },
  };
}

function onlyJudged(facts: Facts): Facts {
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
