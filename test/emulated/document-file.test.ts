import { describe, expect, test } from 'vitest';
import type { HostOptions } from '../../addin/emulated';
import { readWorkbook } from '../../templates/xlsx';
import { open } from './node/open';

const COMPRESSED = 'compressed';

/** `Office.context.document`, with a workbook of one cell. */
function documentOf(options: HostOptions = {}) {
  const { Office, host } = open([['甲']], options);
  return { document: Office.context.document, requirements: Office.context.requirements, host };
}

/** What Office gives to the callback of such a call. */
function given<T>(ask: (callback: (result: Office.AsyncResult<T>) => void) => void) {
  return new Promise<Office.AsyncResult<T>>((resolve) => {
    ask(resolve);
  });
}

describe('the file of the open workbook', () => {
  test('comes in slices of the size asked for, which together are the workbook as it stands', async () => {
    const { document, host } = documentOf();
    host.user.type('Sheet1', 'A2', '乙');
    const { value: file } = await given<Office.File>((done) => {
      document.getFileAsync(COMPRESSED as unknown as Office.FileType, { sliceSize: 1000 }, done);
    });
    expect(file.sliceCount).toBe(Math.ceil(file.size / 1000));
    const bytes: number[] = [];
    for (let index = 0; index < file.sliceCount; index += 1) {
      const { value: slice } = await given<Office.Slice>((done) => {
        file.getSliceAsync(index, done);
      });
      expect(slice).toMatchObject({ index, size: Math.min(1000, file.size - index * 1000) });
      bytes.push(...(slice.data as readonly number[]));
    }
    const { sheets } = await readWorkbook(new Uint8Array(bytes));
    expect(sheets[0]?.rows.map(({ cells }) => cells[0])).toEqual(['甲', '乙']);
  });

  test.each([
    ['another kind of file', 'pdf', {}, 1009],
    ['a slice larger than Office gives', COMPRESSED, { sliceSize: 5_000_000 }, 11002],
  ])('%s is refused', async (_, kind, options, code) => {
    const { document } = documentOf();
    const { status, error } = await given<Office.File>((done) => {
      document.getFileAsync(kind as unknown as Office.FileType, options, done);
    });
    expect([status, error.code]).toEqual(['failed', code]);
  });

  test('a third file is refused until one is closed', async () => {
    const { document } = documentOf();
    const next = () =>
      given<Office.File>((done) => {
        document.getFileAsync(COMPRESSED as unknown as Office.FileType, done);
      });
    const [first, second] = [await next(), await next()];
    expect([second.status, (await next()).status]).toEqual(['succeeded', 'failed']);
    await given<unknown>((done) => {
      first.value.closeAsync(done);
    });
    expect((await next()).status).toBe('succeeded');
  });

  test('is not given while a cell is being edited, nor beyond its slices or after closing', async () => {
    const { document, host } = documentOf();
    const next = () =>
      given<Office.File>((done) => {
        document.getFileAsync(COMPRESSED as unknown as Office.FileType, done);
      });
    host.faults.cellEditing = true;
    expect((await next()).status).toBe('failed');
    host.faults.cellEditing = false;
    const { value: file } = await next();
    const slice = (index: number) =>
      given<Office.Slice>((done) => {
        file.getSliceAsync(index, done);
      });
    expect((await slice(file.sliceCount)).error.code).toBe(5008);
    await given<unknown>((done) => {
      file.closeAsync(done);
    });
    expect((await slice(0)).error.code).toBe(5004);
  });

  test('an Excel without CompressedFile says so', () => {
    expect(documentOf().requirements.isSetSupported('CompressedFile', '1.1')).toBe(true);
    expect(documentOf({ hasFile: false }).requirements.isSetSupported('CompressedFile', '1.1')).toBe(false);
  });
});
