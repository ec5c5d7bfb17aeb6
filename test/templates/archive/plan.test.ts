import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { factsOfOffices } from '../../../rules/measures';
import { defaultCalendar } from '../../../rules/calendar';
import { day } from '../../../rules/time/day';
import { moment } from '../../../rules/time/moment';
import { archivedRecords, archiveNames, bundleArchives, planArchives } from '../../../templates/archive';
import { openLedgerBook, recordsOf } from '../../../templates/read';
import { entryOf, settings } from '../write/examples';
import { may } from './sample';
import { yangcheng } from '../../../rules/regulation/regulation';

const now = moment(2026, 6, 1, 9);

/** Two workbooks: that of 招商服务部, and one that names no 部室. */
function plan() {
  const service = (id: string, unit: string | null, date: number | null) =>
    entryOf('overtime', { id, unit, date, staff: '张三' });
  const on = day(2026, 5, 12);
  const own = recordsOf([
    service('1', '招商服务部', on),
    service('2', '企业服务部', on),
    service('3', '招商服务部', day(2026, 6, 1)),
    service('4', '招商服务部', null),
    entryOf('credential', { id: '5', usedAt: moment(2026, 5, 12, 9) }),
  ]);
  const stray = recordsOf([
    service('6', null, on),
    service('7', '招商/服务部', on),
    service('8', '招商服务部', on),
  ]);
  const calendar = defaultCalendar();
  const regulation = yangcheng;
  const facts = factsOfOffices(
    [
      { unit: '招商服务部', records: own, settings, calendar, regulation, findings: [] },
      { unit: null, records: stray, settings, calendar, regulation, findings: [] },
    ],
    now,
    regulation,
  );
  const offices = [
    { unit: '招商服务部', named: true, settings },
    { unit: '综合办公室', named: true, settings: { ...settings, office: '另一单位' } },
    { unit: '甲.xlsx', named: false, settings },
  ];
  return planArchives({ offices, facts, period: may, phones: 'masked' });
}

describe('planArchives', () => {
  it('divides the period among the 部室 of the records, and counts what has none', () => {
    const { archives, homeless } = plan();
    expect(archives.map((each) => [each.unit, archivedRecords(each)])).toEqual([
      ['招商服务部', 3],
      ['综合办公室', 0],
      ['企业服务部', 1],
      ['招商/服务部', 1],
    ]);
    expect(homeless).toBe(1);
  });

  it('knows the staff of each, its 单位, and the records without a day', () => {
    const [own, empty] = plan().archives;
    expect(own).toMatchObject({ staff: ['王建国'], office: settings.office, undated: ['4'] });
    expect(empty).toMatchObject({ staff: [], office: '另一单位', undated: [] });
  });

  it('gives no two files one name', () => {
    expect(archiveNames(plan().archives)).toEqual([
      '窗口台帐归档_招商服务部_2026年5月',
      '窗口台帐归档_综合办公室_2026年5月',
      '窗口台帐归档_企业服务部_2026年5月',
      '窗口台帐归档_招商服务部_2026年5月（2）',
    ]);
  });
});

describe('bundleArchives', () => {
  it('is a workbook for one 部室', async () => {
    const { archives } = plan();
    const { name, bytes } = await bundleArchives(archives.slice(0, 1), () => undefined);
    expect(name).toBe('窗口台帐归档_招商服务部_2026年5月.xlsx');
    expect((await openLedgerBook(name, bytes, yangcheng.forms)).archive).toMatchObject({
      unit: '招商服务部',
    });
  });

  it('is a zip of workbooks for several, and tells how far it is', async () => {
    const { archives } = plan();
    const told: unknown[] = [];
    const { name, bytes } = await bundleArchives(archives, (...progress) => told.push(progress));
    expect(name).toBe('窗口台帐归档_2026年5月.zip');
    const inside = Object.entries(unzipSync(bytes));
    expect(inside.map(([each]) => each)).toEqual(archiveNames(archives).map((each) => `${each}.xlsx`));
    for (const [, content] of inside) expect(strFromU8(content.subarray(0, 2))).toBe('PK');
    expect(told).toEqual(archives.map(({ unit }, index) => [unit, index, archives.length]));
  });

  it('refuses to bundle none', async () => {
    await expect(bundleArchives([], () => undefined)).rejects.toThrow(RangeError);
  });
});
