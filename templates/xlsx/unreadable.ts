/**
 * Why a file cannot be read.
 * - `empty`: no bytes
 * - `format`: another kind of file
 * - `encrypted`: protected by a password to open
 * - `truncated`: the end is missing
 * - `corrupt`: bytes were altered (wrong checksum, impossible structure)
 * - `missing-part`: a workbook without a part it cannot do without
 * - `broken-xml`: a part is not well formed, or says what cannot be
 * - `too-large`: beyond the limits that protect the reader's memory (see limits.ts)
 */
export type UnreadableCode =
  'empty' | 'format' | 'encrypted' | 'truncated' | 'corrupt' | 'missing-part' | 'broken-xml' | 'too-large';

/** A file that is no workbook we can read. `message` tells the user what was expected, what was found and what to do. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  /**
   * @param found what the file is or where it breaks, as the end of 实际…
   * @param advice what the user can do, a sentence without its full stop
   */
  constructor(
    readonly code: UnreadableCode,
    readonly found: string,
    readonly advice: string,
    options?: ErrorOptions,
  ) {
    super(`应为 Excel 工作簿（.xlsx），实际${found}。${advice}。`, options);
  }
}

/** Advice for a file that was damaged on its way here. */
export const COPY_AGAIN = '请重新复制或重新发送该文件；仍不行时请在 Excel 或 WPS 中打开并另存为 .xlsx';

/** Advice for a file that its own writer got wrong. */
export const SAVE_AGAIN = '请在 Excel 或 WPS 中打开该文件，另存为 .xlsx 后再试';
