import { spawn } from 'node:child_process';
import { env, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { builtDashboard } from './dashboard';
import { once } from './once';
import { startPages } from './pages';
import { SANDBOX, sandboxPages } from './sandbox';
import { serve } from './site';

/**
 * Serves the dashboard as soon as it is built; the sandbox and the workbooks are made when they are asked for.
 * @param opens whether the page is opened in the default browser
 */
export async function start({ opens }: { readonly opens: boolean }): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const pages = startPages(await builtDashboard(root));
  const { address } = await serve(
    pages,
    once(() => sandboxPages(root)),
  );
  const page = `${address}#sample`;
  console.log(`窗口台帐已启动（示例数据，仅本机可访问）：${page}`);
  console.log(`Excel 面板（沙盒，不是 Excel，打开时生成，约需 10 秒）：${address}${SANDBOX.slice(1)}`);
  console.log(
    '按 Ctrl+C 停止。要不需要服务器、双击即可使用的看板文件，运行 npm run build，得到 dist/dashboard.html。',
  );
  if (opens && !env['CI']) open(page);
}

/** Opens the page in the default browser; where that cannot be done, the address printed above is enough. */
function open(url: string): void {
  const [command, ...args] = opener();
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {
      console.log('未能自动打开浏览器，请手工打开上面的地址。');
    })
    .unref();
}

function opener(): readonly [string, ...string[]] {
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return platform === 'darwin' ? ['open'] : ['xdg-open'];
}
