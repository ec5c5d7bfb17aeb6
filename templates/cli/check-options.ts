import type { Moment } from '../../rules/time/moment';
import { BadArgument, momentOption, parseArguments } from './options';

export interface CheckOptions {
  /** Files and folders, as typed. */
  readonly inputs: readonly string[];
  readonly json: boolean;
  /** The moment of judging; null for the clock. */
  readonly now: Moment | null;
  /** Text files of yearly notices. */
  readonly notices: readonly string[];
  /** JSON files of amendments that no workbook has. */
  readonly amend: readonly string[];
  /** A JSON file of receipts to be judged again instead; null for none. */
  readonly replay: string | null;
}

export const CHECK_USAGE = `用法：npm run --silent check -- 文件… [--json] [--now 2026-11-23T10:00] [--calendar 通知.txt] [--amend 修订.json]
      npm run --silent check -- --replay 凭据.json

  文件         台帐工作簿（.xlsx），可以有多个；给出文件夹的，检查其中全部 .xlsx 文件
  --json       以 JSON 数组输出全部判定，供其他程序使用；其中 level 为 advice 的是提示，不计入
  --now        按此时刻判定，默认为现在
  --calendar   国务院办公厅放假通知的文本文件，可以给出多次
  --amend      工作簿的“设置”没有写明的制度修订，可以给出多次：
               [{ "limit": "reply.minutes", "value": 30, "from": "2026-05-01", "paper": "文号" }]
  --replay     只凭判定凭据（--json 输出中的 receipt，或整个输出，或看板、面板导出的凭据）重新判定，逐条说明是否一致；
               隐去了电话号码、姓名的，不能据以重新判定，列为“未复核”

退出码：0 没有疑似违规（或与凭据都一致）；1 有疑似违规（或与凭据不一致）；2 有文件无法读取，或参数有误`;

/** @throws BadArgument when the arguments are not as {@link CHECK_USAGE} says */
export function parseCheckOptions(args: readonly string[]): CheckOptions | 'help' {
  const { values, positionals } = parseArguments(args, {
    json: { type: 'boolean', default: false },
    now: { type: 'string' },
    calendar: { type: 'string', multiple: true, default: [] },
    amend: { type: 'string', multiple: true, default: [] },
    replay: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (values.help) return 'help';
  if (positionals.length === 0 && values.replay === undefined)
    throw new BadArgument('应给出至少一个台帐工作簿或文件夹，实际没有。');
  const { json, now, calendar: notices, amend, replay = null } = values;
  return { inputs: positionals, json, now: momentOption(now), notices, amend, replay };
}
