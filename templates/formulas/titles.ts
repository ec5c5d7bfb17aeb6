import { limitParam } from '../../rules/checks/collect-params';
import type { Limits } from '../../rules/regulation/limits';
import { filled, partsOfTemplate, type TemplatePlace } from '../../rules/wording/word';
import { limitNames } from '../../rules/regulation/limits';
import { quoted } from './cell-texts';
import { STRETCH } from './headings';
import { countedLimits, limitName, limitTextName } from './limit-names';
import type { Refs } from './refs';

/** The title of a rule as a formula: the limits in it are those in force on the row's day. */
export function titleFormula(title: string, { cell }: Refs): string {
  const parts = partsOfTemplate(title).map((part) =>
    typeof part === 'string' ? quoted(part) : `INDEX(${valuesOf(part)},${cell(STRETCH)})`,
  );
  return parts.join('&');
}

/** The title of a rule in words, by some limits. */
export function titleText(title: string, limits: Limits): string {
  const params = Object.fromEntries(limitNames.map((name) => [name, limitParam(name, limits)]));
  const text = filled(title, params);
  if (text === null) throw notALimit(title);
  return text;
}

function valuesOf({ name, short }: TemplatePlace): string {
  const limit = countedLimits.find((each) => each === name);
  if (limit === undefined) throw notALimit(name);
  return short ? limitName(limit) : limitTextName(limit);
}

function notALimit(text: string): RangeError {
  return new RangeError(`Expected a title with limits that are numbers, found ${text}.`);
}
