import type { Field, LedgerKey, SettingsList } from '../../rules/ledgers';
import {
  MOST_NAMES,
  type Criterion,
  type NativeDayKind,
  type Num,
  type Test,
} from '../../rules/conditions/expr';
import { mentions } from '../../rules/conditions/walk';
import {
  basicSettings,
  basicsTable,
  DAY_KIND_TITLES,
  itemsTable,
  listColumns,
  listName,
  REPLY_CLOCKS,
} from '../layout';
import { either, isOneOf, quoted, replaced, saysSomething } from './cell-texts';
import { creditCodeFormula } from './credit-code';
import { AFTER_LAST_SERIAL, FIRST_SERIAL } from '../cells/serial';
import { FIRST_DAY_SERIAL } from './days';
import { accounts } from './accounts';
import { EXCEPTION, namesColumn, READINGS } from './headings';
import { nativeNames } from './names';
import { isNumeric } from './readable';
import { fieldOf, type Refs } from './refs';

const SECONDS_PER_DAY = 86_400;
/** Less than half a second, as a fraction of a day: noise of a fraction that stands for midnight. */
const NOISE = '0.0000057';
/** Longer than any name. */
const NAME_ROOM = 99;
const MIDDLE_SERIAL = (FIRST_SERIAL + AFTER_LAST_SERIAL - 1) / 2;
export const UNKNOWN_DAY = '未知';

/** Compiles conditions on rows of a ledger into formulas of Excel 2007; each gives TRUE or FALSE, never an error. */
export class Formulas {
  constructor(
    private readonly ledger: LedgerKey,
    private readonly refs: Refs,
  ) {}

  test(test: Test): string {
    switch (test.test) {
      case 'all':
        return this.every(test.parts);
      case 'any':
        return this.some(test.parts);
      case 'not':
        return `NOT(${this.test(test.part)})`;
      case 'is':
        return isOneOf(this.cell(test.field), test.values);
      case 'filled':
        return this.filled(test.field);
      case 'readable':
        return `ISERROR(FIND("、${this.field(test.field).heading}、",${this.cell(READINGS)}))`;
      case 'allReadable':
        return `LEN(${this.cell(READINGS)})=1`;
      case 'excused':
        return this.cell(EXCEPTION);
      case 'compare':
        return `${this.number(test.left)}${test.by}${this.number(test.right)}`;
      case 'speaks':
        return this.speaks(test);
      case 'saturdayOrSunday':
        return `WEEKDAY(${this.number(test.day)},2)>5`;
      case 'dayIs':
        return either(test.kinds.map((kind) => `${this.kindOf(test.day)}="${dayTitle(kind)}"`));
      case 'undecidedWithin':
        return this.undecidedWithin(test.day, test.workdays);
      case 'hasClosing':
        return `ISNUMBER(${this.closing(test.day)})`;
      case 'exists':
        return `ISNUMBER(${this.position(test.ledger, test.id)})`;
      case 'otherFilled':
        // As near to the middle of the days that a ledger can hold as half their number; a text is an error.
        return `IFERROR(ABS(${this.other(test)}-${MIDDLE_SERIAL})<${MIDDLE_SERIAL - FIRST_SERIAL + 1},FALSE)`;
      case 'repeated':
        return `IFERROR(MATCH(${this.cell(test.field)},${this.refs.column(this.ledger, test.field)},0)<ROW()-ROW(${this.refs.headingCell(test.field)}),FALSE)`;
      case 'limitedItem':
        return `COUNTIFS(${listName(itemsTable, 'name')},${this.cell(test.field)},${listName(itemsTable, 'limitedByNetwork')},"是")>0`;
      case 'optionIs':
        return optionTest(test);
      case 'listed':
        return `COUNTA(${namedList(test.list)})>0`;
      case 'stranger':
        return test.list === 'staff'
          ? this.strangerAmong(test.field, test.unit)
          : `ISERROR(MATCH(${this.cell(test.field)},${namedList(test.list)},0))`;
      case 'creditCode':
        return creditCodeFormula(this.cell(test.field));
    }
  }

