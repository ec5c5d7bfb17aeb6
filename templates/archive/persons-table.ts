import { columnName } from '../../rules/address';
import type { Facts } from '../../rules/measures';
import { nameCriterion, personColumns, type PersonKey } from './persons';
import type { LineCell, SheetLines } from './sheet-lines';
import type { Workings } from './workings/sheet';

/** The name stands over this many columns, the figures after it. */
const NAME_SPAN = 2;
/** The rows of section and headings above the first person. */
const ABOVE = 2;

/** Whom the table by person is about. */
export interface PersonsContent {
  readonly persons: readonly string[];
  readonly facts: Facts;
  readonly workings: Workings;
}

/**
 * A column of the table over all persons.
 * @param above the last row before the table
 */
export function personRange(key: PersonKey, above: number, persons: readonly string[]): string {
  const first = above + ABOVE + 1;
  const last = first + Math.max(persons.length, 1) - 1;
  return `$${letterOf(key)}$${first}:$${letterOf(key)}$${last}`;
}

/** Adds the table by person, a row each, and what is owed of time off for the period. */
export function addPersons(lines: SheetLines, { persons, facts, workings }: PersonsContent): void {
  lines.section('部室人员（一件有多人的，各计一份）');
  lines.add([
    { look: 'heading', text: '姓名', span: NAME_SPAN },
    ...personColumns.map(({ heading }): LineCell => ({ look: 'heading', text: heading, span: 1 })),
    { look: 'heading', text: '应减已\n（分钟）', span: 1 },
  ]);
  for (const person of persons) {
    const row = lines.row + 1;
    const name = nameCriterion(person, `$A${row}`);
    const results = new Map(personColumns.map(({ key, result }) => [key, result(facts, person)]));
    const of = (key: PersonKey) => results.get(key) ?? 0;
    lines.add([
      { look: 'item', text: person, span: NAME_SPAN },
      ...personColumns.map(({ key, formula }) => figure(formula(workings, name, facts, person), of(key))),
      figure(`$${letterOf('earned')}${row}-$${letterOf('taken')}${row}`, of('earned') - of('taken')),
    ]);
  }
  if (persons.length === 0) lines.across('item', '（设置没有人员，本期没有记录）');
}

function letterOf(key: PersonKey): string {
  return columnName(personColumns.findIndex((each) => each.key === key) + NAME_SPAN + 1);
}

function figure(formula: string, result: number): LineCell {
  return { look: 'figure', formula, result, numFmt: 'General', span: 1 };
}
