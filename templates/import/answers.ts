import { columnName } from '../../rules/address';
import { ledgerKeys, type LedgerKey } from '../../rules/ledgers';
import type { FormNames } from '../../rules/regulation/regulation';
import { compact } from '../cells/text';
import { headingKey } from '../read';
import {
  chooseConstant,
  chooseDates,
  chooseHeadings,
  chooseLedger,
  chooseTarget,
  type ImportDraft,
} from './draft';
import type { HeadingRows } from './heading-rows';
import { titleOf, type SheetDraft } from './propose';
import { columnKeys } from './source-columns';
import { targetsOf, type Target } from './target';

/**
 * What a person says of some sheets of a batch, as JSON. Everything may be left out; what is left out of `file` and `sheet` holds for
 * all. Ledgers and fields are named as on the official forms or by their keys.
 */
export interface Answer {
  /** Name of the workbook, without folders. */
  readonly file?: string;
  readonly sheet?: string;
  /** Null for a sheet that is not to be imported. */
  readonly ledger?: string | null;
  /** The rows of the headings. */
  readonly headings?: HeadingRows;
  readonly year?: number;
  readonly month?: number;
  /** Heading, or letters of the column → field; null for a column that is not to be imported. */
  readonly columns?: Readonly<Record<string, string | null>>;
  /** Field → what every record gets. */
  readonly values?: Readonly<Record<string, string>>;
}

/** An answer that cannot be given; the message is for the user. */
export class BadAnswer extends Error {
  override readonly name = 'BadAnswer';
}

/** A draft as it was answered. */
export interface Answered {
  readonly draft: ImportDraft;
  /** The columns, by sheet of the draft, that were said not to be imported. */
  readonly refused: readonly ReadonlySet<number>[];
  /** `0 columns 离开时间`: the parts of the answers that found their place. */
  readonly used: ReadonlySet<string>;
}

/**
 * Gives a draft the answers that speak of it, in their order, each to the sheets that it names and to no others.
 * @param file name of the workbook, without folders
 * @throws BadAnswer for a ledger or field that there is not
 */
export function answer(draft: ImportDraft, file: string, answers: readonly Answer[]): Answered {
  const used = new Set<string>();
  const refused: ReadonlySet<number>[] = [];
  const sheets = draft.sheets.map((sheet, index): SheetDraft => {
    const own = new OneSheet({ ...draft, sheets: [sheet] });
    answers.forEach((each, at) => {
      if (!speaksOf(each, file, sheet)) return;
      used.add(`${at}`);
      for (const part of own.take(each)) used.add(`${at} ${part}`);
    });
    refused[index] = own.refused;
    return own.sheet ?? sheet;
  });
  return { draft: { ...draft, sheets }, refused, used };
}

/** The parts of answers that no sheet of the batch had, in words. */
export function unusedParts(answers: readonly Answer[], used: ReadonlySet<string>): readonly string[] {
  return answers.flatMap((each, at) => {
    const name = `第${at + 1}项`;
    if (!used.has(`${at}`)) return [`${name}：没有一张表是它说的`];
    const headings = Object.keys(each.columns ?? {}).filter((heading) => !used.has(`${at} ${heading}`));
    return headings.map((heading) => `${name}：没有一张表有“${heading}”这一列`);
  });
}

function speaksOf({ file, sheet }: Answer, name: string, draft: SheetDraft): boolean {
  return (
    (file === undefined || file === name) &&
    (sheet === undefined || [draft.grid.name, titleOf(draft)].includes(sheet)) &&
    draft.grid.rows.length > 0
  );
}

/** A draft of one sheet, so that no answer reaches another. */
class OneSheet {
  readonly refused = new Set<number>();

  constructor(private draft: ImportDraft) {}

  get sheet(): SheetDraft | undefined {
    return this.draft.sheets[0];
  }

  /** @returns the headings that were found */
  take({ ledger, headings, year, month, columns = {}, values = {} }: Answer): readonly string[] {
    if (headings !== undefined) this.draft = chooseHeadings(this.draft, 0, headings);
    if (ledger !== undefined)
      this.draft = chooseLedger(
        this.draft,
        0,
        ledger === null ? null : ledgerCalled(ledger, this.draft.context.forms),
      );
    if (year !== undefined || month !== undefined) {
      const dates = this.sheet?.mapping.dates ?? { year: null, month: null };
      this.draft = chooseDates(this.draft, 0, { year: year ?? dates.year, month: month ?? dates.month });
    }
    for (const [field, text] of Object.entries(values)) this.fill(field, text);
    return Object.entries(columns)
      .filter(([heading, field]) => this.map(heading, field))
      .map(([heading]) => heading);
  }

  private fill(field: string, text: string): void {
    const ledger = this.sheet?.mapping.ledger ?? null;
    const target = ledger === null ? null : targetCalled(ledger, field, this.draft.context.forms);
    if (target !== null) this.draft = chooseConstant(this.draft, 0, target, text);
  }

  private map(heading: string, field: string | null): boolean {
    const { columns = [], mapping } = this.sheet ?? {};
    const found =
      columns.find(
        ({ column, text, name }) =>
          [text, name].some((each) => each !== '' && each === heading) || columnName(column) === heading,
      )?.column ?? [...columnKeys(columns)].find(([, key]) => key === headingKey(heading))?.[0];
    if (found === undefined) return false;
    const ledger = mapping?.ledger ?? null;
    if (ledger === null) return false;
    const target = field === null ? null : targetCalled(ledger, field, this.draft.context.forms);
    if (field !== null && target === null) return false;
    if (target === null) this.refused.add(found);
    else this.refused.delete(found);
    this.draft = chooseTarget(this.draft, 0, found, target);
    return true;
  }
}

function ledgerCalled(name: string, forms: FormNames): LedgerKey {
  const found = ledgerKeys.find((key) => key === name || compact(forms[key]) === compact(name));
  if (found !== undefined) return found;
  const known = ledgerKeys.map((key) => `“${forms[key]}”`).join('');
  throw new BadAnswer(`ledger 应为${known}之一，或 null（不导入），实际是“${name}”`);
}

/** Null for a field that another ledger has: an answer may speak of sheets of several ledgers. */
function targetCalled(ledger: LedgerKey, name: string, forms: FormNames): string | null {
  const found = targetNamed(ledger, name);
  if (found !== undefined || ledgerKeys.some((other) => targetNamed(other, name) !== undefined))
    return found?.key ?? null;
  const known = targetsOf(ledger).map(({ title }) => title);
  throw new BadAnswer(`《${forms[ledger]}》的栏目应为${known.join('、')}之一，实际是“${name}”`);
}

function targetNamed(ledger: LedgerKey, name: string): Target | undefined {
  return targetsOf(ledger).find(({ key, title }) => key === name || compact(title) === compact(name));
}
