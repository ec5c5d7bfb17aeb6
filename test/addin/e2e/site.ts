import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { sandboxPages } from '../../../addin/serve/sandbox';
import { serve } from '../../../addin/serve/site';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the sandbox is served, ending in a slash. */
    readonly sandbox: string;
  }
}

/** Builds the pane and its sandbox once for all files of browser tests and serves them. @returns a function that stops it */
export default async function setup(project: TestProject): Promise<() => void> {
  const { server, address } = await serve(
    await sandboxPages(fileURLToPath(new URL('../../..', import.meta.url))),
  );
  project.provide('sandbox', address);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
