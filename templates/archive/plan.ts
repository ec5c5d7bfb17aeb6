import { allFacts, filterChoices, select, type Facts } from '../../rules/measures';
import { defaultSettings } from '../../rules/settings';
import type { Office } from '../offices';
import { archiveFileName, periodDays, type Period } from '../write';
import type { Archive } from './archive';

export interface ArchiveRequest {
  readonly offices: readonly Pick<Office, 'unit' | 'named' | 'settings'>[];
  /** Of all these offices, as `factsOfOffices` (rules/measures) gives them. */
  readonly facts: Facts;
  readonly period: Period;
  readonly phones: 'masked' | 'full';
}

/** What is to be archived. */
export interface ArchivePlan {
  /** One per 部室: those that have a workbook, and those of any other record of the period. */
  readonly archives: readonly Archive[];
  /** How many records of the period name no 部室, and stand in a workbook that does not either: they are in no archive. */
  readonly homeless: number;
}

/** Divides the records of a period among the 部室, by the 部室 of the record. Linear for a few 部室. */
export function planArchives({ offices, facts, period, phones }: ArchiveRequest): ArchivePlan {
  const inPeriod = select(facts, periodDays(period));
  const own = offices.filter(({ named }) => named).map(({ unit }) => unit);
  const units = [...new Set([...own, ...filterChoices(inPeriod).units])];
  return {
    archives: units.map((unit) => ({
      unit,
      office: settingsOf(unit, offices).office,
      period,
      phones,
      facts: { ...select(inPeriod, { unit }), toDate: { booking: [], overtime: [], timeoff: [] } },
      staff: staffOf(unit, offices),
      undated: undatedIn(facts, unit),
    })),
    homeless: allFacts(inPeriod).filter((fact) => fact.unit === null).length,
  };
}

/** The number of records in an archive. */
export function archivedRecords({ facts }: Archive): number {
  return allFacts(facts).length;
}

/** The names of the archives' files, without ending; no two are the same. */
export function archiveNames(archives: readonly Archive[]): readonly string[] {
  const taken = new Set<string>();
  return archives.map(({ unit, period }) => {
    const name = archiveFileName(unit, period);
    let free = name;
    for (let number = 2; taken.has(free); number += 1) free = `${name}（${number}）`;
    taken.add(free);
    return free;
  });
}

function settingsOf(unit: string, offices: ArchiveRequest['offices']) {
  return (offices.find((office) => office.unit === unit) ?? offices[0])?.settings ?? defaultSettings;
}

function staffOf(unit: string, offices: ArchiveRequest['offices']): readonly string[] {
  const staff = offices.flatMap(({ settings }) => settings.staff);
  return [...new Set(staff.filter((each) => each.active && each.unit === unit).map(({ name }) => name))];
}

function undatedIn(facts: Facts, unit: string): readonly string[] {
  return allFacts(facts).flatMap(({ day, unit: of, entry }) =>
    day !== null || of !== unit ? [] : [entry.values.id ?? `${entry.source.sheet}第${entry.row}行`],
  );
}
