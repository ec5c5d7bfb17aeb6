import type { Day } from '../../time/day';
import { readDates } from './dates';
import { isAside, statementsOf } from './items';
import type { AmendingPaper } from './papers';
import { countText, REST, WORK } from './read-item';
import type { SourceText } from './source-text';

/** What a paper says that changes a yearly notice. */
export interface Change {
  readonly rest: ReadonlySet<Day>;
  readonly work: ReadonlySet<Day>;
  /** Make-up days that are to be none any more. */
  readonly noWork: ReadonlySet<Day>;
  /** The last day of a holiday that is prolonged. */
  readonly restsUntil: Day | null;
}

/** What may stand before the dates: `现将……通知如下:`, `一、劳动节:` */
const HEADING = /^(?:.*如下:)?(?:[一二三四五六七八九十]+、|\d+[.、])?(?:[^\d:]{0,12}:)?/;
const NO_WORK = /^#(?:不再(?:调休)?上班|不(?:用|需)?上班|(?:恢复|照常|正常)?休息|不再调休)$/;
const FROM_ON = /^#起(?:恢复)?(?:照常|正常)?(?:上班|工作)$/;
const PROLONGED = /^(?:将)?[^#]*(?:延长|假期)[^#]*#$/;

/** Reads the dates of an amending paper; what cannot be read is reported. */
export function readChange({ title, body }: AmendingPaper, year: number, text: SourceText): Change {
  const [rest, work, noWork] = [new Set<Day>(), new Set<Day>(), new Set<Day>()];
  let restsUntil: Day | null = null;
  for (const statement of statementsOf(body)) {
    const heading = HEADING.exec(statement.chars)?.[0].length ?? 0;
    const piece = { chars: statement.chars.slice(heading), offset: statement.offset + heading };
    const { words, days } = readDates(piece, { text, year, isNewYear: /元旦/.test(title.chars) });
    const count = countText(words);
    if (count !== null && count !== rest.size) {
      const [expected, found] = [`共${rest.size + (REST.test(words) ? days.length : 0)}天`, `共${count}天`];
      if (!REST.test(words) || count !== rest.size + days.length)
        text.report(piece.offset, { expected, found, message: `列出的放假日期与通知写的${count}天不符` });
    }
    if (REST.test(words)) for (const { day } of days) rest.add(day);
    else if (WORK.test(words) || FROM_ON.test(words)) for (const { day } of days) work.add(day);
    else if (NO_WORK.test(words)) for (const { day } of days) noWork.add(day);
    else if (PROLONGED.test(words)) restsUntil = days.at(-1)?.day ?? restsUntil;
    else if (words.includes('#') && !isAside(piece.chars)) {
      const expected = '“……放假”“……上班”“……不再上班”，或“延长……假期至……”';
      text.report(piece.offset, { expected, found: piece.chars, message: `无法识别“${piece.chars}”` });
    }
  }
  if (rest.size + work.size + noWork.size === 0 && restsUntil === null) {
    const message = `“${title.chars}”没有读到调整的日期`;
    text.report(title.offset, { expected: '调整后的放假、上班日期', found: '没有', message });
  }
  return { rest, work, noWork, restsUntil };
}
