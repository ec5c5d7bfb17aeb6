import { describe, expect, test } from 'vitest';
import { chartDeclarations, chartView, isEmpty } from '../../dashboard/model/charts';
import { recordSummary } from '../../dashboard/model/record-summary';
import { createMasking } from '../../dashboard/model/masking';
import { rowCount, rowsBetween } from '../../dashboard/model/rows';
import { createViews } from '../../dashboard/model/view';
import { noFilter } from '../../dashboard/model/filter-state';
import { factsOfOffices, measure } from '../../rules/measures';
import { defaultCalendar } from '../../rules/calendar';
import { judge } from '../../rules/judge';
import { parseIsoMoment } from '../../rules/time/moment';
import { createSample } from '../../templates/sample/sample';
import { yangcheng } from '../../rules/regulation/regulation';

const sample = createSample({ rows: 5, seed: 3 });
const now = parseIsoMoment(sample.answers.now) ?? 0;
const calendar = defaultCalendar();
const facts = factsOfOffices(
  sample.books.map(({ records, office: { settings } }) => ({
    records,
    settings,
    calendar,
    regulation: yangcheng,
    findings: judge({ records, settings, calendar, regulation: yangcheng, now }),
  })),
  now,
  yangcheng,
);
const measures = measure(facts);
const same = (name: string) => name;
/** The limit of B5(一) as issued. */
const HOUR = 60;

describe('charts', () => {
  const cuts = chartDeclarations.flatMap((chart) => chart.cuts.map((cut, index) => ({ chart, cut, index })));

  test.each(cuts)(
    '$chart.title by $cut.label: each layer has a cell under each label',
    ({ chart, index }) => {
      const view = chartView(chart, index, measures, same, HOUR);
      expect(view.labels.length).toBeGreaterThan(0);
      expect(isEmpty(view)).toBe(false);
      for (const { cells } of view.layers) {
        expect(cells).toHaveLength(view.labels.length);
        for (const { value, rows } of cells) {
          if (view.unit === 'count') expect(rowCount(rows)).toBe(value);
        }
      }
    },
  );

  test('the hour stands after the class that ends with it, and at 60 minutes of the trend', () => {
    const [reply, trend] = chartDeclarations;
    if (reply === undefined || trend === undefined) throw new Error('Expected two charts of replies');
    const classes = chartView(reply, 0, measures, same, HOUR);
    expect(classes.labels[classes.limit?.afterIndex ?? -1]).toBe('≤60分');
    expect(chartView(trend, 0, measures, same, HOUR).limit?.value).toBe(60);
    expect(chartView(trend, 1, measures, same, HOUR).limit).toBeNull();
  });

  test('months of two layers stand in their order, and names of persons can be hidden', () => {
    const violations = chartDeclarations.find(({ id }) => id === 'violations');
    const overtime = chartDeclarations.find(({ id }) => id === 'overtime');
    if (violations === undefined || overtime === undefined) throw new Error('Expected these charts');
    const months = violations.cuts.findIndex(({ label }) => label === '月份');
    const { layers } = chartView(violations, months, measures, same, HOUR);
    expect(layers.map(({ label }) => label)).toEqual(['疑似违规', '已说明']);
    const persons = overtime.cuts.findIndex(({ label }) => label === '人员');
    const { labels } = chartView(overtime, persons, measures, createMasking(true).name, HOUR);
    expect(labels.every((label) => /^.\*+$/u.test(label))).toBe(true);
  });

  test('nothing selected is empty, not a chart of zeros', () => {
    const nothing = measure(factsOfOffices([], now, yangcheng));
    for (const { chart, index } of cuts)
      expect(isEmpty(chartView(chart, index, nothing, same, HOUR))).toBe(true);
  });
});

describe('rows', () => {
  test('a record is told by what its ledger is about, the wait first', () => {
    const answered = facts.booking.find(({ entry }) => entry.values.repliedAt !== null);
    if (answered === undefined) throw new Error('Expected an answered booking in the sample');
    expect(recordSummary(answered.entry, ({ value }) => value)).toMatch(
      /^答复用时 .+；服务对象 .+；审批事项 .+；申请时间 \d+月\d+日/,
    );
  });

  test('only the lines of the page are worked out, each with its place in the file', () => {
    const { rows } = measures.figures['findings.violation'];
    const lines = rowsBetween(rows, 2, 5, createMasking(false));
    expect(lines).toHaveLength(3);
    for (const { place, text } of lines) {
      expect(place).toMatch(/^.+![A-Z]+\d+$/);
      expect(text).toMatch(/^【疑似违规】/);
    }
  });
});

test('a view is worked out again only when what it rests on changes', () => {
  const viewOf = createViews();
  const first = viewOf(facts, noFilter, false);
  const hidden = viewOf(facts, noFilter, true);
  expect(hidden.measures).toBe(first.measures);
  expect(hidden.masking).not.toBe(first.masking);
  const [unit = ''] = first.options.units;
  expect(viewOf(facts, { ...noFilter, unit }, true).measures.figures.records.value).toBeLessThan(
    first.measures.figures.records.value ?? 0,
  );
});
