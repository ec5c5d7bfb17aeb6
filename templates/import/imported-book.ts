import { ledgerKeys } from '../../rules/ledgers';
import { personsOf, valueOf, type Entry, type Records } from '../../rules/records';
import type { Settings, StaffMember } from '../../rules/settings';
import type { Day } from '../../rules/time/day';
import {
  missingFinding,
  readOtherSheets,
  type LedgerBook,
  recordsOf,
  settingsFrom,
  type SheetReport,
} from '../read';
import { importedSheet, importDraft, type ImportDraft } from './draft';
import { unfilledFields } from './questions';
import type { SheetDraft } from './propose';
import { renewed } from './renew';

/**
 * What a draft comes to as a ledger workbook like any other, to be judged and counted. Its records stand under new ids and point to the
 * cells they came from; 设置 and 日历 of the workbook hold.
 * @param today the day under which records without a date are numbered
 */
export function importedBook(draft: ImportDraft, today: Day): LedgerBook {
  const others = readOtherSheets(draft.file, draft.workbook);
  const settings = settingsFrom(others.stated);
  const { entries } = importDraft(draft);
  return {
    file: draft.file,
    archive: null,
    lacking: [],
    ...others,
    settings,
    records: recordsOf(renewed(entries, settings, today)),
    findings: [...draft.sheets.flatMap(missingFields), ...others.findings],
    sheets: draft.sheets.map(reportOf),
  };
}

/** The settings of an official workbook made of these records: what 设置 says, and where it says nothing the 部室 and persons of the records. */
export function settingsFor(settings: Settings, records: Records): Settings {
  const entries = ledgerKeys.flatMap<Entry>((key) => records[key]);
  const units =
    settings.units.length > 0 ? settings.units : unitsIn(entries).map((name) => ({ name, prefix: '' }));
  const own = units[0]?.name ?? '';
  return { ...settings, units, staff: settings.staff.length > 0 ? settings.staff : staffIn(entries, own) };
}

function unitsIn(entries: readonly Entry[]): readonly string[] {
  const names = entries.map((entry) => valueOf(entry, 'unit'));
  return [...new Set(names.filter((name) => typeof name === 'string'))];
}

function staffIn(entries: readonly Entry[], own: string): readonly StaffMember[] {
  const known = new Map<string, StaffMember>();
  for (const entry of entries) {
    const unit = valueOf(entry, 'unit');
    for (const name of personsOf(entry)) {
      if (known.has(name)) continue;
      known.set(name, {
        name,
        unit: typeof unit === 'string' ? unit : own,
        role: '帮办代办人员',
        redAgent: false,
        active: true,
      });
    }
  }
  return [...known.values()];
}

/** One finding for what every record needs and the sheet does not have. */
function missingFields(sheet: SheetDraft) {
  const { ledger, headings } = sheet.mapping;
  if (ledger === null || headings === null) return [];
  const { entries } = importedSheet(sheet);
  const columns = entries[0]?.source.columns ?? {};
  const source = { file: sheet.file, sheet: sheet.grid.name, headingRow: headings.last, columns };
  return missingFinding(ledger, source, unfilledFields(sheet));
}

function reportOf(sheet: SheetDraft): SheetReport {
  const { ledger, hidden, headingRow, entries, rows, columns } = importedSheet(sheet);
  return {
    sheet: sheet.grid.name,
    hidden,
    ledger,
    recognisedBy: null,
    headingRow,
    records: entries.length,
    prefilled: 0,
    leftOut: rows.map(({ cell, reason, text }) => ({ cell, reason, text })),
    unknownColumns: columns.map(({ cell, heading }) => ({ cell, heading })),
    fromAbove: [],
    missingColumns: ledger === null ? [] : unfilledFields(sheet),
  };
}
