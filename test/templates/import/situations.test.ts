import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { yangcheng } from '../../../rules/regulation/regulation';
import { valueOf } from '../../../rules/records';
import { importDraft, openDraft, type ImportDraft } from '../../../templates/import/draft';
import { howOf, offersFor, titleOf, type SheetDraft } from '../../../templates/import/propose';
import { leftOutKinds, leftOutLines } from '../../../templates/import/lists';
import { readWorkbook } from '../../../templates/xlsx';
import { sheet, workbook } from '../read/grids';
import { unaccounted } from './accounting';
import { situations } from './situations/all';

/** Heading → what becomes of its column: `name client`, `offered reply`, or why it is left out. */
function columnsOf(draft: SheetDraft): Readonly<Record<string, string>> {
  return Object.fromEntries(
    draft.columns.map(({ column, text }) => {
      const target = draft.mapping.targets[column];
      const [offer] = offersFor(draft, column);
      if (target !== undefined) return [text, `${howOf(draft, column) ?? 'guess'} ${target}`];
      return [text, offer === undefined ? 'out' : `offered ${offer.target}`];
    }),
  );
}

/** Everything that an import says, as text. */
function everythingSaid(draft: ImportDraft): string {
  const result = importDraft(draft);
  const lists = leftOutKinds.flatMap((kind) => leftOutLines(result, kind));
  const values = result.entries.map((entry) => JSON.stringify([entry.values, entry.problems]));
  return [...values, ...lists.map((line) => JSON.stringify(line))].join('\n');
}

