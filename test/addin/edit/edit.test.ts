import { describe, expect, test } from 'vitest';
import { editingOf, isChanged, isSame, selected, titleOf } from '../../../addin/views/edit/editing';
import { quickActions } from '../../../addin/parts/quick-actions';
import { set, typed, draftOf } from '../../../addin/parts/form/draft';
import { isGrave, verdictsOn } from '../../../addin/parts/form/verdicts';
import type { Entry } from '../../../rules/records';
import { at } from '../../rules/scenarios/when';
import { applied, entry, NOW, self, world } from '../world';

const agreed = {
  ...applied,
  repliedAt: at('2026-05-11T09:30'),
  reply: '同意',
  oneTimeNoticeAt: at('2026-05-11T09:30'),
  materialsNeeded: '营业执照副本',
  staff: '王芳',
} as const;

const labels = (record: Entry, now = NOW) =>
  quickActions(record, world({}, now), self).map(({ label }) => label);

describe('what can be done next', () => {
  test.each([
    ['a booking not answered', entry('booking', applied), '2026-05-11T09:10', ['同意并告知', '不同意']],
    [
      'agreed, before its day',
      entry('booking', agreed),
      '2026-05-14T09:00',
      ['确认人：李强', '申请人取消', '本单位取消', '改期'],
    ],
    [
      'on its day',
      entry('booking', agreed),
      '2026-05-16T09:00',
      ['确认人：李强', '人员到岗', '申请人到场', '申请人取消', '本单位取消', '改期'],
    ],
    [
      '31 minutes late',
      entry('booking', agreed),
      '2026-05-16T09:31',
      [
        '确认人：李强',
        '人员到岗',
        '申请人到场',
        '已联系：可到场',
        '已联系：无法到场',
        '已联系：无人接听',
        '申请人取消',
        '本单位取消',
        '改期',
      ],
    ],
    [
      'contacted, cannot come',
      entry('booking', { ...agreed, contactedAt: at('2026-05-16T09:32'), contactResult: '无法到场' }),
      '2026-05-16T09:33',
      ['确认人：李强', '人员到岗', '申请人到场', '视为放弃', '申请人取消', '本单位取消', '改期'],
    ],
    [
      'arrived',
      entry('booking', {
        ...agreed,
        staffArrivedAt: at('2026-05-16T08:50'),
        clientArrivedAt: at('2026-05-16T09:05'),
      }),
      '2026-05-16T09:40',
      ['确认人：李强', '办结', '未办结', '申请人取消', '本单位取消', '改期'],
    ],
    ['done', entry('booking'), '2026-05-16T11:00', []],
    ['refused', entry('booking', { ...applied, reply: '不同意' }), '2026-05-16T11:00', []],
    [
      'a case begun',
      entry('assist', { finishedAt: null, status: '办理中', handedOverAt: null }),
      '2026-05-13T09:00',
      ['办结', '申请人取消', '本单位取消', '变更人员'],
    ],
    [
      'a case late',
      entry('assist', { finishedAt: null, status: '办理中', handedOverAt: null }),
      '2026-05-18T09:00',
      ['办结', '说明超期', '申请人取消', '本单位取消', '变更人员'],
    ],
    ['a case done', entry('assist', { handedOverAt: null }), '2026-05-14T17:00', ['移交材料']],
    ['a credential in use', entry('credential', { returnedAt: null }), '2026-05-14T17:00', ['归还']],
    [
      'a notice not signed',
      entry('notice', { signedOn: null, handedOverOn: null }),
      '2026-05-11T09:00',
      ['申请人已签字', '移交材料', '终止授权'],
    ],
    [
      'overtime not confirmed',
      entry('overtime', { confirmedBy: null }),
      '2026-05-12T19:00',
      ['确认人：李强'],
    ],
    ['time off', entry('timeoff'), '2026-05-12T19:00', []],
  ] as const)('%s', (_name, record, now, expected) => {
    expect(labels(record, at(now))).toEqual(expected);
  });

  test('from application to done by the buttons alone the record keeps every clause', () => {
    let record: Entry = entry('booking', applied);
    const press = (label: string, now: string) => {
      const among = world(
        { booking: record.ledger === 'booking' ? [entry('booking', applied)] : [] },
        at(now),
      );
      const action = quickActions(record, among, self).find((each) => each.label === label);
      if (action === undefined) throw new Error(`Expected a button ${label}`);
      expect(action.asks).toBeNull();
      const draft = set(draftOf(record), action.values);
      expect(verdictsOn(draft, among).filter(isGrave)).toEqual([]);
      record = { ...record, values: { ...record.values, ...action.values } };
    };
    press('同意并告知', '2026-05-11T09:10');
    press('确认人：李强', '2026-05-11T09:20');
    press('人员到岗', '2026-05-16T08:50');
    press('申请人到场', '2026-05-16T09:05');
    press('办结', '2026-05-16T10:05');
    expect(record.values).toMatchObject({
      outcome: '已办结',
      confirmedBy: '李强',
      serviceEndedAt: at('2026-05-16T10:05'),
    });
  });

  test('what needs words waits for them', () => {
    const asks = quickActions(entry('booking', applied), world(), self).map((action) => action.asks);
    expect(asks).toEqual([null, 'refusalReason']);
  });
});

describe('following the selection', () => {
  const mine = { ...editingOf(entry('overtime')), draft: typed(draftOf(entry('overtime')), 'client', '乙') };
  const other = entry('overtime', { id: 'YS-2026-0002' }, 6);

  test('another row is loaded', () => {
    expect(selected(editingOf(entry('overtime')), other).draft.base).toBe(other);
  });

  test('unless changes would be lost: then it waits', () => {
    const next = selected(mine, other);
    expect([isChanged(next), next.waiting]).toEqual([true, other]);
    expect(selected(next, entry('overtime', {}, 9)).waiting).toBeNull();
  });

  test('the same record is known by its 编号 wherever its row is, one without by its row', () => {
    expect(isSame(entry('overtime', {}, 5), entry('overtime', {}, 9))).toBe(true);
    expect(isSame(entry('overtime', { id: null }, 5), entry('overtime', { id: null }, 9))).toBe(false);
    expect(isSame(entry('booking'), entry('overtime', { id: 'YY-2026-0001' }))).toBe(false);
    expect(titleOf(entry('overtime'))).toBe('YS-2026-0001 · 第5行');
  });
});
