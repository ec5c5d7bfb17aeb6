import { describe, expect, test } from 'vitest';
import type { AssistRecord, CredentialRecord, NoticeRecord } from '../../../rules/ledgers';
import { office } from '../scenarios/scenario';
import { at, on } from '../scenarios/when';
import { brief, nothing, remindersOf, type Row } from './reminding';

describe('agency notices and credentials', () => {
  // Valid from 2026-05-11 to Friday 05-29.
  const running: Row<NoticeRecord> = { handedOverOn: null, receivedBy: null };
  const openCase: Row<AssistRecord> = {
    finishedAt: null,
    status: '办理中',
    handedOverAt: null,
    promisedOn: on('2026-06-30'),
  };
  const kept: Row<CredentialRecord> = { returnedAt: null };

  test.each<{
    name: string;
    notice: Row<NoticeRecord>;
    assist?: Row<AssistRecord>;
    now: string;
    expected: string[];
  }>([
    { name: '4 workdays left', notice: running, now: '2026-05-25T10:00', expected: [] },
    {
      name: '3 workdays left',
      notice: running,
      now: '2026-05-26T10:00',
      expected: ['authorisation-ends soon 2026-05-30T00:00'],
    },
    {
      name: 'last day',
      notice: running,
      now: '2026-05-29T10:00',
      expected: ['authorisation-ends today 2026-05-30T00:00'],
    },
    {
      name: 'ended earlier',
      notice: { ...running, endedOn: on('2026-05-20') },
      now: '2026-05-19T10:00',
      expected: ['authorisation-ends soon 2026-05-21T00:00'],
    },
    { name: 'handed over', notice: {}, now: '2026-05-29T10:00', expected: [] },
    { name: 'past, nothing open', notice: running, now: '2026-06-01T10:00', expected: [] },
    {
      name: 'past, a case still open',
      notice: running,
      assist: openCase,
      now: '2026-06-01T10:00',
      expected: ['authorisation-ends today 2026-05-30T00:00'],
    },
  ])('authorisation: $name', ({ notice, assist, now, expected }) => {
    const rows = office({ ...nothing, notice: [notice], ...(assist && { assist: [assist] }) });
    expect(remindersOf(rows, at(now)).map(brief)).toEqual(expected);
  });

  test.each<{ name: string; row: Row<CredentialRecord>; notice: Row<NoticeRecord>; expected: string[] }>([
    { name: 'work is over', row: kept, notice: {}, expected: ['return-credential today none'] },
    { name: 'work goes on', row: kept, notice: running, expected: [] },
    { name: 'returned', row: {}, notice: {}, expected: [] },
    { name: 'notice not here', row: { ...kept, noticeId: 'DB-2026-9999' }, notice: {}, expected: [] },
    { name: 'return unreadable', row: { unreadable: ['returnedAt'] }, notice: {}, expected: [] },
  ])('credential: $name', ({ row, notice, expected }) => {
    const rows = office({ ...nothing, credential: [row], notice: [notice] });
    expect(remindersOf(rows, at('2026-05-20T10:00')).map(brief)).toEqual(expected);
  });
});
