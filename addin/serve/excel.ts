import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { obstacle, TOOLS } from './excel-tools';

/**
 * `npm run start:excel`: opens the installed Excel with the add-in, served from the source on https://localhost:3000, until
 * Ctrl+C. Microsoft's tools for it are fetched when they are needed and not installed with the rest: they bring a native
 * module that cannot be built everywhere, and they do nothing outside Windows and macOS.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));

const reason = obstacle(platform);
if (reason !== null) {
  console.error(reason);
  process.exit(1);
}

console.log('正在准备开发证书。系统询问是否信任“Developer CA for Microsoft Office Add-ins”时请选择“是”。');
run(TOOLS.certificates, 'install');
const server = await createServer({ root, mode: 'addin' });
if (server.config.server.https === undefined) {
  console.error('应已生成开发证书（用户文件夹下的 .office-addin-dev-certs），实际没有找到。');
  process.exit(1);
}
await server.listen();
console.log('面板由 https://localhost:3000 提供。正在打开 Excel，按 Ctrl+C 结束并移除加载项。');
run(TOOLS.sideloading, 'start', 'manifest.xml', 'desktop', '--app', 'excel', '--no-debug');
await once(process, 'SIGINT');
run(TOOLS.sideloading, 'stop', 'manifest.xml');
await server.close();

function run(tool: string, ...args: readonly string[]): void {
  const { status } = spawnSync('npx', ['--yes', tool, ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: platform === 'win32',
  });
  if (status === 0) return;
  console.error(`${tool} ${args.join(' ')} 没有完成（退出码 ${String(status)}）。首次运行需要联网下载。`);
  process.exit(1);
}
