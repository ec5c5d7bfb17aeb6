import { HostProblem, type HostProblemKind } from '../host-problem';

/** What Excel's error codes mean to the user (Office.js: Excel.ErrorCodes), and what to do about them. */
const problems: Readonly<Record<string, readonly [HostProblemKind, string]>> = {
  InvalidOperationInCellEditMode: ['cell-edit', '有单元格正在编辑。请按回车或 Esc 结束编辑，再试一次。'],
  AccessDenied: [
    'protected',
    '工作表受保护，或者工作簿是只读的，不能写入。受保护的请先在“审阅”中撤销工作表保护；只读的请另存一份，或请占用者关闭后重新打开。',
  ],
  EditModeNotSupported: [
    'read-only',
    '工作簿以只读方式打开，不能写入。请另存一份，或请占用者关闭后重新打开。',
  ],
  ReadOnly: ['read-only', '工作簿以只读方式打开，不能写入。请另存一份，或请占用者关闭后重新打开。'],
  ItemNotFound: ['not-found', '找不到要用的工作表、表格或行，可能刚被改名或删除。请重新检查后再试。'],
  RequestPayloadSizeLimitExceeded: ['too-large', '一次写入的内容太多，Excel 不接受。请分几次进行。'],
  ResponsePayloadSizeLimitExceeded: ['too-large', '一次读取的内容太多，Excel 不接受。请重试。'],
  RequestAborted: ['unknown', 'Excel 中止了这次操作。请再试一次。'],
  ActivityLimitReached: ['unknown', 'Excel 正忙。请稍候再试。'],
  ApiNotFound: ['unsupported', '这个版本的 Excel 不支持此项功能，请更新 Office。'],
  UnsupportedOperation: ['unsupported', '这个版本的 Excel 不支持此项功能，请更新 Office。'],
  NotImplemented: ['unsupported', '这个版本的 Excel 不支持此项功能，请更新 Office。'],
};

/** Any error of a batch in words the user can act on; Excel's own words are kept for whoever has to look deeper. */
export function toProblem(error: unknown): HostProblem {
  const code = error instanceof OfficeExtension.Error ? error.code : '';
  const known = problems[code];
  if (known) return new HostProblem(known[0], known[1], { cause: error });
  const detail = error instanceof Error ? error.message : String(error);
  return new HostProblem('unknown', `Excel 没有完成这次操作：${detail}`, { cause: error });
}
