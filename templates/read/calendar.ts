import { pushTo } from '../../rules/groups';
import { statutoryDays, type Notice, type SpecialDay } from '../../rules/calendar';
import { findingOnSheet, type Finding } from '../../rules/findings';
import { isSaturdayOrSunday, yearOf, type Day } from '../../rules/time/day';
import { calendarTable, DAY_KIND_TITLES, DAY_WORDS, noticeYearOf } from '../layout';
import type { CellValue, SheetGrid } from '../xlsx';
import { BlockCells } from './block-cells';
import { readBlock } from './blocks';
import { choiceReader } from '../cells/choice';
import { Misread, type Reading } from '../cells/misread';
import { readDate } from '../cells/moments';
import { shown } from '../cells/shown';
import { compact } from '../cells/text';

/** What the sheet 日历 adds to the shipped calendar. */
export interface CalendarSheet {
  /** The yearly notices that are there completely; their years count as loaded. */
  readonly notices: readonly Notice[];
  /** Days corrected one by one, and the days of incomplete notices. */
  readonly corrections: readonly SpecialDay[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the sheet 日历, the inverse of {@link calendarRows}. A year counts as loaded only when the rows whose 依据 names its notice
 * include every statutory day of that year, as every notice does; otherwise one row would turn all other days of the
 * year into ordinary ones. The rows of an incomplete notice still hold, day by day.
 */
export function readCalendar(file: string, sheet: SheetGrid, date1904: boolean): CalendarSheet {
  const cells = new BlockCells({ file, sheet: sheet.name }, 'calendar', calendarTable);
  const announced = new Map<number, SpecialDay[]>();
  const corrections: SpecialDay[] = [];
  for (const row of readBlock(sheet, calendarTable, 'kind') ?? []) {
    const day = cells.required(row, 'day', (cell) => readDate(cell, date1904));
    const kind = cells.required(row, 'kind', (cell) => readKind(cell, day));
    if (day === null || kind === null) continue;
    const source = cells.text(row, 'source') ?? '';
    const year = noticeYearOf(source);
    const special: SpecialDay = { day, kind, name: cells.text(row, 'name') ?? '', source };
    if (year === null) corrections.push(special);
    else pushTo(announced, year, special);
  }
  const notices: Notice[] = [];
  const findings: Finding[] = [...cells.findings];
  for (const [year, days] of [...announced].sort(([a], [b]) => a - b)) {
    const missing = missingDays(year, days);
    if (missing.length === 0) {
      notices.push({ year, source: days[0]?.source ?? '', days });
    } else {
      corrections.push(...days);
      findings.push(incomplete(file, sheet.name, year, missing));
    }
  }
  return { notices, corrections, findings };
}

const readTitle = choiceReader(Object.values(DAY_KIND_TITLES));

/** One of the kinds by its title, or 放假 and 上班 in other words, which the day itself makes a kind. */
function readKind(cell: CellValue, day: Day | null): Reading<SpecialDay['kind']> {
  const word = compact(shown(cell));
  if (day !== null && isOneOf(DAY_WORDS.rest, word)) return byLaw(day) ? 'statutory' : 'swapped-rest';
  if (day !== null && isOneOf(DAY_WORDS.work, word)) return isSaturdayOrSunday(day) ? 'make-up' : 'workday';
  const title = readTitle(cell);
  return title instanceof Misread ? title : (KINDS.find((kind) => DAY_KIND_TITLES[kind] === title) ?? null);
}

function isOneOf(words: readonly string[], word: string): boolean {
  return words.includes(word);
}

function byLaw(day: Day): boolean {
  return statutoryDays(yearOf(day)).some((each) => each.day === day);
}

const KINDS: readonly SpecialDay['kind'][] = ['statutory', 'swapped-rest', 'make-up', 'workday', 'weekend'];

function missingDays(year: number, days: readonly SpecialDay[]): readonly SpecialDay[] {
  const there = new Set(days.map((each) => each.day));
  return statutoryDays(year).filter((each) => !there.has(each.day));
}

function incomplete(file: string, sheet: string, year: number, missing: readonly SpecialDay[]): Finding {
  return findingOnSheet(
    { file, sheet, ledger: null },
    {
      rule: 'calendar/incomplete-notice',
      level: 'defect',
      clauses: [],
      says: {
        title: '放假通知',
        expected: '列出{year}年放假通知的全部日期',
        actual: '缺少法定节假日{missing}，该年不作为已导入的年份',
        because: [],
        remedy: '重新粘贴通知全文，由程序生成日历',
      },
      params: {
        year: { type: 'number', value: year },
        missing: { type: 'dates', value: missing.map(({ day }) => day) },
      },
    },
  );
}
