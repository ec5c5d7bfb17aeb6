import { defineConfig, type UserConfig } from 'vite';
import { singleFile } from './dashboard/build/single-file';

/** Offices still run browsers of 2020 (360, WPS); what the syntax target cannot lower is in dashboard/compat.ts. */
const OLDEST_BROWSER = 'chrome80';

/** One page per mode: `vite build` makes the dashboard, `vite build --mode <page>` another. */
const pages: Readonly<Record<string, UserConfig>> = {
  dashboard: {
    plugins: [singleFile('dashboard.html')],
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
  },
};

export default defineConfig(({ mode }) => {
  const page = pages[mode] ?? pages['dashboard'];
  return {
    ...page,
    base: './',
    build: { outDir: 'dist', emptyOutDir: false, target: OLDEST_BROWSER, ...page?.build },
    worker: { format: 'iife' },
  };
});