  number(num: Num): string {
    switch (num.num) {
      case 'const':
        return String(num.value);
      case 'day':
        return this.field(num.field).type === 'datetime'
          ? `INT(${this.cell(num.field)}+${NOISE})`
          : `INT(${this.cell(num.field)})`;
      case 'seconds':
        return this.field(num.field).type === 'date'
          ? `INT(${this.cell(num.field)})*${SECONDS_PER_DAY}`
          : `ROUND(${this.cell(num.field)}*${SECONDS_PER_DAY},0)`;
      case 'value':
        return this.cell(num.field);
      case 'today':
        return `INT(${nativeNames.now})`;
      case 'now':
        return `ROUND(${nativeNames.now}*${SECONDS_PER_DAY},0)`;
      case 'plus':
        return `(${this.number(num.left)}+${this.number(num.right)})`;
      case 'minus':
        return `(${this.number(num.left)}-${this.number(num.right)})`;
      case 'midnight':
        return `${this.number(num.day)}*${SECONDS_PER_DAY}`;
      case 'if':
        return `IF(${this.test(num.when)},${this.number(num.then)},${this.number(num.otherwise)})`;
      case 'workdays':
        return `(${dayIndex(nativeNames.workdays, this.number(num.to))}-${dayIndex(nativeNames.workdays, `${this.number(num.from)}-1`)})`;
      case 'closing':
        return `ROUND(${this.closing(num.day)}*${SECONDS_PER_DAY},0)`;
      case 'otherDay':
        return `INT(${this.other(num)})`;
      case 'count':
        return `COUNTIFS(${num.where.map((each) => this.criterion(num.ledger, each)).join(',')})`;
      case 'earned':
      case 'taken':
      case 'unreadEarnings':
        return accounts[num.num](this.refs);
    }
  }

  /** Whether all hold, from left to right: what follows a false one is not worked out, so it may take a cell for a number. */
  private every(parts: readonly Test[]): string {
    const groups = this.grouped(parts);
    const last = groups.pop() ?? 'TRUE';
    return groups.reduceRight((rest, group) => `IF(${group},${rest},FALSE)`, last);
  }

  /** Whether one holds, from left to right. */
  private some(parts: readonly Test[]): string {
    const formulas = parts.map((part) => this.test(part));
    if (parts.every(isSafe)) return either(formulas);
    const last = formulas.pop() ?? 'FALSE';
    return formulas.reduceRight((rest, each) => `IF(${each},TRUE,${rest})`, last);
  }

  /** Neighbours that cannot fail share an AND, which is shorter than an IF each. */
  private grouped(parts: readonly Test[]): string[] {
    const groups: { safe: boolean; formulas: string[] }[] = [];
    for (const part of parts) {
      const safe = isSafe(part);
      const last = groups.at(-1);
      if (safe && last?.safe === true) last.formulas.push(this.test(part));
      else groups.push({ safe, formulas: [this.test(part)] });
    }
    return groups.map(({ formulas }) =>
      formulas.length > 1 ? `AND(${formulas.join(',')})` : (formulas[0] ?? 'TRUE'),
    );
  }

  private filled(key: string): string {
    const field = this.field(key);
    if (isNumeric(field)) return `ISNUMBER(${this.cell(key)})`;
    if (field.choices !== undefined) return isOneOf(this.cell(key), field.choices.map(String));
    // The reader takes such a mark for the value where a value of that type must be.
    const mayBeEmpty = field.required !== true || field.type === 'text' || field.type === 'people';
    return mayBeEmpty
      ? saysSomething(this.cell(key), field.noneIsAnswer === true)
      : `LEN(TRIM(${this.cell(key)}))>0`;
  }

  private speaks({ field, words, heads, tails, leftOut }: Extract<Test, { test: 'speaks' }>): string {
    const cell = this.cell(field);
    const bound = replaced(replaced(replaced(cell, leftOut, ''), heads, '※'), tails, '★');
    const found = [
      ...words.map((word) => `ISNUMBER(SEARCH(${quoted(word)},${cell}))`),
      // The end of the text ends the phrase as a full stop does.
      `ISNUMBER(SEARCH("※★",${bound}&"★"))`,
    ];
    return either(found);
  }

  private undecidedWithin(day: Num, workdays: number): string {
    const before = `${this.number(day)}-1`;
    const counted = dayIndex(nativeNames.workdays, before);
    const walkedTo = `MATCH(${counted}-${workdays - 1},${nativeNames.workdays},0)`;
    return `IFERROR(${dayIndex(nativeNames.undecided, before)}>INDEX(${nativeNames.undecided},${walkedTo}),TRUE)`;
  }

