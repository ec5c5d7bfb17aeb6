import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** The folders of the product; only `rules/regulation/` may state a limit. */
const FOLDERS = ['rules', 'templates', 'addin', 'dashboard'];
const STATED_IN = join('rules', 'regulation');

/** How the limits as issued are worded by the papers, by people and in titles. */
const LIMITS =
  /(?<!\d)1\s*个?小时|一个?小时|(?<!\d)60\s*分|(?<!\d)30\s*分钟|(?<!\d)1\s*[-–—~至]\s*5\s*个?工作日|(?<!\d)0?9:00\s*[-–—至]\s*11:30|(?<!\d)15:00\s*[-–—至]\s*17:00|3:00\s*[-–—至]\s*5:00|提前一天/;

interface Stated {
  readonly file: string;
  readonly text: string;
}

/** The texts of a source file that say a limit: literals and templates, not comments. */
function limitsIn(file: string): readonly Stated[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Stated[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) || isTemplatePart(node) || ts.isRegularExpressionLiteral(node);
    if (isText && LIMITS.test(node.text)) found.push({ file, text: node.text.trim() });
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
    expect(sourcesIn(folder).flatMap(limitsIn)).toEqual([]);
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
