import type { Spec } from '../batch/spec';
import { propertiesOf } from '../batch/args';
import { invalidArgument } from '../errors';
import { contains, intersection, subtract, type Area } from '../model/area';
import { ensureAllowed } from '../model/guard';
import type { Region } from '../model/region';
import { noValidation, type ValidationRule } from '../model/validation';
import { asFlag } from './common';

/** Keys of Excel.DataValidationRule and the types they make. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['list', 'List'],
  ['wholeNumber', 'WholeNumber'],
  ['decimal', 'Decimal'],
  ['date', 'Date'],
  ['time', 'Time'],
  ['textLength', 'TextLength'],
  ['custom', 'Custom'],
]);

export const dataValidationSpec: Spec<Region> = {
  scalars: {
    Type: { get: (region) => ruleOf(region)?.type ?? 'Inconsistent' },
    Rule: { get: (region) => ruleOf(region)?.rule ?? null, set: setRule },
    Prompt: {
      get: (region) => ruleOf(region)?.prompt ?? null,
      set: (region, value) => {
        const given = Object.fromEntries(propertiesOf(value));
        change(region, (rule) => ({ ...rule, prompt: { ...rule.prompt, ...given } }));
      },
    },
    ErrorAlert: {
      get: (region) => ruleOf(region)?.errorAlert ?? null,
      set: (region, value) => {
        const given = Object.fromEntries(propertiesOf(value));
        change(region, (rule) => ({ ...rule, errorAlert: { ...rule.errorAlert, ...given } }));
      },
    },
    IgnoreBlanks: {
      get: (region) => ruleOf(region)?.ignoreBlanks ?? null,
      set: (region, value) => {
        change(region, (rule) => ({ ...rule, ignoreBlanks: asFlag(value) }));
      },
    },
  },
  methods: {
    Clear: (region) => {
      replace(region, null);
    },
  },
};

function setRule(region: Region, value: unknown): void {
  const [key, ...others] = [...propertiesOf(value).keys()].filter((name) => TYPES.has(name));
  const type = key === undefined ? undefined : TYPES.get(key);
  if (type === undefined || others.length > 0) throw invalidArgument();
  change(region, (rule) => ({ ...rule, type, rule: value }));
}

/** The rule of all cells; null when they differ. */
function ruleOf({ sheet, areas }: Region): ValidationRule | null {
  const rules = new Set<ValidationRule>();
  for (const area of areas) {
    const parts = sheet.validations.filter((each) => intersection(each.area, area));
    for (const { rule } of parts) rules.add(rule);
    const covered = parts.some((each) => contains(each.area, area));
    if (!covered && rest(area, parts).length > 0) rules.add(noValidation);
  }
  const [rule] = rules;
  return rules.size === 1 ? (rule ?? null) : null;
}

function rest(area: Area, parts: readonly { readonly area: Area }[]): readonly Area[] {
  return parts.reduce(
    (left: readonly Area[], part) => left.flatMap((each) => subtract(each, part.area)),
    [area],
  );
}

function change(region: Region, to: (rule: ValidationRule) => ValidationRule): void {
  const rule = to(ruleOf(region) ?? noValidation);
  replace(region, rule);
}

function replace({ sheet, areas }: Region, rule: ValidationRule | null): void {
  ensureAllowed(sheet, null);
  for (const area of areas) {
    const kept = sheet.validations.flatMap((each) =>
      subtract(each.area, area).map((part) => ({ area: part, rule: each.rule })),
    );
    sheet.validations = rule ? [...kept, { area, rule }] : kept;
  }
}
