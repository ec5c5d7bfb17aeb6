/**
 * The last sequence ever given by stem, kept in the workbook so that the 编号 of a deleted record is not given again. Excel on the
 * web was reported to lose such settings (OfficeDev/office-js #360, #2940): they only raise what the sheets themselves say.
 * One setting for all of them: adding a second one after changing a first was reported to fail on the web (#920).
 */
const KEY = '编号';

/** Queues the reading of the kept counters. */
export function queueCounters(context: Excel.RequestContext): Excel.SettingCollection {
  return context.workbook.settings.load({ key: true, value: true });
}

/** The kept counters by stem. A setting of any other kind is passed over: other versions kept one setting a stem. */
export function keptCounters({ items }: Excel.SettingCollection): ReadonlyMap<string, number> {
  const counters = new Map<string, number>();
  const raise = (stem: string, value: unknown): void => {
    if (typeof value === 'number' && value > (counters.get(stem) ?? 0)) counters.set(stem, value);
  };
  for (const { key, value } of items) {
    const kept: unknown = value;
    if (typeof kept !== 'object' || kept === null) raise(key, kept);
    else if (key === KEY) for (const [stem, last] of Object.entries(kept)) raise(stem, last);
  }
  return counters;
}

/** Queues the keeping of counters. */
export function keepCounters(context: Excel.RequestContext, counters: ReadonlyMap<string, number>): void {
  context.workbook.settings.add(KEY, Object.fromEntries(counters));
}
