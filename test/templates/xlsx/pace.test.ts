import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../templates/xlsx';
import { parts, zipped } from './package';

/** Enough rows to take several turns of the event loop, unlike in their texts so that the archive has many chunks. */
const LARGE = zipped(
  parts(
    Array.from(
      { length: 100_000 },
      (_, row) =>
        `<row><c t="str"><v>第${(row * 7919) % 99_991}件</v></c><c><v>${row / 7}</v></c><c><v>${row}</v></c></row>`,
    ).join(''),
  ),
);

describe('a long reading', () => {
  it('tells its progress, ends at 1 and lets the event loop run', async () => {
    const fractions: number[] = [];
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const { sheets } = await readWorkbook(LARGE, { onProgress: (fraction) => fractions.push(fraction) });
    clearInterval(timer);
    expect(sheets[0]?.rows).toHaveLength(100_000);
    expect(turns).toBeGreaterThan(0);
    expect(fractions.length).toBeGreaterThan(1);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  it('stops with the reason of the signal', async () => {
    const abort = new AbortController();
    const reason = new Error('换了文件');
    const reading = readWorkbook(LARGE, {
      signal: abort.signal,
      onProgress: () => {
        abort.abort(reason);
      },
    });
    await expect(reading).rejects.toBe(reason);
  });

  it('does not begin when the signal has already been given', async () => {
    await expect(readWorkbook(LARGE, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
