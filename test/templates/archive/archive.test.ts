import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ledgerKeys } from '../../../rules/ledgers';
import { allFacts } from '../../../rules/measures';
import { recordDay, type Entry } from '../../../rules/records';
import { yearOf } from '../../../rules/time/day';
import { writeArchive, type Archive } from '../../../templates/archive';
import { openLedgerBook } from '../../../templates/read';
import { readWorkbook, type SheetGrid } from '../../../templates/xlsx';
import {
  onTimeShare,
  overtimeHours,
  replyMeasures,
  weekendServices,
} from '../../../templates/sample/measures';
import { valuesOf } from '../write/examples';
import { strictProblems } from '../write/strict';
import { LONG, oddArchive } from './odd';
import { cellsOf, empty, figuresOf, may, personsOf, sample, sampleArchives, year } from './sample';
import type { Office } from '../../../templates/sample/offices';
import { yangcheng } from '../../../rules/regulation/regulation';

const UNIT = '招商服务部';

function ofUnit(archives: readonly Archive[]): Archive {
  const found = archives.find(({ unit }) => unit === UNIT);
  if (found === undefined) throw new Error(`Expected an archive of ${UNIT}`);
  return found;
}

async function sheetsOf(archive: Archive): Promise<readonly SheetGrid[]> {
  return (await readWorkbook(await writeArchive(archive))).sheets;
}

describe('the workbook of an archive', () => {
  it('is what Excel takes without repair, and holds 统计表, the forms, and what stands behind the figures', async () => {
    for (const archive of [ofUnit(sampleArchives(may)), ofUnit(sampleArchives(empty)), oddArchive()]) {
      expect(strictProblems(await writeArchive(archive))).toEqual([]);
      expect(strictProblems(await writeArchive(archive, { beside: true }))).toEqual([]);
    }
    const sheets = await sheetsOf(ofUnit(sampleArchives(may)));
    expect(sheets.map(({ name }) => name)).toEqual([
      '统计表',
      ...ledgerKeys.map((key) => yangcheng.forms[key]),
      '核查情况',
      '逐条计算',
    ]);
  });

  it('is read back as the same records and nothing else', async () => {
    const archive = ofUnit(sampleArchives(year, 'full'));
    const book = await openLedgerBook('归档.xlsx', await writeArchive(archive), yangcheng.forms);
    expect(book.archive).toEqual({ unit: UNIT, period: '2026年度', at: '2026-11-23 10:00' });
    const given = { ...valuesOf(book.records) };
    for (const ledger of ledgerKeys) {
      const entries = archive.facts[ledger].map(({ entry }) => entry);
      expect(given[ledger].map(withoutMinutes), ledger).toEqual(
        entries.map((each) => withoutMinutes(each.values)),
      );
      expect(book.records[ledger].map(({ problems }) => problems.map(({ field }) => field))).toEqual(
        entries.map(({ problems }) => problems.map(({ field }) => field)),
      );
    }
    expect(book.sheets.filter(({ ledger }) => ledger === null).map(({ sheet }) => sheet)).toEqual([
      '统计表',
      '核查情况',
      '逐条计算',
    ]);
    expect(book.findings).toEqual([]);
  });

  it('names its sheets as papers beside the ledgers, and refers to them by these names', async () => {
    const bytes = await writeArchive(ofUnit(sampleArchives(may)), { beside: true });
    const { sheets } = await readWorkbook(bytes);
    expect(sheets.every(({ name }) => name.startsWith('文书 ') && name.endsWith(' 2026年5月'))).toBe(true);
    await expect(openLedgerBook('归档.xlsx', bytes, yangcheng.forms)).rejects.toThrow('不是台帐工作簿');
  });

  it('masks phones unless asked not to, in findings too', async () => {
    const texts = async (phones: Archive['phones']) =>
      JSON.stringify(await sheetsOf(ofUnit(sampleArchives(year, phones))));
    expect(await texts('masked')).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
    expect(await texts('full')).toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
  });
});

