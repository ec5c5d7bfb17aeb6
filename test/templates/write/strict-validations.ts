import { overlap, parseRange, type Range } from './ranges';
import { attribute, childrenOf, type Element } from './xml';

const TYPES = ['none', 'whole', 'decimal', 'list', 'date', 'time', 'textLength', 'custom'];
const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;
/** The dialog of Excel takes no more than 225, though the file may hold 255. */
const LONGEST_ERROR = 225;
const LONGEST_LIST = 255;
/** Worked out at every change of any cell. */
const VOLATILE = /\b(?:OFFSET|INDIRECT|TODAY|NOW|RAND)\(/;

/** The data validations of a sheet. */
export function strictValidations(root: Element): readonly string[] {
  const lists = childrenOf(root, 'dataValidations');
  const validations = lists.flatMap((list) => childrenOf(list, 'dataValidation'));
  const problems: string[] = [];
  for (const list of lists) {
    if (Number(attribute(list, 'count')) !== list.children.length)
      problems.push('counts its validations wrongly');
  }
  const seen: Range[] = [];
  for (const validation of validations) {
    const area = attribute(validation, 'sqref');
    for (const reference of area.split(' ')) {
      const range = parseRange(reference);
      if (!range) problems.push(`validates ${reference}`);
      else if (seen.some((each) => overlap(each, range))) problems.push(`validates ${reference} twice`);
      else seen.push(range);
    }
    problems.push(...validationProblems(validation).map((problem) => `${problem} for ${area}`));
  }
  return problems;
}

function validationProblems(validation: Element): readonly string[] {
  const problems: string[] = [];
  const longest = {
    promptTitle: LONGEST_TITLE,
    errorTitle: LONGEST_TITLE,
    prompt: LONGEST_PROMPT,
    error: LONGEST_ERROR,
  };
  for (const [name, limit] of Object.entries(longest)) {
    const { length } = attribute(validation, name);
    if (length > limit) problems.push(`has ${length} characters in ${name}`);
  }
  const type = validation.attributes.get('type') ?? 'none';
  const formulas = validation.children.map(({ text }) => text);
  if (!TYPES.includes(type)) problems.push(`has the type ${type}`);
  if (type === 'none') return formulas.length > 0 ? [...problems, 'checks nothing by a formula'] : problems;
  const two =
    ['whole', 'decimal', 'date', 'time', 'textLength'].includes(type) &&
    !validation.attributes.has('operator');
  if (formulas.length !== (two ? 2 : 1)) problems.push(`has ${formulas.length} formulas of type ${type}`);
  for (const formula of formulas) {
    if (formula === '' || formula.startsWith('=') || /NaN|undefined|Infinity/.test(formula))
      problems.push(`has the formula "${formula}"`);
    if (VOLATILE.test(formula)) problems.push(`has the volatile formula ${formula}`);
    if (formula.startsWith('"') && formula.length - 2 > LONGEST_LIST)
      problems.push(`has a list of ${formula.length} characters`);
  }
  return problems;
}
