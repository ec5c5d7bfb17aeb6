import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server answers with; nothing else is on it. */
export interface Page {
  readonly path: string;
  readonly type: string;
  /** What is made when it is first asked for is a function. */
  readonly body: Body | (() => Promise<Body>);
  /** The name under which a browser saves it; shown in the page where there is none. */
  readonly download?: string;
}

type Body = Uint8Array | string;

export const HTML = 'text/html; charset=utf-8';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Serves pages to this machine only.
 * @param further pages that are made when a path is asked for that is none of `pages`
 * @returns the server and its address, `http://127.0.0.1:<free port>/`
 */
export async function serve(
  pages: readonly Page[],
  further: () => Promise<readonly Page[]> = () => Promise.resolve([]),
): Promise<{ server: Server; address: string }> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const isAsked = ({ path }: Page): boolean => encodeURI(path) === pathname;
    const page = pages.find(isAsked) ?? (await further()).find(isAsked);
    if (page === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      refuse(response, page === undefined ? 404 : 405, '没有这个页面');
      return;
    }
    const body = typeof page.body === 'function' ? await page.body() : page.body;
    response.writeHead(200, {
      'content-type': page.type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(page.download === undefined
        ? {}
        : { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(page.download)}` }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      refuse(response, 500, `没有生成这个页面：${String(error)}`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { server, address: `http://127.0.0.1:${port}/` };
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(reason);
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
