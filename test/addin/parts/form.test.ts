import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withConsequences } from '../../../addin/parts/form/consequences';
import { defaultsFor } from '../../../addin/parts/form/defaults';
import {
  changesOf,
  draftOf,
  entryOf,
  filled,
  newDraft,
  rebased,
  set,
  textIn,
  typed,
  valuesOf,
  type Draft,
} from '../../../addin/parts/form/draft';
import { fixFor } from '../../../addin/parts/form/fixes';
import { pressed } from '../../../addin/parts/form/saving';
import { firstFields, furtherSections, stagesOf } from '../../../addin/parts/form/sections';
import { rememberedIn, suggestionsFor } from '../../../addin/parts/form/suggestions';
import { inputText, readInput } from '../../../addin/parts/form/texts';
import { isGrave, isMissing, verdictsOn } from '../../../addin/parts/form/verdicts';
import { ledgerKeys, ledgerOf, ledgers } from '../../../rules/ledgers';
import { valueOf } from '../../../rules/records';
import { at, clock, on } from '../../rules/scenarios/when';
import { entry, NOW, self, world } from '../world';

describe('texts of inputs', () => {
  const { date, startedAt } = ledgers.overtime.fields;
  const { appliedAt } = ledgers.booking.fields;

  test('days and times come back as they went in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 18_000, max: 30_000 }),
        fc.integer({ min: 0, max: 1439 }),
        (day, minutes) => {
          expect(readInput(date, inputText(date, day))).toBe(day);
          expect(readInput(startedAt, inputText(startedAt, minutes))).toBe(minutes);
          const moment = day * 1440 + minutes;
          expect(readInput(appliedAt, inputText(appliedAt, moment))).toBe(moment);
        },
      ),
    );
  });
});

describe('drafts', () => {
  test.each(ledgerKeys)('a record shown and not touched is not changed: %s', (ledger) => {
    const record = entry(ledger);
    expect(changesOf(draftOf(record))).toEqual({});
    expect(entryOf(draftOf(record)).values).toEqual(record.values);
  });

  test('only what says something else is changed', () => {
    const draft = typed(typed(draftOf(entry('overtime')), 'client', '乙公司'), 'item', '营业执照变更登记');
    expect(changesOf(draft)).toEqual({ client: '乙公司' });
    expect(changesOf(typed(draft, 'client', ''))).toEqual({ client: null });
  });

  test('a cell that cannot be read shows its text and stays a problem', () => {
    const record = {
      ...entry('overtime', { endedAt: null }),
      problems: [
        {
          field: 'endedAt',
          rule: 'data/type',
          typed: '晚上',
          refused: { reason: 'no-value' },
          right: { form: 'time' },
        } as const,
      ],
    };
    const draft = draftOf(record);
    expect(textIn(draft, 'endedAt')).toBe('晚上');
    expect(entryOf(draft).problems).toMatchObject([{ field: 'endedAt', rule: 'data/type' }]);
    expect(changesOf(draft)).toEqual({});
  });

  test('the pane fills what is empty or its own, never what the user typed', () => {
    const draft = filled(typed(newDraft('overtime', { client: '甲' }), 'item', '备案'), {
      client: '乙',
      item: '登记',
    });
    expect([textIn(draft, 'client'), textIn(draft, 'item')]).toEqual(['乙', '备案']);
  });

  test('a new record is written without 编号 and computed columns', () => {
    expect(Object.keys(valuesOf(draftOf(entry('overtime'))))).not.toContain('minutes');
    expect(Object.keys(valuesOf(draftOf(entry('overtime'))))).not.toContain('id');
  });

  test('on top of what a colleague wrote my changes stay, and only mine', () => {
    const mine = typed(draftOf(entry('overtime')), 'client', '乙公司');
    const theirs = entry('overtime', { item: '不动产登记', client: '丙公司' });
    const draft = rebased(mine, theirs);
    expect(changesOf(draft)).toEqual({ client: '乙公司' });
    expect(textIn(draft, 'item')).toBe('不动产登记');
  });
});

