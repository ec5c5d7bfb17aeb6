/*
 * 《调休登记》的规则，一条规则一个文件。
 * 每个文件写明：依据哪几条（clauses），什么情形不合（cases 中的 when），怎样告诉经办人（expected、actual、because、remedy）。
 * 时限和时段不写在这里，写在 rules/regulation/limits.ts；制度修订在工作簿的“设置”中登记，不改程序。
 * 改了规则，先运行 npm run catalogue 更新规则目录，再运行 npm test。
 */
import type { Rule } from '../rule';
import { balance } from './balance';

export const timeoffRules: readonly Rule[] = [balance];
