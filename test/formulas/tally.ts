import { allRules } from '../../rules/checks/rules';
import { levels, levelTitles } from '../../rules/findings';
import { ledgerKeys, type LedgerKey } from '../../rules/ledgers';
import { partsOfTemplate } from '../../rules/wording/word';
import type { Comparison } from './verdicts';

/** Adds up comparisons, for a report in numbers. */
export class Tally {
  private readonly rowCounts = new Map<LedgerKey, number>();
  private readonly agreed = new Map<string, number>();
  readonly differences: string[] = [];

  add(ledger: LedgerKey, { rows, agreed, differences }: Comparison): void {
    this.rowCounts.set(ledger, this.rows(ledger) + rows);
    for (const [words, count] of agreed) this.agreed.set(words, (this.agreed.get(words) ?? 0) + count);
    this.differences.push(...differences);
  }

  rows(ledger: LedgerKey): number {
    return this.rowCounts.get(ledger) ?? 0;
  }

  /** The rules that no row broke: a comparison proves nothing about them. */
  neverSaid(): readonly string[] {
    return allRules.flatMap(({ id, title }) => (this.times(title) > 0 ? [] : [id]));
  }

  report(): string {
    const rows = ledgerKeys.map((ledger) => `${ledger} ${this.rows(ledger)}`).join(', ');
    const rules = allRules.map(({ id, title }) => `  ${id}: ${this.times(title)}`);
    const said = levels
      .map((level) => `${levelTitles[level]} ${this.count(new RegExp(`【${levelTitles[level]}】`))}`)
      .join(', ');
    return [`rows: ${rows}; differences: ${this.differences.length}; agreed: ${said}`, ...rules].join('\n');
  }

  /** How often both sides said so, at any level. */
  private times(title: string): number {
    // Whatever the limits in it were on the row's day.
    const parts = partsOfTemplate(title).map((part) =>
      typeof part === 'string' ? escaped(part) : '[^（；]+',
    );
    return this.count(new RegExp(`：${parts.join('')}（`));
  }

  private count(part: RegExp): number {
    let sum = 0;
    for (const [words, count] of this.agreed) if (part.test(words)) sum += count;
    return sum;
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
