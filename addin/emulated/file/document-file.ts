import type { Workbook } from '../model/workbook';
import { exportWorkbook } from './export';

/** Bytes of the largest slice, which is also the one that is given when none is asked for (office.js, GetDocumentCopyAsync). */
const LARGEST_SLICE = 4 * 1024 * 1024;
/** Files that Office keeps open at once (Microsoft's page of Office.File.closeAsync). */
const MOST_OPEN = 2;

type Callback = (result: object) => void;

/** Office.Error, with the numbers of the client library. */
type Refusal = readonly [code: number, name: string, message: string];

const UNSUPPORTED: Refusal = [1009, 'Data Read Error', 'The specified file type is not supported.'];
const TOO_MANY: Refusal = [5001, 'Internal Error', 'Two files are open; close one first.'];
/** Assumed: no page tells what Excel says while a cell is being edited. */
const EDITING: Refusal = [5001, 'Internal Error', 'A cell is being edited.'];
const NO_SLICE_SIZE: Refusal = [11002, 'Invalid Value', 'The slice size is not supported.'];
const NO_SLICE: Refusal = [5008, 'Index out of range', 'The slice index is out of range.'];
const CLOSED: Refusal = [5004, 'Invalid API call', 'The file is closed.'];

/** `Office.context.document` as far as its file goes: the workbook as it would be saved now, in slices. */
export class DocumentFile {
  private open = 0;

  /** @param isEditing whether a cell is being edited, in which Excel gives nothing */
  constructor(
    private readonly workbook: Workbook,
    private readonly isEditing: () => boolean,
  ) {}

  /** `getFileAsync(fileType, options?, callback?)` */
  readonly getFileAsync = (fileType: unknown, ...given: readonly unknown[]): void => {
    const [options, callback] = given.length > 1 ? given : [{}, given[0]];
    const sliceSize = sliceSizeIn(options);
    const refusal = this.refusalOf(fileType, sliceSize);
    if (refusal !== null) {
      fail(callback, refusal);
      return;
    }
    this.open += 1;
    void exportWorkbook(this.workbook).then((bytes) => {
      succeed(callback, this.fileOf(bytes, sliceSize));
    });
  };

  private refusalOf(fileType: unknown, sliceSize: number): Refusal | null {
    if (fileType !== 'compressed') return UNSUPPORTED;
    if (!(sliceSize > 0 && sliceSize <= LARGEST_SLICE)) return NO_SLICE_SIZE;
    if (this.isEditing()) return EDITING;
    return this.open === MOST_OPEN ? TOO_MANY : null;
  }

  private fileOf(bytes: Uint8Array, sliceSize: number) {
    const sliceCount = Math.ceil(bytes.length / sliceSize);
    let closed = false;
    return {
      size: bytes.length,
      sliceCount,
      getSliceAsync: (index: number, callback?: unknown): void => {
        const data = Array.from(bytes.subarray(index * sliceSize, (index + 1) * sliceSize));
        if (closed) fail(callback, CLOSED);
        else if (index < 0 || index >= sliceCount) fail(callback, NO_SLICE);
        else succeed(callback, { data, index, size: data.length });
      },
      closeAsync: (callback?: unknown): void => {
        if (!closed) this.open -= 1;
        closed = true;
        succeed(callback, undefined);
      },
    };
  }
}

function sliceSizeIn(options: unknown): number {
  const size =
    typeof options === 'object' && options !== null && 'sliceSize' in options ? options.sliceSize : undefined;
  return size === undefined ? LARGEST_SLICE : Number(size);
}

/** Answers come later, never while the question is being asked. */
function succeed(callback: unknown, value: unknown): void {
  if (isCallback(callback)) setTimeout(callback, 0, { status: 'succeeded', value });
}

function fail(callback: unknown, [code, name, message]: Refusal): void {
  const error = { code, name, message };
  if (isCallback(callback)) setTimeout(callback, 0, { status: 'failed', value: undefined, error });
}

function isCallback(value: unknown): value is Callback {
  return typeof value === 'function';
}
