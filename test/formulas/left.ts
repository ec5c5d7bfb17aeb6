import { allRules } from '../../rules/checks/rules';
import { covered, serviceSpan, type Span } from '../../rules/checks/booking/facts';
import { MOST_NAMES } from '../../rules/conditions/expr';
import { levelTitles } from '../../rules/findings';
import { isOf, names, type Entry } from '../../rules/records';
import type { LedgerBook } from '../../templates/read';

/**
 * What cell formulas leave to the program, as `left` of the rules says, and no more: of time off whose account hangs on services at
 * the same time, cells may say that they cannot tell; of a person after the first four in a cell they say nothing.
 * @returns whether a row may differ so. `alone` is what judge alone says of it, `others` what cells alone say
 */
export function leftToTheProgram(
  book: LedgerBook,
): (entry: Entry, alone: readonly string[], others: readonly string[]) => boolean {
  const title = titleOf('timeoff/balance');
  const overlapping = overlappingServants(book);
  return (entry, alone, others) => {
    if (!isOf(entry, 'timeoff')) return false;
    const persons = names(entry.values.person);
    const isBalance = (words: string) => words.includes(`：${title}（`);
    if (![...alone, ...others].every(isBalance)) return false;
    const unsaid = persons.slice(MOST_NAMES);
    if (others.length === 0) return unsaid.length > 0;
    const isUnsure = others.every((words) => words.startsWith(`【${levelTitles.undetermined}】`));
    return isUnsure && persons.some((person) => overlapping.has(person));
  };
}

function titleOf(id: string): string {
  const rule = allRules.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`Expected a rule ${id}, found none.`);
  return rule.title;
}

/** Those who serve in two bookings at the same time. */
function overlappingServants({ records }: LedgerBook): ReadonlySet<string> {
  const spans = new Map<string, Span[]>();
  for (const { values } of records.booking) {
    const span = serviceSpan(values);
    if (span === null) continue;
    for (const name of names(values.staff)) spans.set(name, [...(spans.get(name) ?? []), span]);
  }
  const whole = (list: readonly Span[]) => list.reduce((sum, { from, to }) => sum + to - from, 0);
  return new Set([...spans].flatMap(([name, list]) => (covered(list) < whole(list) - 1e-6 ? [name] : [])));
}
