import { describe, expect, it } from 'vitest';
import { isNotImported } from '../../../rules/cell-problem';
import { valueOf } from '../../../rules/records';
import { day } from '../../../rules/time/day';
import { importDraft, openDraft } from '../../../templates/import/draft';
import { importedBook } from '../../../templates/import/imported-book';
import { constantProblem, previewOf } from '../../../templates/import/preview';
import { importReport, officialContent, summaryOf } from '../../../templates/import/report';
import { chooseConstant, chooseLedger } from '../../../templates/import/draft';
import { openLedgerBook } from '../../../templates/read';
import { writeLedgerBook } from '../../../templates/write';
import { readWorkbook } from '../../../templates/xlsx';
import { sheet, workbook } from '../read/grids';
import { strictProblems } from '../write/strict';
import { bookingsInParts, monthsOfOvertime } from './old-books';
import { yangcheng } from '../../../rules/regulation/regulation';
import { word } from '../../../rules/wording/word';

const today = day(2026, 11, 23);
const draft = openDraft('2026年延时台账.xlsx', await readWorkbook(await monthsOfOvertime()), {
  forms: yangcheng.forms,
});
const bytes = await writeLedgerBook(officialContent(draft, { regulation: yangcheng, today }));

describe('the official workbook of an old one', () => {
  it('reads back as the same records, under new ids', async () => {
    const book = await openLedgerBook('正式.xlsx', bytes, yangcheng.forms);
    expect(book.records.overtime.map((entry) => entry.values.id)).toEqual([
      'YS-2026-0001',
      'YS-2026-0002',
      'YS-2026-0003',
      'YS-2026-0004',
    ]);
    const { entries } = importDraft(draft);
    const known = ['date', 'staff', 'client', 'item', 'unit', 'startedAt', 'endedAt', 'result'];
    expect(book.records.overtime.map((entry) => known.map((field) => valueOf(entry, field)))).toEqual(
      entries.map((entry) => known.map((field) => valueOf(entry, field))),
    );
    expect(book.settings.units).toEqual([{ name: '招商服务部', prefix: '' }]);
    expect(book.settings.staff.map(({ name }) => name)).toEqual(['张三', '李四']);
  });

  it('is a file that Excel opens without repairs', () => {
    expect(strictProblems(bytes)).toEqual([]);
  });

  it('keeps what could not be read as it stands, for people to mend', async () => {
    const book = await openLedgerBook('正式.xlsx', bytes, yangcheng.forms);
    expect(
      book.records.overtime[2]?.problems
        .filter((problem) => !isNotImported(problem))
        .map(({ field, typed }) => [field, typed]),
    ).toEqual([
      ['startedAt', '下班后'],
      ['endedAt', '下班后'],
    ]);
  });

  it('ends with a sheet that lists what was left out, and is no ledger', async () => {
    const { sheets } = await readWorkbook(bytes);
    const last = sheets.at(-1);
    expect(last?.name).toBe('文书 导入说明');
    const lines =
      last?.rows.map(({ cells }) => cells.map((cell) => (typeof cell === 'string' ? cell : '')).join('|')) ??
      [];
    expect(lines[1]).toContain(summaryOf(draft));
    expect(lines).toContain(
      '读不出的单元格|5月!F6|下班后|开始时间、结束时间：应填写开始时间、结束时间；实际填写“下班后”，分不开',
    );
    expect(lines).toContain('未导入的行|5月!A8:G8|合计　1小时20分|合计行');
    expect(lines).toContain('未导入的列|5月!I3|车牌号|没有选定对应的栏目，有内容的单元格 1 个');
    expect(lines).toContain('对应关系|5月!F3|加班时间|→ 开始时间、结束时间');
    expect(lines).toContain('固定值|5月|招商服务部|→ 部室');
    expect(lines).toContain('未导入的工作表|通讯录|2 行，4 个单元格|隐藏的工作表');
    const book = await openLedgerBook('正式.xlsx', bytes, yangcheng.forms);
    expect(book.sheets.find(({ sheet: name }) => name === '文书 导入说明')?.ledger).toBeNull();
  });
});

