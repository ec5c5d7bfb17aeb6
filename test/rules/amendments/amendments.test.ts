import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../../../rules/calendar';
import { judge } from '../../../rules/judge';
import { ledgerOf } from '../../../rules/ledgers';
import type { Finding } from '../../../rules/findings';
import { factsOfOffices, measure } from '../../../rules/measures';
import type { Entry, Records } from '../../../rules/records';
import type { Amendment } from '../../../rules/regulation/limits';
import { amended, yangcheng, type Regulation } from '../../../rules/regulation/regulation';
import { reminders } from '../../../rules/reminders';
import type { Moment } from '../../../rules/time/moment';
import { word } from '../../../rules/wording/word';
import { chartDeclarations, chartView } from '../../../dashboard/model/charts';
import { noFilter } from '../../../dashboard/model/filter-state';
import { createViews } from '../../../dashboard/model/view';
import { assess } from '../../../templates/offices';
import { openLedgerBook, recordsOf } from '../../../templates/read';
import { promptOf } from '../../../templates/write/prompts';
import { writeLedgerBook } from '../../../templates/write';
import { settings } from '../scenarios/lawful';
import { after, amendedLimits, before, LATER, nameOf, type AmendedLimit } from './cases';

const calendar = defaultCalendar();
const by = ({ amendment }: AmendedLimit) => amended(yangcheng, [amendment]);

describe.each(amendedLimits.map((each) => [nameOf(each), each] as const))('%s amended', (_, each) => {
  it('holds from its day on, and records before that day keep their verdicts', () => {
    const entries = [before(each, 5), after(each, 6)];
    expect(findingsOf(recordsOf(entries), yangcheng, each)).toEqual([]);
    const found = findingsOf(recordsOf(entries), by(each), each);
    expect(found.map(({ row, level }) => [row, level])).toEqual([[6, 'violation']]);
  });

  it('is named by the message or its reasoning as amended', () => {
    const [found] = findingsOf(recordsOf([after(each)]), by(each), each);
    if (found === undefined) throw new Error('Expected a finding, found none.');
    const { message, because } = word(found);
    expect([message, ...because].join('\n')).toContain(each.words);
  });

  it('holds as 制度修订 of a workbook, and set aside or given from outside, all the same', async () => {
    const records = recordsOf([before(each, 5), after(each, 6)]);
    const write = (amendments: readonly Amendment[]) =>
      writeLedgerBook({
        regulation: yangcheng,
        settings: { ...settings, amendments },
        records,
        capacity: 10,
      });
    const [own, plain] = [await write([each.amendment]), await write([])];
    const found = async (bytes: Uint8Array, options: Partial<Parameters<typeof assess>[2]>) => {
      const book = await openLedgerBook('台帐.xlsx', bytes, yangcheng.forms);
      const { findings } = assess([book], LATER, { regulation: yangcheng, ...options });
      return findings.filter(({ rule }) => rule === each.rule).map(({ level, row }) => [row, level]);
    };
    const broken = [[6, 'violation']];
    expect(await found(own, {})).toEqual(broken);
    expect(await found(own, { setAside: new Set(['企业服务部']) })).toEqual([]);
    expect(await found(plain, {})).toEqual([]);
    expect(await found(plain, { amendments: [each.amendment] })).toEqual(broken);
  });

  it('is quoted in the hint of the column', () => {
    const field = ledgerOf(each.ledger).fields[each.hint];
    if (field === undefined) throw new Error(`Expected a field ${each.hint}, found none.`);
    expect(promptOf(each.ledger, field, yangcheng)).not.toContain('2026年5月18日起');
    expect(promptOf(each.ledger, field, by(each))).toContain('2026年5月18日起');
  });
});

const measured = amendedLimits.flatMap((each) =>
  each.figure === undefined ? [] : [[each.figure, each] as const],
);
it.each(measured)('the figure %s is worded and counted by the limit of each record', (figure, each) => {
  const figureOf = (entry: Entry) => measuresOf([entry], by(each)).measures.figures[figure];
  const [old, changed] = [figureOf(before(each)), figureOf(after(each))];
  expect(changed.title).toContain(each.words);
  expect(old.title).toContain('1小时');
  expect(changed.value).not.toBe(old.value);
  const both = measuresOf([before(each, 5), after(each, 6)], by(each)).measures.figures[figure];
  expect(both.title).toContain('规定时限');
});

const reminded = amendedLimits.flatMap((each) =>
  each.reminder === undefined ? [] : [[each.reminder.kind, each, each.reminder] as const],
);
it.each(reminded)('the reminder %s is due by the amended limit', (kind, each, { values, now, at }) => {
  const records = recordsOf([after(each, 5, values)]);
  const remind = (regulation: Regulation) =>
    reminders({ records, settings, calendar, regulation, now }).find((found) => found.kind === kind);
  expect(remind(by(each))?.at).toBe(at);
  expect(remind(yangcheng)?.at ?? null).not.toBe(at);
});

it('the charts of answers draw their line at the amended limit, and none over records of both', () => {
  const [each] = amendedLimits;
  if (each?.amendment.limit !== 'reply.minutes') throw new Error('Expected the reply limit first.');
  const limitsIn = (entries: readonly Entry[]) => {
    const { facts } = measuresOf(entries, by(each));
    const { measures, replyMinutes } = createViews()(facts, noFilter, false);
    return chartDeclarations.flatMap((chart) =>
      chart.cuts.map((_, cut) => chartView(chart, cut, measures, (name) => name, replyMinutes).limit?.label),
    );
  };
  expect(new Set(limitsIn([before(each)]))).toEqual(new Set(['1小时', undefined]));
  expect(new Set(limitsIn([after(each)]))).toEqual(new Set(['30分钟', undefined]));
  expect(new Set(limitsIn([before(each, 5), after(each, 6)]))).toEqual(new Set([undefined]));
});

function findingsOf(records: Records, regulation: Regulation, { rule }: AmendedLimit): readonly Finding[] {
  return judged(records, regulation, LATER).filter((finding) => finding.rule === rule);
}

function judged(records: Records, regulation: Regulation, now: Moment): readonly Finding[] {
  return judge({ records, settings, calendar, regulation, now });
}

function measuresOf(entries: readonly Entry[], regulation: Regulation) {
  const records = recordsOf(entries);
  const findings = judged(records, regulation, LATER);
  const facts = factsOfOffices([{ records, settings, calendar, regulation, findings }], LATER, regulation);
  return { facts, measures: measure(facts) };
}