describe('sections', () => {
  test.each(ledgerKeys)('every field that people fill stands in one stage: %s', (ledger) => {
    const expected = Object.entries(ledgerOf(ledger).fields)
      .filter(([, { type, computed }]) => type !== 'id' && computed !== true)
      .map(([key]) => key);
    expect(
      stagesOf(ledger)
        .flatMap(({ fields }) => fields)
        .sort(),
    ).toEqual(expected.sort());
  });

  test.each(ledgerKeys)('a new form shows each field once: %s', (ledger) => {
    const draft = newDraft(ledger);
    const shown = [
      ...firstFields(draft, world()),
      ...furtherSections(draft, world()).flatMap(({ fields }) => fields),
    ];
    expect(shown.sort()).toEqual(
      stagesOf(ledger)
        .flatMap(({ fields }) => fields)
        .sort(),
    );
  });

  test('what an answer makes required comes to the front', () => {
    expect(firstFields(newDraft('booking'), world())).not.toContain('materialsNeeded');
    expect(firstFields(newDraft('booking', { reply: '同意' }), world())).toContain('materialsNeeded');
    expect(firstFields(newDraft('assist', { materials: '不齐全不规范' }), world())).toContain(
      'missingMaterials',
    );
  });
});

describe('what the pane fills in', () => {
  test('延时: all but whom, what and when', () => {
    const draft = newDraft('overtime', defaultsFor('overtime', world(), self));
    const missing = verdictsOn(draft, world()).filter((verdict) => isMissing(verdict, draft));
    expect(missing.map(({ field }) => field).sort()).toEqual(['client', 'endedAt', 'item', 'startedAt']);
    expect(textIn(draft, 'closesAt')).toBe('18:00');
    expect(textIn(draft, 'confirmedBy')).toBe('');
  });

  test('never what the clauses want a person to say', () => {
    const notice = newDraft('notice', defaultsFor('notice', world(), self));
    const assist = newDraft('assist', defaultsFor('assist', world(), self));
    expect([
      textIn(notice, 'scope'),
      textIn(notice, 'signedOn'),
      textIn(assist, 'requestedByClient'),
    ]).toEqual(['', '', '']);
  });

  const follow = (draft: Draft, field: string, text: string, among = world()) =>
    withConsequences(typed(draft, field, text), field, among, self);

  test('a known firm brings its contact', () => {
    const draft = follow(
      newDraft('booking'),
      'client',
      '阳城县宏达机械有限公司',
      world({ booking: [entry('booking')] }),
    );
    expect([textIn(draft, 'contactName'), textIn(draft, 'contactPhone')]).toEqual(['张伟', '13903561234']);
  });

  test('an item brings its promised day, counted in workdays', () => {
    const draft = follow(
      newDraft('assist', { registeredAt: at('2026-05-20T10:00') }),
      'item',
      '营业执照变更登记',
    );
    expect(textIn(draft, 'promisedOn')).toBe('2026-05-25');
  });

  test('a slot brings its opening, an agreement its time, notice, materials and person', () => {
    const booked = follow(newDraft('booking'), 'slot', '下午');
    expect(textIn(booked, 'arrival')).toBe('15:00');
    const agreed = follow(typed(booked, 'item', '营业执照变更登记'), 'reply', '同意');
    expect(
      ['repliedAt', 'oneTimeNoticeAt', 'materialsNeeded', 'staff'].map((key) => textIn(agreed, key)),
    ).toEqual(['2026-05-20T10:00', '2026-05-20T10:00', '营业执照副本', '王芳']);
    const refused = follow(agreed, 'reply', '不同意');
    expect([textIn(refused, 'repliedAt'), textIn(refused, 'materialsNeeded')]).toEqual([
      '2026-05-20T10:00',
      '',
    ]);
  });
});

