import { archiveFileName } from '../write';
import { writeArchive, type Archive } from './archive';
import { archiveNames } from './plan';
import { zipped, type NamedBytes } from './zip';

/** How far it is: this 部室 is the next, so many of all are done. */
export type OnArchive = (unit: string, done: number, total: number) => void;

/**
 * Archives of one period as one file to be saved: a workbook where there is one 部室, a zip of workbooks where there are several.
 * @param onArchive is called before each
 * @throws RangeError when there is none, or a record holds what no cell can hold
 */
export async function bundleArchives(
  archives: readonly Archive[],
  onArchive: OnArchive,
): Promise<NamedBytes> {
  const [first] = archives;
  if (first === undefined) throw new RangeError('Expected at least one archive');
  const names = archiveNames(archives);
  const files: NamedBytes[] = [];
  for (const [index, archive] of archives.entries()) {
    onArchive(archive.unit, index, archives.length);
    files.push({ name: `${names[index] ?? archive.unit}.xlsx`, bytes: await writeArchive(archive) });
  }
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) return only;
  return { name: `${archiveFileName('', first.period)}.zip`, bytes: zipped(files) };
}
