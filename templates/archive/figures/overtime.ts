import { countIf, recordCount, type ArchiveFigure } from './figure';

/** 延时服务: how often, how long, and beyond the limit of B3. */
export const overtimeFigures: readonly ArchiveFigure[] = [
  {
    key: 'overtime',
    title: '延时服务（件）',
    format: 'count',
    formula: ({ rows }) => recordCount('overtime', rows.overtime),
    result: ({ facts }) => facts.overtime.length,
    note: '《{form.overtime}》本期的记录数，以日期归入期间。',
    clauses: ['B5(二)'],
  },
  {
    key: 'overtime.minutes',
    title: '延时服务时长（分钟）',
    format: 'minutes',
    formula: ({ workings }) => `SUM(${workings.overtime('minutes')})`,
    result: ({ measures }) => Math.round((measures.figures['overtime.hours'].value ?? 0) * 3600) / 60,
    note: '自规定下班时间（开始更晚的自开始时间）至结束时间，可跨零点；没有填写规定下班时间的，按设置的办公时间。',
    clauses: ['B3'],
  },
  {
    key: 'overtime.over',
    title: '超过{overtime.minutes}（件）',
    format: 'count',
    formula: ({ workings }) => countIf(workings.overtime('over'), '是'),
    result: ({ measures }) => measures.figures['overtime.over1h'].value,
    note: '结束时间超过规定下班时间{overtime.minutes}。',
    clauses: ['B3'],
  },
  {
    key: 'overtime.explained',
    title: '其中有特殊情况说明（件）',
    format: 'count',
    formula: ({ workings }) =>
      `COUNTIFS(${workings.overtime('over')},"是",${workings.overtime('explained')},"是")`,
    result: ({ measures }) => measures.figures['overtime.over1h.explained'].value,
    note: '超过{overtime.minutes}的，且“特殊情况说明”有内容（填“无”等的不算）。',
    clauses: ['B3'],
  },
  {
    key: 'overtime.unexplained',
    title: '其中没有说明（件）',
    format: 'count',
    formula: ({ at }) => `${at('overtime.over')}-${at('overtime.explained')}`,
    result: ({ measures }) => measures.figures['overtime.over1h.unexplained'].value,
    note: '超过{overtime.minutes} － 其中有特殊情况说明。',
    clauses: ['B3'],
  },
  ...(['已办结', '未办结'] as const).map((result): ArchiveFigure => ({
    key: `overtime.${result}`,
    title: `${result}（件）`,
    format: 'count',
    formula: ({ rows }) => countIf(rows.overtime.range('result'), result),
    result: ({ facts }) => facts.overtime.filter(({ entry }) => entry.values.result === result).length,
    note: `“办理结果”为${result}。`,
    clauses: ['B2(二)'],
  })),
];
