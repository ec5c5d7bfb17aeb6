import { parseArgs } from 'node:util';
import { parseIsoMoment, type Moment } from '../../rules/time/moment';

export interface CheckOptions {
  /** Files and folders, as typed. */
  readonly inputs: readonly string[];
  readonly json: boolean;
  /** The moment of judging; null for the clock. */
  readonly now: Moment | null;
  /** Text files of yearly notices. */
  readonly notices: readonly string[];
}

export const CHECK_USAGE = `用法：npm run --silent check -- 文件… [--json] [--now 2026-11-23T10:00] [--calendar 通知.txt]

  文件         台帐工作簿（.xlsx），可以有多个；给出文件夹的，检查其中全部 .xlsx 文件
  --json       以 JSON 数组输出全部判定，供其他程序使用
  --now        按此时刻判定，默认为现在
  --calendar   国务院办公厅放假通知的文本文件，可以给出多次

退出码：0 没有疑似违规；1 有疑似违规；2 有文件无法读取，或参数有误`;

/** @throws Error with a Chinese or the parser's message when the arguments are not as {@link CHECK_USAGE} says */
export function parseCheckOptions(args: readonly string[]): CheckOptions | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      now: { type: 'string' },
      calendar: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  if (positionals.length === 0) throw new Error('应给出至少一个台帐工作簿或文件夹，实际没有。');
  return { inputs: positionals, json: values.json, now: momentOption(values.now), notices: values.calendar };
}

/**
 * The moment that `--now` gives; null where it is not given.
 * @throws Error when it is no moment
 */
export function momentOption(text: string | undefined): Moment | null {
  if (text === undefined) return null;
  const now = parseIsoMoment(text);
  if (now === null) throw new Error(`--now 应为 2026-11-23T10:00 这样的时刻，实际是“${text}”。`);
  return now;
}
