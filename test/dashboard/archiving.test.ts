import { describe, expect, test } from 'vitest';
import type { Made } from '../../dashboard/writing/protocol';
import { Archiving, type ArchivingState, type MakeArchives } from '../../dashboard/model/archiving';
import { assessBooks } from '../../dashboard/model/assessed';
import { bundleArchives, type NamedBytes } from '../../templates/archive';
import { planArchives } from '../../templates/archive/plan';
import { openLedgerBook } from '../../templates/read';
import { may, now, sample, sampleArchives } from '../templates/archive/sample';
import { writeSample } from '../../templates/sample/sample';
import { yangcheng } from '../../rules/regulation/regulation';

/** Writes as the worker does, on this thread. */
const make: MakeArchives = async (archives, onArchive, signal) => {
  const file = await bundleArchives(archives, onArchive);
  signal.throwIfAborted();
  return { kind: 'made', file };
};

function archiving(with_: MakeArchives = make) {
  const saved: NamedBytes[] = [];
  const states: ArchivingState[] = [];
  const work: Archiving = new Archiving(
    with_,
    (file) => saved.push(file),
    () => states.push(work.state),
  );
  return { work, saved, states };
}

describe('making archives', () => {
  test('tells each 部室 it comes to, saves one file, and says what it is', async () => {
    const { work, saved, states } = archiving();
    const archives = sampleArchives(may);
    await work.start(archives);
    expect(saved.map(({ name }) => name)).toEqual(['窗口台帐归档_2026年5月.zip']);
    expect(states.slice(1, -1)).toEqual(
      archives.map(({ unit }, done) => ({ kind: 'working', unit, done, total: archives.length })),
    );
    expect(work.state).toEqual({
      kind: 'made',
      file: '窗口台帐归档_2026年5月.zip',
      units: archives.length,
    });
  });

  test('cancelled, it saves nothing, whether the worker ends late or never', async () => {
    let end: (made: Made) => void = () => undefined;
    const { work, saved } = archiving(() => new Promise((resolve) => (end = resolve)));
    const started = work.start(sampleArchives(may));
    work.cancel();
    expect(work.state).toEqual({ kind: 'cancelled' });
    end({ kind: 'made', file: { name: 'late.zip', bytes: new Uint8Array() } });
    await started;
    expect(saved).toEqual([]);
    expect(work.state).toEqual({ kind: 'cancelled' });
  });

  test('a second start calls the first one off', async () => {
    const { work, saved } = archiving();
    await Promise.all([work.start(sampleArchives(may)), work.start(sampleArchives(may).slice(0, 1))]);
    expect(saved).toHaveLength(1);
    expect(work.state).toMatchObject({ kind: 'made', units: 1 });
  });

  test('says why there is no file', async () => {
    const { work, saved } = archiving(() => Promise.resolve({ kind: 'refused', reason: '单元格过长' }));
    await work.start(sampleArchives(may));
    expect(work.state).toEqual({ kind: 'failed', reason: '单元格过长' });
    expect(saved).toEqual([]);
    work.clear();
    expect(work.state).toEqual({ kind: 'idle' });
  });
});

test('the dashboard divides what it has read as the command line does', async () => {
  const files = await writeSample(sample);
  const books = await Promise.all(
    files.map(({ name, bytes }) => openLedgerBook(name, bytes, yangcheng.forms)),
  );
  const { offices, facts } = assessBooks(books, {
    regulation: yangcheng,
    now,
    notices: [],
    setAside: new Set(),
  });
  const { archives, homeless } = planArchives({ offices, facts, period: may, phones: 'masked' });
  const counted = (list: typeof archives) =>
    list.map(({ unit, facts: { booking, overtime, findings } }) => [
      unit,
      booking.length,
      overtime.length,
      findings.length,
    ]);
  expect(new Map(counted(archives).map((each) => [each[0], each]))).toEqual(
    new Map(counted(sampleArchives(may)).map((each) => [each[0], each])),
  );
  expect(homeless).toBe(0);
});
