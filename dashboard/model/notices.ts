import { NoticeError, parseNotice, type Notice, type NoticeProblem } from '../../rules/calendar';

/** What became of a pasted notice: its days, or every reason why it cannot be trusted. */
export type NoticeAnswer = { readonly added: Notice } | { readonly problems: readonly NoticeProblem[] };

/**
 * Reads the text of a yearly notice of the State Council, or of a paper that changes one.
 * @param loaded the notices given before
 */
export function readNotice(text: string, loaded: readonly Notice[]): NoticeAnswer {
  try {
    return { added: parseNotice(text, { loaded }) };
  } catch (error) {
    if (error instanceof NoticeError) return { problems: error.problems };
    throw error;
  }
}

/** The notices with one more; a later one of the same year replaces the earlier. */
export function withNotice(notices: readonly Notice[], added: Notice): readonly Notice[] {
  return [...withoutNotice(notices, added.year), added].sort((a, b) => a.year - b.year);
}

export function withoutNotice(notices: readonly Notice[], year: number): readonly Notice[] {
  return notices.filter((notice) => notice.year !== year);
}

/** `2004—2026年`, `2004—2010、2012年`: years as runs. */
export function yearsText(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return `${runs.map(([first, last]) => (first === last ? String(first) : `${first}—${last}`)).join('、')}年`;
}
