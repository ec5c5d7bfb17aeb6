import { plainValue, type Cell } from './cell';
import { shownText } from './shown';
import { unknownMember } from '../errors';

/** Excel.FilterCriteria, the two kinds that ledgers are filtered by. */
export interface Criteria {
  readonly filterOn: 'Values' | 'Custom';
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: 'And' | 'Or';
}

/** The filter of a range (not of a table), at most one for a sheet. */
export interface SheetFilter {
  /** Criteria by column, counted from the first of the area. */
  readonly criteria: ReadonlyMap<number, Criteria>;
}

/** @throws ExcelError for kinds of filters that the host does not have. */
export function parseCriteria(value: unknown): Criteria {
  if (typeof value !== 'object' || value === null) throw unknownMember('filter criteria that are no object');
  const given = new Map<string, unknown>(Object.entries(value));
  const text = (key: string) => {
    const found = given.get(key);
    return typeof found === 'string' ? { [key]: found } : {};
  };
  const values = given.get('values');
  switch (given.get('filterOn')) {
    case 'Values':
      return { filterOn: 'Values', values: Array.isArray(values) ? values.map(String) : [] };
    case 'Custom':
      return {
        filterOn: 'Custom',
        ...text('criterion1'),
        ...text('criterion2'),
        operator: given.get('operator') === 'Or' ? 'Or' : 'And',
      };
    default:
      throw unknownMember(`filters on ${String(given.get('filterOn'))}`);
  }
}

/** Whether a row with this cell stays visible. */
export function passes(cell: Cell, criteria: Criteria): boolean {
  const text = shownText(cell.value, cell.format.numberFormat);
  if (criteria.filterOn === 'Values') return criteria.values?.includes(text) ?? false;
  const first = meets(cell, text, criteria.criterion1);
  if (criteria.criterion2 === undefined) return first;
  const second = meets(cell, text, criteria.criterion2);
  return criteria.operator === 'Or' ? first || second : first && second;
}

function meets(cell: Cell, text: string, criterion = '='): boolean {
  const [, operator = '=', operand = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const value = plainValue(cell.value);
  const number = Number(operand);
  const matches = wildcard(operand).test(text) || (operand !== '' && value === number);
  switch (operator) {
    case '=':
      return matches;
    case '<>':
      return !matches;
    default:
      return typeof value === 'number' && compares(value, operator, number);
  }
}

function compares(value: number, operator: string, operand: number): boolean {
  switch (operator) {
    case '<':
      return value < operand;
    case '>':
      return value > operand;
    case '<=':
      return value <= operand;
    default:
      return value >= operand;
  }
}

/** `*` and `?` stand for any text and any character; `~` takes their meaning away. */
export function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~([*?~])|[*?]|[\\^$+.()|[\]{}]/g, (token, escaped?: string) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (token === '*') return '.*';
    return token === '?' ? '.' : `\\${token}`;
  });
  return new RegExp(`^${source}$`, 'isu');
}
