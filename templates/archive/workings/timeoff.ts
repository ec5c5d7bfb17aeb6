import { leaveMinutes } from '../../../rules/checks/timeoff/accounts';
import type { TimeOffFact } from '../../../rules/measures';
import { minutesFormula, namesFormula, namesResult } from '../formulas';
import { formats, idColumn, type WorkingColumns } from './working';

export const timeOffColumns = {
  id: idColumn,
  minutes: {
    heading: '调休分钟',
    numFmt: formats.minutes,
    formula: ({ form }) => {
      const [from, to] = [form('from'), form('to')];
      return `IF(AND(ISNUMBER(${from}),ISNUMBER(${to})),IF(${to}<${from},"",${minutesFormula(`${to}-${from}`)}),"")`;
    },
    result: ({ entry }) => leaveMinutes(entry.values) ?? '',
  },
  persons: {
    heading: '人员',
    numFmt: formats.general,
    formula: ({ form }) => namesFormula(form('person')),
    result: ({ entry }) => namesResult(entry.values.person),
  },
} as const satisfies WorkingColumns<TimeOffFact>;
