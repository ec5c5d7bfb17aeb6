import { all, empty, more, not, today } from '../../conditions/build';
import { date, rule, type Case, type FieldsOf } from '../rule';
import { agency, late, promiseEnds, tellBy } from './terms';

type Field = FieldsOf<'assist'>;

/** Past the day by which telling is in time; until then a reminder says so. */
const due = all<Field>(late, more(today, tellBy));
const ways = [
  {
    field: 'overdueReason',
    when: all(empty('overdueReason'), empty('overdueToldAt')),
    actual: '没有记录到超期原因、向服务对象说明时间',
  },
  { field: 'overdueReason', when: empty('overdueReason'), actual: '没有记录到超期原因' },
  { field: 'overdueToldAt', when: empty('overdueToldAt'), actual: '没有记录到向服务对象说明时间' },
] as const;

const cases = (level: 'violation' | 'advice'): readonly Case<Field>[] =>
  ways.map(({ field, when, actual }) => ({
    field,
    level,
    when: all(due, level === 'violation' ? agency : not(agency), when),
    expected: '及时向服务对象说明超期原因，并记明时间',
    actual,
    because: ['承诺办结日期{promisedOn}，办理期限到{ends}为止，应不晚于{tellBy}说明'],
    remedy: '已说明过的，填写说明的原因和时间；没有说明过的，向服务对象说明',
  }));

/** A2(一) binds 代办人; of 帮办 the clause does not speak. */
export const overdueExplained = rule('assist', {
  id: 'assist/overdue-explained',
  clauses: ['A2(一)'],
  title: '超期的，及时向服务对象说明原因',
  condition: '代办超过承诺办结日期，到次一工作日仍没有超期原因或没有向服务对象说明时间；帮办只作提示',
  params: { ends: date(promiseEnds), tellBy: date(tellBy) },
  optional: ['startedAt', 'replacement', 'materials'],
  cases: [...cases('violation'), ...cases('advice')],
});
