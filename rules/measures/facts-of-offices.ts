import { createContext } from '../checks/context';
import { leaveMinutes } from '../checks/timeoff/accounts';
import type { LedgerKey } from '../ledgers';
import { personsOf, recordDay, valueOf, type Entry } from '../records';
import { limitsByDay, type Regulation } from '../regulation/regulation';
import { dayOfMoment, type Moment } from '../time/moment';
import { unitOf } from '../unit-of';
import { assistFact } from './assist-fact';
import { bookingFacts } from './booking-fact';
import { factsBy, type Fact, type Facts, type JudgedOffice, type TimeOffFact } from './facts';
import { extended } from './extended';
import { monthOf } from './months';
import { overtimeFact } from './overtime-fact';

/**
 * Works out the facts of all records once, so that changing a filter only counts. Linear in the number of records.
 * @param regulation by which clauses are named, and measures worded where there is no office
 */
export function factsOfOffices(offices: readonly JudgedOffice[], now: Moment, regulation: Regulation): Facts {
  const facts = offices.map((office) => {
    const factOf = factMaker(office, now);
    const { records } = office;
    const context = createContext({ ...office, now });
    const bookingFact = bookingFacts(context);
    const own: Partial<Record<LedgerKey, readonly Fact[]>> = {
      assist: records.assist.map((entry) => assistFact(factOf(entry), context)),
      booking: records.booking.map((entry) => bookingFact(factOf(entry))),
      overtime: records.overtime.map((entry) => overtimeFact(factOf(entry), context)),
      timeoff: records.timeoff.map((entry) => timeOffFact(factOf(entry))),
    };
    return factsBy((ledger) => own[ledger] ?? records[ledger].map((entry: Entry) => factOf(entry)));
  });
  const all = factsBy((ledger) => facts.flatMap((each): readonly Fact[] => each[ledger]));
  const { booking, overtime, timeoff } = all;
  return {
    now,
    regulation,
    limits: limitsByDay(offices[0]?.regulation ?? regulation)(dayOfMoment(now)),
    ...all,
    findings: offices.flatMap((office) => office.findings),
    person: null,
    toDate: { booking, overtime, timeoff },
  };
}

function factMaker(office: JudgedOffice, now: Moment): <K extends LedgerKey>(entry: Entry<K>) => Fact<K> {
  const { inForceFrom } = office.regulation;
  const limits = limitsByDay(office.regulation);
  const redAgents = new Set(
    office.settings.staff.filter((member) => member.redAgent).map((member) => member.name),
  );
  return (entry) => {
    const day = recordDay(entry);
    const persons = personsOf(entry);
    const said = valueOf(entry, 'redAgent');
    return {
      entry,
      day,
      month: day === null ? null : monthOf(day),
      unit: unitOf(entry, office.settings, office.unit ?? null),
      persons,
      red: said === null ? persons.some((person) => redAgents.has(person)) : said === '是',
      limits: limits(day ?? dayOfMoment(now)),
      judged: day === null || day >= inForceFrom,
    };
  };
}

function timeOffFact(fact: Fact<'timeoff'>): TimeOffFact {
  const minutes = fact.entry.values.date === null ? null : leaveMinutes(fact.entry.values);
  return extended(fact, { taken: minutes });
}