  private kindOf(day: Num): string {
    return `IFERROR(${dayIndex(nativeNames.kinds, this.number(day))},"${UNKNOWN_DAY}")`;
  }

  private closing(day: Num): string {
    const at = this.number(day);
    return `INDEX(${nativeNames.closings},MATCH(MONTH(${at})*100+DAY(${at}),${nativeNames.dates},0))`;
  }

  private other({ ledger, id, field }: { ledger: LedgerKey; id: string; field: string }): string {
    return `INDEX(${this.refs.column(ledger, field)},${this.position(ledger, id)})`;
  }

  private position(ledger: LedgerKey, id: string): string {
    return `MATCH(${this.cell(id)},${this.refs.column(ledger, 'id')},0)`;
  }

  private criterion(ledger: LedgerKey, criterion: Criterion): string {
    const column = this.refs.column(ledger, criterion.of);
    if ('same' in criterion) return `${column},${this.cell(criterion.same)}`;
    if ('is' in criterion) return `${column},${quoted(criterion.is)}`;
    // Numbers that are no days are unreadable, and count as nothing.
    if ('filled' in criterion) return `${column},">=${FIRST_SERIAL}"`;
    const day = this.number(criterion.day);
    return criterion.by === '<'
      ? `${column},"<"&${day},${column},">=${FIRST_SERIAL}"`
      : `${column},">="&${day}+1,${column},"<${AFTER_LAST_SERIAL}"`;
  }

  /** Whether one of the names is not in the list, or, with a 部室, not of that one; see assist/staff. */
  private strangerAmong(field: string, unit: string | undefined): string {
    const names = this.cell(namesColumn(this.ledger, field));
    const spread = `SUBSTITUTE(${names},"、",REPT(" ",${NAME_ROOM}))`;
    const each = Array.from({ length: MOST_NAMES }, (_, index) => {
      const name = `TRIM(MID(${spread},${NAME_ROOM * (index + 1)},${NAME_ROOM}))`;
      return `IF(LEN(${name})=0,FALSE,${this.isStranger(name, unit)})`;
    });
    return either(each);
  }

  private isStranger(name: string, unit: string | undefined): string {
    const staff = namedList('staff');
    const unknown = `ISERROR(MATCH(${name},${staff},0))`;
    if (unit === undefined) return unknown;
    const units = listName(listColumns.staff.table, 'unit');
    const cell = this.cell(unit);
    // Someone without 部室 belongs to the workbook's own, the first of the list (read/settings.ts).
    const own = `COUNTIFS(${staff},${name},${units},${cell})+(INDEX(${namedList('units')},1)=${cell})*COUNTIFS(${staff},${name},${units},"")=0`;
    return `IF(${this.filled(unit)},${own},${unknown})`;
  }

  private cell(column: string): string {
    return this.refs.cell(column);
  }

  private field(key: string): Field {
    return fieldOf(this.ledger, key);
  }
}

/** What gives TRUE or FALSE whatever its cells hold, so that AND and OR may work it out for nothing. */
const SAFE: readonly Test['test'][] = [
  ...(['all', 'any', 'not'] as const),
  ...(['is', 'filled', 'readable', 'allReadable', 'excused', 'optionIs', 'listed'] as const),
];

function isSafe(test: Test): boolean {
  return !mentions(test, (part) => !('test' in part && SAFE.includes(part.test)));
}

function dayTitle(kind: NativeDayKind): string {
  return kind === 'unknown' ? UNKNOWN_DAY : DAY_KIND_TITLES[kind];
}

function dayIndex(name: string, day: string): string {
  return `INDEX(${name},${day}-${FIRST_DAY_SERIAL - 1})`;
}

function namedList(list: SettingsList): string {
  const { table, key } = listColumns[list];
  return listName(table, key);
}

/** What 设置 says of an option where it says something else than the default. */
const NOT_DEFAULT = {
  replyClock: { text: REPLY_CLOCKS.office, value: 'office' },
  overtimeEarnsTimeOff: { text: '是', value: '是' },
} as const;

function optionTest({ option, value }: Extract<Test, { test: 'optionIs' }>): string {
  const { text, value: other } = NOT_DEFAULT[option];
  const position = `MATCH("${basicSettings[option].label}",${listName(basicsTable, 'label')},0)`;
  const said = `IFERROR(INDEX(${listName(basicsTable, 'value')},${position}),"")`;
  return `${said}${value === other ? '=' : '<>'}"${text}"`;
}
