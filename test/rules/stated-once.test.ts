import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { yangcheng } from '../../rules/regulation/regulation';

/** The folders of the product; only `rules/regulation/` may state a limit. */
const FOLDERS = ['rules', 'templates', 'addin', 'dashboard'];
const STATED_IN = join('rules', 'regulation');

/** How the limits as issued are worded by the papers, by people and in titles. */
const LIMITS =
  /(?<!\d)1\s*个?小时|一个?小时|(?<!\d)60\s*分|(?<!\d)30\s*分钟|(?<!\d)1\s*[-–—~至]\s*5\s*个?工作日|(?<!\d)0?9:00\s*[-–—至]\s*11:30|(?<!\d)15:00\s*[-–—至]\s*17:00|3:00\s*[-–—至]\s*5:00|提前一天/;

/** What the paper is called and calls its forms, which another paper would call otherwise. */
const NAMES = [yangcheng.paper, ...Object.values(yangcheng.titles), ...Object.values(yangcheng.forms)];
/**
 * Who may say so: other names of sheets that begin like them, words chosen from clauses, the offices of the sample, and the example
 * in the usage of a command.
 */
const NAMED_IN = [
  join('rules', 'ledgers'),
  join('templates', 'write', 'quotes.ts'),
  join('templates', 'sample'),
  join('templates', 'cli', 'import-options.ts'),
];

interface Stated {
  readonly file: string;
  readonly text: string;
}

/** The texts of a source file that say something: literals and templates, not comments. */
function textsIn(file: string, says: (text: string) => boolean): readonly Stated[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Stated[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) || isTemplatePart(node) || ts.isRegularExpressionLiteral(node);
    if (isText && says(node.text)) found.push({ file, text: node.text.trim() });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTemplatePart(node: ts.Node): node is ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail {
  return ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .filter((file) => !file.startsWith(STATED_IN));
}

describe('a limit is stated once, in rules/regulation', () => {
  test.each(FOLDERS)('and in no text of %s', (folder) => {
    expect(sourcesIn(folder).flatMap((file) => textsIn(file, (text) => LIMITS.test(text)))).toEqual([]);
  });

  test.each(FOLDERS)('and no name of a paper or form in %s', (folder) => {
    const files = sourcesIn(folder).filter((file) => !NAMED_IN.some((place) => file.startsWith(place)));
    const says = (text: string) => NAMES.some((name) => text.includes(name));
    expect(files.flatMap((file) => textsIn(file, says))).toEqual([]);
  });

  test.each([
    '1小时内答复率',
    '应在1个小时内给予答复',
    '超过60分',
    '前1-5个工作日',
    '上午9:00-11:30',
    '提前一天告知',
  ])('which would be found: %s', (text) => {
    expect(text).toMatch(LIMITS);
  });

  test.each(['11小时', '260分', '11-5个工作日', '上午8:30-11:30'])('and %s would not', (text) => {
    expect(text).not.toMatch(LIMITS);
  });
});
