import { describe, expect, test } from 'vitest';
import { word } from '../../../rules/wording/word';
import { ruleTables } from '../scenarios/all';
import { findingsOf, wording } from '../scenarios/verdict';

/** What no reader should meet: code showing through, doubled punctuation, a sentence that negates itself. */
const CLUMSY = /undefined|null|NaN|\[object|“”|[，。；：、]{2}|应应|应不应|应必须|实际实际|应“/;

describe.each(ruleTables)('$rule', ({ cases }) => {
  const findings = cases.flatMap((situation) => findingsOf(situation));

  test('says nothing clumsy', () => {
    for (const finding of findings) expect(wording(finding)).not.toMatch(CLUMSY);
  });

  test('ends reasons and remedies without a full stop, as items of a list', () => {
    for (const { because, remedy } of findings.map((finding) => word(finding)))
      for (const line of [...because, ...(remedy === null ? [] : [remedy])]) expect(line).toMatch(/[^。]$/);
  });
});
