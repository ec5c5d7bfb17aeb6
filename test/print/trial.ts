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
