/**
 * Text without the characters that nobody sees and that mean nothing: what phones and chat programs leave in a copied text (zero-width
 * spaces, direction marks, soft hyphens), control characters, and what is no character at all. Kept are tabs and line breaks, what joins
 * an emoji, and the selectors of a character's form (a rare name).
 */
export function visible(text: string): string {
  if (ASCII.test(text)) return text;
  return text.replace(INVISIBLE, (character, at: number) => {
    const joins = JOINERS.includes(character) && AFTER_EMOJI.test(text.slice(Math.max(0, at - 2), at));
    return joins || isMeant(character) ? character : '';
  });
}

/** Tabs, line breaks, and the selectors of ideographic variants (Unicode Technical Standard 37). */
function isMeant(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return '\t\n\r'.includes(character) || (code >= 0xe0100 && code <= 0xe01ef);
}

/**
 * Text as it compares: compatibility forms made plain (NFKC: full-width digits, letters, punctuation and spaces),
 * trimmed. Plain ASCII, the common case in large files, is returned as it is.
 */
export function plain(text: string): string {
  return (ASCII.test(text) ? text : text.normalize('NFKC')).trim();
}

/** As {@link plain}, without any white space or line break inside. */
export function compact(text: string): string {
  return plain(text).replace(/\s+/g, '');
}

/** An id as its author means it: half-width, no spaces, any kind of dash as a hyphen. */
export function idText(text: string): string {
  return compact(text).replace(/[‐-―−]/g, '-');
}

/** Whether a cell holds an id and not a note, a month or a running number: letters and digits, as 招商-YS-2026-0001 or YS0001. */
export function isRecordId(cell: unknown): boolean {
  if (typeof cell !== 'string') return typeof cell === 'number' && cell >= 10_000;
  const id = idText(cell);
  return ID.test(id) && !/^\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?$/.test(id);
}

/**
 * Names as they are compared with 设置: two-character names spread to the width of three (a blank between the two) are closed up,
 * so that the blank is not taken for a separator of names.
 */
export function namesText(text: string): string {
  const trimmed = text.trim();
  return /\s/.test(trimmed) ? trimmed.replace(SPREAD_NAME, '$1$2') : trimmed;
}

/**
 * The names of a cell without what people write around them: 张三和李四、王五（组长） and 李四同志、赵六等2人 name four people. A remark in
 * brackets is left out. 和, 及 and 与 join names only where names of two to four characters stand on both sides: 李和平 is one person.
 */
export function peopleText(text: string): string {
  const bare = namesText(text)
    .replace(REMARK, '')
    .replace(/\s*等(?:\d+|[一二三四五六七八九十两]+)?[人名位]?$/, '')
    .replace(/同志(?=$|[\s、，,；;/和及与&+])/g, '')
    .replace(/\s*[&＆+＋|｜]\s*/g, '、')
    .replace(/^[\s、，,；;/]+|[\s、，,；;/]+$/g, '');
  return bare
    .split(/([\s、，,；;/]+)/)
    .map(joinedNames)
    .join('');
}

/** 张三和李四 as 张三、李四; a text that can be taken apart in no way, or in several, stays as it is. */
function joinedNames(text: string): string {
  if (!/^\p{Script=Han}{5,}$/u.test(text)) return text;
  const ways = waysApart(text);
  return ways.length === 1 ? (ways[0] ?? []).join('、') : text;
}

function waysApart(text: string): readonly (readonly string[])[] {
  const whole = text.length >= 2 && text.length <= 4 && !JOINER.test(text.slice(1, -1)) ? [[text]] : [];
  const apart = Array.from(text).flatMap((character, at) => {
    if (!JOINER.test(character) || at < 2 || at > 4) return [];
    return waysApart(text.slice(at + 1)).map((rest) => [text.slice(0, at), ...rest]);
  });
  return [...whole, ...apart];
}

/** Whether a cell stands for the one above it: `同上`, `〃`, and the marks that keyboards have for it. */
export function isDitto(cell: unknown): boolean {
  return typeof cell === 'string' && cell.length <= LONGEST_DITTO && DITTO.test(plain(cell));
}

/** Marks that people put into a cell to say that it is empty on purpose. */
export function isDash(text: string): boolean {
  return /^[-‐-―−－—/／\\＼~～]+$/.test(text);
}

/** What Unicode lets programs leave undrawn, C0 and C1 controls, and noncharacters. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Noncharacter_Code_Point}]/gu;
/** Zero-width joiner and variation selectors, which mean something after an emoji. */
const JOINERS: readonly string[] = ['\u200D', '\uFE0E', '\uFE0F'];
const AFTER_EMOJI = /(?:\p{Extended_Pictographic}|\uFE0F)$/u;
const ID = /^(?:\p{Script=Han}{0,8}[-_]?)?(?=[!-~]*\d)(?:[!-~]*[A-Za-z-][!-~]*|\d{5,})\d$/u;
const LONGEST_DITTO = 6;
const DITTO = /^(?:\(?同[上前]\)?|〃|["”“″〞]|′′|''|,,|ditto)$/i;
const REMARK = /\s*[（(【][^（）()【】]*[)）】]/g;
const JOINER = /[和及与]/;
const ASCII = /^[ -~]*$/;
const SPREAD_NAME = /(?<!\p{Script=Han})(\p{Script=Han})\s+(\p{Script=Han})(?!\p{Script=Han})/gu;
