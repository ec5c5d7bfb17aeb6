import { join } from 'node:path';
import type { FormNames, Regulation } from '../../rules/regulation/regulation';
import { archivedRecords, archiveNames, planArchives, writeArchive, type Archive } from '../archive';
import { factsOf } from '../offices';
import { NotALedgerBook, openLedgerBook } from '../read';
import { UnreadableFile } from '../xlsx';
import type { ArchiveOptions } from './archive-options';
import { runCheck, type Checked } from './check-run';
import { bytesOf, exists, makeFolder, NotWritten, writeBytes } from './files';

/** An archive that was written. */
export interface Written {
  readonly path: string;
  readonly archive: Archive;
  readonly records: number;
  /** Whether it took the place of an older archive. */
  readonly replaced: boolean;
}

export interface Archived {
  readonly checked: Checked;
  readonly written: readonly Written[];
  /** What was not archived and why, one message each, in Chinese. */
  readonly problems: readonly string[];
}

/**
 * Reads and judges what can be read and writes an archive per 部室.
 * @param regulation as issued
 * @throws NotWritten when the folder cannot be made
 */
export async function runArchive(options: ArchiveOptions, regulation: Regulation): Promise<Archived> {
  const checked = await runCheck(options, regulation);
  const { assessment } = checked;
  const facts = factsOf(assessment);
  const { period, phones, units, out } = options;
  const { archives, homeless } = planArchives({ offices: assessment.offices, facts, period, phones });
  const problems = [...missingUnits(units, archives)];
  if (homeless > 0 && units.length === 0) {
    problems.push(`本期有${homeless}条记录没有部室，所在工作簿的“设置”也没有写明部室，没有归档。`);
  }
  const wanted = archives.filter(({ unit }) => units.length === 0 || units.includes(unit));
  const names = archiveNames(wanted);
  const written: Written[] = [];
  if (wanted.length > 0) await makeFolder(out);
  for (const [index, archive] of wanted.entries()) {
    const path = join(out, `${names[index] ?? archive.unit}.xlsx`);
    try {
      written.push(await write(path, archive, regulation));
    } catch (error) {
      if (!(error instanceof NotWritten || error instanceof RangeError)) throw error;
      problems.push(error instanceof NotWritten ? error.message : `${archive.unit}：${error.message}`);
    }
  }
  return { checked, written, problems };
}

async function write(path: string, archive: Archive, { forms }: Regulation): Promise<Written> {
  const replaced = await exists(path);
  if (replaced && !(await isArchive(path, forms))) {
    throw new NotWritten(`${path}：已有同名的文件，但不是归档，没有覆盖；请移走或改名后再试。`);
  }
  await writeBytes(path, await writeArchive(archive));
  return { path, archive, records: archivedRecords(archive), replaced };
}

async function isArchive(path: string, forms: FormNames): Promise<boolean> {
  try {
    return (await openLedgerBook(path, await bytesOf(path), forms)).archive !== null;
  } catch (error) {
    if (error instanceof UnreadableFile || error instanceof NotALedgerBook) return false;
    throw error;
  }
}

function missingUnits(wanted: readonly string[], archives: readonly Archive[]): readonly string[] {
  const known = archives.map(({ unit }) => unit);
  return wanted
    .filter((unit) => !known.includes(unit))
    .map((unit) => `--unit 应为${known.join('、') || '台帐中的部室'}之一，实际是“${unit}”。`);
}
