import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server answers with; nothing else is on it. */
export interface Page {
  readonly path: string;
  readonly type: string;
  readonly body: Uint8Array | string;
  /** The name under which a browser saves it; shown in the page where there is none. */
  readonly download?: string;
}

export const HTML = 'text/html; charset=utf-8';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Serves pages to this machine only.
 * @returns the server and its address, `http://127.0.0.1:<free port>/`
 */
export async function serve(pages: readonly Page[]): Promise<{ server: Server; address: string }> {
  const byPath = new Map(pages.map((page) => [encodeURI(page.path), page]));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const page = byPath.get(pathname);
    if (page === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(page === undefined ? 404 : 405, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('没有这个页面');
      return;
    }
    response.writeHead(200, {
      'content-type': page.type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(page.download === undefined
        ? {}
        : { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(page.download)}` }),
    });
    response.end(request.method === 'HEAD' ? undefined : page.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { server, address: `http://127.0.0.1:${port}/` };
}

export interface Link {
  readonly path: string;
  readonly text: string;
}

const STYLE =
  'nav.served{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:.5rem 1.5rem;background:#fff8e1;border-bottom:1px solid #e0d3a8;font-size:.875rem}@media print{nav.served{display:none}}';

/**
 * The dashboard's page with a line of links above it.
 * @throws Error when the page has not the policy and body that the build gives it
 */
export function withLinks(dashboard: string, links: readonly Link[]): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const anchors = links.map(({ path, text }) => `<a href="${encodeURI(path)}">${text}</a>`).join('');
  const page = dashboard
    .replace("style-src '", `style-src 'sha256-${hash}' '`)
    .replace(
      '<body>',
      () => `<body><style>${STYLE}</style><nav class="served" aria-label="示例文件">${anchors}</nav>`,
    );
  if (!page.includes(hash) || !page.includes('class="served"')) {
    throw new Error("Expected a page with a policy (style-src '…') and <body>, found neither or only one.");
  }
  return page;
}
