import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allRules } from '../../rules/checks';
import { defects } from '../../rules/defects';
import { catalogue } from './catalogue';

test('rules/CATALOGUE.md is what the rules and scenarios say; if not, run: npm run catalogue', () => {
  const written = readFileSync(new URL('../../rules/CATALOGUE.md', import.meta.url), 'utf8');
  expect(written.replaceAll('\r\n', '\n')).toBe(catalogue());
});

test('every rule and defect is in it', () => {
  const text = catalogue();
  for (const { id } of [...allRules, ...defects]) expect(text).toContain(`\`${id}\``);
});
