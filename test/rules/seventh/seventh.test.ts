import { beforeAll, describe, expect, test } from 'vitest';
import { firstFields, stagesOf } from '../../../addin/parts/form/sections';
import { defaultCalendar } from '../../../rules/calendar';
import { judge } from '../../../rules/judge';
import { ledgerKeys, ledgerOf, type LedgerKey } from '../../../rules/ledgers';
import { factsOfOffices, measure } from '../../../rules/measures';
import { noRecords, type Entry, type Records } from '../../../rules/records';
import { yangcheng, type Regulation } from '../../../rules/regulation/regulation';
import { reminders } from '../../../rules/reminders';
import { word } from '../../../rules/wording/word';
import { writeArchive } from '../../../templates/archive';
import { jsonReport } from '../../../templates/cli/report-json';
import { openDraft } from '../../../templates/import';
import { renewalOrder } from '../../../templates/import/renew';
import { maskedSpeak } from '../../../templates/masking';
import { assess } from '../../../templates/offices';
import { openLedgerBook } from '../../../templates/read';
import { writeForms, writeLedgerBook } from '../../../templates/write';
import { readWorkbook } from '../../../templates/xlsx';
import { atNow } from '../../formulas/books';
import { Engine } from '../../formulas/engine';
import { NOW, settings } from '../scenarios/lawful';
import { at } from '../scenarios/when';

/*
 * The product with a seventh ledger: the three modules in which a ledger is declared are replaced (test/vitest.config.ts), and nothing
 * else. Its name is the paper's, as that of every form.
 */

const VISIT = 'visit' as LedgerKey;
const regulation: Regulation = { ...yangcheng, forms: { ...yangcheng.forms, [VISIT]: '来访登记表' } };
const calendar = defaultCalendar();

const lawful = {
  id: 'LF-2026-0001',
  cameAt: at('2026-05-11T09:00'),
  visitor: '赵小明',
  visitorPhone: '13903561234',
  unit: '企业服务部',
  receivedBy: '王芳',
  outcome: '已接待',
  reason: null,
  leftAt: at('2026-05-11T10:00'),
  remarks: null,
};
const visits = [
  lawful,
  { ...lawful, id: 'LF-2026-0002', receivedBy: null },
  { ...lawful, id: 'LF-2026-0003', outcome: '未接待' },
  { ...lawful, id: 'LF-2026-0004', leftAt: at('2026-05-11T11:01') },
  { ...lawful, id: 'LF-2026-0005', leftAt: at('2026-05-11T08:00') },
  { ...lawful, id: 'LF-2026-0006', visitor: null },
];
const FOUND = [
  [6, 'visit/received'],
  [7, 'visit/reason'],
  [8, 'visit/length'],
  [9, 'data/order'],
  [10, 'data/required'],
];

function entryOf(values: object, index: number): Entry {
  const columns = Object.fromEntries(Object.keys(ledgerOf(VISIT).fields).map((key, at) => [key, at + 1]));
  const source = { file: '台帐.xlsx', sheet: regulation.forms[VISIT], headingRow: 4, columns };
  return { ledger: VISIT, source, row: 5 + index, values, problems: [] } as unknown as Entry;
}

const records: Records = { ...noRecords, [VISIT]: visits.map(entryOf) };
const judged = judge({ records, settings, calendar, regulation, now: NOW });
const facts = factsOfOffices(
  [{ records, settings, calendar, regulation, findings: judged }],
  NOW,
  regulation,
);
const head = {
  unit: '企业服务部',
  office: '管委会',
  period: { kind: 'month', year: 2026, month: 5 },
  phones: 'full',
} as const;

let bytes: Uint8Array = new Uint8Array();
beforeAll(async () => {
  bytes = atNow(await writeLedgerBook({ regulation, settings, records, capacity: 12, now: NOW }));
});

