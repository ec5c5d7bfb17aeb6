import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allRules } from '../../rules/checks/rules';
import { defects } from '../../rules/defects';
import { day } from '../../rules/time/day';
import { amended, yangcheng } from '../../rules/regulation/regulation';
import { catalogue } from './catalogue';

test('rules/CATALOGUE.md is what the rules and scenarios say; if not, run: npm run catalogue', () => {
  const written = readFileSync(new URL('../../rules/CATALOGUE.md', import.meta.url), 'utf8');
  expect(written.replaceAll('\r\n', '\n')).toBe(catalogue(yangcheng));
});

test('every rule and defect is in it', () => {
  const text = catalogue(yangcheng);
  for (const { id } of [...allRules, ...defects]) expect(text).toContain(`\`${id}\``);
});

test('an amended limit is named in titles, conditions and the list of amendments', () => {
  const from = day(2026, 5, 1);
  const law = amended(yangcheng, [
    { limit: 'reply.minutes', value: 30, from, paper: '阳经开管发〔2026〕3号' },
  ]);
  const [old, before, after] = [catalogue(yangcheng), catalogue(law, from - 1), catalogue(law, from)];
  const partOf = (text: string) =>
    /### (?:(?!###)[^])*`booking\/reply-within-1h`(?:(?!###)[^])*/.exec(text)?.[0] ?? '';
  expect(partOf(old)).toContain('### 1小时内给予答复');
  expect(partOf(before)).toContain('### 1小时内给予答复');
  expect(partOf(after)).toContain('### 30分钟内给予答复');
  expect(after).toContain('- 修订：答复时限自2026年5月1日起为30分钟（阳经开管发〔2026〕3号）');
  expect(after).not.toContain('1小时内给予答复');
  expect(partOf(after)).toContain('应在申请后30分钟内答复');
});
