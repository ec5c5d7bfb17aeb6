import { levelTitles } from '../../rules/findings';
import { ReceiptProblem, replay, type Receipt } from '../../rules/receipts';
import type { Regulation } from '../../rules/regulation/regulation';
import { word } from '../../rules/wording/word';
import { textOf } from './files';
import { BadArgument, parsedJson } from './options';
import { isObject } from './json';

/** What came of judging again. */
export interface Replayed {
  readonly lines: readonly string[];
  /** Whether every receipt in which nothing is hidden led to its verdict again. */
  readonly isSame: boolean;
}

/**
 * Judges again by the receipts of a file alone: one receipt, one finding of `--json`, or a list of either.
 * @throws NoSuchInput when the file cannot be read, BadArgument when it holds no receipt
 */
export async function replayFile(path: string, regulation: Regulation): Promise<Replayed> {
  const stated = parsedJson(path, await textOf(path));
  const receipts = (Array.isArray(stated) ? stated : [stated]).flatMap(receiptIn);
  if (receipts.length === 0) throw new BadArgument(`${path}：应有判定凭据（receipt），实际没有。`);
  const results = receipts.map((receipt, index) => {
    if (receipt.hidden.length > 0) return notReplayed(receipt);
    try {
      return replayed(receipt, regulation);
    } catch (error) {
      if (!(error instanceof ReceiptProblem)) throw error;
      throw new BadArgument(`${path}第${index + 1}份凭据：${error.message}。`, { cause: error });
    }
  });
  return {
    lines: results.flatMap(({ lines }) => lines),
    isSame: results.every(({ isSame }) => isSame),
  };
}

function replayed(receipt: Receipt, regulation: Regulation): Replayed {
  const found = replay(receipt, regulation);
  const now = found === null ? null : `${levelTitles[found.level]}  ${word(found).message}`;
  const then = `${levelTitles[receipt.level]}  ${receipt.says.message}`;
  if (now === then) return { isSame: true, lines: [`一致    ${then}`] };
  return { isSame: false, lines: [`不一致  凭据：${then}`, `        现在：${now ?? '没有发现问题'}`] };
}

function notReplayed({ hidden, level, says }: Receipt): Replayed {
  const why = `凭据隐去了${hidden.join('、')}，不能据以重新判定`;
  return { isSame: true, lines: [`未复核  ${levelTitles[level]}  ${says.message}`, `        ${why}`] };
}

/** The receipt that a value is or, as a finding, carries. */
function receiptIn(value: unknown): readonly Receipt[] {
  if (!isObject(value)) return [];
  if (isReceipt(value)) return [value];
  return isReceipt(value['receipt']) ? [value['receipt']] : [];
}

/** Whether it has the parts of a receipt; what the parts hold is read when it is judged by. */
function isReceipt(value: unknown): value is Receipt {
  if (!isObject(value)) return false;
  const { rule, field, records, hidden, version, calendar, settings, says } = value;
  return (
    typeof rule === 'string' &&
    typeof field === 'string' &&
    Array.isArray(records) &&
    Array.isArray(hidden) &&
    [version, calendar, settings, says].every(isObject)
  );
}
