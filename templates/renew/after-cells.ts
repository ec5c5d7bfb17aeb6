import { checksIn, formatsIn, type GuardXml } from './fresh';

/** What stands behind the conditional formats and checks of a sheet (ECMA-376 Part 1, 18.3.1.99). */
const LATER =
  /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

/** Words that stand in the formulas of formats that this program writes. */
const OURS = /【疑似违规】|【已说明】|【无法判定】|【填写缺陷】|COUNTA\(\$B\d+:\$E\d+\)/;

/** The formats and checks of a sheet renewed: those that the program wrote are replaced, the office's own stay. */
export function withGuards(after: string, { formats, checks }: GuardXml, firstDxf: number): string {
  const ownFormats = formatsIn(after).filter((format) => !OURS.test(format));
  const top = Math.max(0, ...ownFormats.flatMap((format) => numbersOf(format, 'priority')));
  const ours = formats.map((format) =>
    format
      .replace(/dxfId="(\d+)"/g, (_, id: string) => `dxfId="${Number(id) + firstDxf}"`)
      .replace(/priority="(\d+)"/g, (_, priority: string) => `priority="${Number(priority) + top}"`),
  );
  const columns = new Set(checks.map(columnOf));
  const ownChecks = checksIn(after).filter((check) => !columns.has(columnOf(check)));
  const rest = formatsIn(after)
    .reduce((text, format) => text.replace(format, () => ''), after)
    .replace(/<dataValidations\b[\s\S]*?<\/dataValidations>/, '');
  return insertedBefore(
    rest,
    LATER,
    [...ownFormats, ...ours].join('') + checksElement([...ownChecks, ...checks]),
  );
}

/** The checks of a sheet with further ones. */
export function withChecks(after: string, checks: readonly string[]): string {
  const all = [...checksIn(after), ...checks];
  const rest = after.replace(/<dataValidations\b[\s\S]*?<\/dataValidations>/, '');
  return insertedBefore(rest, LATER, checksElement(all));
}

/** A sheet that names one more table. */
export function withTable(after: string, id: string): string {
  const part = `<tablePart r:id="${id}"/>`;
  const before = /<tableParts\b[^>]*>([\s\S]*?)<\/tableParts>/.exec(after);
  const inside = `${before?.[1] ?? ''}${part}`;
  const count = inside.match(/<tablePart\b/g)?.length ?? 1;
  const element = `<tableParts count="${count}">${inside}</tableParts>`;
  return before === null
    ? insertedBefore(after, /<extLst\b|<\/worksheet>/, element)
    : after.replace(before[0], () => element);
}

function insertedBefore(text: string, mark: RegExp, inserted: string): string {
  return text.replace(mark, (found) => inserted + found);
}

function checksElement(checks: readonly string[]): string {
  return checks.length === 0
    ? ''
    : `<dataValidations count="${checks.length}">${checks.join('')}</dataValidations>`;
}

/** The column of a check that reaches down one. */
function columnOf(check: string): string {
  return /sqref="\$?([A-Z]+)\$?\d+:\$?\1\$?\d+"/.exec(check)?.[1] ?? check;
}

function numbersOf(xml: string, name: string): readonly number[] {
  return [...xml.matchAll(new RegExp(`${name}="(\\d+)"`, 'g'))].map(([, number]) => Number(number));
}
