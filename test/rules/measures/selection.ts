import { judge } from '../../../rules/judge';
import {
  factsOfOffices,
  measure,
  type Facts,
  type FigureName,
  type Measures,
  type SeriesName,
} from '../../../rules/measures';
import { yangcheng } from '../../../rules/regulation/regulation';
import type { Records } from '../../../rules/records';
import type { Settings } from '../../../rules/settings';
import type { Moment } from '../../../rules/time/moment';
import { NOW, settings as lawfulSettings } from '../scenarios/lawful';
import { calendar, office } from '../scenarios/scenario';

type Rows = NonNullable<Parameters<typeof office>[0]>;

const nothing = { assist: [], notice: [], credential: [], booking: [], overtime: [], timeoff: [] } as const;

/** An office with these records only: each says what differs from the lawful one of its ledger. */
export function onlyThese(rows: Rows): Records {
  return office({ ...nothing, ...rows });
}

/** The judged facts of one office. */
export function factsOf(records: Records, options: { settings?: Settings; now?: Moment } = {}): Facts {
  const { settings = lawfulSettings, now = NOW } = options;
  const judging = { records, settings, calendar, regulation: yangcheng, now };
  return factsOfOffices([{ ...judging, findings: judge(judging) }], now, yangcheng);
}

/** The measures of an office with these records only. */
export function measured(rows: Rows, options?: { settings?: Settings; now?: Moment }): Measures {
  return measure(factsOf(onlyThese(rows), options));
}

/** Values by figure name, for comparing several at once. */
export function values(measures: Measures, names: readonly FigureName[]): Record<string, number | null> {
  return Object.fromEntries(names.map((name) => [name, measures.figures[name].value]));
}

/** A series as label → value, without the points at 0. */
export function filled(measures: Measures, name: SeriesName): Record<string, number | null> {
  const points = measures.series[name].points.filter((point) => point.value !== 0);
  return Object.fromEntries(points.map((point) => [point.label, point.value]));
}
