import type { Field, LedgerKey } from '../../rules/ledgers';
import type { DayKindAsked, Num, Test } from '../../rules/conditions/expr';
import { mentions } from '../../rules/conditions/walk';
import { limitInfos } from '../../rules/regulation/limits';
import { DAY_KIND_TITLES } from '../layout';
import { accountIsOverdrawn, accountIsUnsure } from './accounts';
import { either, isOneOf, saysSomething } from './cell-texts';
import { creditCodeFormula } from './credit-code';
import { daysWithin, firstWorkdayFrom, ofDay, UNKNOWN_DAY } from './days';
import { BLANKS, positionColumn, READINGS, STRETCH } from './headings';
import { limitName, slotName } from './limit-names';
import { formulaNames } from './names';
import { counted, holdsDay, positionOf, seriesGiven } from './other-records';
import { isNumeric, NOISE, wholeMinutes } from './readable';
import { givesReason } from './reasons';
import { fieldOf, type Refs } from './refs';
import { namesNoMatter } from './scopes';
import { hasList, isLimited, lacksName, lacksText, optionIs } from './settings';
import { stretchName } from './stretches';

const SECONDS_PER_DAY = 86_400;

/** What else of its row a formula may look at besides the cells that people fill. */
export interface WorkedOut {
  /** The heading of the column that works out a condition or number which several rules share; null for others. */
  readonly columnOf: (part: Test | Num) => string | null;
}

const nothingShared: WorkedOut = { columnOf: () => null };

/** Compiles conditions on rows of a ledger into formulas of Excel 2007; each gives TRUE or FALSE, never an error. */
export class Formulas {
  /**
   * @param workedOut null for a formula that is asked while an entry is being made: the row's other columns still hold what was
   * before; see {@link restsOnChecks} for what cannot be asked then
   */
  constructor(
    private readonly ledger: LedgerKey,
    private readonly refs: Refs,
    private readonly workedOut: WorkedOut | null = nothingShared,
  ) {}

  test(test: Test): string {
    const column = this.workedOut?.columnOf(test) ?? null;
    return column === null ? this.testItself(test) : this.cell(column);
  }

  number(num: Num): string {
    const column = this.workedOut?.columnOf(num) ?? null;
    return column === null ? this.numberItself(num) : this.cell(column);
  }

