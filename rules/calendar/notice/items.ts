import { FESTIVALS } from '../festivals';
import type { SourceText } from './source-text';

/** One numbered item of a notice: `七、国庆节：10月1日…`. */
export interface Item {
  /** The festivals it names, in the law's spelling; other occasions as written. */
  readonly names: readonly string[];
  /** Where the heading begins in the text. */
  readonly offset: number;
  /** What follows the heading. */
  readonly body: Piece;
}

/** A piece of the text and where it begins. */
export interface Piece {
  readonly chars: string;
  readonly offset: number;
}

/** Not the 五 of `星期五、“五一”国际劳动节`. */
const NUMBER = '(?<![期周拜\\d])(?:[一二三四五六七八九十]+、|\\d+[.、])';
const NAME = '(?:元旦|春节|清明节?|(?:五一)?(?:国际)?劳动节|五一|端午节?|中秋节?|(?:十一)?国庆节?|十一)';
const NAMES = `${NAME}(?:[、和及暨]${NAME})*`;
/** A number makes the colon dispensable (some copies of 2009 lack it); the colon makes the number dispensable. */
const HEADING = new RegExp(`${NUMBER}(${NAMES}):?|(${NAMES}):|${NUMBER}([^:。,;()]{2,40}):`, 'g');

/** Where the items have ended: the closing paragraph, the signature, or a date that stands last. */
const CLOSING = /节假日期间|国务院办公厅|鼓励单位和个人|新华社|责任编辑|\d{4}年\d{1,2}月\d{1,2}日$/;

/** The items of a notice in their order, whatever document stands around them. */
export function itemsOf(text: SourceText): readonly Item[] {
  const headings = [...text.chars.matchAll(HEADING)];
  return headings.map((heading, index) => {
    const start = heading.index + heading[0].length;
    const rest = text.chars.slice(start, headings[index + 1]?.index);
    const end = CLOSING.exec(rest)?.index ?? rest.length;
    const names = heading[1] ?? heading[2];
    return {
      names: names === undefined ? [heading[3] ?? ''] : names.split(/[、和及暨]/).map(festivalOf),
      offset: heading.index,
      body: { chars: rest.slice(0, end), offset: start },
    };
  });
}

/** Whether the name of an item is that of a festival of the law. */
export function isFestival(name: string): boolean {
  return FESTIVALS.some((each) => each === name);
}

/** The law's spelling of a festival's name. */
function festivalOf(written: string): string {
  if (/五一|劳动/.test(written)) return '劳动节';
  if (/十一|国庆/.test(written)) return '国庆节';
  return FESTIVALS.find((festival) => festival.startsWith(written.slice(0, 2))) ?? written;
}

/**
 * Cuts at `。` and `;`, and at commas outside brackets, into statements. Sentences that begin with 鼓励 bind nobody, and those of a
 * covering letter or a signature say nothing of holidays.
 */
export function statementsOf(body: Piece): readonly Piece[] {
  return split(body, /[。;]/, false)
    .filter(({ chars }) => !chars.startsWith('鼓励') && !isAside(chars))
    .flatMap((sentence) => split(sentence, /,/, true));
}

/** `请各单位于12月25日前上报值班安排`, `阳城县人民政府办公室2026年11月10日(此件公开发布)`: no date in it is put to rest or to work. */
export function isAside(sentence: string): boolean {
  return (LETTER.test(sentence) || FULL_DATE.test(sentence)) && !ARRANGED.test(sentence);
}

const LETTER = /^(?:请|各|现|特此|望|附件?|经|根据|按照|联系|值班)/;
const FULL_DATE = /\d{4}年\d{1,2}月\d{1,2}日/;
const ARRANGED = /日(?:\([^)]*\))?起?(?:放假|补休|调休|公休|休息|不?再?(?:照常|正常)?上班|为法定)|假期|延长/;

function split(piece: Piece, at: RegExp, outsideBrackets: boolean): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 0; i <= piece.chars.length; i += 1) {
    const char = piece.chars[i];
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    const cuts = char === undefined || (at.test(char) && !(outsideBrackets && depth > 0));
    if (!cuts) continue;
    if (i > start) pieces.push({ chars: piece.chars.slice(start, i), offset: piece.offset + start });
    start = i + 1;
  }
  return pieces;
}
