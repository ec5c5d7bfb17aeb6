/** Microsoft's tools (MIT licence), in the versions that were read before they were named here. */
export const TOOLS = {
  certificates: 'office-addin-dev-certs@3.0.0',
  sideloading: 'office-addin-debugging@7.0.0',
} as const;

/** Why Excel cannot be started on this system; null when it can. */
export function obstacle(platform: NodeJS.Platform): string | null {
  if (platform === 'win32' || platform === 'darwin') return null;
  return [
    `npm run start:excel 需要装有 Excel 的 Windows 或 macOS，当前系统是 ${platform}。`,
    '没有 Excel 时请用沙盒试用面板：npm start，然后打开“在沙盒中试用 Excel 面板”。',
  ].join('\n');
}
