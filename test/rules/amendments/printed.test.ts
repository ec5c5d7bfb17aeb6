import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../../../rules/calendar';
import { judge } from '../../../rules/judge';
import { ledgerKeys } from '../../../rules/ledgers';
import { factsOfOffices } from '../../../rules/measures';
import type { Entry } from '../../../rules/records';
import { amended, yangcheng, type Regulation } from '../../../rules/regulation/regulation';
import { planArchives, writeArchive } from '../../../templates/archive';
import { paperFor } from '../../../templates/documents';
import { openLedgerBook, recordsOf } from '../../../templates/read';
import { readWorkbook, type SheetGrid } from '../../../templates/xlsx';
import { catalogue } from '../../catalogue/catalogue';
import { settings } from '../scenarios/lawful';
import { after, amendedLimits, before, FROM, LATER, nameOf, type AmendedLimit } from './cases';

/* What is printed and handed out follows an amended limit: the archive of a month with its forms, the papers, the catalogue. */

const by = ({ amendment }: AmendedLimit) => amended(yangcheng, [amendment]);

describe.each(amendedLimits.map((each) => [nameOf(each), each] as const))('%s amended', (_, each) => {
  it('the archive of the month holds the same forms, and names in 核查情况 the record after that day alone', async () => {
    const entries = both(each);
    const [issued, changed] = [await archived(entries, yangcheng), await archived(entries, by(each))];
    for (const ledger of ledgerKeys) {
      const name = yangcheng.forms[ledger];
      expect(linesOf(changed, name), name).toEqual(linesOf(issued, name));
    }
    expect(namedIn(issued, each)).toEqual([]);
    const [named = '', ...others] = namedIn(changed, each);
    expect(named).toContain(each.words);
    expect(others).toEqual([]);
  });

  it('its forms are read back as the same records and the same verdicts', async () => {
    const entries = both(each);
    const bytes = await archiveOf(entries, by(each));
    const { records } = await openLedgerBook('归档.xlsx', bytes, yangcheng.forms);
    const broken = findingsOf(records[each.ledger], by(each)).filter(({ rule }) => rule === each.rule);
    expect(broken.map(({ level, record }) => [level, record])).toEqual([
      ['violation', entries[1]?.values.id],
    ]);
  });

  it('一次性告知单 says it to applicants from that day on, and nothing else changes', () => {
    if (each.ledger !== 'booking') {
      expect(paperFor(after(each), settings, by(each))).toEqual({
        none: '这张登记表没有对应的文书。',
      });
      return;
    }
    const textOf = (entry: Entry, regulation: Regulation) =>
      JSON.stringify(paperFor(entry, settings, regulation));
    expect(textOf(before(each), by(each))).toBe(textOf(before(each), yangcheng));
    if (each.paper === undefined) {
      expect(textOf(after(each), by(each))).toBe(textOf(after(each), yangcheng));
    } else {
      expect(textOf(after(each), by(each))).toContain(each.paper);
      expect(textOf(after(each), yangcheng)).not.toContain(each.paper);
    }
  });

  it('the catalogue names it in the part of the rule from that day on, and lists the amendment', () => {
    const partOn = (day: number) => {
      const text = catalogue(by(each), day);
      expect(text).toContain(`（${each.amendment.paper}）`);
      return text.split(/^### /m).find((part) => part.includes(`\`${each.rule}\``)) ?? '';
    };
    expect(partOn(FROM)).toContain(each.words);
    expect(partOn(FROM - 1).split('\n')[0]).not.toContain(each.words);
  });
});

/** The service before the amendment and the one after it, under numbers of their own. */
function both(each: AmendedLimit): readonly Entry[] {
  const first = before(each, 5);
  return [first, after(each, 6, { id: first.values.id?.replace(/\d{4}$/, '0002') })];
}

function findingsOf(entries: readonly Entry[], regulation: Regulation) {
  return judge({ records: recordsOf(entries), settings, calendar, regulation, now: LATER });
}

const calendar = defaultCalendar();
const MAY = { kind: 'month', year: 2026, month: 5 } as const;

async function archiveOf(entries: readonly Entry[], regulation: Regulation): Promise<Uint8Array> {
  const findings = findingsOf(entries, regulation);
  const offices = [{ records: recordsOf(entries), settings, calendar, regulation, findings }];
  const facts = factsOfOffices(offices, LATER, regulation);
  const { archives } = planArchives({ offices: [], facts, period: MAY, phones: 'full' });
  const [archive] = archives;
  if (archive === undefined || archives.length !== 1)
    throw new Error(`Expected one archive, found ${archives.length}.`);
  return writeArchive(archive);
}

async function archived(entries: readonly Entry[], regulation: Regulation): Promise<readonly SheetGrid[]> {
  return (await readWorkbook(await archiveOf(entries, regulation))).sheets;
}

function linesOf(sheets: readonly SheetGrid[], name: string): readonly string[] {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined)
    throw new Error(`Expected a sheet ${name}, found ${sheets.map((each) => each.name).join('、')}.`);
  return sheet.rows.map(({ cells }) => cells.map((cell) => JSON.stringify(cell ?? null)).join(' '));
}

/** The rows of 核查情况 that name a record and the limit's new words. */
function namedIn(sheets: readonly SheetGrid[], each: AmendedLimit): readonly string[] {
  return linesOf(sheets, '核查情况').filter((line) => line.includes(`-2026-`) && line.includes(each.words));
}
