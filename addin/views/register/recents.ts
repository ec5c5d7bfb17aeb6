import type { Records } from '../../../rules/records';

/** A firm and an item that were served together lately. */
export interface Recent {
  readonly client: string;
  readonly item: string;
}

const MOST_RECENTS = 3;

/** The last distinct pairs of firm and item in 延时服务登记表: the same applicant often stays for several evenings. */
export function recentsIn({ overtime }: Records): readonly Recent[] {
  const recents: Recent[] = [];
  for (let at = overtime.length - 1; at >= 0 && recents.length < MOST_RECENTS; at -= 1) {
    const values = overtime[at]?.values;
    if (!values?.client || !values.item) continue;
    const { client, item } = values;
    if (!recents.some((each) => each.client === client && each.item === item)) recents.push({ client, item });
  }
  return recents;
}
