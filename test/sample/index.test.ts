import { describe, expect, it } from 'vitest';
import { allRules } from '../../rules/checks/rules';
import type { Finding } from '../../rules/findings';
import { judge } from '../../rules/judge';
import { factsOfOffices, isFigureName, measure } from '../../rules/measures';
import { openLedgerBook } from '../../templates/read';
import { calendar, NOW } from '../../templates/sample/days';
import { createSample, sampleFiles, writeSample, type Sample } from '../../templates/sample/sample';
import type { PlantedFinding } from '../../templates/sample/answers';
import { yangcheng } from '../../rules/regulation/regulation';

function judged({ books }: Sample) {
  return books.map(({ office: { settings }, records }) => ({
    records,
    settings,
    calendar,
    regulation: yangcheng,
    findings: judge({ records, settings, calendar, regulation: yangcheng, now: NOW }),
  }));
}

/** One line for one finding, so that a difference can be read. */
function line(finding: PlantedFinding | Finding): string {
  const { level, rule, file, sheet, record, row } = finding;
  return [file, sheet, row, record, level, rule].join(' | ');
}

describe('the sample', () => {
  it.each([
    { rows: 1, seed: 1 },
    { rows: 60, seed: 2 },
    { rows: 300, seed: 20260512 },
  ])('is judged as its answers say: $rows rows, seed $seed', ({ rows, seed }) => {
    const sample = createSample({ rows, seed });
    const found = judged(sample).flatMap(({ findings }) => findings);
    expect(found.map(line).sort()).toEqual(sample.answers.findings.map(line).sort());
  });

  it('is judged as its answers say for many seeds', () => {
    for (let seed = 100; seed < 160; seed += 1) {
      const sample = createSample({ rows: 20, seed });
      const found = judged(sample).flatMap(({ findings }) => findings);
      expect(found.map(line).sort(), `seed ${seed}`).toEqual(sample.answers.findings.map(line).sort());
    }
  });

  it.each([
    { rows: 40, seed: 4 },
    { rows: 250, seed: 5 },
  ])('has the measures that its answers say: $rows rows, seed $seed', ({ rows, seed }) => {
    const sample = createSample({ rows, seed });
    const { figures } = measure(factsOfOffices(judged(sample), NOW, yangcheng));
    for (const [name, expected] of Object.entries(sample.answers.measures)) {
      const found = isFigureName(name) ? figures[name].value : null;
      expect(found, name).toBeCloseTo(Number(expected), 9);
    }
  });

  it('breaks every rule, and states special circumstances for every excusable one', () => {
    const { counts } = createSample({ rows: 1, seed: 3 }).answers;
    // assist/staff knows no breach, only defects.
    const breakable = allRules.filter(({ cases }) =>
      cases.some(({ level = 'violation' }) => level === 'violation'),
    );
    expect(breakable.filter(({ id }) => !counts[id]?.violation).map(({ id }) => id)).toEqual([]);
    const excusable = allRules.filter(({ id }) => yangcheng.exemptions[id] !== undefined);
    expect(excusable.filter(({ id }) => !counts[id]?.explained).map(({ id }) => id)).toEqual([]);
  });

  it('repeats itself for the same seed and differs for another', async () => {
    const [first, again, other] = await Promise.all([7, 7, 8].map((seed) => sampleFiles({ rows: 10, seed })));
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('is read from its workbooks as it was made', async () => {
    const sample = createSample({ rows: 80, seed: 9 });
    for (const [index, { name, bytes }] of (await writeSample(sample)).entries()) {
      const book = sample.books[index];
      const read = await openLedgerBook(name, bytes, yangcheng.forms);
      expect(read.findings).toEqual([]);
      expect(read.settings).toEqual(book?.office.settings);
      const found = judge({ ...read, calendar, regulation: yangcheng, now: NOW });
      const planted = sample.answers.findings.filter(({ file }) => file === name);
      expect(found.map(line).sort()).toEqual(planted.map(line).sort());
    }
  });
});
