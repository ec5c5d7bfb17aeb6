import { describe, expect, test } from 'vitest';
import { linkedEntry } from '../../../addin/views/register/linked';
import { newRecord, withText, withValues } from '../../../addin/views/register/new-record';
import { recentsIn } from '../../../addin/views/register/recents';
import { openSlots } from '../../../addin/views/register/slots';
import { stopwatchOf } from '../../../addin/views/register/stopwatch';
import { textIn } from '../../../addin/parts/form/draft';
import { at, clock, on } from '../../rules/scenarios/when';
import { entry, NOW, self, world } from '../world';

describe('the slots of a booking', () => {
  const { records } = world();
  const labels = (appliedOn: string, among = records) => {
    const offer = openSlots({ ...world(), records: among }, on(appliedOn));
    return 'none' in offer ? offer.none : offer.slots.map(({ label, taken }) => `${label} ${taken}`);
  };

  test('are the mornings and afternoons of the weekend ahead', () => {
    expect(labels('2026-05-20')).toEqual([
      '5月23日（周六）上午9:00-11:30 0',
      '5月23日（周六）下午15:00-17:00 0',
      '5月24日（周日）上午9:00-11:30 0',
      '5月24日（周日）下午15:00-17:00 0',
    ]);
  });

  test('leave out make-up workdays: before 劳动节 only Sunday 05-10 is left', () => {
    expect(labels('2026-04-30')).toEqual([
      '5月10日（周日）上午9:00-11:30 0',
      '5月10日（周日）下午15:00-17:00 0',
    ]);
  });

  test('there are none on a day without work', () => {
    expect(labels('2026-05-23')).toBe('5月23日（周六）不是工作日，不能提出预约申请');
  });

  test('in a year whose notice is missing the answer is that it is not known', () => {
    expect(labels('2031-05-20')).toContain('2031年放假通知尚未导入');
  });

  test('count the bookings that stand', () => {
    const open = { day: on('2026-05-23'), outcome: '待服务' } as const;
    const { records: booked } = world({
      booking: [
        entry('booking', open),
        entry('booking', { ...open, reply: '不同意' }),
        entry('booking', { ...open, outcome: '已取消' }),
        entry('booking', { ...open, slot: '下午' }),
      ],
    });
    expect(labels('2026-05-20', booked)).toMatchObject(
      [/ 1$/, / 1$/, / 0$/, / 0$/].map((each): unknown => expect.stringMatching(each)),
    );
  });
});

describe('the stopwatch', () => {
  test.each([
    [
      { startedAt: null, endedAt: null },
      '18:05',
      { label: '开始', running: false, press: { startedAt: clock('18:05') } },
    ],
    [
      { startedAt: clock('18:05'), endedAt: null },
      '18:28',
      { label: '结束（已23分）', running: true, press: { endedAt: clock('18:28') } },
    ],
    [
      { startedAt: clock('23:50'), endedAt: null },
      '00:10',
      { label: '结束（已20分）', running: true, press: { endedAt: clock('00:10') } },
    ],
    [
      { startedAt: clock('18:05'), endedAt: clock('18:28') },
      '18:30',
      { label: '重新计时', running: false, press: { startedAt: clock('18:30'), endedAt: null } },
    ],
  ])('%o at %s', (values, time, expected) => {
    expect(stopwatchOf(values, at(`2026-05-20T${time}`))).toEqual(expected);
  });
});

describe('an entry that asks for another', () => {
  test('a 代办 case asks for its notice, filled from it, with the 编号 written back', () => {
    const record = entry('assist', { noticeId: null });
    const linked = linkedEntry(record, NOW);
    expect(linked?.request).toMatchObject({
      view: 'register',
      ledger: 'notice',
      prefilled: {
        values: {
          applicant: '阳城县宏达机械有限公司',
          item: '营业执照变更登记',
          acceptedOn: on('2026-05-20'),
        },
        linkBack: { entry: record, field: 'noticeId' },
      },
    });
    expect(linked?.request).not.toHaveProperty('prefilled.values.scope');
  });

  test.each([
    ['帮办', entry('assist', { mode: '帮办', noticeId: null })],
    ['with its notice', entry('assist')],
    ['while materials are missing', entry('assist', { noticeId: null, materials: '不齐全不规范' })],
    ['another ledger', entry('overtime')],
  ])('nothing: %s', (_name, record) => {
    expect(linkedEntry(record, NOW)).toBeNull();
  });
});

test('the last pairs of firm and item, each once', () => {
  const served = (client: string, item: string) => entry('overtime', { client, item });
  const { records } = world({
    overtime: [
      served('甲', '一'),
      served('乙', '一'),
      served('丙', '一'),
      served('乙', '二'),
      served('乙', '二'),
    ],
  });
  expect(recentsIn(records)).toEqual([
    { client: '乙', item: '二' },
    { client: '丙', item: '一' },
    { client: '乙', item: '一' },
  ]);
});

describe('a new record', () => {
  test('a recent pair fills the form, and its firm brings its contact', () => {
    const among = world({ booking: [entry('booking')] });
    const record = withValues(
      newRecord('overtime', among, self),
      { client: '阳城县宏达机械有限公司', item: '备案' },
      among,
      self,
    );
    expect([textIn(record.draft, 'client'), textIn(record.draft, 'contactPhone')]).toEqual([
      '阳城县宏达机械有限公司',
      '13903561234',
    ]);
  });

  test('typing keeps what was warned of to the draft it was about', () => {
    const record = newRecord('overtime', world(), self);
    const warned = { ...record, warned: record.draft };
    const next = withText(warned, 'client', '甲', world(), self);
    expect(next.warned).not.toBe(next.draft);
  });
});
