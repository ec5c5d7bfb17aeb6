import { LEAVE_SECONDS, namesColumn, ROW, SERVED_DAY, SERVED_SECONDS } from './headings';
import type { Refs } from './refs';

/** What B3 gives and takes, for the person of a row of 调休登记: see timeOffStandings. */
export const accounts: Readonly<Record<'earned' | 'taken' | 'unreadEarnings', (refs: Refs) => string>> = {
  earned: (refs) => `SUMIFS(${refs.column('booking', SERVED_SECONDS)},${byPersonUntil(refs)})`,
  unreadEarnings: (refs) => `COUNTIFS(${refs.column('booking', SERVED_SECONDS)},"~?",${byPersonUntil(refs)})`,
  taken: ({ cell, column }) => {
    const own = (key: string) => column('timeoff', key);
    const person = `${own('person')},${cell('person')}`;
    const sum = (...where: readonly string[]) =>
      `SUMIFS(${[own(LEAVE_SECONDS), person, ...where].join(',')})`;
    const day = `INT(${cell('date')})`;
    return `(${sum(`${own('date')},"<"&${day}`)}+${sum(`${own('date')},${day}`, `${own(ROW)},"<="&ROW()`)})`;
  },
};

function byPersonUntil({ cell, column }: Refs): string {
  const names = column('booking', namesColumn('booking', 'staff'));
  return `${names},"*、"&${cell('person')}&"、*",${column('booking', SERVED_DAY)},"<="&INT(${cell('date')})`;
}
