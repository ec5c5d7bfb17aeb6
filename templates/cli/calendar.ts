import { argv } from 'node:process';
import { NoticeError, parseNotice, type Notice, type SpecialDay } from '../../rules/calendar';
import { dayText, isoDay } from '../../rules/time/day';
import { complain, end, print } from './console';
import { textOf } from './files';
import { BadArgument, parseArguments } from './options';

const USAGE = `用法：npm run --silent calendar -- 通知.txt [--json]

  通知.txt     国务院办公厅关于某年部分节假日安排的通知的文本
  --json       以 JSON 数组输出：[{ "date": "2026-01-01", "kind": "statutory", "name": "元旦" }]
               kind：statutory 法定节假日，swapped-rest 放假调休，make-up 调休上班

退出码：0 已读懂；2 文件无法读取、通知自相矛盾，或参数有误`;

const KINDS: Readonly<Record<SpecialDay['kind'], string>> = {
  workday: '工作日',
  weekend: '休息日',
  statutory: '法定节假日',
  'swapped-rest': '放假调休',
  'make-up': '调休上班',
};

/** `npm run --silent calendar`: prints the days of a yearly notice. @returns the exit code that {@link USAGE} states */
async function main(): Promise<number> {
  const options = readOptions();
  if (options === 'help') {
    print(USAGE);
    return 0;
  }
  try {
    const notice = parseNotice(await textOf(options.path));
    print(options.json ? json(notice) : list(notice));
    return 0;
  } catch (error) {
    if (!(error instanceof NoticeError)) throw error;
    complain(contradictions(options.path, error));
    return 2;
  }
}

/** @throws BadArgument when the arguments are not as {@link USAGE} says */
function readOptions(): { readonly path: string; readonly json: boolean } | 'help' {
  const { values, positionals } = parseArguments(argv.slice(2), {
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (values.help) return 'help';
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0)
    throw new BadArgument(`应给出一个通知文件，实际给出${positionals.length}个。`);
  return { path, json: values.json };
}

function contradictions(path: string, { problems }: NoticeError): string {
  const lines = problems.flatMap(({ line, text, message, expected, found }) => [
    `第${line}行：${text}`,
    `    ${message}`,
    `    应为：${expected}；实际：${found}`,
  ]);
  return [`${path}：通知有误，未采用`, ...lines].join('\n');
}

function json({ days }: Notice): string {
  return JSON.stringify(
    days.map(({ day, kind, name }) => ({ date: isoDay(day), kind, name })),
    null,
    2,
  );
}

function list({ year, source, days }: Notice): string {
  return [
    `${year}年，${[...new Set([source, ...days.map((each) => each.source)])].join('、')}`,
    ...days.map(({ day, kind, name }) => `${dayText(day, true)}  ${KINDS[kind]}  ${name}`),
  ].join('\n');
}

await end(main, USAGE);
