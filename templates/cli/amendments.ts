import { readAmendment, AmendmentProblem, type Amendment } from '../../rules/regulation/limits';
import { textOf } from './files';
import { BadArgument, parsedJson } from './options';

/**
 * The amendments in a file that `--amend` names: `[{ "limit": "reply.minutes", "value": 30, "from": "2026-05-01", "paper": "…" }]`.
 * @throws NoSuchInput when the file cannot be read
 * @throws BadArgument when it is no such list; of a wrong name of a limit, with the list of names
 */
export async function amendmentsIn(path: string): Promise<readonly Amendment[]> {
  const stated = parsedJson(path, await textOf(path));
  if (!Array.isArray(stated)) throw new BadArgument(`${path}：应为修订的数组，实际是${typeof stated}。`);
  return stated.map((each: unknown, index) => {
    try {
      return readOne(each);
    } catch (error) {
      if (error instanceof AmendmentProblem)
        throw new BadArgument(`${path}第${index + 1}项：${error.message}。`, { cause: error });
      throw error;
    }
  });
}

function readOne(stated: unknown): Amendment {
  const { limit, value, from, paper }: Partial<Record<string, unknown>> =
    typeof stated === 'object' && stated !== null ? { ...stated } : {};
  return readAmendment({ limit, value, from, paper });
}
