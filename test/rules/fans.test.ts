import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { ledgerKeys } from '../../rules/ledgers';

/** Where every ledger is named one by one, and why that cannot follow from its declaration. */
const NAMED_ONE_BY_ONE: Readonly<Record<string, string>> = {
  'rules/ledgers/declared.ts': 'the declarations themselves',
  'rules/checks/declared.ts': 'the rules of each',
  'rules/regulation/regulation.ts': 'what the paper calls its forms',
  'templates/write/print-selection.ts': 'which columns are signed for',
  'templates/import/words.ts': 'words of old workbooks, none where there are none',
  'templates/import/asked-words.ts': 'words that may mean several fields, none where there are none',
  'addin/parts/form/defaults.ts': 'what a new record begins with, nothing where nothing is preset',
  'addin/parts/form/sections.ts': 'the stages of its form, one where none are named',
  'templates/sample/book.ts': 'the generator writes what each holds',
};

/** The objects, lists and switches of a file that name all ledgers. */
function fansIn(file: string): number {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  let found = 0;
  const visit = (node: ts.Node): void => {
    const names = new Set(namesIn(node));
    if (ledgerKeys.every((key) => names.has(key))) found += 1;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function namesIn(node: ts.Node): readonly string[] {
  if (ts.isObjectLiteralExpression(node)) return node.properties.flatMap(({ name }) => nameOf(name));
  if (ts.isObjectBindingPattern(node)) return node.elements.flatMap(({ name }) => nameOf(name));
  if (ts.isArrayLiteralExpression(node))
    return node.elements.flatMap((each) => nameOf(ts.isSpreadElement(each) ? each.expression : each));
  if (ts.isCaseBlock(node))
    return node.clauses.flatMap((each) => (ts.isCaseClause(each) ? nameOf(each.expression) : []));
  if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node))
    return node.members.flatMap(({ name }) => nameOf(name));
  return [];
}

function nameOf(node: ts.Node | undefined): readonly string[] {
  if (node === undefined) return [];
  if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) return [node.text];
  return ts.isPropertyAccessExpression(node) ? [node.name.text] : [];
}

const files = ['rules', 'templates', 'addin', 'dashboard'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/')),
);

test('ledgers are named one by one only where a new one has something to say', () => {
  expect(files.filter((file) => fansIn(file) > 0).sort()).toEqual(Object.keys(NAMED_ONE_BY_ONE).sort());
});
