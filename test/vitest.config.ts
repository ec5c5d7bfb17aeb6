import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { ProgramsFirst } from './run/programs-first';

const ZONE = ['test/**/*.zone.test.ts'];
const EXCHANGE = ['test/**/*.exchange.test.ts', 'test/templates/cli/**/*.test.ts'];
const RECALCULATION = ['test/formulas/{engine,entry,programs,typed}.exchange.test.ts'];
/** The product with a seventh ledger, its modules replaced. */
const SEVENTH = ['test/rules/seventh/*.test.ts'];
const BROWSER = ['test/**/*.browser.test.ts'];
/** What they promise of the page's pace is measured: nothing runs beside them. */
const PACED = ['test/**/many.browser.test.ts'];
/** West and east of Greenwich, and on it: wall-clock arithmetic must not notice. */
const ZONES = ['Asia/Shanghai', 'UTC', 'America/New_York'];
const root = fileURLToPath(new URL('..', import.meta.url));

/** Tests share the modules that they load: what a module made for one file is there for the next. */
const shared = { isolate: false, maxWorkers: availableParallelism() };
const limits = (seconds: number) => ({ testTimeout: seconds * 1000, hookTimeout: seconds * 1000 });

const SEVENTH_MODULES: Readonly<Record<string, string>> = {
  'rules/ledgers/declared.ts': 'ledgers.ts',
  'rules/checks/declared.ts': 'rules.ts',
  'templates/write/print-selection.ts': 'printed.ts',
};

/** Puts the modules of test/rules/seventh in the place of those in which ledgers are declared; they themselves see these. */
const withSeventhLedger: Plugin = {
  name: 'with-seventh-ledger',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (importer?.includes('/test/rules/seventh/') === true) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    const place = Object.keys(SEVENTH_MODULES).find((path) => found?.id === `${root}${path}`);
    return place === undefined ? found : `${root}test/rules/seventh/${SEVENTH_MODULES[place] ?? ''}`;
  },
};

/**
 * unit runs once, held to ask for no time zone; what has to ask is in zone, which runs in three. The others start
 * programs: exchange the command line and other spreadsheet programs (where installed), browser a real page in an
 * installed browser, against dist/. recalculation is what exchange recalculates, with many more rows.
 */
export default defineConfig({
  root,
  test: {
    sequence: { sequencer: ProgramsFirst },
    projects: [
      project({
        name: 'unit',
        include: ['test/**/*.test.ts'],
        exclude: [...ZONE, ...EXCHANGE, ...BROWSER, ...SEVENTH],
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
      {
        ...project({ name: 'seventh', include: SEVENTH, ...shared, ...limits(180) }),
        plugins: [withSeventhLedger],
      },
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
