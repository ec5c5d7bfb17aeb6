/**
 * `npm start [-- --no-open]`: builds the dashboard and the pane's sandbox and shows them with the sample, to this machine
 * only, until stopped. It says so before it loads what it builds with, which takes a while itself.
 */
console.log('正在从源代码生成看板，约需 10 秒……');
const { start } = await import('./started');
await start();

export {};
