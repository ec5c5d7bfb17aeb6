import { ledgerKeys, type LedgerKey } from '../../rules/ledgers';
import type { Entry } from '../../rules/records';
import { defaultSettings } from '../../rules/settings';
import { paperFor, writePaper, type Paper } from '../../templates/documents';
import { writeForm, type FormHead } from '../../templates/write';
import { entryOf, settings } from '../templates/write/examples';
import { printedEntries, type Filling } from './examples';
import { yangcheng } from '../../rules/regulation/regulation';

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

const head: FormHead = {
  unit: '招商服务部',
  office: '阳城经济技术开发区管理委员会',
  period: { kind: 'month', year: 2026, month: 5 },
  phones: 'full',
  forms: yangcheng.forms,
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

/** What makes a record of a ledger one that has a paper. */
const needed = {
  notice: {},
  assist: { materials: '不齐全不规范' },
  booking: { reply: '同意' },
} as const satisfies Partial<Record<LedgerKey, Readonly<Record<string, unknown>>>>;

/** @param filling blank for a record that holds nothing but its number */
function paperCase(ledger: keyof typeof needed, filling: Filling | 'blank'): PaperCase {
  const [entry] = printedEntries(ledger, 1, filling === 'blank' ? 'ordinary' : filling);
  const given = filling === 'blank' ? { id: entry?.values.id } : entry?.values;
  const answer = paperFor(
    entryOf(ledger, { ...given, ...needed[ledger] }),
    {
      ...settings,
      options: defaultSettings.options,
    },
    yangcheng,
  );
  if ('none' in answer) throw new Error(answer.none);
  const { paper } = answer;
  return { name: `paper-${ledger}-${filling}`, paper, bytes: () => writePaper(paper) };
}

/** Every paper with nothing but its number, as usual, and with more than one page holds. */
export const paperCases: readonly PaperCase[] = (['notice', 'assist', 'booking'] as const).flatMap((ledger) =>
  (['blank', 'ordinary', 'overlong', 'endless'] as const).map((filling) => paperCase(ledger, filling)),
);
