import { Remote, type Scope } from '../batch/types';
import type { Spec } from '../batch/spec';
import { ExcelError, invalidArgument } from '../errors';
import { parseA1, qualified } from '../model/a1';
import type { DefinedName } from '../model/workbook';
import { asFlag, asText, found, placeOfFormula, range, rangeOrNull, reads } from './common';

type Target = Remote<'NamedItem'>['target'];

export const namesSpec: Spec<Scope> = {
  items: (scope) => listed(scope).map((name) => new Remote('NamedItem', { workbook: scope.workbook, name })),
  item: (scope, key) =>
    new Remote('NamedItem', { workbook: scope.workbook, name: found(find(scope, asText(key))) }),
  methods: {
    Add: (scope, args) => {
      const { workbook, sheet } = scope;
      const name = args.text(0);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseA1(name)) throw invalidArgument();
      if (find(scope, name) || workbook.findTable(name)) throw new ExcelError('ItemAlreadyExists');
      const region = args.target(1, 'Range');
      const formula = region
        ? `=${absolute(qualified(region.sheet.name, region.area))}`
        : formulaOf(args.text(1));
      const added = {
        name,
        formula,
        comment: args.optionalText(2) ?? '',
        visible: true,
        sheet: sheet?.id ?? null,
      };
      workbook.names = [...workbook.names, added];
      return new Remote('NamedItem', { workbook, name: added });
    },
    GetCount: (scope) => listed(scope).length,
    GetItemOrNullObject: (scope, args) => {
      const name = find(scope, args.text(0));
      return name ? new Remote('NamedItem', { workbook: scope.workbook, name }) : null;
    },
  },
};

export const nameSpec: Spec<Target> = {
  identity: ({ name }) => ({ _Id: name.name }),
  scalars: {
    Name: reads(({ name }) => name.name),
    Type: reads((target) => (place(target) ? 'Range' : 'String')),
    Value: reads((target) => {
      const at = place(target);
      return at ? qualified(at.sheet.name, at.area) : target.name.formula.replace(/^="?|"$/g, '');
    }),
    Formula: {
      get: ({ name }) => name.formula,
      set: (target, value) => {
        replace(target, { formula: formulaOf(asText(value)) });
      },
    },
    Comment: {
      get: ({ name }) => name.comment,
      set: (target, value) => {
        replace(target, { comment: asText(value) });
      },
    },
    Visible: {
      get: ({ name }) => name.visible,
      set: (target, value) => {
        replace(target, { visible: asFlag(value) });
      },
    },
    Scope: reads(({ name }) => (name.sheet === null ? 'Workbook' : 'Worksheet')),
  },
  navigation: {
    Worksheet: (target) => new Remote('Worksheet', found(sheetOf(target))),
    WorksheetOrNullObject: (target) => {
      const sheet = sheetOf(target);
      return sheet ? new Remote('Worksheet', sheet) : null;
    },
  },
  methods: {
    Delete: ({ workbook, name }) => void (workbook.names = workbook.names.filter((each) => each !== name)),
    GetRange: (target) => {
      const { sheet, area } = found(place(target));
      return range(sheet, area);
    },
    GetRangeOrNullObject: (target) => {
      const at = place(target);
      return at && rangeOrNull(at.sheet, at.area);
    },
  },
};

function listed({ workbook, sheet }: Scope): readonly DefinedName[] {
  return sheet ? workbook.names.filter((name) => name.sheet === sheet.id) : workbook.names;
}

function find(scope: Scope, key: string): DefinedName | undefined {
  const lower = key.toLowerCase();
  const same = listed(scope).filter(({ name }) => name.toLowerCase() === lower);
  return same.find(({ sheet }) => sheet === (scope.sheet?.id ?? null)) ?? same[0];
}

function place({ workbook, name }: Target) {
  return placeOfFormula(workbook, name.formula);
}

function sheetOf({ workbook, name }: Target) {
  return name.sheet === null ? undefined : workbook.findSheet(name.sheet);
}

function replace(target: Target, change: Partial<DefinedName>): void {
  const { workbook, name } = target;
  workbook.names = workbook.names.map((each) => (each === name ? { ...each, ...change } : each));
}

function formulaOf(text: string): string {
  return text.startsWith('=') ? text : `=${text}`;
}

/** `设置!A2:B3` → `设置!$A$2:$B$3` */
function absolute(address: string): string {
  const split = address.lastIndexOf('!') + 1;
  return address.slice(0, split) + address.slice(split).replace(/([A-Z]+|\d+)/g, '$$$1');
}
