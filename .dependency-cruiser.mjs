import { readdirSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/** The one path: cells -> records -> findings -> measures -> pane, forms, charts. Imports may only point down it. */
const only = (folder, allowed, why) => ({
  name: `${folder}-boundary`,
  comment: why,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: '^(addin|dashboard|rules|templates|test)/', pathNot: `^(${[folder, ...allowed].join('|')})/` },
});

/** Folders of the product that have an index.ts: the other folders import from that alone. */
const doors = ['addin', 'dashboard', 'rules', 'templates'].flatMap((top) =>
  readdirSync(join(import.meta.dirname, top), { recursive: true, encoding: 'utf8' })
    .filter((file) => basename(file) === 'index.ts')
    .map((file) => `${top}/${dirname(file).split(sep).join('/')}`),
);

export default {
  forbidden: [
    ...doors.map((folder) => ({
      name: 'through-the-index',
      comment:
        'What an index.ts exports is what its folder offers; an import past it would make a second way to the same thing. Tests may try a file by itself.',
      severity: 'error',
      from: { path: '^(addin|dashboard|rules|templates)/', pathNot: `^${folder}/` },
      to: { path: `^${folder}/`, pathNot: `^${folder}/index\\.ts$` },
    })),
    only(
      'rules',
      [],
      'The regulation stands alone: no DOM, no Excel, no files, so that it can run and be tested anywhere.',
    ),
    only('templates', ['rules'], 'Forms know the regulation, never the programs that show them.'),
    only('addin', ['rules', 'templates'], 'The pane and the dashboard never import each other.'),
    only('dashboard', ['rules', 'templates'], 'The dashboard and the pane never import each other.'),
    {
      name: 'rules-pure',
      comment: 'Rules run in a worker, a pane and on the command line: no spreadsheet or page library.',
      severity: 'error',
      from: { path: '^rules/' },
      to: {
        path: '(^|node_modules/)(lit|chart\\.js|exceljs|@microsoft)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'controls-in-one-room',
      comment:
        'templates/controls/ alone draws: what pane and dashboard really share. The rest runs in workers and on the command line.',
      severity: 'error',
      from: { path: '^templates/', pathNot: '^templates/controls/' },
      to: { path: '^templates/controls/|(^|node_modules/)lit/' },
    },
    {
      name: 'exceljs-in-one-room',
      comment:
        'templates/sheet/ alone knows exceljs, types included: what it cannot say, or says as Excel would not, is put right in one place.',
      severity: 'error',
      from: { path: '^templates/', pathNot: '^templates/sheet/' },
      to: { path: '(^|node_modules/)exceljs/' },
    },
    {
      name: 'office-in-one-room',
      comment: 'addin/host/excel/ alone touches Office.js, so that the emulated host can stand in for it.',
      severity: 'error',
      from: { path: '^(addin|dashboard|templates|rules)/', pathNot: '^addin/host/excel/' },
      to: { path: '(^|node_modules/)@microsoft/office-js' },
    },
    {
      name: 'host-seam',
      comment:
        'The pane reaches the workbook through addin/host/port.ts alone; only the page that starts in Excel chooses the Excel host, so that another host (WPS, say) would be one more folder beside it.',
      severity: 'error',
      from: { path: '^addin/', pathNot: '^addin/(host/excel/|main\\.ts$|sandbox/|serve/)' },
      to: { path: '^addin/host/excel/' },
    },
    {
      name: 'host-stands-alone',
      comment:
        'A host knows the ledgers and how sheets are read, never who asks: no session, no view. Numbering and conflicts beside the port know no Office and serve every host.',
      severity: 'error',
      from: { path: '^addin/host/' },
      to: { path: '^addin/(session|parts|views|pane)/' },
    },
    {
      name: 'session-without-a-page',
      comment:
        'The session is what the pane knows and can do; it is tested without a page, so it draws nothing and imports nothing that does.',
      severity: 'error',
      from: { path: '^addin/session/' },
      to: { path: '^addin/(parts|views|pane)/|^templates/controls/|(^|node_modules/)lit/' },
    },
    {
      name: 'parts-below-views',
      comment: 'Parts are what several views share: one that imports a view could be used by that view only.',
      severity: 'error',
      from: { path: '^addin/parts/' },
      to: { path: '^addin/(views|pane)/' },
    },
    {
      name: 'views-below-the-pane',
      comment:
        'A view is shown by the pane and loaded when it is first asked for; it asks for others by a request of the session.',
      severity: 'error',
      from: { path: '^addin/views/' },
      to: { path: '^addin/pane/' },
    },
    {
      name: 'emulated-excel-beside-the-product',
      comment:
        'The emulated Excel serves the sandbox and the tests; nothing that is delivered may come to rest on it.',
      severity: 'error',
      from: { path: '^(addin|dashboard|rules|templates)/', pathNot: '^addin/(emulated|sandbox|serve)/' },
      to: { path: '^addin/(emulated|sandbox|serve)/' },
    },
    {
      name: 'node-only-on-the-command-line',
      comment:
        'Files outside the command line and the build run in a browser, where Node modules do not exist.',
      severity: 'error',
      from: {
        path: '^(addin|dashboard|rules|templates)/',
        pathNot: '^(templates/(cli|sample)|(addin|dashboard)/build|addin/(emulated|sandbox|serve))/',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circular',
      comment: 'A circle has no first file to read.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
