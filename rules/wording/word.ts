import type { Finding } from '../findings';
import type { Param, Params, Says, TextParam } from '../params';
import { limitText, type Limits } from '../regulation/limits';
import { dayText } from '../time/day';
import { minutesText, momentText, timeText } from '../time/moment';

/** A finding in words, ready to be read. */
export interface Worded extends Says {
  /** One sentence with what was expected and what was found. */
  readonly message: string;
}

/** How texts of the ledgers are said: as they are, or masked by their type. */
export type Speak = (param: TextParam) => string;

const asItIs: Speak = ({ value }) => value;

/**
 * Words a finding, its reasoning and its remedy: the one place where findings become Chinese. In its templates `{name}` stands for
 * a parameter, `{name|short}` for a day or moment without its year; what stands in `[…]` is left out where a parameter in it is
 * missing. A line of the reasoning that names a parameter which the
 * record does not have is left out.
 * @param speak how texts of the ledgers are said
 */
export function word({ says, params }: Pick<Finding, 'says' | 'params'>, speak: Speak = asItIs): Worded {
  const fill = (template: string) =>
    withOptions(template, params).replace(PLACE, placeText(params, speak, MISSING));
  const title = fill(says.title);
  const expected = fill(says.expected);
  const actual = fill(says.actual);
  return {
    title,
    expected,
    actual,
    message: `${title}：应${expected}；实际${actual}。`,
    because: says.because.flatMap((line) => linesOf(line, params, speak)),
    remedy: says.remedy === null ? null : filled(says.remedy, params, speak),
  };
}

/** The names of the parameters that a template has places for. */
export function placesIn(template: string): readonly string[] {
  return [...template.matchAll(PLACE)].map(([, name]) => name ?? '');
}

/** A template taken apart, for programs that fill it in another language: its texts, and the places between them. */
export function partsOfTemplate(template: string): readonly (string | TemplatePlace)[] {
  const parts: (string | TemplatePlace)[] = [];
  let end = 0;
  for (const match of template.matchAll(PLACE)) {
    parts.push(template.slice(end, match.index), { name: match[1] ?? '', short: match[2] === 'short' });
    end = match.index + match[0].length;
  }
  return [...parts, template.slice(end)].filter((part) => part !== '');
}

export interface TemplatePlace {
  readonly name: string;
  readonly short: boolean;
}

/** Fills a template; null where a parameter is missing. */
export function filled(template: string, params: Params, speak: Speak = asItIs): string | null {
  const wanted = withOptions(template, params);
  const isComplete = placesIn(wanted).every((name) => params[name] !== undefined);
  return isComplete ? wanted.replace(PLACE, placeText(params, speak, '')) : null;
}

/** A template with its optional parts kept or left out. */
function withOptions(template: string, params: Params): string {
  return template.replace(OPTION, (_, part: string) =>
    placesIn(part).every((name) => params[name] !== undefined) ? part : '',
  );
}

/** What stands in a sentence for a cell that is empty. */
const MISSING = '（未填写）';

function placeText(params: Params, speak: Speak, missing: string) {
  return (_: string, name: string, form?: string): string => {
    const param = params[name];
    return param === undefined ? missing : paramText(param, form === 'short', speak);
  };
}

const PLACE = /\{([\w.]+)(?:\|(\w+))?\}/g;
const OPTION = /\[([^[\]]*)\]/g;
const ONLY_PLACE = /^\{([\w.]+)\}$/;

function linesOf(template: string, params: Params, speak: Speak): readonly string[] {
  const name = ONLY_PLACE.exec(template)?.[1];
  const param = name === undefined ? undefined : params[name];
  if (param?.type === 'lines') return param.value;
  const line = filled(template, params, speak);
  return line === null ? [] : [line];
}

function paramText(param: Param, short: boolean, speak: Speak): string {
  switch (param.type) {
    case 'datetime':
      return momentText(param.value, !short);
    case 'date':
      return dayText(param.value, !short);
    case 'dates':
      return param.value.map((day) => dayText(day)).join('、');
    case 'time':
      return timeText(param.value);
    case 'minutes':
      return minutesText(param.value);
    case 'number':
      return String(param.value);
    case 'limit':
      return short ? bareLimit(param.value) : limitText(param.limit, param.value);
    case 'lines':
      return param.value.join('；');
    default:
      return speak(param);
  }
}

/** A count without its unit, as in 1-5个工作日. */
function bareLimit(value: Limits[keyof Limits]): string {
  return typeof value === 'object' ? '' : String(value);
}
