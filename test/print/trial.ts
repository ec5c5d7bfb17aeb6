import { writeFileSync, mkdirSync } from 'node:fs';
import { ledgerKeys, type LedgerKey } from '../../rules/ledgers';
import { writeForm } from '../../templates/write';
import { printedEntries } from './examples';
const out = process.argv[2] ?? '/tmp/print-trial';
mkdirSync(out, { recursive: true });
for (const ledger of ledgerKeys)
  for (const [n, filling] of [[0,'ordinary'],[1,'ordinary'],[30,'ordinary'],[3,'overlong']] as const) {
    const bytes = await writeForm({ ledger, unit: '招商服务部', office: '阳城经济技术开发区管理委员会', period: { kind: 'month', year: 2026, month: 5 }, phones: 'masked', entries: printedEntries(ledger as LedgerKey, n, filling) });
    writeFileSync(`${out}/${ledger}-${n}-${filling}.xlsx`, bytes);
  }
import { paperFor, writePaper } from '../../templates/documents';
import { entryOf, settings } from '../templates/write/examples';
for (const [ledger, more] of [['notice', {}], ['assist', { materials: '不齐全不规范' }], ['booking', { reply: '同意' }]] as const)
  for (const filling of ['ordinary', 'overlong', 'minimal'] as const) {
    const [entry] = printedEntries(ledger, 1, filling === 'minimal' ? 'ordinary' : filling);
    const values = filling === 'minimal' ? { id: '招商-DB-2026-0001', ...more } : { ...entry?.values, ...more };
    const answer = paperFor(entryOf(ledger, values), settings);
    if ('paper' in answer) writeFileSync(`${out}/paper-${ledger}-${filling}.xlsx`, await writePaper(answer.paper));
  }
