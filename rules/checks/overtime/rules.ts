/*
 * 《延时服务登记表》的规则，一条规则一个文件。列出的次序就是一次延时从开始到结束的次序。
 * 每个文件写明：依据哪几条（clauses），什么情形不合（cases 中的 when），怎样告诉经办人（expected、actual、because、remedy）。
 * 时限和时段不写在这里，写在 rules/regulation/limits.ts；制度修订在工作簿的“设置”中登记，不改程序。
 * 改了规则，先运行 npm run catalogue 更新规则目录，再运行 npm test。
 */
import { freeOfCharge } from '../shared/free';
import type { Rule } from '../rule';
import { overtimeNetworkItem } from '../shared/network-item';
import { afterClose } from './after-close';
import { overtimeConfirmed } from './confirmed';
import { mustFinish } from './must-finish';
import { withinHour } from './within-1h';
import { workday } from './workday';

export const overtimeRules: readonly Rule[] = [
  workday,
  afterClose,
  withinHour,
  mustFinish,
  overtimeNetworkItem,
  freeOfCharge('overtime', ['B5(三)']),
  overtimeConfirmed,
];
