import { describe, expect, it } from 'vitest';
import { obstacle, TOOLS } from '../../../addin/serve/excel-tools';

describe('start:excel', () => {
  it.each(['win32', 'darwin'] as const)('starts on %s', (platform) => {
    expect(obstacle(platform)).toBeNull();
  });

  it.each(['linux', 'freebsd'] as const)(
    'says on %s what is needed and what there is instead',
    (platform) => {
      expect(obstacle(platform)).toContain(platform);
      expect(obstacle(platform)).toContain('npm start');
    },
  );

  it('runs tools of exact versions', () => {
    for (const tool of Object.values(TOOLS)) expect(tool).toMatch(/@\d+\.\d+\.\d+$/);
  });
});
