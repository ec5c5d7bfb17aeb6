import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineConfig, runnerImport, type UserConfig } from 'vite';
import { developmentCertificate } from './addin/build/certificates';
import { hostedFiles } from './addin/build/hosted-files';
import { officeJs } from './addin/build/office-js';
import { buildOptions } from './addin/build/options';
import { sampleLedgers } from './dashboard/build/sample-ledgers';
import type * as Sample from './templates/sample/sample';
import { singleFile } from './dashboard/build/single-file';
import { emulatedOffice } from './addin/sandbox/emulated-office';

/** Offices still run browsers of 2020 (360, WPS); what the syntax target cannot lower is in dashboard/compat.ts. */
const OLDEST_BROWSER = 'chrome80';

/** What 试用示例 shows. The generator runs through Vite itself, which reads TypeScript and JSON where Node does not. */
async function makeSample() {
  const { module } = await runnerImport<typeof Sample>('./templates/sample/sample.ts', {
    configFile: false,
  });
  return module.sampleFiles(module.SHOWN_SAMPLE, { judgesItself: false });
}

/** Paths of scripts and styles are relative, so that dist/ works in any folder of any host and from a disk. */
const RELATIVE = './';

/** One page per mode: `vite build` makes the dashboard, `vite build --mode <page>` another. */
const pages: Readonly<Record<string, () => UserConfig>> = {
  dashboard: () => ({
    base: RELATIVE,
    plugins: [sampleLedgers(makeSample), singleFile('dashboard.html')],
    build: {
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      chunkSizeWarningLimit: 4096,
      rollupOptions: {
        input: 'dashboard/dashboard.html',
        output: { format: 'iife', inlineDynamicImports: true },
      },
    },
  }),
  addin: () => {
    const { officeJs: source, address } = buildOptions(env);
    const https = developmentCertificate();
    return {
      base: RELATIVE,
      // The address in manifest.xml.
      server: { port: 3000, strictPort: true, ...(https && { https }) },
      plugins: [officeJs(source), hostedFiles(fileURLToPath(new URL('.', import.meta.url)), address)],
      build: {
        assetsDir: 'addin/assets',
        chunkSizeWarningLimit: 4096,
        rollupOptions: { input: 'addin/index.html' },
      },
    };
  },
  // The pane beside a grid, for development; never part of dist/.
  sandbox: () => ({
    plugins: [sampleLedgers(makeSample), emulatedOffice()],
    server: { hmr: { overlay: false } },
    build: {
      write: false,
      target: 'es2022',
      chunkSizeWarningLimit: 4096,
      // Made in passing, and for this machine alone: what is unused may stay.
      minify: false,
      rollupOptions: { input: ['addin/index.html', 'addin/sandbox/index.html'], treeshake: false },
    },
  }),
};

export default defineConfig(({ mode }) => {
  const page = (pages[mode] ?? pages['dashboard'])?.();
  return {
    ...page,
    build: { outDir: 'dist', emptyOutDir: false, target: OLDEST_BROWSER, ...page?.build },
    // Rollup parses no decorators yet: they are lowered file by file, all else at the end.
    esbuild: { target: 'es2022' },
    worker: { format: 'iife' },
  };
});
