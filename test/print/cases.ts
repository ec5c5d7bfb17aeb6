import { ledgerKeys, type LedgerKey } from '../../rules/ledgers';
import type { Entry } from '../../rules/records';
import { paperFor, writePaper, type Paper } from '../../templates/documents';
import { writeForm, type FormHead } from '../../templates/write';
import { entryOf, settings } from '../templates/write/examples';
import { printedEntries, type Filling } from './examples';

/** Something to print. */
export interface PrintCase {
  /** The name of its files, without extension. */
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

export interface FormCase extends PrintCase {
  readonly ledger: LedgerKey;
  readonly entries: readonly Entry[];
}

export interface PaperCase extends PrintCase {
  readonly paper: Paper;
}

export const head: FormHead = {
  unit: '招商服务部',
  office: '阳城经济技术开发区管理委员会',
  period: { kind: 'month', year: 2026, month: 5 },
  phones: 'full',
};

export function formCase(ledger: LedgerKey, count: number, filling: Filling): FormCase {
  const entries = printedEntries(ledger, count, filling);
  return {
    name: `${ledger}-${count}-${filling}`,
    ledger,
    entries,
    bytes: () => writeForm({ ...head, ledger, entries }),
  };
}

/** Every form empty, with one row, with a page or two of them, and with more text than fits. */
export const formCases: readonly FormCase[] = ledgerKeys.flatMap((ledger) => [
  formCase(ledger, 0, 'ordinary'),
  formCase(ledger, 1, 'ordinary'),
  formCase(ledger, 30, 'ordinary'),
  formCase(ledger, 3, 'overlong'),
  formCase(ledger, 2, 'endless'),
]);

/** What makes a record one that has a paper. */
const paperLedgers = {
  notice: {},
  assist: { materials: '不齐全不规范' },
  booking: { reply: '同意' },
} as const satisfies Partial<Record<LedgerKey, Readonly<Record<string, unknown>>>>;

/** Every paper with nothing but its number, as usual, and with more than one page holds. */
export const paperCases: readonly PaperCase[] = Object.entries(paperLedgers).flatMap(([ledger, values]) =>
  (['blank', 'ordinary', 'overlong', 'endless'] as const).map((filling) => {
    const key = ledgerKeys.find((each) => each === ledger) ?? 'notice';
    const [entry] = printedEntries(key, 1, filling === 'blank' ? 'ordinary' : filling);
    const given = filling === 'blank' ? { id: entry?.values.id } : entry?.values;
    return paperCase(`paper-${ledger}-${filling}`, entryOf(key, { ...given, ...values }));
  }),
);

function paperCase(name: string, entry: Entry): PaperCase {
  const answer = paperFor(entry, settings);
  if ('none' in answer) throw new Error(answer.none);
  return { name, paper: answer.paper, bytes: () => writePaper(answer.paper) };
}
