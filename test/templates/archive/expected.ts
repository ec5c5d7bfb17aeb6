import { measure, onlyJudged, type Facts, type FigureName } from '../../../rules/measures';
import type { Archive } from '../../../templates/archive';
import type { Shown } from './sample';

/** The titles under which 统计表 has figures that the dashboard has too; hours as minutes. */
const TITLES: Readonly<Record<string, FigureName>> = {
  '预约申请（件）': 'bookings',
  '逾时未答复（件）': 'reply.overdue',
  '待答复（件）': 'reply.running',
  '1小时内答复率': 'reply.within1h.clock',
  '答复用时中位数（分钟）': 'reply.median.clock',
  '答复用时最长（分钟）': 'reply.longest.clock',
  不同意占比: 'bookings.refused',
  '周末服务（件）': 'weekend.services',
  '周末服务时长（分钟）': 'weekend.hours',
  '延时服务（件）': 'overtime.services',
  '延时服务时长（分钟）': 'overtime.hours',
  '超过1小时（件）': 'overtime.over1h',
  '其中有特殊情况说明（件）': 'overtime.over1h.explained',
  '其中没有说明（件）': 'overtime.over1h.unexplained',
  按期办结率: 'assist.ontime',
  '超期未结（件）': 'assist.overdueNow',
  '在办（件）': 'assist.open',
  红色代办员办理占比: 'assist.red',
  '应调休（分钟）': 'timeoff.earned',
  '已调休（分钟）': 'timeoff.taken',
};

/** The figures of 统计表, by their titles, as the product's own measures have them. */
export function expectedFigures(facts: Facts): Readonly<Record<string, Shown>> {
  const { figures, series } = measure(onlyJudged(facts));
  const ledgerSizes = { '代办受理通知书（份）': facts.notice, '证件使用（次）': facts.credential };
  return {
    ...Object.fromEntries(
      Object.entries(TITLES).map(([title, name]) => {
        const { value, unit } = figures[name];
        if (unit === 'hours') return [title, rounded((value ?? 0) * 60)];
        return [title, value === null ? '—' : rounded(value)];
      }),
    ),
    ...Object.fromEntries(
      series['bookings.byOutcome'].points.map(({ label, value }) => [`去向：${label}（件）`, value]),
    ),
    ...Object.fromEntries(Object.entries(ledgerSizes).map(([title, { length }]) => [title, length])),
  };
}

/** The rows of the table by person: name, then the figures in its order; those with nothing to count are 0. */
export function expectedPersons({ facts, staff }: Archive): readonly (readonly Shown[])[] {
  const { series } = measure(onlyJudged(facts));
  const workers = [...facts.assist, ...facts.booking, ...facts.overtime, ...facts.timeoff];
  const names = [...new Set([...staff, ...workers.flatMap(({ persons }) => persons)])];
  return names.map((name) => {
    const count = (list: readonly { readonly persons: readonly string[] }[]) =>
      list.filter(({ persons }) => persons.includes(name)).length;
    const minutes = (hours: keyof typeof series) =>
      rounded((series[hours].points.find(({ key }) => key === name)?.value ?? 0) * 60);
    const [earned, taken] = [minutes('timeoff.earned.byPerson'), minutes('timeoff.taken.byPerson')];
    return [
      name,
      count(facts.assist),
      count(facts.booking),
      minutes('weekend.hours.byPerson'),
      count(facts.overtime),
      minutes('overtime.hours.byPerson'),
      earned,
      taken,
      rounded(earned - taken),
    ];
  });
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
