import { basename, join } from 'node:path';
import { defaultCalendar } from '../../rules/calendar';
import type { Regulation } from '../../rules/regulation/regulation';
import { wallClock } from '../../rules/time/wall-clock';
import { dayOfMoment } from '../../rules/time/moment';
import {
  importDraft,
  officialContent,
  openDraft,
  type ImportDraft,
  type SheetDraft,
  answer,
  BadAnswer,
  unusedParts,
  type Answer,
  type Answered,
  questionsOf,
  type Question,
} from '../import';
import { readOtherSheets, settingsFrom } from '../read';
import { writeLedgerBook, importedFileName } from '../write';
import { readWorkbook } from '../xlsx';
import { bytesOf, exists, makeFolder, NotWritten, writeBytes } from './files';
import { answersIn } from './import-map';
import type { ImportOptions } from './import-options';
import { attempt, noticesIn, pathsOf } from './inputs';
import { BadArgument } from './options';

/** A sheet of an old workbook, as it was answered. */
export interface ImportedSheet {
  readonly sheet: SheetDraft;
  readonly questions: readonly Question[];
}

/** An old workbook that could be read. */
export interface ImportedFile {
  readonly path: string;
  readonly draft: ImportDraft;
  /** Those with anything in them. */
  readonly sheets: readonly ImportedSheet[];
  /** Where the official workbook was written; null where it was not. */
  readonly written: string | null;
}

export interface Imported {
  readonly files: readonly ImportedFile[];
  /** What could not be read, was not written or has no place in any file, and why, in Chinese. */
  readonly refused: readonly string[];
}

/**
 * Proposes and imports old workbooks. All of them are read and answered before the first is written: a fault of the answers writes none.
 * @throws NoSuchInput, BadArgument when the answers cannot be read, or one cannot be given
 * @throws NotWritten when the folder cannot be made
 */
export async function runImport(options: ImportOptions, regulation: Regulation): Promise<Imported> {
  const { map, out } = options;
  const answers = map === null ? [] : await answersIn(map);
  const refused: string[] = [];
  const calendar = defaultCalendar({ notices: await noticesIn(options.notices, refused) });
  const drafts: { readonly path: string; readonly answered: Answered }[] = [];
  for (const path of await pathsOf(options.inputs, refused)) {
    await attempt(refused, path, async () => {
      const file = basename(path);
      const workbook = await readWorkbook(await bytesOf(path));
      const { units, hours } = settingsFrom(readOtherSheets(path, workbook).stated);
      const proposed = openDraft(file, workbook, {
        units: units.map(({ name }) => name),
        hours,
        calendar,
        forms: regulation.forms,
      });
      drafts.push({ path, answered: answeredBy(proposed, file, answers, map ?? '') });
    });
  }
  const unused = unusedParts(answers, new Set(drafts.flatMap(({ answered }) => [...answered.used])));
  refused.push(...unused.map((part) => `${map ?? ''}${part}${out === null ? '' : '，全部没有写出'}。`));
  const folder = unused.length === 0 ? out : null;
  if (folder !== null) await makeFolder(folder);
  const today = dayOfMoment(options.now ?? wallClock(new Date()));
  const files: ImportedFile[] = [];
  for (const { path, answered } of drafts) {
    const { draft } = answered;
    const to = folder === null ? null : join(folder, importedFileName(draft.file));
    const written = to === null ? null : await write(to, draft, { regulation, today }, refused);
    files.push({ path, draft, sheets: sheetsOf(draft, answered.refused), written });
  }
  return { files, refused };
}

function answeredBy(draft: ImportDraft, file: string, answers: readonly Answer[], map: string): Answered {
  try {
    return answer(draft, file, answers);
  } catch (error) {
    if (error instanceof BadAnswer) throw new BadArgument(`${map}：${error.message}。`, { cause: error });
    throw error;
  }
}

function sheetsOf(
  { sheets }: ImportDraft,
  refused: readonly ReadonlySet<number>[],
): readonly ImportedSheet[] {
  return sheets.flatMap((sheet, index) =>
    sheet.grid.rows.length === 0 ? [] : [{ sheet, questions: questionsOf(sheet, refused[index]) }],
  );
}

/** @returns where the official workbook was written; null where there is nothing to write, or a file of this name */
async function write(
  path: string,
  draft: ImportDraft,
  by: Parameters<typeof officialContent>[1],
  refused: string[],
): Promise<string | null> {
  if (importDraft(draft).entries.length === 0) return null;
  if (await exists(path)) {
    // Somebody may have worked on it since.
    refused.push(`${path}：已有同名的文件，没有覆盖；请移走或改名，或用 --out 另给文件夹。`);
    return null;
  }
  try {
    await writeBytes(path, await writeLedgerBook(officialContent(draft, by)));
    return path;
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    refused.push(error.message);
    return null;
  }
}