describe('verdicts and remedies', () => {
  const booked = (changes: Record<string, string | number | null>) =>
    set(newDraft('booking', defaultsFor('booking', world(), self)), {
      client: '甲公司',
      contactName: '张伟',
      contactPhone: '13903561234',
      item: '营业执照变更登记',
      reason: '急',
      day: on('2026-05-23'),
      slot: '上午',
      arrival: clock('09:00'),
      ...changes,
    });

  test('a lawful booking has none', () => {
    const draft = booked({});
    expect(
      verdictsOn(draft, world()).filter((verdict) => isGrave(verdict) || isMissing(verdict, draft)),
    ).toEqual([]);
  });

  test('a workday is refused with the first lawful slot as its remedy, which settles it', () => {
    const draft = booked({ day: on('2026-05-25') });
    // Before the unit has agreed it is advice.
    const verdicts = verdictsOn(draft, world());
    expect(verdicts.map(({ field, finding }) => [field, finding.rule, finding.level])).toContainEqual([
      'day',
      'booking/rest-day',
      'advice',
    ]);
    const fixes = verdicts.flatMap((verdict) => fixFor(verdict, entryOf(draft), world(), self) ?? []);
    expect(fixes[0]?.label).toBe('最早可约 5月23日（周六）上午');
    const fixed = set(draft, fixes[0]?.values ?? {});
    expect(verdictsOn(fixed, world()).map(({ finding }) => finding.rule)).not.toContain('booking/rest-day');
  });

  test.each([
    ['overtime/after-close', entry('overtime', { startedAt: clock('17:30') }), 'startedAt', clock('18:00')],
    ['overtime/confirmed', entry('overtime', { confirmedBy: null }), 'confirmedBy', '李强'],
    ['booking/slot', entry('booking', { arrival: clock('12:00') }), 'arrival', clock('09:00')],
    [
      'booking/one-time-notice',
      entry('booking', {
        oneTimeNoticeAt: null,
        day: on('2026-05-23'),
        appliedAt: at('2026-05-18T09:00'),
        repliedAt: at('2026-05-18T09:10'),
      }),
      'oneTimeNoticeAt',
      NOW,
    ],
    ['assist/handover', entry('assist', { handedOverAt: null }), 'handedOverAt', NOW],
  ])('%s is settled by its remedy', (rule, record, field, value) => {
    const among = world({ [record.ledger]: [record] });
    const draft = draftOf(record);
    const verdict = verdictsOn(draft, among).find(({ finding }) => finding.rule === rule);
    if (verdict === undefined) throw new Error(`Expected a verdict ${rule}`);
    const fix = fixFor(verdict, entryOf(draft), among, self);
    expect(fix?.values).toMatchObject({ [field]: value });
    const rules = verdictsOn(set(draft, fix?.values ?? {}), among).map(({ finding }) => finding.rule);
    expect(rules).not.toContain(rule);
  });

  test('a moment that is written is never replaced by the present one', () => {
    const record = entry('booking', { repliedAt: at('2026-05-11T11:00') });
    const draft = draftOf(record);
    const late = verdictsOn(draft, world()).find(({ finding }) => finding.rule === 'booking/reply-within-1h');
    if (late === undefined) throw new Error('Expected a late reply');
    expect(fixFor(late, entryOf(draft), world(), self)).toBeNull();
  });

  test('the notice of an agency case is made out after the case, but before work begins', () => {
    const about = (startedAt: number | null) =>
      verdictsOn(
        newDraft('assist', { mode: '代办', materials: '齐全规范', registeredAt: NOW, startedAt }),
        world(),
      ).flatMap(({ field, finding }) => (field === 'noticeId' ? [finding.rule] : []));
    expect(about(null)).toEqual([]);
    expect(about(NOW)).toEqual(['assist/agency-notice']);
  });
});

describe('a form that is still empty', () => {
  test('is not reproached for what nobody has filled in yet, but is not saved either', () => {
    const draft = newDraft('notice', defaultsFor('notice', world(), self));
    const verdicts = verdictsOn(draft, world());
    const about = verdicts.filter(({ field }) => field === 'scope');
    expect(about.map(({ finding }) => finding.rule)).toEqual(['notice/scope']);
    expect(about.map((verdict) => isMissing(verdict, draft))).toEqual([true]);
    expect(pressed(draft, world(), self, draft).kind).toBe('refused');
    expect(verdicts.filter((verdict) => isGrave(verdict) && !isMissing(verdict, draft))).toEqual([]);
  });
});

describe('suggestions', () => {
  test('firms with the latest contact that is known', () => {
    const { records } = world({
      booking: [
        entry('booking', { contactPhone: '13900000001' }),
        entry('booking', { contactPhone: '13900000002' }),
      ],
      overtime: [entry('overtime', { client: '乙公司' })],
    });
    expect(rememberedIn(records).firms).toEqual([
      { name: '阳城县宏达机械有限公司', contactName: '张伟', contactPhone: '13900000002' },
      { name: '乙公司', contactName: null, contactPhone: null },
    ]);
  });

  test('notices for a reference, the latest first; active staff for a person', () => {
    const { records, settings } = world({
      notice: [entry('notice', { id: 'DB-2026-0001' }), entry('notice', { id: 'DB-2026-0002' })],
    });
    const { noticeId, usedBy } = ledgers.credential.fields;
    expect(suggestionsFor('noticeId', noticeId, settings, records)).toEqual(['DB-2026-0002', 'DB-2026-0001']);
    expect(suggestionsFor('usedBy', usedBy, settings, records)).toEqual(['王芳', '李强', '刘洋']);
  });
});

test('a value that is no field of the ledger is left alone', () => {
  expect(valueOf(entryOf(set(newDraft('timeoff'), { nonsense: 1 })), 'nonsense')).toBeNull();
});
