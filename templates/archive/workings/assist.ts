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
  promise: {
    heading: '期限情况',
    numFmt: formats.general,
    formula: ({ form, own, now }) => {
      const [finished, promised, status] = [own('finished'), form('promisedOn'), form('status')];
      const readable = [
        `${finished}<>"${UNREADABLE}"`,
        `OR(${promised}="",ISNUMBER(${promised}))`,
        isOneOf(status, ['', ...(assist.fields.status.choices ?? [])]),
      ];
      const none = `"${promiseTexts.none}"`;
      const judged = (inTime: string, yes: string, no: string, unknown: string) =>
        `IF(${promised}="",${unknown},IF(${inTime},"${yes}","${no}"))`;
      const done = judged(`INT(N(${finished}))<=${promised}`, promiseTexts.ontime, promiseTexts.late, none);
      const open = judged(
        `INT(${now})<=${promised}`,
        promiseTexts.open,
        promiseTexts.overdue,
        `"${promiseTexts.open}"`,
      );
      const ended = isOneOf(status, ['已办结', '已取消', '已变更']);
      return `IF(AND(${readable.join(',')}),IF(ISNUMBER(${finished}),${done},IF(${ended},${none},${open})),${none})`;
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