describe('a seventh ledger', () => {
  test('is judged by its rules, and by the general defects', () => {
    expect(ledgerKeys).toContain(VISIT);
    expect(judged.map(({ row, rule }) => [row, rule])).toEqual(FOUND);
  });

  test('is counted, by form, clause and person; reminders know nothing of it', () => {
    const { figures, series } = measure(facts);
    expect(figures.records.value).toBe(visits.length);
    expect(figures['findings.violation'].value).toBe(3);
    expect(series['records.byLedger'].points.at(-1)).toMatchObject({
      label: '来访登记表',
      value: visits.length,
    });
    expect(series['violation.byPerson'].points.map(({ key }) => key)).toEqual(['王芳']);
    expect(
      reminders({ records, settings, calendar, regulation, now: NOW }).map(({ entry }) => entry),
    ).not.toContain(records[VISIT][0]);
  });

  test('masks whom its declaration says to be a person', () => {
    const found = judged.find(({ rule }) => rule === 'visit/received');
    if (found === undefined) throw new Error('Expected a finding, found none.');
    expect(word(found).message).toContain('赵小明');
    expect(word(found, maskedSpeak({ names: true })).message).toContain('赵**');
    expect(word(found, maskedSpeak({ names: true })).message).not.toContain('赵小明');
  });

  test('is written, known by its name, read back and checked', async () => {
    const book = await openLedgerBook('台帐.xlsx', bytes, regulation.forms);
    expect(book.sheets.find(({ ledger }) => ledger === VISIT)).toMatchObject({
      sheet: '来访登记表',
      recognisedBy: 'name',
    });
    expect(book.records[VISIT].map(({ values }) => values)).toEqual(visits);
    const assessment = assess([book], NOW, { regulation });
    const report = jsonReport({ books: [book], assessment, refused: [] });
    const said = JSON.parse(report) as readonly unknown[];
    expect(said).toMatchObject(FOUND.map(([row, rule]) => ({ row, rule, sheet: '来访登记表' })));
  });

  test('judges itself by formulas', async () => {
    const engine = await Engine.open(bytes);
    const said = (await engine.work(bytes)).get('来访登记表');
    engine.close();
    expect(said?.get(5)).toBe('未发现问题');
    expect([6, 7, 8, 9, 10].map((row) => String(said?.get(row)).trim())).toEqual([
      expect.stringContaining('【疑似违规】接待人：来访有人接待（第四条（四））'),
      expect.stringContaining('【疑似违规】未接待原因：未接待的，说明原因（第五条（一））'),
      expect.stringContaining('【疑似违规】离开时间：来访不超过两小时（第五条（三））'),
      expect.stringContaining('【填写缺陷】离开时间：先后顺序'),
      expect.stringContaining('【填写缺陷】来访人：'),
    ]);
  });

  test('is printed as a form and archived', async () => {
    const forms = await writeForms({ ...head, forms: regulation.forms, records });
    const { records: read } = await openLedgerBook('表.xlsx', forms, regulation.forms);
    expect(read[VISIT].map(({ values }) => values)).toEqual(visits);
    const archive = await readWorkbook(await writeArchive({ ...head, facts, staff: [], undated: [] }));
    expect(archive.sheets.map(({ name }) => name)).toContain('来访登记表');
  });

  test('has a form in the pane, and is known to the import', () => {
    const fields = stagesOf(VISIT).flatMap((section) => section.fields);
    expect(fields).toEqual(Object.keys(ledgerOf(VISIT).fields).filter((key) => key !== 'id'));
    const draft = { ledger: VISIT, base: null, texts: {}, automatic: new Set<string>() };
    expect(firstFields(draft, { records, settings, calendar, regulation, now: NOW })).toEqual([
      'cameAt',
      'visitor',
      'unit',
      'outcome',
    ]);
    expect(renewalOrder).toContain(VISIT);
    const old = [
      ['日期时间', '来访人', '部室', '接待人', '接待结果'],
      ['2026/5/11 9:00', '赵小明', '企业服务部', '王芳', '已接待'],
    ];
    const rows = old.map((cells, index) => ({ row: index + 1, cells }));
    const grid = { name: '五月接待', hidden: false, rows, tables: [], merges: [] };
    const [sheet] = openDraft(
      '2026.xlsx',
      { date1904: false, sheets: [grid] },
      { forms: regulation.forms },
    ).sheets;
    expect(sheet?.mapping.ledger).toBe(VISIT);
  });
});
