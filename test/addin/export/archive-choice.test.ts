import { describe, expect, it } from 'vitest';
import { archivesIn } from '../../../addin/views/export/archive-choice';
import { defaultCalendar } from '../../../rules/calendar';
import { judge } from '../../../rules/judge';
import { defaultSettings } from '../../../rules/settings';
import { moment } from '../../../rules/time/moment';
import { archivedRecords } from '../../../templates/archive';
import { recordsOf } from '../../../templates/read';
import { entryOf, settings } from '../../templates/write/examples';
import { yangcheng } from '../../../rules/regulation/regulation';
import type { Entry } from '../../../rules/records';
import { allColumns } from '../../../addin/session/judge-entry';

const now = moment(2026, 6, 1, 9);
const calendar = defaultCalendar();
const regulation = yangcheng;
const choice = { period: { kind: 'month', year: 2026, month: 5 }, phones: 'masked' } as const;
const records = recordsOf(
  [
    entryOf('booking', { id: 'YY-2026-0001', unit: '招商服务部', appliedAt: moment(2026, 5, 11, 9) }),
    entryOf('booking', { id: 'YY-2026-0002', unit: '企业服务部', appliedAt: moment(2026, 5, 11, 9) }),
    entryOf('credential', { id: 'ZJ-2026-0001', usedAt: moment(2026, 5, 11, 9), withinScope: '否' }),
  ].map(asTyped),
);

/** With every column of its ledger. */
function asTyped(entry: Entry): Entry {
  return { ...entry, source: { ...entry.source, columns: allColumns(entry.ledger) } };
}

describe('the archives of the open workbook', () => {
  it('are one for each 部室; what names none belongs to the first of 设置, its findings too', () => {
    const findings = judge({ records, settings, calendar, regulation, now });
    const { archives, homeless } = archivesIn(
      { records, settings, calendar, regulation, findings, now },
      choice,
    );
    expect(archives.map((each) => [each.unit, archivedRecords(each)])).toEqual([
      ['招商服务部', 2],
      ['企业服务部', 1],
    ]);
    const ofCredential = archives.map(({ facts }) =>
      facts.findings.filter(({ ledger }) => ledger === 'credential').map(({ rule }) => rule),
    );
    expect(ofCredential[0]).toContain('credential/within-scope');
    expect(ofCredential[1]).toEqual([]);
    expect(homeless).toBe(0);
  });

  it('are none where neither 设置 nor the records know a 部室', () => {
    const nameless = { settings: defaultSettings, calendar, regulation, findings: [], now };
    const unknown = recordsOf([entryOf('overtime', { date: moment(2026, 5, 11) / 1440 })]);
    expect(archivesIn({ ...nameless, records: unknown }, choice)).toEqual({ archives: [], homeless: 1 });
  });
});
