import { parsePeriod, type Period } from '../write';
import type { CheckInputs } from './check-run';
import { BadArgument, momentOption, parseArguments } from './options';

export interface ArchiveOptions extends CheckInputs {
  readonly period: Period;
  /** The folder in which the archives are put, as typed. */
  readonly out: string;
  readonly phones: 'masked' | 'full';
  /** 部室 to be archived; all where none is named. */
  readonly units: readonly string[];
}

export const ARCHIVE_USAGE = `用法：npm run --silent archive -- 文件… --period 2026-05 --out 归档 [--unit 部室] [--phones full]
                                  [--now 2026-11-23T10:00] [--calendar 通知.txt] [--amend 修订.json]

  文件         台帐工作簿（.xlsx），可以有多个；给出文件夹的，读取其中全部 .xlsx 文件
  --period     期间：2026-05 是月，2026-Q2 是季度，2026 是年度
  --out        存放归档的文件夹，没有的会建立；每个部室一个工作簿，同名的旧归档由新的替换，其他同名文件不动
  --unit       只归档此部室，可以给出多次；不给出的，全部部室各一个
  --phones     联系电话：masked 隐去中间四位（默认），full 完整
  --now        统计时点：没有答复、没有办结的看到此时为止，默认为现在
  --calendar   国务院办公厅放假通知的文本文件，可以给出多次
  --amend      工作簿的“设置”没有写明的制度修订，格式见 npm run --silent check -- --help

退出码：0 全部归档；2 有文件无法读取、有记录或归档没有写出（其余照常归档），或参数有误`;

/** @throws BadArgument when the arguments are not as {@link ARCHIVE_USAGE} says */
export function parseArchiveOptions(args: readonly string[]): ArchiveOptions | 'help' {
  const { values, positionals } = parseArguments(args, {
    period: { type: 'string' },
    out: { type: 'string' },
    unit: { type: 'string', multiple: true, default: [] },
    phones: { type: 'string', default: 'masked' },
    now: { type: 'string' },
    calendar: { type: 'string', multiple: true, default: [] },
    amend: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (values.help) return 'help';
  if (positionals.length === 0) throw new BadArgument('应给出至少一个台帐工作簿或文件夹，实际没有。');
  if (values.out === undefined) throw new BadArgument('应以 --out 给出存放归档的文件夹，实际没有。');
  const { phones } = values;
  if (phones !== 'masked' && phones !== 'full') {
    throw new BadArgument(`--phones 应为 masked 或 full，实际是“${phones}”。`);
  }
  return {
    inputs: positionals,
    period: periodOption(values.period),
    out: values.out,
    phones,
    units: values.unit,
    now: momentOption(values.now),
    notices: values.calendar,
    amend: values.amend,
  };
}

function periodOption(text: string | undefined): Period {
  const period = text === undefined ? null : parsePeriod(text);
  if (period !== null) return period;
  throw new BadArgument(
    `--period 应为 2026-05、2026-Q2 或 2026，实际${text === undefined ? '没有' : `是“${text}”`}。`,
  );
}
