import type { AssistRecord, BookingRecord, OvertimeRecord } from '../../rules/ledgers';
import { dayOfMoment } from '../../rules/time/moment';
import { drawCaseKind, lawfulCase, type Case } from './assist';
import type { CaseBreach } from './assist-breaches';
import { drawBookingKind, lawfulBooking, type BookingKind } from './booking';
import type { Breach, Desk, Draft } from './breach';
import { finish, mixed } from './mixing';
import { numbering } from './numbering';
import { lawfulOvertime, type OvertimeKind } from './overtime';

/** Bookings of the coming weekend in each workbook: work that is still to be done. */
const PENDING = 2;

/** The bookings of a workbook in the order of application, the breaches among them. */
export function bookingDrafts(
  desk: Desk,
  rows: number,
  breaches: readonly Breach<'booking', BookingKind>[],
): Draft<'booking'>[] {
  const number = numbering(desk.office, 'YY');
  const kinds = [
    ...Array.from({ length: PENDING }, () => 'pending' as const),
    ...Array.from({ length: Math.max(0, rows - PENDING - breaches.length) }, () => drawBookingKind(desk)),
  ];
  const drawn = mixed(kinds, breaches, (kind): BookingRecord => lawfulBooking(desk, kind));
  const applied = ({ appliedAt }: BookingRecord) => appliedAt ?? 0;
  return finish(
    'booking',
    desk,
    drawn,
    { by: applied, day: (values) => dayOfMoment(applied(values)) },
    number,
  );
}

/** The after-hours services of a workbook in the order of their days, the breaches among them. */
export function overtimeDrafts(
  desk: Desk,
  rows: number,
  breaches: readonly Breach<'overtime', OvertimeKind>[],
): Draft<'overtime'>[] {
  const number = numbering(desk.office, 'YS');
  const kinds = Array.from({ length: Math.max(0, rows - breaches.length) }, () => 'service' as const);
  const drawn = mixed(kinds, breaches, (): OvertimeRecord => lawfulOvertime(desk));
  const on = ({ date }: OvertimeRecord) => date ?? 0;
  return finish('overtime', desk, drawn, { by: on, day: on }, number);
}

/** The cases of a workbook in the order of registration, with their notices and uses of credentials. */
export function caseDrafts(desk: Desk, rows: number, breaches: readonly CaseBreach[]) {
  const numberCase = numbering(desk.office, 'BB');
  const numberNotice = numbering(desk.office, 'DB');
  const kinds = Array.from({ length: Math.max(0, rows - breaches.length) }, () => drawCaseKind(desk));
  const cases = mixed(kinds, breaches, (kind, planted) => lawfulCase(desk, kind, planted))
    .sort((a, b) => registeredAt(a.lawful.assist) - registeredAt(b.lawful.assist))
    .map(({ lawful, breach }) => {
      const on = dayOfMoment(registeredAt(lawful.assist));
      const noticeId = lawful.notice === null ? null : numberNotice(on);
      const numbered: Case = {
        assist: { ...lawful.assist, id: numberCase(on), noticeId },
        notice: lawful.notice && { ...lawful.notice, id: noticeId },
        credentials: lawful.credentials.map((use) => ({ ...use, noticeId })),
      };
      return { papers: breach?.apply(numbered, desk) ?? numbered, expected: breach?.expected ?? {} };
    });
  return {
    assist: cases.map(({ papers, expected }): Draft<'assist'> => ({
      ledger: 'assist',
      values: papers.assist,
      expected: expected.assist ?? [],
    })),
    notice: cases.flatMap(({ papers: { notice }, expected }): Draft<'notice'>[] =>
      notice === null ? [] : [{ ledger: 'notice', values: notice, expected: expected.notice ?? [] }],
    ),
    credential: numberedUses(desk, cases),
  };
}

function numberedUses(
  { office }: Desk,
  cases: readonly { papers: Case; expected: CaseBreach['expected'] }[],
): Draft<'credential'>[] {
  const number = numbering(office, 'ZJ');
  return cases
    .flatMap(({ papers, expected }) =>
      papers.credentials.map((use) => ({ use, expected: expected.credential ?? [] })),
    )
    .sort((a, b) => (a.use.usedAt ?? 0) - (b.use.usedAt ?? 0))
    .map(({ use, expected }) => ({
      ledger: 'credential',
      values: { ...use, id: number(dayOfMoment(use.usedAt ?? 0)) },
      expected,
    }));
}

function registeredAt({ registeredAt: at }: AssistRecord): number {
  return at ?? 0;
}
