import { describe, expect, it } from 'vitest';
import {
  counts,
  fileNameOf,
  findingsOf,
  firstChoice,
  undatedRecords,
} from '../../../addin/views/export/export-choice';
import { findingOn, findingOnSheet } from '../../../rules/findings';
import { day } from '../../../rules/time/day';
import { moment } from '../../../rules/time/moment';
import { recordsOf } from '../../../templates/read';
import { periodTitle } from '../../../templates/write';
import { entryOf } from '../../templates/write/examples';
import { chargeWith } from '../../rules/finding';
import { yangcheng } from '../../../rules/regulation/regulation';

describe('the first choice', () => {
  it.each([
    [day(2026, 1, 5), '2025年12月'],
    [day(2026, 11, 23), '2026年10月'],
  ])('begins with the month before %i', (today, title) => {
    expect(periodTitle(firstChoice(today).period)).toBe(title);
  });
});

describe('what is open', () => {
  const may = { ...entryOf('booking', { id: 'YY-2026-0001', appliedAt: moment(2026, 5, 11, 9) }), row: 5 };
  const june = { ...entryOf('booking', { id: 'YY-2026-0002', appliedAt: moment(2026, 6, 1, 9) }), row: 6 };
  const undated = { ...entryOf('booking', { id: 'YY-2026-0003' }), row: 7 };
  const records = recordsOf([may, june, undated]);
  const charge = chargeWith({ rule: 'booking/slot', level: 'violation', clauses: ['B3'] });
  const ofSheet = findingOnSheet({ file: '', sheet: may.source.sheet, ledger: 'booking' }, charge);
  const findings = [findingOn(may, 'day', charge), findingOn(june, 'day', charge), ofSheet];
  const choice = firstChoice(day(2026, 6, 10));

  it('counts the records and findings of the period, and those of whole sheets', () => {
    expect(counts(records, choice.period)).toMatchObject({ booking: 1, assist: 0 });
    expect(findingsOf(findings, records, choice)).toEqual([findings[0], ofSheet]);
    expect(findingsOf(findings, records, { ...choice, ledgers: ['assist'] })).toEqual([]);
  });

  it('names the records that belong to no period', () => {
    expect(undatedRecords(records, choice.ledgers)).toEqual(['YY-2026-0003']);
  });

  it('names the file after the only form, or all', () => {
    expect(fileNameOf(choice, '招商服务部', yangcheng.forms)).toBe('窗口台帐_招商服务部_2026年5月.xlsx');
    expect(fileNameOf({ ...choice, ledgers: ['overtime'] }, '招商服务部', yangcheng.forms)).toBe(
      '延时服务登记表_招商服务部_2026年5月.xlsx',
    );
  });
});
