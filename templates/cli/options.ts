import { parseArgs, type ParseArgsConfig } from 'node:util';
import { parseIsoMoment, type Moment } from '../../rules/time/moment';

/** An argument that is not as the usage says; the message is for the user. */
export class BadArgument extends Error {
  override readonly name = 'BadArgument';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Node's parser, with its objections in Chinese.
 * @throws BadArgument when an option is unknown, lacks its value or has one that it does not take
 */
export function parseArguments<O extends Options>(args: readonly string[], options: O) {
  const config = { args: [...args], allowPositionals: true, options };
  const { tokens } = parseArgs({ ...config, strict: false, tokens: true });
  for (const token of tokens) if (token.kind === 'option') check(token, options);
  return parseArgs(config);
}

function check(
  token: {
    readonly name: string;
    readonly rawName: string;
    readonly value: string | undefined;
    readonly inlineValue: boolean | undefined;
  },
  options: Options,
): void {
  const { name, rawName, value, inlineValue } = token;
  const option = options[name];
  if (option === undefined) {
    const known = Object.keys(options).map((each) => `--${each}`);
    throw new BadArgument(`选项应为 ${known.join('、')} 之一，实际是“${rawName}”。`);
  }
  const taken = value !== undefined && (inlineValue === true || !value.startsWith('-'));
  if (option.type === 'string' && !taken) throw new BadArgument(`${rawName} 后面应有一个值，实际没有。`);
  if (option.type === 'boolean' && taken)
    throw new BadArgument(`${rawName} 后面不应有值，实际是“${value}”。`);
}

/**
 * What a JSON file holds.
 * @param path of the file, for the message
 * @throws BadArgument when it is no JSON
 */
export function parsedJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadArgument(`${path}：应为 JSON 文件，实际不是。`, { cause: error });
  }
}

/**
 * The moment that `--now` gives; null where it is not given.
 * @throws BadArgument when it is no moment
 */
export function momentOption(text: string | undefined): Moment | null {
  if (text === undefined) return null;
  const now = parseIsoMoment(text);
  if (now === null) throw new BadArgument(`--now 应为 2026-11-23T10:00 这样的时刻，实际是“${text}”。`);
  return now;
}

/**
 * A whole number that an option gives.
 * @param least the smallest that will do
 * @throws BadArgument when it is none, or less
 */
export function numberOption(name: string, text: string, least: number): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new BadArgument(`--${name} 应为不小于${least}的整数，实际是“${text}”。`);
}
