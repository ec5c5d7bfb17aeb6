import { defaultCalendar, type Calendar, type Notice } from '../../rules/calendar';
import type { Judging } from '../../rules/checks/context';
import { allRecords, RecordIndex } from '../../rules/checks/record-index';
import type { Finding } from '../../rules/findings';
import { judge } from '../../rules/judge';
import type { Amendment } from '../../rules/regulation/limits';
import { amended, type Regulation } from '../../rules/regulation/regulation';
import type { Moment } from '../../rules/time/moment';
import type { LedgerBook } from '../read';
import { amendmentConflicts } from './amendments';
import { officesOf } from './offices-of';
import type { Office } from './office';

/** An office with what it was judged by. */
export interface AssessedOffice extends Office {
  /** The shipped notices, the office's own, those given besides, and its corrections on top. */
  readonly calendar: Calendar;
  /** With the amendments in it by which its records were judged. */
  readonly regulation: Regulation;
}

/** The workbooks judged. */
export interface Assessment {
  readonly now: Moment;
  /** As issued, and with the amendments that were given besides the workbooks. */
  readonly regulation: Regulation;
  readonly offices: readonly AssessedOffice[];
  /** All findings, office by office: first those of its workbooks, then those of its records. */
  readonly findings: readonly Finding[];
}

export interface AssessOptions {
  /** As issued. */
  readonly regulation: Regulation;
  /** Yearly notices given besides the workbooks; they replace what a workbook says of the same year. */
  readonly notices?: readonly Notice[];
  /** Amendments given besides the workbooks; of one limit and day they replace what a workbook says. */
  readonly amendments?: readonly Amendment[];
  /** The offices, by their `unit`, whose own amendments are set aside. */
  readonly setAside?: ReadonlySet<string>;
}

/**
 * Groups workbooks into offices and judges each by its own settings, calendar and amendments. A record may name another that stands
 * in any of the workbooks.
 */
export function assess(books: readonly LedgerBook[], now: Moment, options: AssessOptions): Assessment {
  const { regulation, notices = [], amendments = [], setAside = new Set() } = options;
  const offices = officesOf(books);
  const everywhere = new RecordIndex(allRecords(offices.map(({ records }) => records)));
  const conflicts = amendmentConflicts(offices);
  const judged = offices.map((office) => {
    const own = setAside.has(office.unit) ? [] : office.settings.amendments;
    const by = {
      ...office,
      calendar: defaultCalendar({
        notices: [...office.notices, ...notices],
        corrections: office.corrections,
      }),
      regulation: amended(regulation, [...own, ...amendments]),
    };
    const found = judge(judgingOf(by, everywhere, now));
    return { office: by, findings: [...office.findings, ...(conflicts.get(office) ?? []), ...found] };
  });
  return {
    now,
    regulation: amended(regulation, amendments),
    offices: judged.map(({ office }) => office),
    findings: judged.flatMap(({ findings }) => findings),
  };
}

/** What the records of an office are judged by. @param everywhere the records of all offices given together */
export function judgingOf(office: AssessedOffice, everywhere: RecordIndex, now: Moment): Judging {
  const { records, settings, calendar, regulation } = office;
  return {
    records,
    settings,
    calendar,
    regulation,
    unit: office.named ? office.unit : null,
    now,
    everywhere,
  };
}