describe('the imported book', () => {
  it('is one like any other, whose records point into the old file', () => {
    const book = importedBook(draft, today);
    expect(book.records.overtime[0]).toMatchObject({
      row: 4,
      source: { file: '2026年延时台账.xlsx', sheet: '5月' },
    });
    expect(book.sheets.map(({ ledger, records }) => [ledger, records])).toEqual([
      ['overtime', 3],
      ['overtime', 1],
      [null, 0],
      [null, 0],
    ]);
    expect(book.findings.map((finding) => [finding.rule, word(finding).expected])).toContainEqual([
      'sheet/missing-column',
      expect.stringContaining('“延时原因”'),
    ]);
  });

  it('numbers notices before the cases that name them, and keeps old ids in 备注', () => {
    const old = workbook(
      sheet('帮办台账', [
        ['编号', '来访时间', '服务对象', '受理通知书编号', '备注'],
        ['帮1', '2026-5-11 9:00', '甲公司', '通7', '急'],
      ]),
      sheet('受理通知书台账', [
        ['编号', '受理日期', '申请人', '代办事项', '授权范围'],
        ['通7', '2026-5-10', '甲公司', '备案', '递交材料'],
      ]),
    );
    const { records } = importedBook(openDraft('台账.xlsx', old, { forms: yangcheng.forms }), today);
    expect(records.notice[0]?.values).toMatchObject({ id: 'DB-2026-0001', remarks: '原编号：通7' });
    expect(records.assist[0]?.values).toMatchObject({
      id: 'BB-2026-0001',
      noticeId: 'DB-2026-0001',
      remarks: '急；原编号：帮1',
    });
  });

  it('takes settings and calendar of the workbook with it', async () => {
    const official = await readWorkbook(bytes);
    const book = importedBook(openDraft('正式.xlsx', official, { forms: yangcheng.forms }), today);
    expect(book.settings.units).toEqual([{ name: '招商服务部', prefix: '' }]);
    expect(book.records.overtime).toHaveLength(4);
  });
});

describe('the preview', () => {
  it('shows what stands in the source beside what is read', async () => {
    const [bookings] = openDraft('2026预约.xlsx', await readWorkbook(await bookingsInParts()), {
      forms: yangcheng.forms,
    }).sheets;
    if (bookings === undefined) throw new Error('Expected a sheet');
    const [first, , third] = previewOf(bookings, 3);
    expect(first?.cells.get(8)).toEqual({
      text: '2026年5月16日上午',
      from: null,
      read: '2026-05-16，上午',
      problem: null,
    });
    expect(first?.cells.get(3)).toMatchObject({ text: '09:00', read: '2026-05-11 09:00' });
    expect(third?.cells.get(8)).toMatchObject({ text: '周六', read: '', problem: '分不开' });
  });

  it('shows the source alone while a sheet is not imported', () => {
    const [hidden] = chooseLedger(draft, 0, null).sheets;
    if (hidden === undefined) throw new Error('Expected a sheet');
    expect(previewOf(hidden, 2).map(({ row }) => row)).toEqual([4, 5]);
    expect(previewOf(hidden, 2)[0]?.cells.get(2)).toMatchObject({ text: '5月11日', read: null });
  });

  it('tells a fixed value that no record could have', () => {
    const [sheetDraft] = chooseConstant(draft, 0, 'closesAt', '下班时').sheets;
    if (sheetDraft === undefined) throw new Error('Expected a sheet');
    expect(constantProblem(sheetDraft, 'closesAt')).toMatch(/应填写钟点/);
    expect(constantProblem(sheetDraft, 'unit')).toBeNull();
  });
});

it('the report of a workbook says every mapping once', () => {
  const kinds = importReport(draft).rows.map(([kind]) => kind);
  expect(kinds.filter((kind) => kind === '对应关系')).toHaveLength(12);
});
