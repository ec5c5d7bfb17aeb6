import type { Piece } from './items';
import type { SourceText } from './source-text';

/** A paper that changes a yearly notice: `国务院办公厅关于调整2019年劳动节假期安排的通知`. */
export interface AmendingPaper {
  /** Its title from 关于 on. */
  readonly title: Piece;
  /** What its title says is changed: `2019年劳动节`. */
  readonly matter: string;
  /** The year its title names. */
  readonly year: number | null;
  /** Everything up to the next title. */
  readonly body: Piece;
}

/** What was pasted, paper by paper. */
export interface Papers {
  /** The text without the papers that amend: what stands in their place says nothing. */
  readonly yearly: SourceText;
  /** In the order of the text. */
  readonly amending: readonly AmendingPaper[];
}

const AMENDING =
  /关于(?:调整|延长|变更|修改|更正)((?:(\d{4})年)?[^。;:,]{0,20}?)(?:假期|放假|节假日|假日|休假)[^。;:,]{0,8}?的?通知/g;
const YEARLY = /(?:国务院办公厅)?关于\d{4}年部分节假日安排的通知/g;

/** Parts the yearly notice from the papers that amend it, in whichever order they were pasted. */
export function papersIn(text: SourceText): Papers {
  const titles = [...text.chars.matchAll(AMENDING)];
  const starts = [...titles, ...text.chars.matchAll(YEARLY)].map(({ index }) => index);
  let yearly = text.chars;
  const amending = titles.map((match): AmendingPaper => {
    const [title, matter = '', year] = match;
    const start = match.index + title.length;
    const end = Math.min(text.chars.length, ...starts.filter((each) => each > match.index));
    yearly = yearly.slice(0, match.index) + '。'.repeat(end - match.index) + yearly.slice(end);
    return {
      title: { chars: title, offset: match.index },
      matter,
      year: year === undefined ? null : Number(year),
      body: { chars: text.chars.slice(start, end), offset: start },
    };
  });
  return { yearly: { ...text, chars: yearly }, amending: amending.filter(isNotTitleAlone) };
}

/** The title of a web page stands above that of the paper. */
function isNotTitleAlone({ title, body }: AmendingPaper, at: number, all: readonly AmendingPaper[]): boolean {
  return body.chars.includes('日') || all[at + 1]?.title.chars !== title.chars;
}
