import type { Notice } from '../types';
import { parseNotice } from './parse';
import { NoticeError, type NoticeProblem } from './problem';

/** What became of a pasted notice: its days, or every reason why it cannot be trusted. */
export type NoticeAnswer = { readonly notice: Notice } | { readonly problems: readonly NoticeProblem[] };

/**
 * Reads the text of a yearly notice of the State Council, or of a paper that changes one.
 * @param loaded the notices given before
 */
export function readNotice(text: string, loaded: readonly Notice[]): NoticeAnswer {
  try {
    return { notice: parseNotice(text, { loaded }) };
  } catch (error) {
    if (error instanceof NoticeError) return { problems: error.problems };
    throw error;
  }
}

/** The notices with one more, which takes the place of an earlier one of its year. */
export function withNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  return [...withoutNotice(notices, notice.year), notice].sort((a, b) => a.year - b.year);
}

export function withoutNotice(notices: readonly Notice[], year: number): readonly Notice[] {
  return notices.filter((notice) => notice.year !== year);
}
