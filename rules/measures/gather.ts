import { IN_FORCE_FROM } from '../checks/rule';
import { leaveMinutes } from '../checks/timeoff/accounts';
import type { LedgerKey } from '../ledgers';
import { personsOf, recordDay, valueOf, type Entry } from '../records';
import { dayOfMoment, type Moment } from '../time/moment';
import { assistFact } from './assist-fact';
import { bookingFacts } from './booking-fact';
import type { Fact, Facts, JudgedOffice, TimeOffFact } from './facts';
import { extended } from './extended';
import { monthOf } from './months';
import { overtimeFact } from './overtime-fact';

/** Works out the facts of all records once, so that changing a filter only counts. Linear in the number of records. */
export function gather(offices: readonly JudgedOffice[], now: Moment): Facts {
  const today = dayOfMoment(now);
  const facts = offices.map((office) => {
    const factOf = factMaker(office);
    const { records, settings, calendar } = office;
    const bookingFact = bookingFacts(settings, calendar, now);
    return {
      assist: records.assist.map((entry) => assistFact(factOf(entry), calendar, today)),
      notice: records.notice.map((entry) => factOf(entry)),
      credential: records.credential.map((entry) => factOf(entry)),
      booking: records.booking.map((entry) => bookingFact(factOf(entry))),
      overtime: records.overtime.map((entry) => overtimeFact(factOf(entry), settings)),
      timeoff: records.timeoff.map((entry) => timeOffFact(factOf(entry))),
    };
  });
  const booking = facts.flatMap((each) => each.booking);
  const overtime = facts.flatMap((each) => each.overtime);
  const timeoff = facts.flatMap((each) => each.timeoff);
  return {
    now,
    assist: facts.flatMap((each) => each.assist),
    notice: facts.flatMap((each) => each.notice),
    credential: facts.flatMap((each) => each.credential),
    booking,
    overtime,
    timeoff,
    findings: offices.flatMap((office) => office.findings),
    person: null,
    toDate: { booking, overtime, timeoff },
  };
}

function factMaker(office: JudgedOffice): <K extends LedgerKey>(entry: Entry<K>) => Fact<K> {
  const redAgents = new Set(
    office.settings.staff.filter((member) => member.redAgent).map((member) => member.name),
  );
  return (entry) => {
    const day = recordDay(entry);
    const unit = valueOf(entry, 'unit');
    const persons = personsOf(entry);
    const said = valueOf(entry, 'redAgent');
    return {
      entry,
      day,
      month: day === null ? null : monthOf(day),
      unit: typeof unit === 'string' ? unit : (office.unit ?? null),
      persons,
      red: said === null ? persons.some((person) => redAgents.has(person)) : said === '是',
      judged: day === null || day >= IN_FORCE_FROM,
    };
  };
}

function timeOffFact(fact: Fact<'timeoff'>): TimeOffFact {
  const minutes = fact.entry.values.date === null ? null : leaveMinutes(fact.entry.values);
  return extended(fact, { credit: minutes === null ? null : 0 - minutes });
}
