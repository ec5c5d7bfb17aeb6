/*
 * 《帮办服务登记台帐》的规则，一条规则一个文件。列出的次序就是一个事项从受理到办结的次序。
 * 每个文件写明：依据哪几条（clauses），什么情形不合（cases 中的 when），怎样告诉经办人（expected、actual、because、remedy）。
 * 时限和时段不写在这里，写在 rules/regulation/limits.ts；制度修订在工作簿的“设置”中登记，不改程序。
 * 改了规则，先运行 npm run catalogue 更新规则目录，再运行 npm test。
 */
import { freeOfCharge } from '../shared/free';
import type { Rule } from '../rule';
import { agencyNotice } from './agency-notice';
import { change } from './change';
import { handover } from './handover';
import { assistOneTimeNotice } from './one-time-notice';
import { overdueExplained } from './overdue-explained';
import { performed } from './performed';
import { staff } from './staff';
import { startedInTime } from './started-in-time';
import { voluntary } from './voluntary';
import { withinPromise } from './within-promise';

export const assistRules: readonly Rule[] = [
  voluntary,
  assistOneTimeNotice,
  agencyNotice,
  performed,
  startedInTime,
  withinPromise,
  overdueExplained,
  change,
  handover,
  freeOfCharge('assist', ['A1.1', 'A2(一)']),
  staff,
];
