/** What the system says when it refuses a file or folder, by the codes of Node (errno). */
const WORDS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EISDIR: '是文件夹',
  ENOTDIR: '路径中间有一段是文件而不是文件夹',
  EEXIST: '已有同名的文件',
  EBUSY: '正由其他程序占用',
  EROFS: '所在磁盘是只读的',
  ENOSPC: '磁盘已满',
  ENAMETOOLONG: '名称太长',
  EMFILE: '打开的文件太多',
  EIO: '磁盘读写出错',
};

/**
 * Why the system refused a file or folder, in Chinese, to follow “实际”.
 * @param error what `node:fs` threw; of another code, or none, its own words stand behind
 */
export function systemWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return WORDS[code] ?? `系统不允许（${error instanceof Error ? error.message : String(error)}）`;
}
