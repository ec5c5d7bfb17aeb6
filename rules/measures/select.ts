import type { Finding } from '../findings';
import type { Day } from '../time/day';
import { allFacts, changedFacts, type Fact, type Facts } from './facts';

/** What to look at; a part that is null or missing lets everything through. */
export interface Filter {
  /** First day, by the day of the record. Records without a day are left out once a period is set. */
  readonly from?: Day | null;
  /** Last day, included. */
  readonly to?: Day | null;
  /** 部室 */
  readonly unit?: string | null;
  /** One of the persons who did the work. */
  readonly person?: string | null;
  /** Only what a 红色代办员 did (A1.2.2). */
  readonly redAgents?: boolean;
}

/** The facts that a filter lets through, for measuring. Linear. */
export function select(facts: Facts, filter: Filter): Facts {
  const keep = <T extends Fact>(list: readonly T[], by = filter): readonly T[] =>
    list.filter((fact) => accepts(by, fact));
  const openEnded: Filter = { ...filter, from: null };
  const { toDate } = facts;
  return {
    ...changedFacts(facts, (list) => keep(list)),
    now: facts.now,
    regulation: facts.regulation,
    limits: facts.limits,
    findings: selectFindings(facts, filter),
    person: filter.person ?? facts.person,
    toDate: {
      booking: keep(toDate.booking, openEnded),
      overtime: keep(toDate.overtime, openEnded),
      timeoff: keep(toDate.timeoff, openEnded),
    },
  };
}

/** What the filters can be set to. */
export interface FilterChoices {
  readonly units: readonly string[];
  readonly persons: readonly string[];
  /** The first and last day of any record; null when no record has a day. */
  readonly first: Day | null;
  readonly last: Day | null;
}

/** The 部室 and persons that occur, in the order of their characters, and the span of days. */
export function filterChoices(facts: Facts): FilterChoices {
  const units = new Set<string>();
  const persons = new Set<string>();
  let first: Day | null = null;
  let last: Day | null = null;
  for (const fact of allFacts(facts)) {
    if (fact.unit !== null) units.add(fact.unit);
    for (const person of fact.persons) persons.add(person);
    if (fact.day === null) continue;
    first = first === null ? fact.day : Math.min(first, fact.day);
    last = last === null ? fact.day : Math.max(last, fact.day);
  }
  return { units: [...units].sort(), persons: [...persons].sort(), first, last };
}

/** By day, 部室 and persons of the finding; those of a whole sheet or file have none and go once a filter is set. */
function selectFindings(facts: Facts, filter: Filter): readonly Finding[] {
  const kept = facts.findings.filter((finding) =>
    accepts({ ...filter, redAgents: false }, { ...finding, red: false }),
  );
  if (!filter.redAgents) return kept;
  const red = new Set(
    allFacts(facts).flatMap(({ red, entry }) => (red ? [place(entry.source, entry.row)] : [])),
  );
  return kept.filter((finding) => finding.row !== null && red.has(place(finding, finding.row)));
}

function accepts(filter: Filter, fact: Pick<Fact, 'day' | 'unit' | 'persons' | 'red'>): boolean {
  const { from = null, to = null, unit = null, person = null, redAgents = false } = filter;
  if (from !== null && (fact.day === null || fact.day < from)) return false;
  if (to !== null && (fact.day === null || fact.day > to)) return false;
  if (unit !== null && fact.unit !== unit) return false;
  if (person !== null && !fact.persons.includes(person)) return false;
  return !redAgents || fact.red;
}

/** A record's place in the files, which no other record shares. */
function place({ file, sheet }: { file: string; sheet: string }, row: number): string {
  return [file, sheet, row].join('\n');
}
