import type { LedgerKey, SettingsList } from '../../rules/ledgers';
import { MOST_NAMES, type Test } from '../../rules/conditions/expr';
import { basicSettings, basicsTable, itemsTable, listColumns, listName, REPLY_CLOCKS } from '../layout';
import { either, literally } from './cell-texts';
import { namesColumn } from './headings';
import type { Refs } from './refs';

/* What formulas ask of 设置. */

/** Longer than any name. */
const NAME_ROOM = 99;

export function hasList(list: SettingsList): string {
  return `COUNTA(${namedList(list)})>0`;
}

/** Whether the item of that name is limited by the superior approval network. */
export function isLimited(item: string): string {
  const names = listName(itemsTable, 'name');
  const limited = listName(itemsTable, 'limitedByNetwork');
  return `IF(COUNTIFS(${names},"="&${literally(item)},${limited},"是")>0,${isIn(item, names)},FALSE)`;
}

export function lacksText(list: SettingsList, cell: string): string {
  return `NOT(${isIn(cell, namedList(list))})`;
}

/** Whether one of the names of a cell, of the first {@link MOST_NAMES}, is not among the staff. */
export function lacksName(ledger: LedgerKey, field: string, { cell }: Refs): string {
  const each = Array.from({ length: MOST_NAMES }, (_, index) => {
    const name = nameAt(cell(namesColumn(ledger, field)), index);
    return `IF(LEN(${name})=0,FALSE,NOT(${isIn(name, namedList('staff'))}))`;
  });
  return either(each);
}

/** The name at a place, from 0 on, of a cell of names between 、; empty where there are fewer. */
export function nameAt(names: string, index: number): string {
  const spread = `SUBSTITUTE(${names},"、",REPT(" ",${NAME_ROOM}))`;
  return `TRIM(MID(${spread},${NAME_ROOM * (index + 1)},${NAME_ROOM}))`;
}

/** What 设置 says of an option where it says something else than the default. */
const NOT_DEFAULT = {
  replyClock: { text: REPLY_CLOCKS.office, value: 'office' },
  overtimeEarnsTimeOff: { text: '是', value: '是' },
} as const;

export function optionIs({ option, value }: Omit<Extract<Test, { test: 'optionIs' }>, 'test'>): string {
  const { text, value: other } = NOT_DEFAULT[option];
  const position = `MATCH("${basicSettings[option].label}",${listName(basicsTable, 'label')},0)`;
  const said = `IFERROR(INDEX(${listName(basicsTable, 'value')},${position}),"")`;
  return `${said}${value === other ? '=' : '<>'}"${text}"`;
}

/** Whether a list holds the text, letter by letter. */
function isIn(text: string, list: string): string {
  return `IFERROR(EXACT(INDEX(${list},MATCH(${literally(text)},${list},0)),${text}),FALSE)`;
}

function namedList(list: SettingsList): string {
  const { table, key } = listColumns[list];
  return listName(table, key);
}
