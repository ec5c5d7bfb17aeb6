import { cellAddress, columnNumber } from '../../../rules/address';
import type { Finding } from '../../../rules/findings';
import { valueOf, type Entry, type Records } from '../../../rules/records';
import type { Session } from '../../session/session';

/** A cell to select. */
export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/** Where a finding pointed when it was made; null for one on a whole sheet. */
function placeOf({ sheet, cell }: Finding): Place | null {
  return cell === null ? null : { sheet, cell };
}

/**
 * The cell of a finding as the records stand now: rows may have been sorted or inserted since the sweep.
 * @returns null when its record is gone
 */
export function placeNow(finding: Finding, records: Records): Place | null {
  if (finding.cell === null) return null;
  if (finding.ledger === null || finding.record === null) return placeOf(finding);
  const entries: readonly Entry[] = records[finding.ledger];
  const found = entries.filter((entry) => valueOf(entry, 'id') === finding.record);
  const entry =
    found.find((each) => each.row === finding.row && each.source.sheet === finding.sheet) ?? found[0];
  if (entry === undefined) return null;
  const column = entry.source.columns[finding.field ?? ''] ?? columnNumber(finding.cell.replace(/\d+$/, ''));
  return { sheet: entry.source.sheet, cell: cellAddress(entry.row, column) };
}

/**
 * Selects the cell of a finding; when rows have moved since the sweep, reads the workbook again and follows the record.
 * @throws HostProblem
 */
export async function goTo(session: Session, finding: Finding): Promise<void> {
  const first = placeNow(finding, session.records);
  if (first !== null && (await lands(session, finding, first))) return;
  await session.read();
  const second = placeNow(finding, session.records);
  if (second !== null) await session.port.select(second);
  else
    session.say(
      finding.cell === null ? `${finding.sheet}：整张表的问题，没有对应的单元格。` : '这一行已经不在台帐中。',
    );
}

/** Whether selecting the place selects the finding's own record. */
async function lands(session: Session, { record }: Finding, place: Place): Promise<boolean> {
  const { entry } = await session.port.select(place);
  return record === null || (entry !== null && valueOf(entry, 'id') === record);
}
