import type { Validation } from '../../../templates/sheet/validation';
import { parseA1 } from '../model/a1';
import type { Area } from '../model/area';
import type { ValidationRule } from '../model/validation';
import { attributesOf } from './xml-text';
import { unescaped } from '../../../templates/xlsx';

export interface FileValidation {
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
}

/** Types of the file (ECMA-376 Part 1, 18.18.21) and of the API: the key of the rule, and its type. */
const TYPES = [
  ['list', 'list', 'List'],
  ['whole', 'wholeNumber', 'WholeNumber'],
  ['decimal', 'decimal', 'Decimal'],
  ['date', 'date', 'Date'],
  ['time', 'time', 'Time'],
  ['textLength', 'textLength', 'TextLength'],
  ['custom', 'custom', 'Custom'],
] as const;

const STYLES = [
  ['stop', 'Stop'],
  ['warning', 'Warning'],
  ['information', 'Information'],
] as const;

const OPERATORS = [
  ['Between', 'between'],
  ['GreaterThanOrEqual', 'greaterThanOrEqual'],
] as const;

/** The data validations of a sheet part. */
export function readValidations(xml: string): readonly FileValidation[] {
  const elements = xml.matchAll(/<dataValidation\b([^>]*?)(?:\/>|>(.*?)<\/dataValidation>)/gs);
  return [...elements].map(([, tag = '', content = '']) => {
    const attributes = attributesOf(tag);
    const formula = (number: 1 | 2) =>
      unescaped(new RegExp(`<formula${number}>(.*?)</formula${number}>`, 's').exec(content)?.[1] ?? '');
    const flag = (name: string) => ['1', 'true'].includes(attributes.get(name) ?? '');
    const [, key, type] = TYPES.find(([file]) => file === attributes.get('type')) ?? [];
    return {
      areas: (attributes.get('sqref') ?? '').split(' ').flatMap((address) => parseA1(address) ?? []),
      rule: {
        type: type ?? 'None',
        rule: key === undefined ? {} : { [key]: ruleOf(key, attributes, formula(1), formula(2)) },
        prompt: {
          showPrompt: flag('showInputMessage'),
          title: attributes.get('promptTitle') ?? '',
          message: attributes.get('prompt') ?? '',
        },
        errorAlert: {
          showAlert: flag('showErrorMessage'),
          style: STYLES.find(([file]) => file === attributes.get('errorStyle'))?.[1] ?? 'Stop',
          title: attributes.get('errorTitle') ?? '',
          message: attributes.get('error') ?? '',
        },
        ignoreBlanks: flag('allowBlank'),
      },
    };
  });
}

function ruleOf(
  key: string,
  attributes: ReadonlyMap<string, string>,
  first: string,
  second: string,
): unknown {
  if (key === 'custom') return { formula: `=${first}` };
  if (key === 'list') {
    const literal = /^"(.*)"$/s.exec(first)?.[1];
    return { inCellDropDown: attributes.get('showDropDown') !== '1', source: literal ?? `=${first}` };
  }
  const operator = attributes.get('operator') ?? 'between';
  const operand = (text: string) =>
    text !== '' && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
  return {
    operator: operator.slice(0, 1).toUpperCase() + operator.slice(1),
    formula1: operand(first),
    ...(second === '' ? {} : { formula2: operand(second) }),
  };
}

/** A rule in the words of the file; null for kinds that the writer does not have (times, lengths, other comparisons). */
export function fileValidation({
  type,
  rule,
  prompt,
  errorAlert,
  ignoreBlanks,
}: ValidationRule): Validation | null {
  const [file = 'any', key = ''] = TYPES.find(([, , api]) => api === type) ?? [];
  const details = fieldsOf(fieldsOf(rule).get(key));
  const operator = OPERATORS.find(([api]) => api === (details.get('operator') ?? 'Between'))?.[1];
  if (file === 'time' || file === 'textLength' || operator === undefined) return null;
  return {
    type: file,
    operator,
    formulae: formulasOf(details),
    allowBlank: ignoreBlanks,
    showInputMessage: prompt.showPrompt,
    promptTitle: prompt.title,
    prompt: prompt.message,
    showErrorMessage: errorAlert.showAlert,
    errorStyle: STYLES.find(([, api]) => api === errorAlert.style)?.[0] ?? 'stop',
    errorTitle: errorAlert.title,
    error: errorAlert.message,
  };
}

function formulasOf(details: ReadonlyMap<string, unknown>): readonly (string | number)[] {
  const source = details.get('source');
  if (typeof source === 'string') return [source.startsWith('=') ? source.slice(1) : `"${source}"`];
  return ['formula', 'formula1', 'formula2'].flatMap((key): (string | number)[] => {
    const operand = details.get(key);
    if (typeof operand === 'number') return [operand];
    return typeof operand === 'string' ? [operand.replace(/^=/, '')] : [];
  });
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
