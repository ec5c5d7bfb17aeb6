import { yangcheng } from '../../rules/regulation/regulation';
import { NOW } from './days';
import { writeLedgerBook, type LedgerBookContent } from '../write';
import { answersTo, type Answers } from './answers';
import { createBooks, type Book } from './book';
import { stamped } from './stamp';

export type { Answers, PlantedFinding } from './answers';
export type { ExpectedMeasures } from './measures';

export interface SampleOptions {
  /** Rows of each large ledger (帮办, 预约, 延时) in each workbook, about; at least one breach of every rule is added. */
  readonly rows: number;
  /** A whole number; the same seed gives the same sample. */
  readonly seed: number;
}

/** The sample that the dashboard carries and `npm start` shows. */
export const SHOWN_SAMPLE: SampleOptions = { rows: 45, seed: 2020 };

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Sample {
  readonly books: readonly Book[];
  readonly answers: Answers;
}

/** Invented ledgers of several 部室 in which each rule is broken a known number of times. */
export function createSample({ rows, seed }: SampleOptions): Sample {
  const books = createBooks(rows, seed);
  return { books, answers: answersTo(books, { rows, seed }) };
}

/** The workbooks of {@link createSample}, as a 部室 would hand them in. */
export async function sampleFiles(options: SampleOptions, form?: SampleForm): Promise<readonly SampleFile[]> {
  return writeSample(createSample(options), form);
}

/** Whether the workbooks judge themselves; without that they are a quarter as large, for a page to carry. */
export type SampleForm = Pick<LedgerBookContent, 'judgesItself'>;

/** The workbooks of a sample that was created before. */
export async function writeSample({ books }: Sample, form: SampleForm = {}): Promise<readonly SampleFile[]> {
  return Promise.all(
    books.map(async ({ office, records }) => ({
      name: office.file,
      bytes: stamped(
        await writeLedgerBook({
          regulation: yangcheng,
          settings: office.settings,
          records,
          now: NOW,
          ...form,
        }),
      ),
    })),
  );
}
