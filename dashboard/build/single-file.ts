import type { Plugin, Rollup } from 'vite';

/**
 * Puts a page, its script and its style sheet into one HTML file named `fileName`, because a page opened by double-click
 * (`file://`) can load no module, no worker file and no other resource. The script becomes a classic one at the end of
 * the body, and a content security policy lets exactly this script and style run and closes the network.
 * @throws Error when the build made other files than one script and at most one style sheet
 */
export function singleFile(fileName: string): Plugin {
  return {
    name: 'single-file',
    enforce: 'post',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const files = Object.values(bundle);
      const page = only(
        files.filter((file) => file.fileName.endsWith('.html')),
        'page',
      );
      const script = inlineScript(
        textOf(
          only(
            files.filter((file) => file.fileName.endsWith('.js')),
            'script',
          ),
        ),
      );
      const style = files
        .filter((file) => file.fileName.endsWith('.css'))
        .map(textOf)
        .join('')
        .trim();
      const policy = contentSecurityPolicy(await sha256(script), await sha256(style));
      for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name);
      this.emitFile({ type: 'asset', fileName, source: assemble(textOf(page), policy, style, script) });
    },
  };
}

function assemble(page: string, policy: string, style: string, script: string): string {
  return page
    .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
    .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
    .replace(
      /<meta charset="utf-8" \/>/,
      (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    )
    .replace('</head>', () => `<style>${style}</style>\n  </head>`)
    .replace('</body>', () => `<script>${script}</script>\n  </body>`);
}

/** `connect-src 'none'` is what keeps the ledgers on the machine; `data:` images are the page's own icon. */
function contentSecurityPolicy(scriptHash: string, styleHash: string): string {
  return [
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    `style-src '${styleHash}'`,
    'worker-src blob:',
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A classic script's text must not hold what ends the element or opens a comment in HTML. */
function inlineScript(code: string): string {
  return code
    .trim()
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--');
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

function textOf(file: Rollup.OutputAsset | Rollup.OutputChunk): string {
  if (file.type === 'chunk') return file.code;
  return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
}

function only<T extends { fileName: string }>(files: readonly T[], what: string): T {
  const [first, ...others] = files;
  if (first === undefined || others.length > 0) {
    throw new Error(
      `single-file: expected one ${what}, found ${files.map((file) => file.fileName).join(', ') || 'none'}`,
    );
  }
  return first;
}
