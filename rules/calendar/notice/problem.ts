/** One thing in a notice's text that contradicts itself, the week or the law, or that cannot be read. */
export interface NoticeProblem {
  /** Line of the text, from 1. */
  readonly line: number;
  /** That line as it was pasted. */
  readonly text: string;
  readonly expected: string;
  readonly found: string;
  /** Chinese: what is wrong, in a sentence that can stand alone. */
  readonly message: string;
}

/** The text is no notice that can be trusted; carries every problem found, in the order of the text. */
export class NoticeError extends Error {
  readonly problems: readonly NoticeProblem[];

  constructor(problems: readonly NoticeProblem[]) {
    super(problems.map(({ line, text, message }) => `第${line}行：${message}（原文：${text}）`).join('\n'));
    this.name = 'NoticeError';
    this.problems = problems;
  }
}
