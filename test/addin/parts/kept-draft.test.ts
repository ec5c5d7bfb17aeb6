import { expect, test } from 'vitest';
import { newDraft, textIn, typed } from '../../../addin/parts/form/draft';
import { forgetDraft, keepDraft, keptDraft, type DraftStore } from '../../../addin/parts/form/kept-draft';
import { at } from '../../rules/scenarios/when';

const MONDAY = at('2026-11-23T18:05');
const TUESDAY = at('2026-11-24T08:05');

function store(): DraftStore {
  const held = new Map<string, string>();
  return { recall: (key) => held.get(key) ?? null, keep: (key, value) => held.set(key, value) };
}

const draft = typed(
  typed(newDraft('booking', { channel: '电话' }), 'contactPhone', '13834561234'),
  'remarks',
  '回电13834561234，下午',
);

test('a form comes back as it was left, in its own workbook only', () => {
  const kept = store();
  keepDraft(kept, '甲.xlsx', draft, MONDAY);
  expect(keptDraft(kept, '甲.xlsx', 'booking', MONDAY)).toEqual({ draft, isOfToday: true });
  expect(keptDraft(kept, '乙.xlsx', 'booking', MONDAY)).toBeNull();
  forgetDraft(kept, '甲.xlsx', 'booking');
  expect(keptDraft(kept, '甲.xlsx', 'booking', MONDAY)).toBeNull();
});

test('phones go with the day, also from what is kept', () => {
  const kept = store();
  keepDraft(kept, '甲.xlsx', draft, MONDAY);
  const next = keptDraft(kept, '甲.xlsx', 'booking', TUESDAY);
  expect(next?.isOfToday).toBe(false);
  expect(next && textIn(next.draft, 'contactPhone')).toBe('');
  expect(next && textIn(next.draft, 'remarks')).toBe('回电，下午');
  expect(kept.recall('draft 甲.xlsx booking')).not.toContain('13834561234');
});

test('what another version kept is passed over', () => {
  const kept = store();
  kept.keep('draft 甲.xlsx booking', '{"texts":');
  expect(keptDraft(kept, '甲.xlsx', 'booking', MONDAY)).toBeNull();
});
