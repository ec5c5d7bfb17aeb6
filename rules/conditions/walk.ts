import type { Num, Test } from './expr';

/** Whether a condition, or a condition or number anywhere in it, is such a one. */
export function mentions(part: Test | Num, wanted: (part: Test | Num) => boolean): boolean {
  return wanted(part) || partsOf(part).some((each) => mentions(each, wanted));
}

/** What a condition or number is put together of. */
function partsOf(part: Test | Num): readonly (Test | Num)[] {
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
    case 'undecidedWithin':
    case 'hasClosing':
      return [test.day];
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
      return [num.day];
    case 'workdays':
      return [num.from, num.to];
    case 'count':
      return num.where.flatMap((criterion) => ('day' in criterion ? [criterion.day] : []));
    default:
      return [];
  }
}
