import { NoticeError, type NoticeProblem } from './problem';

/** A pasted text made easy to read, which still knows the line every character came from; collects problems. */
export interface SourceText {
  /** Half-width digits and punctuation, no white space, no quotation marks: line breaks inside a sentence are gone. */
  readonly chars: string;
  /** Notes a problem at an offset in `chars`. */
  readonly report: (offset: number, problem: Pick<NoticeProblem, 'expected' | 'found' | 'message'>) => void;
  /** @throws NoticeError with all problems so far, when there are any */
  readonly throwIfAny: () => void;
}

/** `国办发明电〔2025〕7号`, in whichever brackets it was pasted; null where there is none. */
export function documentNumber(chars: string): string | null {
  const match = /(国办?发(?:明电)?)[〔[(【](\d{4})[〕\])】](\d+)号/.exec(chars);
  return match ? `${match[1] ?? ''}〔${match[2] ?? ''}〕${match[3] ?? ''}号` : null;
}

/** @param text as pasted: a whole document or a few lines of it */
export function sourceText(text: string): SourceText {
  const lines = text.split(/\r\n|\r|\n/);
  const lineAt: number[] = [];
  let chars = '';
  lines.forEach((line, index) => {
    const plain = line.normalize('NFKC').replace(/[\s\u200b\ufeff\u00ad“”"「」]/g, '');
    chars += plain;
    for (let i = 0; i < plain.length; i += 1) lineAt.push(index + 1);
  });
  const problems = new Map<string, NoticeProblem>();
  return {
    chars,
    report(offset, problem) {
      const line = lineAt[offset] ?? 1;
      const whole = { line, text: (lines[line - 1] ?? '').trim(), ...problem };
      problems.set(`${String(offset).padStart(9, '0')} ${problem.message}`, whole);
    },
    throwIfAny() {
      if (problems.size === 0) return;
      throw new NoticeError([...problems].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, problem]) => problem));
    },
  };
}
