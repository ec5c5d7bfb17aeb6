import { Remote, type KeyTarget } from '../batch/types';
import type { Spec } from '../batch/spec';
import { ExcelError, invalidArgument } from '../errors';
import { ensureWritable } from '../model/guard';
import type { Workbook } from '../model/workbook';
import { asText, reads } from './common';

/** Settings of the add-in, saved in the workbook as JSON. */
export const settingsSpec: Spec<Workbook> = {
  items: (workbook) => [...workbook.settings.keys()].map((key) => new Remote('Setting', { workbook, key })),
  item: (workbook, key) => new Remote('Setting', existing(workbook, 'settings', asText(key))),
  methods: {
    Add: (workbook, args) => {
      ensureWritable({ book: workbook });
      const key = args.text(0);
      workbook.settings.set(key, args.at(1) ?? null);
      workbook.emit({ kind: 'settings' });
      return new Remote('Setting', { workbook, key });
    },
    GetCount: ({ settings }) => settings.size,
    GetItemOrNullObject: (workbook, args) => {
      const key = args.text(0);
      return workbook.settings.has(key) ? new Remote('Setting', { workbook, key }) : null;
    },
  },
};

export const settingSpec: Spec<KeyTarget> = {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: reads(({ key }) => key),
    Value: {
      get: ({ workbook, key }) => workbook.settings.get(key),
      set: ({ workbook, key }, value) => {
        ensureWritable({ book: workbook });
        workbook.settings.set(key, value);
        workbook.emit({ kind: 'settings' });
      },
    },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      ensureWritable({ book: workbook });
      workbook.settings.delete(key);
      workbook.emit({ kind: 'settings' });
    },
  },
};

const writable = [
  'Title',
  'Subject',
  'Author',
  'Keywords',
  'Comments',
  'Category',
  'Manager',
  'Company',
  'RevisionNumber',
];

export const documentPropertiesSpec: Spec<Workbook> = {
  scalars: {
    ...Object.fromEntries(
      writable.map((name) => [
        name,
        {
          get: ({ properties }: Workbook) => properties.get(name) ?? '',
          set: (workbook: Workbook, value: unknown) => {
            ensureWritable({ book: workbook });
            workbook.properties.set(name, value);
          },
        },
      ]),
    ),
    LastAuthor: reads(({ properties }) => properties.get('LastAuthor') ?? ''),
  },
  navigation: { Custom: (workbook) => new Remote('CustomPropertyCollection', workbook) },
};

export const customPropertiesSpec: Spec<Workbook> = {
  items: (workbook) =>
    [...workbook.customProperties.keys()].map((key) => new Remote('CustomProperty', { workbook, key })),
  item: (workbook, key) => new Remote('CustomProperty', existing(workbook, 'customProperties', asText(key))),
  methods: {
    Add: (workbook, args) => {
      ensureWritable({ book: workbook });
      const key = args.text(0);
      const value = args.at(1);
      if (!['string', 'number', 'boolean'].includes(typeof value)) throw invalidArgument();
      workbook.customProperties.set(key, value);
      return new Remote('CustomProperty', { workbook, key });
    },
    DeleteAll: ({ customProperties }) => {
      customProperties.clear();
    },
    GetCount: ({ customProperties }) => customProperties.size,
    GetItemOrNullObject: (workbook, args) => {
      const key = args.text(0);
      return workbook.customProperties.has(key) ? new Remote('CustomProperty', { workbook, key }) : null;
    },
  },
};

export const customPropertySpec: Spec<KeyTarget> = {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: reads(({ key }) => key),
    Type: reads(({ workbook, key }) => typeName(workbook.customProperties.get(key))),
    Value: {
      get: ({ workbook, key }) => workbook.customProperties.get(key),
      set: ({ workbook, key }, value) => {
        ensureWritable({ book: workbook });
        workbook.customProperties.set(key, value);
      },
    },
  },
  methods: { Delete: ({ workbook, key }) => void workbook.customProperties.delete(key) },
};

function typeName(value: unknown): string {
  if (typeof value === 'number') return 'Number';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function existing(workbook: Workbook, where: 'settings' | 'customProperties', key: string): KeyTarget {
  if (!workbook[where].has(key)) throw new ExcelError('ItemNotFound');
  return { workbook, key };
}
