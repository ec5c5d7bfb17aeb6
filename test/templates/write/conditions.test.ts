import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../rules/ledgers';
import { conditionFormula, conditionText } from '../../../templates/write/conditions';

const cell = (field: string) => `$${field.toUpperCase()}5`;
const heading = (field: string) => `列${field}`;

describe('conditions', () => {
  const table: readonly (readonly [Condition, string, string])[] = [
    [{ field: 'a', oneOf: ['是', '否'] }, 'OR($A5="是",$A5="否")', '“列a”为是或否'],
    [{ field: 'a', above: 0 }, 'AND(ISNUMBER($A5),$A5>0)', '“列a”大于0'],
    [{ field: 'a', filled: true }, '$A5<>""', '“列a”已填写'],
    [{ field: 'a', filled: false }, '$A5=""', '“列a”未填写'],
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
      'AND($A5<>"",OR(AND(ISNUMBER($B5),$B5>1),$C5=""))',
      '“列a”已填写，且“列b”大于1或“列c”未填写',
    ],
  ];
  it.each(table)('%j', (condition, formula, words) => {
    expect(conditionFormula(condition, cell)).toBe(formula);
    expect(conditionText(condition, heading)).toBe(words);
  });
});
