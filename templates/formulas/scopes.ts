import {
  ALL,
  BOUNDARIES,
  BOUNDS,
  GENERAL,
  MATTER,
  MATTERS,
  OPEN,
  PUNCTUATION,
  UNBINDING,
  WHOLE,
} from '../../rules/conditions/vocabulary';
import { either, nestable, quoted, replaced, without } from './cell-texts';
import { OPEN_SCOPE, part, SCOPE } from './headings';
import type { Helper } from './helper';
import type { Refs } from './refs';

/* What 授权范围 leaves open, by the same steps as namesNoMatter of the vocabulary, as many as Excel nests in one cell. */

const steps = nestable([...PUNCTUATION, ...GENERAL]);

/** Whether 授权范围 names no matter, see {@link scopeColumns}. */
export function namesNoMatter({ cell }: Refs, field: string): string {
  const bounded = either(BOUNDS.map((word) => `ISNUMBER(FIND(${quoted(word)},${cell(field)}))`));
  const open = `ISNUMBER(FIND("${OPEN}${ALL}${MATTER}",${cell(OPEN_SCOPE)}))`;
  return `IF(LEN(${cell(SCOPE)})=0,TRUE,IF(${bounded},FALSE,${open}))`;
}

export const scopeColumns: readonly Helper[] = [
  ...steps.map((words, index) => ({
    heading: headingOfStep(index),
    formula: ({ cell }: Refs) => without(index === 0 ? scopeIn(cell) : cell(headingOfStep(index - 1)), words),
  })),
  { heading: OPEN_SCOPE, formula: ({ cell }) => marked(`"${OPEN}"&${scopeIn(cell)}`) },
];

/** 所有权 is a matter, not all of one. */
function scopeIn(cell: Refs['cell']): string {
  return replaced(cell('scope'), ['所有权'], '产权');
}

function marked(text: string): string {
  const opened = replaced(text, BOUNDARIES, OPEN);
  return replaced(replaced(without(opened, UNBINDING), WHOLE, ALL), MATTERS, MATTER);
}

function headingOfStep(index: number): string {
  return index === steps.length - 1 ? SCOPE : part(`授权字${index + 1}`);
}
