import { dayText, isSaturdayOrSunday, yearOf, type Day } from '../../time/day';
import { FESTIVALS, festivalDays, statutoryDays } from '../festivals';
import type { Notice, SpecialDay } from '../types';
import { readChange, type Change } from './read-change';
import type { AmendingPaper } from './papers';
import { documentNumber, type SourceText } from './source-text';

/**
 * A yearly notice as a later paper changes it. Where the paper states the days of a festival anew they take the place of the earlier
 * ones; make-up days stand unless the paper says otherwise, and it has to say so of each that belongs to those days. What contradicts the
 * notice, the week or the law is reported, and nothing is guessed.
 */
export function amendNotice(notice: Notice, paper: AmendingPaper, text: SourceText): Notice {
  const change = readChange(paper, notice.year, text);
  const names = FESTIVALS.filter((each) => paper.matter.includes(each.slice(0, 2)));
  const amended: Amended = {
    days: new Map(notice.days.map((each) => [each.day, each])),
    isOwn: ({ name }) => names.length === 0 || names.some((each) => name.includes(each)),
    name: names.join('、'),
    source: documentNumber(paper.body.chars) ?? notice.source,
    report: (message, expected, found) => {
      text.report(paper.title.offset, { expected, found, message });
    },
  };
  if (change.rest.size > 0) restate(amended, change, notice.year, names);
  if (change.restsUntil !== null) prolong(amended, change.restsUntil);
  for (const day of change.rest) putToRest(amended, day);
  for (const day of change.work) putToWork(amended, day);
  for (const day of change.noWork) freeFromWork(amended, day);
  return { ...notice, days: [...amended.days.values()].sort((a, b) => a.day - b.day) };
}

interface Amended {
  readonly days: Map<Day, SpecialDay>;
  /** Whether a day of the notice belongs to the festival that the paper is about. */
  readonly isOwn: (day: SpecialDay) => boolean;
  readonly name: string;
  readonly source: string;
  readonly report: (message: string, expected: string, found: string) => void;
}

/** The days of the festival are stated anew. */
function restate(
  { days, isOwn, report }: Amended,
  change: Change,
  year: number,
  names: readonly string[],
): void {
  const outside = festivalDays(year)
    .filter(({ festival }) => names.includes(festival))
    .flatMap(({ days: byLaw }) => byLaw.filter((day) => !change.rest.has(day)));
  if (outside.length > 0)
    report(
      `法定节假日${listed(outside)}不在调整后的放假日期内`,
      `包含${listed(outside)}`,
      listed([...change.rest]),
    );
  const unsaid: Day[] = [];
  for (const special of [...days.values()].filter(isOwn)) {
    if (special.kind !== 'make-up') days.delete(special.day);
    else if (![change.rest, change.work, change.noWork].some((said) => said.has(special.day)))
      unsaid.push(special.day);
  }
  if (unsaid.length > 0)
    report(
      `原通知的调休上班日${listed(unsaid)}，调整后是否仍上班没有写明`,
      `写明${listed(unsaid)}上班，或不再上班`,
      '没有写明',
    );
}

/** The days after the last of the festival are put to rest too. */
function prolong(amended: Amended, until: Day): void {
  const own = [...amended.days.values()].filter((each) => amended.isOwn(each) && each.kind !== 'make-up');
  const last = Math.max(...own.map(({ day }) => day));
  if (own.length === 0 || until <= last) {
    amended.report('延长的假期在原通知中没有读到', '原通知中更早结束的假期', dayText(until));
    return;
  }
  for (let day = last + 1; day <= until; day += 1) putToRest(amended, day);
}

function putToRest({ days, name, source }: Amended, day: Day): void {
  const byLaw = statutoryDays(yearOf(day)).find((each) => each.day === day);
  days.set(day, { day, kind: byLaw ? 'statutory' : 'swapped-rest', name: byLaw?.name ?? name, source });
}

function putToWork({ days, name, source, report }: Amended, day: Day): void {
  if (statutoryDays(yearOf(day)).some((each) => each.day === day))
    report(`${dayText(day)}是法定节假日，不能调整为上班`, '法定节假日以外的日期', dayText(day));
  else if (isSaturdayOrSunday(day)) days.set(day, { day, kind: 'make-up', name, source });
  else days.delete(day);
}

function freeFromWork({ days, report }: Amended, day: Day): void {
  if (!isSaturdayOrSunday(day))
    report(`${dayText(day)}不是周六、周日，“不再上班”无法采用`, '周六或周日', dayText(day));
  else if (days.get(day)?.kind === 'make-up') days.delete(day);
}

function listed(days: readonly Day[]): string {
  return days.map((day) => dayText(day)).join('、');
}
