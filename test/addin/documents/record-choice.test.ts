import { describe, expect, it } from 'vitest';
import { MOST_OFFERED, offered, recordLabel } from '../../../addin/views/documents/record-choice';
import { defaultSettings } from '../../../rules/settings';
import { recordsOf } from '../../../templates/read';
import { entryOf } from '../../templates/write/examples';
import { yangcheng } from '../../../rules/regulation/regulation';

const records = recordsOf([
  entryOf('notice', { id: 'DB-2026-0001', applicant: '甲公司', item: '备案' }),
  entryOf('notice', { id: 'DB-2026-0002', applicant: '乙公司', item: '备案' }),
  entryOf('assist', { id: 'BB-2026-0001', client: '甲公司', materials: '齐全规范' }),
  entryOf('assist', { id: 'BB-2026-0002', client: '甲公司', materials: '不齐全不规范' }),
  entryOf('booking', { id: 'YY-2026-0001', client: '丙公司', reply: '不同意' }),
]);
const labels = (search: string) =>
  offered({ records, settings: defaultSettings, regulation: yangcheng }, search).map(recordLabel);

describe('offered', () => {
  it('offers the records that have a paper, the latest first', () => {
    expect(labels('')).toEqual([
      'DB-2026-0002 乙公司 备案',
      'DB-2026-0001 甲公司 备案',
      'BB-2026-0002 甲公司',
    ]);
  });
  it.each([
    ['甲公司 备案', ['DB-2026-0001 甲公司 备案']],
    ['０００２ 乙', ['DB-2026-0002 乙公司 备案']],
    ['丙公司', []],
  ])('narrows down to %s', (search, expected) => {
    expect(labels(search)).toEqual(expected);
  });
  it('offers no more than fit', () => {
    const notice = Array.from({ length: 500 }, (_, index) => entryOf('notice', { id: `DB-2026-${index}` }));
    expect(
      offered({ records: recordsOf(notice), settings: defaultSettings, regulation: yangcheng }, ''),
    ).toHaveLength(MOST_OFFERED);
  });
});