describe('the results written with the formulas', () => {
  it('are those reckoned from the records without the product’s own code', async () => {
    const own = sample.books.map(({ office, records: { booking, assist, overtime } }) => ({
      booked: booking.filter(isOwn(office)).map(({ values }) => values),
      handled: assist.filter(isOwn(office)).map(({ values }) => values),
      served: overtime.filter(isOwn(office)).map(({ values }) => values),
    }));
    const booked = own.flatMap((each) => each.booked);
    const handled = own.flatMap((each) => each.handled);
    const served = own.flatMap((each) => each.served);
    const figures = figuresOf(await sheetsOf(ofUnit(sampleArchives(year))));
    const reply = replyMeasures(booked);
    const expected: Readonly<Record<string, number>> = {
      '预约申请（件）': booked.length,
      '1小时内答复率': reply['reply.within1h'],
      '答复用时中位数（分钟）': reply['reply.median'],
      '答复同意（件）': booked.filter((each) => each.reply === '同意').length,
      '答复不同意（件）': booked.filter((each) => each.reply === '不同意').length,
      '去向：视为放弃（件）': booked.filter((each) => each.outcome === '视为放弃').length,
      '周末服务（件）': weekendServices(booked),
      '延时服务（件）': served.length,
      '延时服务时长（分钟）': overtimeHours(served) * 60,
      '帮办代办事项（件）': handled.length,
      '其中代办（件）': handled.filter((each) => each.mode === '代办').length,
      '已办结（件）': handled.filter((each) => each.status === '已办结').length,
      按期办结率: onTimeShare(handled),
      '红色代办员办理（件）': handled.filter((each) => each.redAgent === '是').length,
      '收费合计（元）': [...booked, ...handled, ...served].reduce((sum, { fee }) => sum + (fee ?? 0), 0),
    };
    for (const [title, value] of Object.entries(expected))
      expect(figures.get(title), title).toBeCloseTo(value, 5);
  });

  it('say — where there is nothing to count, and never an error', async () => {
    const sheets = await sheetsOf(ofUnit(sampleArchives(empty)));
    const figures = figuresOf(sheets);
    for (const title of [
      '1小时内答复率',
      '答复用时中位数（分钟）',
      '按期办结率',
      '红色代办员办理占比',
      '满意率',
    ])
      expect(figures.get(title), title).toBe('—');
    expect(figures.get('预约申请（件）')).toBe(0);
    expect(personsOf(sheets).every(([, ...cells]) => cells.every((cell) => cell === 0))).toBe(true);
    expect(JSON.stringify(sheets)).not.toMatch(/#(DIV|VALUE|NAME|REF|N\/A|NUM)/);
  });

  it('add up: what became of bookings, and the findings by clause', async () => {
    const archive = ofUnit(sampleArchives(year));
    const sheets = await sheetsOf(archive);
    const figures = figuresOf(sheets);
    const outcomes = [...figures].filter(([title]) => title.startsWith('去向：'));
    expect(outcomes).toHaveLength(9);
    expect(outcomes.reduce((sum, [, value]) => sum + Number(value), 0)).toBe(figures.get('预约申请（件）'));
    const cells = cellsOf(sheets, '统计表');
    const first = cells.findIndex(([text]) => String(text).startsWith('八、')) + 2;
    const end = cells.findIndex(([text], index) => index > first && text === '合计');
    const totals = cells.slice(first, end).reduce((sum, row) => sum + Number(row[9]), 0);
    expect(totals).toBe(countedIn(archive));
    expect(cells[end]?.[9]).toBe(countedIn(archive));
  });
});

/** Advice is no finding. */
function countedIn({ facts }: Archive): number {
  return facts.findings.filter(({ level }) => level !== 'advice').length;
}

describe('the formulas', () => {
  /** All of Excel 2007, none volatile, none that needs to be entered as an array. */
  const KNOWN = [
    'AND,CHAR,COUNT,COUNTIF,COUNTIFS,DATE,IF,INT,ISNUMBER,LEFT,LEN,MAX,MEDIAN,MID,N,NOT,OR,RIGHT,ROUND,SUBSTITUTE,SUM,SUMIFS',
    'SUMPRODUCT,TIME,VALUE,WEEKDAY',
  ].flatMap((names) => names.split(','));

  it('use functions that every Excel has, as plain formulas', async () => {
    const parts = unzipSync(await writeArchive(ofUnit(sampleArchives(year))));
    const xml = Object.entries(parts).map(([path, bytes]) =>
      path.includes('/sheet') ? strFromU8(bytes) : '',
    );
    const formulas = xml.flatMap((text) => [...text.matchAll(/<f([^>]*)>([^<]*)<\/f>/g)]);
    expect(formulas.length).toBeGreaterThan(500);
    expect(new Set(formulas.map(([, attributes]) => attributes))).toEqual(new Set(['']));
    const used = formulas.flatMap(([, , formula = '']) =>
      [...formula.replace(/"[^"]*"|&quot;.*?&quot;/g, '').matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(
        ([, name]) => name,
      ),
    );
    expect([...new Set(used)].sort()).toEqual(KNOWN.sort());
  });

  it('compare no truth value with a number, which Excel and LibreOffice do not take alike', async () => {
    const parts = unzipSync(await writeArchive(ofUnit(sampleArchives(may))));
    for (const [path, bytes] of Object.entries(parts))
      if (path.includes('/sheet')) expect(strFromU8(bytes), path).not.toMatch(/--\(\([^()+]*\)&gt;0/);
  });
});

describe('核查情况', () => {
  it('lists each finding of the period with the row of the archive in which its record stands', async () => {
    for (const archive of [ofUnit(sampleArchives(year)), oddArchive()]) {
      const sheets = await sheetsOf(archive);
      const lines = cellsOf(sheets, '核查情况').slice(4);
      expect(lines).toHaveLength(countedIn(archive));
      for (const [, , , sheet, row, id] of lines) {
        const form = sheets.find(({ name }) => name === sheet);
        expect(form?.rows.find((each) => each.row === row)?.cells[0], String(id)).toBe(id);
      }
    }
  });
});

describe('records that take several rows of their form', () => {
  it('are counted once, and stand in one row of 逐条计算', async () => {
    const archive = oddArchive();
    const sheets = await sheetsOf(archive);
    const long = sheets
      .find(({ name }) => name === '预约服务登记表')
      ?.rows.filter(({ cells }) => cells.includes(LONG));
    expect(long).toHaveLength(2);
    const judged = archive.facts.booking.filter((fact) => fact.judged);
    expect(figuresOf(sheets).get('预约申请（件）')).toBe(judged.length);
    const ids = judged.map(({ entry }) => entry.values.id);
    const workings = cellsOf(sheets, '逐条计算').map(([id]) => id);
    expect(workings.slice(3, 3 + ids.length)).toEqual(ids);
  });
});

describe('records from before the regulation was in force', () => {
  it('stand first in their form, and no figure counts them', async () => {
    const archive = oddArchive();
    const before = allFacts(archive.facts).filter(({ judged }) => !judged).length;
    expect(before).toBeGreaterThan(2);
    const sheets = await sheetsOf(archive);
    expect(figuresOf(sheets).get('预约申请（件）')).toBe(archive.facts.booking.length - 1);
    expect(JSON.stringify(cellsOf(sheets, '统计表'))).toContain(`以前的${before}条记录`);
    const working = cellsOf(sheets, '逐条计算').flat();
    for (const text of ['不计', '待答复', '逾时未答复', '超期未结', '？']) expect(working).toContain(text);
  });
});

/** Whether a record of 2026 belongs to the 部室: by itself, where 设置 knows the name, or by the workbook it is in. */
function isOwn({ unit, settings }: Office): (entry: Entry<'booking' | 'assist' | 'overtime'>) => boolean {
  return (entry) => {
    const named = settings.units.find(({ name }) => name === entry.values.unit);
    return (named?.name ?? unit.name) === UNIT && yearOf(recordDay(entry) ?? 0) === 2026;
  };
}

/** 延时分钟 and 调休分钟 are worked out on the way into the form. */
function withoutMinutes(values: unknown): unknown {
  return { ...(values as object), minutes: null };
}
