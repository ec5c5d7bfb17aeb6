import { describe, expect, test } from 'vitest';
import { defaultsFor } from '../../../addin/parts/form/defaults';
import { draftOf, newDraft, set, typed } from '../../../addin/parts/form/draft';
import { openIn, pressed } from '../../../addin/parts/form/saving';
import { entry, NOW, self, world } from '../world';

describe('saving', () => {
  const begun = typed(newDraft('overtime', defaultsFor('overtime', world(), self)), 'client', '甲公司');

  test('what is missing is shown first, the second press writes it as it happened', () => {
    expect(pressed(begun, world(), self, null)).toEqual({ kind: 'warned', field: 'item' });
    expect(pressed(begun, world(), self, begun)).toEqual({ kind: 'saves' });
    expect(pressed(typed(begun, 'item', '备案'), world(), self, begun).kind).toBe('warned');
  });

  test('what is no value of its field is never dropped', () => {
    const unread = typed(begun, 'startedAt', '天黑以后');
    expect(pressed(unread, world(), self, unread)).toEqual({ kind: 'refused', field: 'startedAt' });
  });

  test('a change is answered for by what it breaks, not by what was broken before', () => {
    const record = entry('overtime', { client: null });
    const among = world({ overtime: [record] });
    expect(pressed(typed(draftOf(record), 'remarks', '补记'), among, self, null).kind).toBe('saves');
    const late = typed(draftOf(record), 'endedAt', '21:00');
    expect(openIn(late, among, self).map(({ finding }) => finding.rule)).toEqual(['overtime/within-1h']);
  });

  test('the unit calling a booking off without a reason is warned of', () => {
    const record = entry('booking', { outcome: '待服务', serviceStartedAt: null, serviceEndedAt: null });
    const among = world({ booking: [record] });
    const off = set(draftOf(record), { outcome: '已取消', changedBy: '本单位', changeToldAt: NOW });
    expect(pressed(off, among, self, null)).toMatchObject({ kind: 'warned' });
  });
});
