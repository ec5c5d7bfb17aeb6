import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const ZONE = ['test/**/*.zone.test.ts'];
const EXCHANGE = ['test/**/*.exchange.test.ts', 'test/templates/cli/**/*.test.ts'];
const RECALCULATION = ['test/formulas/{engine,entry,programs,typed}.exchange.test.ts'];
const BROWSER = ['test/**/*.browser.test.ts'];
/** What they promise of the page's pace is measured: nothing runs beside them. */
const PACED = ['test/**/many.browser.test.ts'];
/** West and east of Greenwich, and on it: wall-clock arithmetic must not notice. */
const ZONES = ['Asia/Shanghai', 'UTC', 'America/New_York'];
const root = fileURLToPath(new URL('..', import.meta.url));

/** Tests share the modules that they load: what a module made for one file is there for the next. */
const shared = { isolate: false, maxWorkers: availableParallelism() };
const limits = (seconds: number) => ({ testTimeout: seconds * 1000, hookTimeout: seconds * 1000 });

/**
 * unit runs once, held to ask for no time zone; what has to ask is in zone, which runs in three. The others start
 * programs: exchange the command line and other spreadsheet programs (where installed), browser a real page in an
 * installed browser, against dist/. recalculation is what exchange recalculates, with many more rows.
 */
export default defineConfig({
  root,
  test: {
    projects: [
      project({
        name: 'unit',
        include: ['test/**/*.test.ts'],
        exclude: [...ZONE, ...EXCHANGE, ...BROWSER],
        setupFiles: ['test/run/no-time-zone.ts'],
        pool: 'threads',
        ...shared,
        ...limits(60),
      }),
      ...ZONES.map((zone) =>
        project({
          name: `zone-${zone}`,
          include: ZONE,
          // A thread shares the zone of its process.
          pool: 'forks',
          env: { TZ: zone },
          ...shared,
          ...limits(60),
        }),
      ),
      browser('browser', BROWSER, { exclude: PACED, sequence: { groupOrder: 1 } }),
      browser('browser-alone', PACED, { maxWorkers: 1, sequence: { groupOrder: 2 } }),
      project({ name: 'exchange', include: EXCHANGE, ...shared, ...limits(180) }),
      // Beside the sample of it in exchange, on demand: `npm run test:recalculation`.
      project({
        name: 'recalculation',
        include: RECALCULATION,
        env: { RECALCULATION: 'full' },
        ...shared,
        ...limits(1_800),
      }),
    ],
  },
});

type ProjectTest = NonNullable<TestProjectInlineConfiguration['test']>;

/** The patterns of every project start at the root of the repository. */
function project(test: ProjectTest): TestProjectInlineConfiguration {
  return { root, test };
}

/** A real page in an installed browser, against the sandbox that is served and dist/. */
function browser(name: string, include: string[], more: ProjectTest): TestProjectInlineConfiguration {
  return project({
    name,
    include,
    globalSetup: ['test/addin/e2e/site.ts'],
    ...shared,
    ...limits(60),
    ...more,
  });
}