describe.each(situations)('$what', ({ sheet: name, rows, expected }) => {
  const draft = openDraft('台账.xlsx', workbook(sheet(name, rows)), { forms: yangcheng.forms });
  const [only] = draft.sheets;
  if (only === undefined) throw new Error('Expected a sheet');

  it('is read as it should be, and nothing disappears', () => {
    expect(unaccounted(draft)).toEqual([]);
    if ('refused' in expected) {
      expect(only.mapping.ledger).toBeNull();
      expect(only.why).toMatch(expected.refused);
      expect(importDraft(draft).entries).toEqual([]);
      return;
    }
    const { ledger, mapped, offered = {}, out = [], values = {}, unread } = expected;
    expect(only.mapping.ledger).toBe(ledger);
    const columns = columnsOf(only);
    expect(columns).toEqual({
      ...Object.fromEntries(
        Object.entries(mapped).map(([heading, target]) => [
          heading,
          expect.stringMatching(new RegExp(`^(?:name|alias) ${target}$`)) as string,
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(offered).map(([heading, target]) => [heading, `offered ${target}`]),
      ),
      ...Object.fromEntries(out.map((heading) => [heading, 'out'])),
    });
    const result = importDraft(draft);
    const [first] = result.entries;
    if (first === undefined) throw new Error('Expected a record');
    expect(Object.fromEntries(Object.keys(values).map((field) => [field, valueOf(first, field)]))).toEqual(
      values,
    );
    if (unread !== undefined) expect(result.unread.map(({ cell }) => cell)).toEqual(unread);
  });

  it('repeats no identity number', () => {
    expect(everythingSaid(draft).replace(/\s/g, '')).not.toMatch(/\d{6}19900307\d{3}/);
  });
});

const folder = new URL('cases/', import.meta.url);

async function caseOf(file: string): Promise<ImportDraft> {
  return openDraft(file, await readWorkbook(await readFile(fileURLToPath(new URL(file, folder)))), {
    forms: yangcheng.forms,
  });
}

interface Case {
  readonly file: string;
  /** Title of the sheet → its ledger, the number of records, and what becomes of the columns that matter. */
  readonly sheets: Readonly<
    Record<string, { readonly ledger: string | null; readonly records: number; readonly columns: object }>
  >;
  /** Cells that cannot be read. */
  readonly unread?: readonly string[];
  /** Rows that are no records. */
  readonly rows?: readonly string[];
}

const cases: readonly Case[] = [
  {
    file: '70-加班表-制度在表下.xlsx',
    sheets: {
      Sheet1: {
        ledger: 'overtime',
        records: 3,
        columns: {
          加班日期: 'alias date',
          员工编号: 'offered id',
          员工姓名: 'alias staff',
          加班事由: 'alias item',
          '加班时间/开始时间': 'name startedAt',
          '加班时间/用时': 'out',
        },
      },
    },
    rows: ['C12', 'C14', 'C15', 'C16', 'C17', 'C18'],
  },
  {
    file: '71-村级代理记录簿.xlsx',
    sheets: {
      '2026年': {
        ledger: 'assist',
        records: 4,
        columns: {
          办事人姓名: 'offered client',
          事项: 'alias item',
          时间: 'offered registeredAt@date',
          代办人姓名: 'alias agents',
          办事人是否满意: 'alias satisfaction',
        },
      },
    },
  },
  {
    file: '72-首问台账.xlsx',
    sheets: {
      首问负责登记台账: {
        ledger: 'assist',
        records: 2,
        columns: {
          首问负责人: 'offered agents',
          承办人: 'offered agents',
          处理情况: 'alias status',
          所收材料的名称和数量: 'out',
        },
      },
    },
    unread: ['K4'],
  },
  {
    file: '74-预约含身份证.xlsx',
    sheets: {
      预约登记: {
        ledger: 'booking',
        records: 3,
        columns: {
          '预约信息/身份证号': 'out',
          '预约信息/预约办理的事项': 'alias item',
          '预约信息/时段': 'alias slot~arrival',
        },
      },
    },
    unread: [],
  },
  { file: '75-来访登记.xlsx', sheets: { 来访登记: { ledger: null, records: 0, columns: {} } } },
  {
    file: '77-延时手工.xlsx',
    sheets: {
      '5月': {
        ledger: 'overtime',
        records: 5,
        columns: { 日期: 'name date', 延时时间: 'alias startedAt~endedAt', 负责人签字: 'alias confirmedBy' },
      },
    },
    unread: ['E9'],
    rows: ['A8:H8', 'A10:B10', 'A11:D11'],
  },
  {
    file: '79-并排与叠放.xlsx',
    sheets: {
      '延时台账（A–E 列）': { ledger: 'overtime', records: 2, columns: { 开始: 'alias startedAt' } },
      '延时台账（G–K 列）': { ledger: 'overtime', records: 2, columns: { 开始: 'alias startedAt' } },
      '2026年延时': { ledger: 'overtime', records: 3, columns: { 开始时间: 'name startedAt' } },
    },
    unread: ['A3', 'A4', 'G3', 'G4'],
  },
  {
    file: '82-无关是否列-预约.xlsx',
    sheets: {
      '预约服务登记表（旧）': { ledger: 'booking', records: 2, columns: { 是否短信提醒: 'offered reply' } },
    },
  },
  {
    file: '84-回访列.xlsx',
    sheets: {
      帮办台帐: {
        ledger: 'assist',
        records: 2,
        columns: { 回访时间: 'offered promisedOn', 是否回访: 'offered materials' },
      },
    },
  },
  {
    file: '86-身份证列-通知书.xlsx',
    sheets: {
      代办受理通知书台账: {
        ledger: 'notice',
        records: 2,
        columns: { 身份证号码: 'out', 有效期限: 'alias validFrom~validTo' },
      },
    },
    unread: [],
  },
  {
    file: '88-含正式名的另一列.xlsx',
    sheets: {
      帮办台帐: {
        ledger: 'assist',
        records: 2,
        columns: {
          服务对象: 'name client',
          服务对象是否满意: 'alias satisfaction',
          联系电话核实: 'offered materials',
          事项名称编码: 'out',
          帮办代办人员评价: 'out',
          承诺办结日期说明: 'out',
          材料移交时间备注: 'out',
        },
      },
    },
    unread: ['C2', 'C3'],
  },
];

describe.each(cases)('$file', ({ file, sheets, unread, rows }) => {
  it('is read as it should be, and nothing disappears', async () => {
    const draft = await caseOf(file);
    expect(unaccounted(draft)).toEqual([]);
    expect(draft.sheets.map(titleOf)).toEqual(Object.keys(sheets));
    for (const each of draft.sheets) {
      const expected = sheets[titleOf(each)];
      expect(each.mapping.ledger).toBe(expected?.ledger);
      if (expected?.ledger !== null) expect(columnsOf(each)).toMatchObject(expected?.columns ?? {});
      const { entries } = importDraft({ ...draft, sheets: [each] });
      expect(entries).toHaveLength(expected?.records ?? -1);
    }
    const result = importDraft(draft);
    if (unread !== undefined) expect(result.unread.map(({ cell }) => cell)).toEqual(unread);
    if (rows !== undefined) expect(result.rows.map(({ cell }) => cell)).toEqual(rows);
    expect(everythingSaid(draft)).not.toMatch(/\d{6}19900307\d{3}/);
  });
});
