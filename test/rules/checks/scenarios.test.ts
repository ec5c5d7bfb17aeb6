import { describe, expect, test } from 'vitest';
import { judge } from '../../../rules/judge';
import { yangcheng } from '../../../rules/regulation/regulation';
import { ruleTables } from '../scenarios/all';
import { expectCase } from '../scenarios/expect-case';
import { NOW, settings } from '../scenarios/lawful';
import { calendar, office } from '../scenarios/scenario';

test('the lawful records have no finding', () => {
  expect(judge({ records: office(), settings, calendar, regulation: yangcheng, now: NOW })).toEqual([]);
});

describe.each(ruleTables)('$rule', ({ rule, cases }) => {
  test.each(cases)('$aspect: $name', (situation) => {
    expectCase(rule, situation);
  });
});
