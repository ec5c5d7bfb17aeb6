import { assist } from '../../../rules/ledgers';
import type { AssistFact, PromiseState } from '../../../rules/measures';
import { isOneOf, momentFormula, momentResult, namesFormula, namesResult, UNREADABLE } from '../formulas';
import { formats, idColumn, type WorkingColumns } from './working';

/** How a case stands against its promise (A2(一)), in words. */
export const promiseTexts: Readonly<Record<PromiseState | 'open' | 'none', string>> = {
  ontime: '按期办结',
  late: '超期办结',
  overdue: '超期未结',
  open: '在办',
  none: '不计',
};

export const assistColumns = {
  id: idColumn,
  finished: {
    heading: '办结时间',
    numFmt: formats.moment,
    formula: ({ form }) => momentFormula(form('finishedAt')),
    result: ({ entry }) => momentResult(entry, 'finishedAt'),
  },
  started: {
    heading: '开始办理时间',
    numFmt: formats.moment,
    formula: ({ form }) => momentFormula(form('startedAt')),
    result: ({ entry }) => momentResult(entry, 'startedAt'),
  },
  promise: {
    heading: '期限情况',
    numFmt: formats.general,
    formula: (row, { promiseEnds, entry }) => {
      const { form, own, now } = row;
      const [finished, promised, status] = [own('finished'), form('promisedOn'), form('status')];
      const readable = [
        `${finished}<>"${UNREADABLE}"`,
        `OR(${promised}="",ISNUMBER(${promised}))`,
        isOneOf(status, ['', ...(assist.fields.status.choices ?? [])]),
      ];
      // A rest day ends the promise on the next workday, which the calendar knows and no cell of the form.
      const on = entry.values.promisedOn ?? 0;
      const [earliest, latest] = [promiseEnds?.earliest ?? on, promiseEnds?.latest ?? on].map(
        (end) => `${promised}+${end - on}`,
      );
      const accepted = `AND(${promised}<>"",OR(${form('materials')}="齐全规范",ISNUMBER(${own('started')})))`;
      const { none, late, ontime, overdue, open } = promiseTexts;
      const done = `IF(INT(N(${finished}))>${latest},"${late}",IF(INT(N(${finished}))<=${earliest},"${ontime}","${none}"))`;
      const standing = `IF(INT(${now})>${latest},"${overdue}","${open}")`;
      const calledOff = `OR(${status}="已取消",AND(${status}="已变更",${form('replacement')}=""))`;
      const ended = `OR(${status}="已办结",${calledOff})`;
      return (
        `IF(AND(${readable.join(',')}),IF(ISNUMBER(${finished}),IF(${accepted},${done},"${none}"),` +
        `IF(${ended},"${none}",IF(${accepted},${standing},"${open}"))),"${none}")`
      );
    },
    result: ({ promise, open }) => promiseTexts[promise ?? (open ? 'open' : 'none')],
  },
  red: {
    heading: '红色代办员',
    numFmt: formats.general,
    // What is not filled in is told by 设置, which knows the 红色代办员 among the staff.
    formula: ({ form }, { red, entry }) => {
      const told = entry.values.redAgent === null && red ? '是' : '否';
      return `IF(${isOneOf(form('redAgent'), ['是', '否'])},${form('redAgent')},"${told}")`;
    },
    result: ({ red }) => (red ? '是' : '否'),
  },
  persons: {
    heading: '帮办代办人员',
    numFmt: formats.general,
    formula: ({ form }) => namesFormula(form('agents')),
    result: ({ entry }) => namesResult(entry.values.agents),
  },
} as const satisfies WorkingColumns<AssistFact>;
