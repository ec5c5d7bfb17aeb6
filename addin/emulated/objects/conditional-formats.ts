import { Remote, type ConditionalTarget } from '../batch/types';
import type { Scalar, Spec } from '../batch/spec';
import { ExcelError, invalidArgument } from '../errors';
import { intersection, subtract } from '../model/area';
import type { ConditionalFormat, ConditionalLook } from '../model/conditional';
import { ensureAllowed } from '../model/guard';
import { Region } from '../model/region';
import { colorOf } from './colors';
import { asFlag, asText, found, range, rangeOrNull, reads } from './common';

export const conditionalFormatsSpec: Spec<Region> = {
  items: (region) => listed(region).map(({ id }) => remote(region, id)),
  item: (region, key) => remote(region, found(listed(region).find(({ id }) => id === key)).id),
  methods: {
    Add: (region, args, { workbook }) => {
      const { sheet, areas } = region;
      ensureAllowed(sheet, 'allowFormatCells');
      const type = args.text(0);
      if (!['Custom', 'CellValue', 'ContainsText'].includes(type)) throw invalidArgument();
      const id = `{${String(workbook.newId()).padStart(8, '0')}-0000-4000-9000-000000000000}`;
      const added = { id, areas, type, formula: '', rule: null, stopIfTrue: false, look: {} };
      // The newest has the highest priority.
      sheet.conditionalFormats = [added, ...sheet.conditionalFormats];
      return remote(region, id);
    },
    ClearAll: ({ sheet, areas }) => {
      ensureAllowed(sheet, 'allowFormatCells');
      for (const area of areas) {
        sheet.conditionalFormats = sheet.conditionalFormats
          .map((each) => ({ ...each, areas: each.areas.flatMap((part) => subtract(part, area)) }))
          .filter((each) => each.areas.length > 0);
      }
    },
    GetCount: (region) => listed(region).length,
    GetItemAt: (region, args) => {
      const format = listed(region)[args.integer(0)];
      if (!format) throw invalidArgument();
      return remote(region, format.id);
    },
    GetItemOrNullObject: (region, args) => {
      const format = listed(region).find(({ id }) => id === args.text(0));
      return format ? remote(region, format.id) : null;
    },
  },
};

export const conditionalFormatSpec: Spec<ConditionalTarget> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: reads(({ id }) => id),
    Type: reads((target) => formatOf(target).type),
    Priority: {
      get: (target) => target.sheet.conditionalFormats.indexOf(formatOf(target)),
      set: (target, value) => {
        const { sheet } = target;
        const format = formatOf(target);
        const others = sheet.conditionalFormats.filter((each) => each !== format);
        if (typeof value !== 'number' || value < 0 || value > others.length) throw invalidArgument();
        sheet.conditionalFormats = [...others.slice(0, value), format, ...others.slice(value)];
      },
    },
    StopIfTrue: {
      get: (target) => formatOf(target).stopIfTrue,
      set: (target, value) => {
        change(target, { stopIfTrue: asFlag(value) });
      },
    },
  },
  navigation: {
    Custom: (target) => new Remote('CustomConditionalFormat', ofType(target, 'Custom')),
    CustomOrNullObject: (target) =>
      is(target, 'Custom') ? new Remote('CustomConditionalFormat', target) : null,
    CellValue: (target) => new Remote('CellValueConditionalFormat', ofType(target, 'CellValue')),
    CellValueOrNullObject: (target) =>
      is(target, 'CellValue') ? new Remote('CellValueConditionalFormat', target) : null,
    TextComparison: (target) => new Remote('TextConditionalFormat', ofType(target, 'ContainsText')),
    TextComparisonOrNullObject: (target) =>
      is(target, 'ContainsText') ? new Remote('TextConditionalFormat', target) : null,
  },
  methods: {
    Delete: (target) => {
      const format = formatOf(target);
      ensureAllowed(target.sheet, 'allowFormatCells');
      target.sheet.conditionalFormats = target.sheet.conditionalFormats.filter((each) => each !== format);
    },
    GetRange: (target) => range(target.sheet, found(formatOf(target).areas[0])),
    GetRangeOrNullObject: (target) => {
      const { areas } = formatOf(target);
      return areas.length === 1 ? rangeOrNull(target.sheet, areas[0] ?? null) : null;
    },
    GetRanges: (target) => new Remote('RangeAreas', new Region(target.sheet, formatOf(target).areas)),
  },
};

