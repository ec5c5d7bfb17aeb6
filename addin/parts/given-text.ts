import type { Given, GivenFile } from '../host/port';

/** What is said of a file that was given to the user: nobody tells the pane whether a download was saved. */
export function givenText({ name }: GivenFile, given: Given): string {
  return given === 'opened'
    ? `“${name}”已在新窗口中打开，请在那里用“另存为”保存。`
    : `“${name}”已交给下载，请到下载文件夹查看。没有出现保存提示的，请改放到新工作表。`;
}
