import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { citation, clauseTitle } from '../../rules/regulation/citing';
import { clauseLabel, clauses, type Clause, type ClauseId } from '../../rules/regulation/clauses';
import { yangcheng } from '../../rules/regulation/regulation';

/** The regulation as issued, from the office's own file. */
const REGULATION = readFileSync(new URL('regulation.txt', import.meta.url), 'utf8');

/** Characters alone: line breaks, page breaks, headings' marks and the width of punctuation say nothing. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[*#\-—\s]/g, '')
    .replace(/[“”]/g, '"')
    .replace(/[;,.:。、]/g, '');
}

const printed = plain(REGULATION);
const ids = Object.keys(clauses).filter((id): id is ClauseId => id in clauses);

const clause = (id: ClauseId): Clause => clauses[id];

/** Two regulations in one paper, the second after the first's last article. */
const [first = '', second = ''] = printed.split(plain('本制度自 2020 年 5 月 12 日起执行。'), 2);
const parts = { A: first, B: second };

/** Clauses that are quoted in two pieces: what stands between these in the paper are the other items of the article. */
const PIECED = /^(?:A4|B2$|B7)/;

/** What must stand in the paper in one piece. */
function pieces(id: ClauseId): readonly string[] {
  const { text } = clause(id);
  if (!PIECED.test(id)) return [plain(text)];
  return text.split(/(?<=。)/).map((sentence) => plain(sentence.replace(/^（[一二三]）/, '')));
}

test.each(ids)('%s quotes the paper', (id) => {
  const { regulation, text } = clause(id);
  expect(text).not.toBe('');
  const source = id === 'A5' || id === 'B8' ? printed : parts[regulation];
  for (const piece of pieces(id)) expect(source).toContain(piece);
});

test('a clause is cited by its regulation and article', () => {
  expect(citation(yangcheng, 'A2(三)')).toBe('《帮办代办服务制度（试行）》第二条（三）');
  expect(citation(yangcheng, 'B5(一)')).toBe('《预约服务和延时服务制度（试行）》第五条（一）');
});

test('the id and the article of a clause name the same', () => {
  const numerals = '一二三四五六七八';
  for (const id of ids) {
    const [, number = '', rest = ''] = /^[AB](\d)(.*)$/.exec(id) ?? [];
    const dotted = /^\.(\d)(?:\.(\d))?$/.exec(rest);
    const paragraph = dotted === null ? rest.slice(1, 2) : (numerals[Number(dotted[1]) - 1] ?? '');
    const item = dotted?.[2] ?? '';
    const article = `第${numerals[Number(number) - 1] ?? ''}条`;
    expect(clause(id).article).toBe(paragraph === '' ? article : `${article}（${paragraph}）${item}`);
  }
});

test('B 第七条 is cited as printed: （一） and （三）, no （二）', () => {
  expect(ids.filter((id) => id.startsWith('B7'))).toEqual(['B7(一)', 'B7(三)']);
});

test('the titles that tables and charts use', () => {
  expect(clauseTitle(yangcheng, 'B5(一)')).toBe('预约延时 第五条（一）');
  expect(clauseTitle(yangcheng, 'A2(三)')).toBe('帮办代办 第二条（三）');
});

describe('clauseLabel', () => {
  test.each<[readonly ClauseId[], string]>([
    [[], ''],
    [['B3'], 'B3'],
    [['A1.3'], 'A1.3'],
    [['B5(一)'], 'B5(一)'],
    [['B4(一)', 'B4(二)'], 'B4(一)(二)'],
    [['B4(三)', 'B7(三)'], 'B4(三), B7(三)'],
    [['A1.3', 'A2(二)'], 'A1.3, A2(二)'],
    [['A2(一)', 'A4(二)'], 'A2(一), A4(二)'],
    [['A1.1', 'A1.3'], 'A1.1, A1.3'],
    [['B4(一)', 'B5(一)', 'B4(二)'], 'B4(一), B5(一), B4(二)'],
  ])('%j → %s', (cited, label) => {
    expect(clauseLabel(cited)).toBe(label);
  });
});