const formatNavigation = {
  Format: (target: ConditionalTarget) => new Remote('ConditionalRangeFormat', target),
};

export const customConditionalSpec: Spec<ConditionalTarget> = {
  navigation: { ...formatNavigation, Rule: (target) => new Remote('ConditionalFormatRule', target) },
};

/** Cell value and text rules: a single object, kept as it was given. */
export const ruledConditionalSpec: Spec<ConditionalTarget> = {
  navigation: formatNavigation,
  scalars: {
    Rule: {
      get: (target) => formatOf(target).rule,
      set: (target, rule) => {
        change(target, { rule });
      },
    },
  },
};

export const conditionalRuleSpec: Spec<ConditionalTarget> = {
  scalars: {
    Formula: {
      get: (target) => formatOf(target).formula,
      set: (target, value) => {
        change(target, { formula: asText(value) });
      },
    },
  },
};

export const conditionalRangeFormatSpec: Spec<ConditionalTarget> = {
  scalars: { NumberFormat: looked('numberFormat', asText) },
  navigation: {
    Fill: (target) => new Remote('ConditionalRangeFill', target),
    Font: (target) => new Remote('ConditionalRangeFont', target),
  },
};

export const conditionalFillSpec: Spec<ConditionalTarget> = {
  scalars: { Color: looked('fill', colorOf) },
  methods: {
    Clear: (target) => {
      const rest = Object.entries(formatOf(target).look).filter(([key]) => key !== 'fill');
      change(target, { look: Object.fromEntries(rest) });
    },
  },
};

export const conditionalFontSpec: Spec<ConditionalTarget> = {
  scalars: {
    Color: looked('fontColor', colorOf),
    Bold: looked('bold', asFlag),
    Italic: looked('italic', asFlag),
    Underline: looked('underline', asText),
    Strikethrough: looked('strikethrough', asFlag),
  },
  methods: {
    Clear: (target) => {
      const { fill, numberFormat } = formatOf(target).look;
      change(target, { look: { ...(fill && { fill }), ...(numberFormat && { numberFormat }) } });
    },
  },
};

function looked<K extends keyof ConditionalLook>(
  key: K,
  parse: (value: unknown) => NonNullable<ConditionalLook[K]>,
): Scalar<ConditionalTarget> {
  return {
    get: (target) => formatOf(target).look[key] ?? null,
    set: (target, value) => {
      change(target, { look: { ...formatOf(target).look, [key]: parse(value) } });
    },
  };
}

function listed({ sheet, areas }: Region): readonly ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) =>
    format.areas.some((part) => areas.some((area) => intersection(part, area))),
  );
}

function remote({ sheet }: Region, id: string): Remote<'ConditionalFormat'> {
  return new Remote('ConditionalFormat', { sheet, id });
}

function formatOf({ sheet, id }: ConditionalTarget): ConditionalFormat {
  return found(sheet.conditionalFormats.find((each) => each.id === id));
}

function change(target: ConditionalTarget, to: Partial<ConditionalFormat>): void {
  ensureAllowed(target.sheet, 'allowFormatCells');
  const format = formatOf(target);
  target.sheet.conditionalFormats = target.sheet.conditionalFormats.map((each) =>
    each === format ? { ...each, ...to } : each,
  );
}

function is(target: ConditionalTarget, type: string): boolean {
  return formatOf(target).type === type;
}

function ofType(target: ConditionalTarget, type: string): ConditionalTarget {
  if (!is(target, type)) throw new ExcelError('InvalidOperation');
  return target;
}
