import { defineConfig } from 'vite';

/** The bench is bundled as the pages are: tsx would wrap every function to keep its name, which costs time. */
export default defineConfig({
  build: { ssr: 'test/bench/main.ts', outDir: 'test/.out/bench' },
  logLevel: 'warn',
});
