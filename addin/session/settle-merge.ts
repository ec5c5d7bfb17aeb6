import { valueOf, type Entry, type Records } from '../../rules/records';
import { ledgerOf } from '../../rules/ledgers';
import { mergedWith } from '../host/merged';
import type { FieldValues, WorkbookPort } from '../host/port';

/** A record of this machine that a merge has touched. */
export interface Settled {
  readonly before: Entry;
  /** Null when it is left to the user, so that the pane must not take it for its own any more. */
  readonly after: Entry | null;
  /** For the user: what happened, and what was done. */
  readonly message: string;
}

/**
 * After a merge: records added here that share their 编号 with someone else's get the next free one, with what refers to them;
 * those that were written over by a record put into the same row are added again.
 * @throws HostProblem; what was settled before stays
 */
export async function settleMerge(
  port: Pick<WorkbookPort, 'renumber' | 'change' | 'add'>,
  added: readonly Entry[],
  records: Records,
  prefixOf: (entry: Entry) => string,
): Promise<readonly Settled[]> {
  const { twins, lost, doubtful } = mergedWith(added, records);
  const settled: Settled[] = [];
  for (const { entry, references } of twins) {
    const after = await port.renumber(entry);
    for (const reference of references)
      await port.change(reference.entry, { [reference.field]: after.values.id });
    const [was, is] = [String(entry.values.id), String(after.values.id)];
    const following = references.length === 0 ? '' : `，引用它的${references.length}处一并改了`;
    const message = `编号${was}与他人同时登记的记录重复，本机登记的已改为${is}${following}`;
    settled.push({ before: entry, after, message });
  }
  for (const entry of lost) {
    const [after] = await port.add(entry.ledger, [filledValues(entry)], prefixOf(entry));
    if (after === undefined) continue;
    const [was, is] = [String(entry.values.id), String(after.values.id)];
    const message = `${was}与他人的登记写在了同一行，本机登记的内容已另记为${is}，请核对`;
    settled.push({ before: entry, after, message });
  }
  for (const { entry, now } of doubtful) {
    const [mine, theirs] = [firmOf(entry), firmOf(now)];
    const message = `${String(entry.values.id)}的服务对象原为“${mine}”，现在是“${theirs}”。如果是两家同时登记，请把“${mine}”再登记一次`;
    settled.push({ before: entry, after: null, message });
  }
  return settled;
}

function firmOf(entry: Entry): string {
  const firm = valueOf(entry, 'client') ?? valueOf(entry, 'applicant');
  return typeof firm === 'string' ? firm : '空';
}

function filledValues(entry: Entry): FieldValues {
  return Object.fromEntries(
    Object.entries(ledgerOf(entry.ledger).fields).flatMap(([key, { type, computed }]) => {
      const value = valueOf(entry, key);
      const isFilled = typeof value === 'string' || typeof value === 'number';
      return isFilled && type !== 'id' && computed !== true ? [[key, value]] : [];
    }),
  );
}
