import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../rules/ledgers';
import { conditionText } from '../../../templates/write/conditions';

const heading = (field: string) => `列${field}`;

describe('conditions', () => {
  const table: readonly (readonly [Condition, string])[] = [
    [{ field: 'a', oneOf: ['是', '否'] }, '“列a”为是或否'],
    [{ field: 'a', above: 0 }, '“列a”大于0'],
    [{ field: 'a', filled: true }, '“列a”已填写'],
    [{ field: 'a', filled: false }, '“列a”未填写'],
    [
      {
        all: [
          { field: 'a', filled: true },
          {
            any: [
              { field: 'b', above: 1 },
              { field: 'c', filled: false },
            ],
          },
        ],
      },
      '“列a”已填写，且“列b”大于1或“列c”未填写',
    ],
  ];
  it.each(table)('%j', (condition, words) => {
    expect(conditionText(condition, heading)).toBe(words);
  });
});
