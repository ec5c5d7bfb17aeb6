import type { LedgerKey } from '../../rules/ledgers';
import { isOf, type Entry } from '../../rules/records';
import type { Regulation } from '../../rules/regulation/regulation';
import type { Settings } from '../../rules/settings';
import { agencyNotice } from './agency-notice';
import { lawOf } from './law';
import { bookingNotice, missingMaterialsNotice } from './one-time-notice';
import type { Paper } from './paper';

/** The paper that is made from a record, or why none is. */
export type PaperAnswer = { readonly paper: Paper } | { readonly none: string };

/** The ledgers whose records have a paper. */
export const paperLedgers = ['notice', 'assist', 'booking'] as const satisfies readonly LedgerKey[];

/**
 * 《代办受理通知书》 of an agency notice; 一次性告知单 of a case with incomplete materials and of an agreed booking.
 * @param regulation with the amendments of the workbook
 * @returns the paper, or one Chinese sentence that says when there would be one
 */
export function paperFor(entry: Entry, settings: Settings, regulation: Regulation): PaperAnswer {
  const law = lawOf(entry, regulation);
  if (isOf(entry, 'notice')) return { paper: agencyNotice(entry.values, settings, law) };
  if (isOf(entry, 'assist')) {
    return entry.values.materials === '不齐全不规范'
      ? { paper: missingMaterialsNotice(entry.values, settings, law) }
      : { none: '材料审查为“不齐全不规范”的，才需要一次性告知单。' };
  }
  if (isOf(entry, 'booking')) {
    return entry.values.reply === '同意'
      ? { paper: bookingNotice(entry.values, settings, law) }
      : { none: '答复结果为“同意”的预约，才有一次性告知单。' };
  }
  return { none: '这张登记表没有对应的文书。' };
}