  /** As {@link test}, of a condition that stands in a column of its own. */
  testItself(test: Test): string {
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
      case 'compare':
        return this.compared(test);
      case 'namesNoMatter':
        return namesNoMatter(this.refs, test.field);
      case 'saturdayOrSunday':
        return `WEEKDAY(${this.number(test.day)},2)>5`;
      case 'dayIs':
        return either(test.kinds.map((kind) => `${this.kindOf(test.day)}="${dayTitle(kind)}"`));
      case 'hasClosing':
        return `ISNUMBER(${this.closing(test.day)})`;
      case 'officeTimeKnown':
        return 'FALSE';
      case 'exists':
        return `ISNUMBER(${this.position(test.ledger, test.id)})`;
      case 'seriesGiven':
        return seriesGiven(this.refs, test.ledger, this.cell(test.id));
      case 'otherFilled':
        return holdsDay(this.other(test));
      case 'otherIs':
        return `IFERROR(${isOneOf(this.other(test), test.values)},FALSE)`;
      case 'repeated':
        return `IFERROR(${positionOf(this.refs, this.ledger, this.cell(test.field))}<ROW()-ROW(${this.refs.headingCell(test.field)}),FALSE)`;
      case 'limitedItem':
        return isLimited(this.cell(test.field));
      case 'optionIs':
        return optionIs(test);
      case 'hasList':
        return hasList(test.list);
      case 'notListed':
        return test.list === 'staff'
          ? lacksName(this.ledger, test.field, this.refs)
          : lacksText(test.list, this.cell(test.field));
      case 'creditCode':
        return creditCodeFormula(this.cell(test.field));
      case 'overdrawn':
        return accountIsOverdrawn(this.refs);
      case 'accountUnsure':
        return accountIsUnsure(this.refs);
    }
  }

  /** As {@link number}, of a number that stands in a column of its own. */
  numberItself(num: Num): string {
    switch (num.num) {
      case 'const':
        return String(num.value);
      case 'limit': {
        const value = `INDEX(${limitName(num.limit)},${this.stretch()})`;
        return limitInfos[num.limit].unit === 'minutes' ? `${value}*60` : value;
      }
      case 'slot':
        return `INDEX(${slotName(num.slot, num.end)},${this.stretch()})*60`;
      case 'day':
        return this.field(num.field).type === 'datetime'
          ? `INT(${this.cell(num.field)}+${NOISE})`
          : `INT(${this.cell(num.field)})`;
      case 'seconds':
        return this.field(num.field).type === 'date'
          ? `INT(${this.cell(num.field)})*${SECONDS_PER_DAY}`
          : `${wholeMinutes(this.cell(num.field))}*60`;
      case 'value':
        return this.cell(num.field);
      case 'today':
        return `INT(${formulaNames.now})`;
      case 'now':
        return `ROUND(${formulaNames.now}*${SECONDS_PER_DAY},0)`;
      case 'plus':
        return `(${this.number(num.left)}+${this.number(num.right)})`;
      case 'minus':
        return `(${this.number(num.left)}-${this.number(num.right)})`;
      case 'midnight':
        return `${this.number(num.day)}*${SECONDS_PER_DAY}`;
      case 'if':
        return `IF(${this.test(num.when)},${this.number(num.then)},${this.number(num.otherwise)})`;
      case 'workdays':
        return daysWithin('workdays', this.number(num.from), this.number(num.to));
      case 'undecidedDays':
        return daysWithin('undecided', this.number(num.from), this.number(num.to));
      case 'workdayFrom':
        return firstWorkdayFrom(this.number(num.day), num.sure);
      case 'closing':
        return `ROUND(${this.closing(num.day)}*${SECONDS_PER_DAY},0)`;
      case 'officeTime':
        return '0';
      case 'otherDay':
        return `INT(${this.other(num)}+${NOISE})`;
      case 'count':
        return counted(
          num.ledger,
          num.where,
          this.refs,
          ({ day }) => this.number(day),
          (field) => this.filled(field),
        );
    }
  }

  /** Which stretch of 制度修订 the row's day lies in: 1, 2, … */
  private stretch(): string {
    return this.workedOut === null ? stretchName(this.ledger) : this.cell(STRETCH);
  }

  /** A number that there may not be compares with nothing. */
  private compared({ left, by, right }: Extract<Test, { test: 'compare' }>): string {
    const comparison = `${this.number(left)}${by}${this.number(right)}`;
    return isUncertain(left) || isUncertain(right) ? `IFERROR(${comparison},FALSE)` : comparison;
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
    const cell = this.cell(key);
    if (isNumeric(field)) return `ISNUMBER(${cell})`;
    if (field.choices !== undefined) return isOneOf(cell, field.choices.map(String));
    if (field.reason === true) return givesReason(this.ledger, key, this.refs);
    if (!mayBeBlank(field)) return `LEN(TRIM(${cell}))>0`;
    return this.workedOut === null
      ? saysSomething(cell, field.noneIsAnswer === true)
      : `ISERROR(FIND("、${field.heading}、",${this.cell(BLANKS)}))`;
  }

  private kindOf(day: Num): string {
    return `IFERROR(${ofDay(formulaNames.kinds, this.number(day))},"${UNKNOWN_DAY}")`;
  }

  private closing(day: Num): string {
    const at = this.number(day);
    return `INDEX(${formulaNames.closings},MATCH(MONTH(${at})*100+DAY(${at}),${formulaNames.dates},0))`;
  }

  private other({ ledger, id, field }: { ledger: LedgerKey; id: string; field: string }): string {
    return `INDEX(${this.refs.column(ledger, field)},${this.position(ledger, id)})`;
  }

  private position(ledger: LedgerKey, id: string): string {
    return this.workedOut === null || this.field(id).type !== 'reference'
      ? positionOf(this.refs, ledger, this.cell(id))
      : this.cell(positionColumn(this.ledger, id));
  }

  private cell(column: string): string {
    return this.refs.cell(column);
  }

  private field(key: string): Field {
    return fieldOf(this.ledger, key);
  }
}

/** Whether marks and 无 in a text cell of the field say that it is empty; else the reader takes them for the value. */
export function mayBeBlank(field: Field): boolean {
  const isText = !isNumeric(field) && field.choices === undefined && field.reason !== true;
  return isText && (field.required !== true || field.type === 'text' || field.type === 'people');
}

/** What gives TRUE or FALSE whatever its cells hold, so that AND and OR may work it out for nothing. */
const SAFE: readonly Test['test'][] = [
  ...(['all', 'any', 'not'] as const),
  ...([
    'is',
    'filled',
    'readable',
    'allReadable',
    'optionIs',
    'hasList',
    'officeTimeKnown',
    'exists',
    'seriesGiven',
  ] as const),
];

function isSafe(test: Test): boolean {
  return !mentions(test, (part) => !('test' in part && SAFE.includes(part.test)));
}

/** Numbers that there may not be: a day beyond those worked out, another record's date, the closing time of a day without hours. */
function isUncertain(num: Num): boolean {
  return mentions(num, (part) => 'num' in part && ['workdayFrom', 'otherDay', 'closing'].includes(part.num));
}

function dayTitle(kind: DayKindAsked): string {
  return kind === 'unknown' ? UNKNOWN_DAY : DAY_KIND_TITLES[kind];
}
