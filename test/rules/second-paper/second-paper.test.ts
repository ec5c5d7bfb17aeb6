import { beforeAll, describe, expect, it } from 'vitest';
import { clauseEntries } from '../../../addin/views/clauses/clause-search';
import { sentenceEntries } from '../../../addin/views/clauses/sentences';
import { chartDeclarations, chartView } from '../../../dashboard/model/charts';
import { findingsFor, firstQuery } from '../../../dashboard/model/findings-list';
import { noFilter } from '../../../dashboard/model/filter-state';
import { createViews } from '../../../dashboard/model/view';
import { defaultCalendar } from '../../../rules/calendar';
import { judge } from '../../../rules/judge';
import { ledgerKeys, ledgerOf } from '../../../rules/ledgers';
import { factsOfOffices, measure } from '../../../rules/measures';
import type { Entry } from '../../../rules/records';
import { yangcheng, type Regulation } from '../../../rules/regulation/regulation';
import { reminders } from '../../../rules/reminders';
import { word } from '../../../rules/wording/word';
import { writeArchive } from '../../../templates/archive';
import { textReport } from '../../../templates/cli/report-text';
import { paperFor } from '../../../templates/documents';
import { assess } from '../../../templates/offices';
import { openLedgerBook, recordsOf } from '../../../templates/read';
import { writeForms, writeLedgerBook } from '../../../templates/write';
import { promptOf } from '../../../templates/write/prompts';
import { readWorkbook } from '../../../templates/xlsx';
import { catalogue } from '../../catalogue/catalogue';
import { NOW, settings } from '../scenarios/lawful';
import { office, rowOf } from '../scenarios/scenario';
import { at, clock } from '../scenarios/when';
import { secondPaper } from './paper';

const calendar = defaultCalendar();

/** Answered after 90 minutes, on the 5th workday before a Saturday, at 9:00: lawful in one paper, late and too early in the other. */
const booking = rowOf('booking', 5, {
  repliedAt: at('2026-05-11T10:30'),
  oneTimeNoticeAt: at('2026-05-11T10:30'),
});
const judged = (entries: readonly Entry[], regulation: Regulation, now = NOW) =>
  judge({ records: recordsOf(entries), settings, calendar, regulation, now });
const rulesOf = (entry: Entry, regulation: Regulation) => judged([entry], regulation).map(({ rule }) => rule);

/** What only the paper of 阳城 says. */
const OTHERS = [yangcheng.paper, ...Object.values(yangcheng.titles), ...Object.values(yangcheng.forms)];
const namedIn = (text: string) => OTHERS.filter((name) => text.includes(name));

async function textsOf(bytes: Uint8Array): Promise<string> {
  const { sheets } = await readWorkbook(bytes);
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return [...sheets.map(({ name }) => name), ...cells.filter((cell) => typeof cell === 'string')].join('\n');
}

const records = office({ booking: [booking.values] });
let ledgers: Uint8Array = new Uint8Array();
beforeAll(async () => {
  ledgers = await writeLedgerBook({ regulation: secondPaper, settings, records, capacity: 10, now: NOW });
});

