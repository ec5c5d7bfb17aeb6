import { defaultCalendar, type Notice, type SpecialDay } from '../../rules/calendar';
import { ledgerKeys, type LedgerKey } from '../../rules/ledgers';
import { noRecords, type Records } from '../../rules/records';
import { amended, limitsByDay, type Regulation } from '../../rules/regulation/regulation';
import type { Settings } from '../../rules/settings';
import { dayOfMoment, type Moment } from '../../rules/time/moment';
import { addAppendix, type Appendix } from './appendix';
import { checkTexts } from './check-texts';
import { addCover } from './cover';
import { addCalendarSheet, addSettingsSheet, listFormulas } from './layout-sheets';
import { addLedgerSheet, LEDGER_HEADING_ROW } from './ledger-sheet';
import { addDaySheet, dayNames } from '../formulas/day-sheet';
import { entryNames } from '../formulas/entry-checks';
import { placedAt } from '../formulas/placed';
import { rangeNames } from '../formulas/ranges';
import { Book } from '../sheet/book';

export interface LedgerBookContent {
  /** What the workbook judges by, but for the amendments in its settings. */
  readonly regulation: Regulation;
  readonly settings: Settings;
  /** The records to start with; none for a new workbook. */
  readonly records?: Records;
  /** Yearly notices that the user has loaded, beyond those shipped. */
  readonly notices?: readonly Notice[];
  /** Corrections of single days. */
  readonly corrections?: readonly SpecialDay[];
  /** A sheet of remarks at the end, such as what an import left out. */
  readonly appendix?: Appendix;
  /** How many rows of each ledger drop-downs and checks reach; more when there are more records. */
  readonly capacity?: number;
  /** Whether its rows judge themselves, which needs all of its sheets in one workbook; they do when left out. */
  readonly judgesItself?: boolean;
  /**
   * The moment at which 核查 is worked out for viewers that work nothing out, and whose limits messages name; when left out, it
   * carries no texts, and messages name the limits of the latest amendment.
   */
  readonly now?: Moment;
}

const CAPACITY = 5000;
/** Rows kept ready below the records that are there. */
const ROOM = 1000;

/**
 * The ledger workbook of a 部室 (the first of `settings.units`): 说明, the six ledgers, 设置, 日历.
 * @returns the bytes of an xlsx file
 * @throws RangeError when a record holds what no cell can hold
 */
export async function writeLedgerBook(content: LedgerBookContent): Promise<Uint8Array> {
  const { regulation, settings, records = noRecords, notices = [], corrections = [] } = content;
  const { judgesItself = true, now } = content;
  const inForce = amended(regulation, settings.amendments);
  const limits = limitsByDay(inForce)(now === undefined ? Infinity : dayOfMoment(now));
  const book = new Book();
  const { office } = settings;
  const unit = settings.units[0]?.name ?? '';
  const calendar = defaultCalendar({ notices, corrections });
  const said =
    now !== undefined && judgesItself
      ? checkTexts({ records, settings, calendar, regulation: inForce, unit, now })
      : null;
  addCover(book, { office, unit, regulation: inForce });
  for (const ledger of ledgerKeys) {
    const entries = records[ledger];
    const capacity = roomFor(content, ledger);
    addLedgerSheet(book, {
      ledger,
      office,
      unit,
      entries,
      said: said?.[ledger] ?? [],
      capacity,
      regulation,
      inForce,
      limits,
      judgesItself,
    });
  }
  addSettingsSheet(book, settings);
  addCalendarSheet(book, notices, corrections, judgesItself);
  if (judgesItself) {
    addDaySheet(book, regulation);
    book.calculateOnLoad();
  }
  if (content.appendix) addAppendix(book, content.appendix);
  const names = [...listFormulas(), ...(judgesItself ? judgingNames(content) : [])];
  for (const [name, formula] of names) book.addName(name, formula);
  return book.bytes();
}

/** The rows of a ledger that checks reach. */
function roomFor({ records = noRecords, capacity = CAPACITY }: LedgerBookContent, ledger: LedgerKey): number {
  return Math.max(capacity, records[ledger].length + ROOM);
}

function judgingNames(content: LedgerBookContent): ReadonlyMap<string, string> {
  const rooms = ledgerKeys.map((ledger) => roomFor(content, ledger));
  const { regulation } = content;
  const placed = placedAt(regulation, LEDGER_HEADING_ROW, LEDGER_HEADING_ROW + Math.max(...rooms));
  return new Map([...rangeNames(placed, regulation), ...dayNames(regulation), ...entryNames(placed)]);
}
