import { describe, expect, test } from 'vitest';
import {
  amendingOffices,
  amendmentProblems,
  asideFromHash,
  hashWithAside,
} from '../../dashboard/model/amendments';
import { OpenFiles } from '../../dashboard/model/open-files';
import { readFile } from '../../dashboard/reading/read-file';
import { measure } from '../../rules/measures';
import type { Amendment } from '../../rules/regulation/limits';
import { yangcheng } from '../../rules/regulation/regulation';
import { parseIsoMoment } from '../../rules/time/moment';
import { createSample, writeSample } from '../../templates/sample/sample';
import { on } from '../rules/scenarios/when';

const sample = createSample({ rows: 30, seed: 7 });
const now = parseIsoMoment(sample.answers.now) ?? 0;
const first = sample.books[0]?.office.settings.units[0]?.name ?? '';
const second = sample.books[1]?.office.settings.units[0]?.name ?? '';

const shorter = (value: number): Amendment => ({
  limit: 'reply.minutes',
  value,
  from: on('2020-05-12'),
  paper: '阳经开管发〔2026〕3号',
});

/** The first two workbooks of the sample, with amendments in their 设置. */
async function opened(...amendments: readonly (readonly Amendment[])[]): Promise<OpenFiles> {
  const books = sample.books.slice(0, 2).map((book, index) => ({
    ...book,
    office: { ...book.office, settings: { ...book.office.settings, amendments: amendments[index] ?? [] } },
  }));
  const files = await writeSample({ ...sample, books }, { judgesItself: false });
  const openFiles = new OpenFiles(readFile, { regulation: yangcheng, now }, () => undefined);
  await openFiles.add(
    files.map(({ name, bytes }) => new File([new Uint8Array(bytes)], name)),
    'file',
  );
  return openFiles;
}

const late = ({ assessed }: OpenFiles) =>
  assessed.facts.findings.filter(({ rule }) => rule === 'booking/reply-within-1h').length;

describe('制度修订 of the workbooks', () => {
  test('is told by office, and set aside and taken up again', async () => {
    const plain = await opened([], []);
    const openFiles = await opened([shorter(5)], []);
    expect(amendingOffices(openFiles.assessed).map(({ unit, texts }) => [unit, texts])).toEqual([
      [first, ['答复时限自2020年5月12日起为5分钟（阳经开管发〔2026〕3号）']],
    ]);
    const amended = late(openFiles);
    expect(amended).toBeGreaterThan(late(plain));
    openFiles.setAmendmentsAside(new Set([first]));
    expect(late(openFiles)).toBe(late(plain));
    expect(measure(openFiles.assessed.facts).figures).toEqual(measure(plain.assessed.facts).figures);
    openFiles.setAmendmentsAside(new Set());
    expect(late(openFiles)).toBe(amended);
  });

  test('that contradicts another workbook is told', async () => {
    const { assessed } = await opened([shorter(30)], [shorter(45)]);
    expect(amendmentProblems(assessed).map(({ rule, unit }) => [rule, unit])).toEqual([
      ['settings/amendment-conflict', expect.stringMatching(new RegExp(`${first}|${second}`))],
    ]);
  });

  test('that is set aside stands in the address, beside all else', () => {
    const hash = hashWithAside('#unit=甲&now=2026-11-23T10%3A00', new Set(['甲', '乙 & 丙']));
    expect(asideFromHash(hash)).toEqual(new Set(['甲', '乙 & 丙']));
    expect(new URLSearchParams(hash.slice(1)).get('now')).toBe('2026-11-23T10:00');
    expect(hashWithAside(hash, new Set())).toBe('#unit=%E7%94%B2&now=2026-11-23T10%3A00');
    expect(hashWithAside('#aside=甲', new Set())).toBe('');
  });
});