describe('a second paper', () => {
  it('judges by its own limits', () => {
    expect(rulesOf(booking, yangcheng)).toEqual(['booking/reply-within-1h']);
    expect(rulesOf(booking, secondPaper)).toEqual(['booking/lead-time']);
    const early = rowOf('booking', 5, { arrival: clock('08:30') });
    expect(rulesOf(early, yangcheng)).toContain('booking/slot');
    expect(rulesOf(early, secondPaper)).not.toContain('booking/slot');
  });

  it('words findings, reasons and remedies, and cites its own clauses', async () => {
    const [found] = judged([booking], secondPaper);
    if (found === undefined) throw new Error('Expected a finding, found none.');
    const { message, because, remedy } = word(found);
    expect([message, ...because].join('\n')).toContain('1-3个工作日');
    const book = await openLedgerBook('台帐.xlsx', ledgers, secondPaper.forms);
    const assessment = assess([book], NOW, { regulation: secondPaper });
    const report = textReport({ books: [], assessment, refused: [] });
    expect(report).toContain('━━ 《城东新区错时服务办法》');
    expect(report).toContain('在服务日前1-3个工作日内提出');
    expect(namedIn([message, ...because, remedy ?? '', report].join('\n'))).toEqual([]);
  });

  it('excuses what its own words excuse, and nothing else', () => {
    const stated = rowOf('booking', 5, { ...booking.values, exception: '企业急需' });
    expect(judged([stated], secondPaper).map(({ level }) => level)).toEqual(['violation']);
  });

  it('is not held against records from before it was in force', () => {
    const before = rowOf('booking', 5, {
      appliedAt: at('2023-05-08T09:00'),
      repliedAt: at('2023-05-08T18:00'),
    });
    expect(judged([before], secondPaper)).toEqual([]);
    expect(judged([before], yangcheng).map(({ rule }) => rule)).toContain('booking/reply-within-1h');
  });

  it('reminds by its own limits', () => {
    const waiting = rowOf('booking', 5, {
      repliedAt: null,
      reply: null,
      outcome: '待服务',
      serviceStartedAt: null,
      serviceEndedAt: null,
    });
    const now = at('2026-05-11T09:05');
    const records = recordsOf([waiting]);
    const due = reminders({ records, settings, calendar, regulation: secondPaper, now });
    expect(due.find(({ kind }) => kind === 'reply')?.at).toBe(at('2026-05-11T11:00'));
  });

  it('counts, titles and draws by its own limits, and names its own forms and clauses', () => {
    const records = recordsOf([booking]);
    const findings = judged([booking], secondPaper);
    const facts = factsOfOffices(
      [{ records, settings, calendar, regulation: secondPaper, findings }],
      NOW,
      secondPaper,
    );
    const measures = measure(facts);
    expect(measures.figures['reply.within1h']).toMatchObject({ value: 1 });
    expect(measures.figures['reply.within1h'].title).toContain('2小时');
    expect(measures.series['records.byLedger'].points.map(({ label }) => label)).toEqual(
      ledgerKeys.map((key) => secondPaper.forms[key]),
    );
    expect(
      measures.series['violation.byClause'].points.every(({ label }) => label.startsWith('错时 第')),
    ).toBe(true);
    const view = createViews()(facts, noFilter, false);
    const limits = chartDeclarations.flatMap((chart) =>
      chart.cuts.map(
        (_, cut) => chartView(chart, cut, view.measures, (name) => name, view.replyMinutes).limit?.label,
      ),
    );
    expect(new Set(limits)).toEqual(new Set(['2小时', undefined]));
    expect(findingsFor(findings, { ...firstQuery, search: '错时 第' }, secondPaper)).toHaveLength(
      findings.length,
    );
  });

  it('writes ledgers under its own names, with its own hints, that are read back by them', async () => {
    const book = await openLedgerBook('台帐.xlsx', ledgers, secondPaper.forms);
    expect(
      book.sheets.flatMap(({ sheet, recognisedBy }) => (recognisedBy === 'name' ? [sheet] : [])),
    ).toEqual(Object.values(secondPaper.forms));
    expect(book.records.booking.map(({ values }) => values.id)).toEqual([booking.values.id]);
    const text = await textsOf(ledgers);
    expect(namedIn(text)).toEqual([]);
    expect(text).toContain('《城东新区错时服务办法》');
    expect(text).toContain('【疑似违规】申请时间：预约时间前1-3个工作日内申请（第21款、第22款）');
    const { repliedAt } = ledgerOf('booking').fields;
    if (repliedAt === undefined) throw new Error('Expected a field repliedAt, found none.');
    expect(promptOf('booking', repliedAt, secondPaper)).toContain('收到预约，2小时内答复');
  });

  it('prints forms, papers and archives under its own names', async () => {
    const period = { kind: 'month', year: 2026, month: 5 } as const;
    const head = { unit: '企业服务部', office: '城东新区', period, phones: 'full' } as const;
    const forms = await textsOf(await writeForms({ ...head, forms: secondPaper.forms, records }));
    const facts = factsOfOffices(
      [{ records, settings, calendar, regulation: secondPaper, findings: [] }],
      NOW,
      secondPaper,
    );
    const archive = await textsOf(await writeArchive({ ...head, facts, staff: [], undated: [] }));
    for (const text of [forms, archive]) {
      expect(namedIn(text)).toEqual([]);
      for (const name of Object.values(secondPaper.forms)) expect(text).toContain(name);
    }
    const papers = (['notice', 'booking'] as const).map((key) => {
      const [entry] = records[key];
      if (entry === undefined) throw new Error(`Expected a record of ${key}, found none.`);
      const answer = paperFor(entry, settings, secondPaper);
      return 'none' in answer ? answer.none : JSON.stringify(answer.paper);
    });
    expect(namedIn(papers.join('\n'))).toEqual([]);
    expect(papers[0]).toContain('委托代办确认单');
    expect(papers[0]).toContain(`《城东新区帮代办办法》（${secondPaper.paper}）`);
    expect(papers[1]).toContain('超过约定时间15分钟未到场的');
  });

  it('is shown clause by clause and sentence by sentence, and has a catalogue of its own', () => {
    const entries = clauseEntries(secondPaper, secondPaper.inForceFrom);
    const sentences = sentenceEntries(secondPaper, secondPaper.inForceFrom);
    const text = [catalogue(secondPaper), JSON.stringify([entries, sentences])].join('\n');
    expect(text).toContain('2小时内给予答复');
    expect(text).not.toContain('1小时内给予答复');
    expect(namedIn(text)).toEqual([]);
  });
});
