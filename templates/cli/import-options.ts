import type { Moment } from '../../rules/time/moment';
import { BadArgument, momentOption, parseArguments } from './options';

export interface ImportOptions {
  /** Files and folders, as typed. */
  readonly inputs: readonly string[];
  readonly json: boolean;
  /** A JSON file of answers; null for none. */
  readonly map: string | null;
  /** The folder for the official workbooks, as typed; null where nothing is written. */
  readonly out: string | null;
  /** The day under which records without a date are numbered; null for the clock. */
  readonly now: Moment | null;
  /** Text files of yearly notices, for terms in workdays. */
  readonly notices: readonly string[];
}

export const IMPORT_USAGE = `用法：npm run --silent import -- 文件… [--map 回答.json] [--out 文件夹] [--json]
                                 [--now 2026-11-23T10:00] [--calendar 通知.txt]

  文件         以前的台帐（.xlsx），可以有多个；给出文件夹的，读取其中全部 .xlsx 文件。原文件不改动
  --map        对所提问题的回答，JSON 数组，各项依次适用：
               [{ "file": "旧台帐.xlsx", "sheet": "5月", "ledger": "延时服务登记表", "headings": { "first": 2, "last": 3 },
                  "year": 2026, "month": 5,
                  "columns": { "离开时间": "结束时间", "是否短信提醒": null },
                  "values": { "规定下班时间": "17:30" } }]
               file、sheet 不写的，适用于全部文件、全部表；ledger 为 null 的表、columns 中为 null 的列不导入；
               values 是没有对应列的栏目的固定值。每项都可以不写。列用标题或列标（如 "K"）指明
  --out        导入后另存为正式台帐工作簿的文件夹，没有的会建立；同名文件不覆盖。不给出的，只列出对应关系
  --json       以 JSON 数组输出，每张表一项
  --now        没有日期的记录按此日编号，默认为现在
  --calendar   国务院办公厅放假通知的文本文件，用于推算以工作日计的承诺时限，可以给出多次

只导入标题说得清楚的列；可能是、但标题没有说清的，列出内容和读法，由您在 --map 中回答。

退出码：0 全部导入；1 有要回答的问题（不需回答的照常导入）；2 有文件无法读取或没有写出，或参数、回答有误（回答有误的，一个也不写出）`;

/** @throws BadArgument when the arguments are not as {@link IMPORT_USAGE} says */
export function parseImportOptions(args: readonly string[]): ImportOptions | 'help' {
  const { values, positionals } = parseArguments(args, {
    map: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean', default: false },
    now: { type: 'string' },
    calendar: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (values.help) return 'help';
  if (positionals.length === 0) throw new BadArgument('应给出至少一个工作簿或文件夹，实际没有。');
  const { json, map = null, out = null, now, calendar: notices } = values;
  return { inputs: positionals, json, map, out, now: momentOption(now), notices };
}
