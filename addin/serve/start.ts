import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { argv, env, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { startPages } from './pages';
import { SANDBOX, sandboxPages } from './sandbox';
import { serve } from './site';

/**
 * `npm start [-- --no-open]`: builds the dashboard and the pane's sandbox and shows them with the sample, to this machine
 * only, until stopped.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));

await build({ root, logLevel: 'warn' });
const dashboard = readFileSync(`${root}dist/dashboard.html`, 'utf8');
const { address } = await serve([...(await startPages(dashboard)), ...(await sandboxPages(root))]);
const page = `${address}#sample`;
console.log(`窗口台帐已启动（示例数据，仅本机可访问）：${page}`);
console.log(`Excel 面板（沙盒，不是 Excel）：${address}${SANDBOX.slice(1)}`);
console.log('按 Ctrl+C 停止。不需要服务器时，直接双击 dist/dashboard.html 即可使用。');
if (!argv.includes('--no-open') && !env['CI']) open(page);

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
