import { ledgerOf, type LedgerKey, type Values } from '../../rules/ledgers';
import type { CellProblem } from '../../rules/cell-problem';
import type { Entry } from '../../rules/records';
import { day, type Day } from '../../rules/time/day';
import { momentAt, type Moment, type TimeOfDay } from '../../rules/time/moment';
import { NO_TIME_KEPT } from '../../templates/cells/not-imported';
import { NOT_IMPORTED } from '../../rules/cell-problem';
import type { Random } from '../../templates/sample/random';
import { yangcheng } from '../../rules/regulation/regulation';

/** What a generated cell holds: a value of its field, nothing, or a text that is typed instead. */
export type Typed = string | number | null | { readonly text: string };

/** A record whose cells are written as given; texts in columns of another type stand there as texts. */
export function entryOf<K extends LedgerKey>(
  ledger: K,
  row: number,
  cells: Readonly<Record<string, Typed>>,
): Entry<K> {
  const values: Record<string, string | number | null> = {};
  const problems: CellProblem[] = [];
  for (const key of Object.keys(ledgerOf(ledger).fields)) {
    const cell = cells[key] ?? null;
    if (typeof cell === 'object' && cell !== null) {
      values[key] = null;
      problems.push({
        field: key,
        rule: 'data/type',
        typed: cell.text,
        refused: { reason: 'no-value' },
        right: { form: 'value' },
      });
    } else values[key] = cell;
  }
  const source = { file: '生成.xlsx', sheet: yangcheng.forms[ledger], headingRow: 4, columns: {} };
  return { ledger, source, row, values: values as Values<K>, problems };
}

/** Draws cells that sit on, just before and just after the limits of the clauses. */
export class Cells {
  constructor(readonly random: Random) {}

  /** Days around holidays, make-up workdays, the turn of years, the first day of the regulation and today. */
  day(): Day {
    const { random } = this;
    const [from, to] = random.pick(SPANS);
    return random.int(from, to);
  }

  moment(on: Day = this.day()): Moment {
    // Never midnight, which is written as a text.
    return momentAt(on, this.random.int(1, 1439));
  }

  time(): TimeOfDay {
    const { random } = this;
    return random.chance(0.6) ? random.pick(LIMIT_TIMES) : random.int(0, 1439);
  }

  /** So many minutes after a moment, on a limit or one second or minute off it. */
  after(moment: Moment, limits: readonly number[]): Moment {
    const { random } = this;
    const offset = random.pick(limits) + random.pick([-1, -1 / 60, 0, 0, 1 / 60, 1]);
    const at = Math.round((moment + offset) * 60) / 60;
    // Neither a day alone nor within the minute that 00:00 shows, which reads as one.
    return at % 1440 < 1 ? at + 1 : at;
  }

  /** The cell, or now and then none, a mark for none, or something that is no value of the field. */
  cell(typed: Typed, { missing = 0.15, junk = 0.02 }: { missing?: number; junk?: number } = {}): Typed {
    const { random } = this;
    if (random.chance(NOT_IMPORTED_SHARE))
      return { text: random.pick([NOT_IMPORTED, NOT_IMPORTED, `2026-05-11 ${NO_TIME_KEPT}`]) };
    if (random.chance(missing))
      return random.chance(0.8) ? null : { text: random.pick(['/', '—', '-', '/']) };
    return random.chance(junk) ? this.junk(typed) : typed;
  }

  text(choices: readonly string[], missing = 0.2): string | null {
    const { random } = this;
    if (!random.chance(missing)) return random.pick(choices);
    return random.chance(0.7) ? null : random.pick(['无', '/', '—', NOT_IMPORTED]);
  }

  private junk(typed: Typed): Typed {
    const { random } = this;
    if (typeof typed !== 'number') return { text: random.pick(['其他情况', '待补']) };
    // Numbers that are no dates, moments or times; a moment without its hour is written a breath after midnight.
    return random.chance(0.5)
      ? { text: random.pick(['待定', '下周一', '另行通知']) }
      : -random.int(30_000, 90_000);
  }
}

const NOT_IMPORTED_SHARE = 0.02;

const SPANS: readonly (readonly [Day, Day])[] = [
  [day(2026, 1, 1), day(2026, 12, 31)],
  [day(2026, 2, 6), day(2026, 3, 4)],
  [day(2026, 4, 28), day(2026, 5, 20)],
  [day(2026, 9, 12), day(2026, 10, 14)],
  [day(2026, 11, 9), day(2026, 11, 30)],
  [day(2026, 12, 18), day(2027, 3, 10)],
  [day(2025, 9, 25), day(2026, 1, 8)],
  [day(2020, 5, 8), day(2020, 5, 16)],
  // Years whose notice nobody has loaded: only the days fixed by law are known.
  [day(2028, 1, 20), day(2028, 2, 10)],
  [day(2028, 4, 28), day(2028, 5, 12)],
  [day(2029, 9, 25), day(2029, 10, 12)],
];

const LIMIT_TIMES: readonly TimeOfDay[] = [
  ...[9, 11.5, 15, 17, 17.5, 18, 18.5, 19].flatMap((hour) => [hour * 60 - 1, hour * 60, hour * 60 + 1]),
  0,
  30,
  1439,
];
