import { expectTypeOf, test } from 'vitest';
import type { Day } from '../../rules/time/day';
import type { Minutes, Moment, Seconds, TimeOfDay } from '../../rules/time/moment';
import type { Serial } from '../../templates/xlsx';

type Units = [Day, Moment, TimeOfDay, Minutes, Seconds, Serial];
/** Those of the list that stand in for another one; none should. */
type Mixed<List extends readonly unknown[]> = {
  [Index in keyof List]: {
    [Other in keyof List]: Other extends Index ? never : List[Other] extends List[Index] ? Other : never;
  }[number];
}[number];

test('a number of one unit is not taken for one of another, and every one is a plain number at run time', () => {
  expectTypeOf<Mixed<Units>>().toBeNever();
  expectTypeOf<Units[number]>().toExtend<number>();
  expectTypeOf<number>().toExtend<Day>();
});
