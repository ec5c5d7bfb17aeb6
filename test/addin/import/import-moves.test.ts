import { afterEach, describe, expect, test, vi } from 'vitest';
import { moveIn } from '../../../addin/views/first-run/move-rows';
import { importMoves } from '../../../addin/views/import/import-moves';
import { Session } from '../../../addin/session/session';
import { stepText } from '../../../addin/session/undo';
import { noRecords } from '../../../rules/records';
import { importDraft, openDraft } from '../../../templates/import';
import { recordsOf } from '../../../templates/read';
import { readWorkbook } from '../../../templates/xlsx';
import { monthsOfOvertime } from '../../templates/import/old-books';
import { NOW, openLedgers, SHEET } from '../host/open';
import { yangcheng } from '../../../rules/regulation/regulation';

afterEach(() => {
  vi.unstubAllGlobals();
});

const result = importDraft(
  openDraft('2026年延时.xlsx', await readWorkbook(await monthsOfOvertime()), { forms: yangcheng.forms }),
);

async function started() {
  const { port, host } = await openLedgers();
  const memory = { get: () => null, set: () => undefined };
  const session = new Session(port, yangcheng, { clock: () => NOW, memory, idle: () => undefined });
  await session.start();
  return { session, host };
}

const options = () => ({ onProgress: () => undefined, signal: new AbortController().signal });

describe('importMoves', () => {
  test('adds what is not in the official sheets yet', () => {
    const { moves, rows, known } = importMoves(result, noRecords);
    expect([moves.map(({ ledger, entries }) => [ledger, entries.length]), rows, known]).toEqual([
      [['overtime', 4]],
      4,
      0,
    ]);
  });

  test('the sheet that is imported is no proof that its records were', () => {
    expect(importMoves(result, recordsOf(result.entries)).rows).toBe(4);
  });
});

describe('an import into the official sheets', () => {
  test('is known afterwards, and can be taken back as one', async () => {
    const { session } = await started();
    expect(await moveIn(session, importMoves(result, session.records).moves, options())).toBe(4);
    expect(session.records.overtime.map(({ values }) => values.id)).toEqual([
      '招商-YS-2026-0001',
      '招商-YS-2026-0002',
      '招商-YS-2026-0003',
      '招商-YS-2026-0004',
    ]);
    expect(importMoves(result, session.records)).toMatchObject({ rows: 0, known: 4 });
    expect(session.undoable && stepText(session.undoable)).toBe('导入 4 行');
    await session.undo();
    expect(session.records.overtime).toEqual([]);
    await session.read();
    expect(session.records.overtime).toEqual([]);
    expect(session.undoable).toBeNull();
  });

  test('taking it back stops at a record that a colleague has changed, and keeps that and what came before', async () => {
    const { session, host } = await started();
    await moveIn(session, importMoves(result, session.records).moves, options());
    host.colleague.edit(SHEET, 'E6', '改过的公司');
    await expect(session.undo()).rejects.toMatchObject({ kind: 'conflict' });
    expect(session.records.overtime.map(({ values }) => values.id)).toEqual([
      '招商-YS-2026-0001',
      '招商-YS-2026-0002',
    ]);
    expect(session.undoable && stepText(session.undoable)).toBe('导入 2 行');
  });

  test('what was added before Excel refused can be taken back too', async () => {
    const { session, host } = await started();
    const { moves } = importMoves(result, session.records);
    const twice = [...moves, ...moves];
    host.beforeTrip = (trip) => {
      if (trip > 4) host.faults.fail('AccessDenied');
    };
    host.reset();
    await expect(moveIn(session, twice, options())).rejects.toMatchObject({ kind: 'protected' });
    expect(session.undoable && stepText(session.undoable)).toMatch(/^导入 [48] 行$/);
  });
});
