import type { LedgerKey } from '../ledgers';
import type { Num, Test } from './expr';

/** Whether a condition, or a condition or number anywhere in it, is such a one. */
export function mentions(part: Test | Num, wanted: (part: Test | Num) => boolean): boolean {
  return wanted(part) || partsOf(part).some((each) => mentions(each, wanted));
}

/** The fields of the row that a condition or number reads, each once. */
export function fieldsRead(part: Test | Num): readonly string[] {
  const own = 'field' in part && !('id' in part) ? [part.field] : [];
  const id = 'id' in part ? [part.id] : [];
  const same =
    'where' in part ? part.where.flatMap((criterion) => ('same' in criterion ? [criterion.same] : [])) : [];
  const account = 'test' in part && part.test === 'overdrawn' ? ACCOUNT_FIELDS : [];
  return [...new Set([...own, ...id, ...same, ...account, ...partsOf(part).flatMap(fieldsRead)])];
}

/** What 调休 is reckoned from in its own row. */
const ACCOUNT_FIELDS = ['person', 'date', 'from', 'to'];

/** What a condition or number is put together of. */
export function partsOf(part: Test | Num): readonly (Test | Num)[] {
  return 'test' in part ? partsOfTest(part) : partsOfNum(part);
}

function partsOfTest(test: Test): readonly (Test | Num)[] {
  switch (test.test) {
    case 'all':
    case 'any':
      return test.parts;
    case 'not':
      return [test.part];
    case 'compare':
      return [test.left, test.right];
    case 'saturdayOrSunday':
    case 'dayIs':
    case 'hasClosing':
      return [test.day];
    case 'officeTimeKnown':
      return [test.from, test.to];
    default:
      return [];
  }
}

function partsOfNum(num: Num): readonly (Test | Num)[] {
  switch (num.num) {
    case 'plus':
    case 'minus':
      return [num.left, num.right];
    case 'if':
      return [num.when, num.then, num.otherwise];
    case 'midnight':
    case 'closing':
    case 'workdayFrom':
      return [num.day];
    case 'workdays':
    case 'undecidedDays':
    case 'officeTime':
      return [num.from, num.to];
    case 'count':
      return num.where.flatMap((criterion) => ('day' in criterion ? [criterion.day] : []));
    default:
      return [];
  }
}

/** How a condition finds records of other rows: those of the ledger whose field holds what a field of the row holds. */
export interface Link {
  readonly ledger: LedgerKey;
  readonly of: string;
  readonly same: string;
}

/** The ways in which a condition or number finds other records. */
export function linksIn(part: Test | Num): readonly Link[] {
  const byId = 'id' in part ? [{ ledger: part.ledger, of: 'id', same: part.id }] : [];
  const counted =
    'where' in part
      ? part.where.flatMap((criterion) =>
          'same' in criterion ? [{ ledger: part.ledger, of: criterion.of, same: criterion.same }] : [],
        )
      : [];
  return [...byId, ...counted.slice(0, 1), ...partsOf(part).flatMap(linksIn)];
}
