import { build, type Rollup } from 'vite';

/**
 * Builds the dashboard in memory, as a page in one file like dist/dashboard.html, but for this moment only: nothing is
 * shortened and nothing that is unused is looked for, which takes two thirds of the time of `npm run build`.
 * @param root of the repository
 */
export async function builtDashboard(root: string): Promise<string> {
  const built = await build({
    root,
    logLevel: 'warn',
    build: { write: false, minify: false, reportCompressedSize: false, rollupOptions: { treeshake: false } },
    worker: { rollupOptions: { treeshake: false } },
  });
  const [page] = outputsOf(built);
  if (page?.type !== 'asset') throw new Error('Expected the build to make one page, found none.');
  return typeof page.source === 'string' ? page.source : new TextDecoder().decode(page.source);
}

/** The files of a build that wrote none. */
export function outputsOf(
  built: Awaited<ReturnType<typeof build>>,
): readonly (Rollup.OutputAsset | Rollup.OutputChunk)[] {
  return (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []));
}
