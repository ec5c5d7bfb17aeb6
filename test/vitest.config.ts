import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const EXCHANGE = ['test/**/*.exchange.test.ts', 'test/templates/cli/**/*.test.ts'];
const BROWSER = ['test/**/*.browser.test.ts'];
const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * unit runs once per time zone. The others start programs and run once: exchange the command line and other
 * spreadsheet programs (where installed), browser a real page in an installed browser, against dist/.
 */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...EXCHANGE, ...BROWSER],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          include: BROWSER,
          globalSetup: ['test/addin/e2e/site.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        root,
        test: {
          name: 'exchange',
          include: EXCHANGE,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
