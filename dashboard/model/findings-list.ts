import { clauseTitles } from '../../rules/regulation/citing';
import type { Regulation } from '../../rules/regulation/regulation';
import { countedLevels, levels, type Finding, type Level } from '../../rules/findings';
import { searchable, searchFor } from '../../templates/controls/search';
import { word } from '../../rules/wording/word';

export type SortKey = 'level' | 'title' | 'clause' | 'unit' | 'person' | 'day' | 'place';

export interface Query {
  /** The levels shown. */
  readonly levels: ReadonlySet<Level>;
  /** Words that must all occur, in any order. */
  readonly search: string;
  readonly sort: SortKey;
  readonly descending: boolean;
}

export const firstQuery: Query = {
  levels: new Set(countedLevels),
  search: '',
  sort: 'level',
  descending: false,
};

/** The findings that the query asks for, in its order; equal ones stay as they were read. */
export function findingsFor(
  findings: readonly Finding[],
  query: Query,
  regulation: Regulation,
): readonly Finding[] {
  const finds = searchFor(query.search);
  const found = findings.filter(
    (finding) => query.levels.has(finding.level) && finds(haystack(finding, regulation)),
  );
  const sign = query.descending ? -1 : 1;
  return found
    .map((finding, index) => ({ finding, index, key: sortKeys[query.sort](finding) }))
    .sort((a, b) => sign * compare(a.key, b.key) || a.index - b.index)
    .map(({ finding }) => finding);
}

/** `预约服务登记表!C7`, or the sheet alone for a finding on all of it. */
export function placeText({ sheet, cell }: Pick<Finding, 'sheet' | 'cell'>): string {
  return cell === null ? sheet : `${sheet}!${cell}`;
}

const sortKeys: Readonly<Record<SortKey, (finding: Finding) => string | number>> = {
  level: (finding) => levels.indexOf(finding.level),
  title: (finding) => word(finding).title,
  clause: (finding) => finding.clauses[0] ?? '',
  unit: (finding) => finding.unit ?? '',
  person: (finding) => finding.persons.join('、'),
  day: (finding) => finding.day ?? Number.NEGATIVE_INFINITY,
  place: (finding) => `${finding.file}\n${finding.sheet}\n${String(finding.row ?? 0).padStart(8, '0')}`,
};

/** Pinyin order, as Chinese lists are sorted. */
const collator = new Intl.Collator('zh-CN', { numeric: true });

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

const haystacks = new WeakMap<Finding, string>();

function haystack(finding: Finding, regulation: Regulation): string {
  let text = haystacks.get(finding);
  if (text === undefined) {
    const words = word(finding);
    text = searchable(
      [
        finding.rule,
        words.title,
        clauseTitles(regulation, finding.clauses),
        finding.unit,
        ...finding.persons,
        finding.record,
        finding.file,
        placeText(finding),
        words.message,
      ].join(' '),
    );
    haystacks.set(finding, text);
  }
  return text;
}
