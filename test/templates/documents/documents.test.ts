import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerKey, Values } from '../../../rules/ledgers';
import { defaultSettings, type Settings } from '../../../rules/settings';
import { day } from '../../../rules/time/day';
import { moment } from '../../../rules/time/moment';
import { PAPER_COLUMNS, paperFor, writePaper, type Paper } from '../../../templates/documents';
import { NotALedgerBook, openLedgerBook } from '../../../templates/read';
import { readWorkbook } from '../../../templates/xlsx';
import { entryOf, settings } from '../write/examples';
import { strictProblems } from '../write/strict';
import { yangcheng } from '../../../rules/regulation/regulation';

const notice: Partial<Values<'notice'>> = {
  id: '招商-DB-2026-0001',
  acceptedOn: day(2026, 5, 11),
  applicant: '阳城县某某生物科技有限公司',
  contactName: '张三',
  contactPhone: '13812345678',
  item: '企业投资项目备案',
  scope: '持营业执照正本代为办理备案的网上申报',
  validFrom: day(2026, 5, 11),
  validTo: day(2026, 6, 10),
  materials: '营业执照，复印件，1份\n备案申请表，原件，2份',
  promisedOn: day(2026, 5, 14),
  unit: '招商服务部',
  agents: '王建国',
};

const incomplete: Partial<Values<'assist'>> = {
  id: '招商-BB-2026-0001',
  registeredAt: moment(2026, 5, 11, 9, 5),
  client: '阳城县某某生物科技有限公司',
  item: '企业投资项目备案',
  mode: '帮办',
  materials: '不齐全不规范',
  missingMaterials: '备案申请表：到窗口领取\n营业执照复印件：加盖公章',
  agents: '王建国',
};

const agreed: Partial<Values<'booking'>> = {
  id: '招商-YY-2026-0001',
  client: '阳城县某某生物科技有限公司',
  item: '企业投资项目备案',
  day: day(2026, 5, 16),
  slot: '上午',
  arrival: 540,
  reply: '同意',
  materialsNeeded: '营业执照（正本、副本）\n备案申请表',
  staff: '王建国',
};

function paper<K extends LedgerKey>(
  ledger: K,
  values: Partial<Values<K>>,
  given: Settings = settings,
): Paper {
  const answer = paperFor(entryOf(ledger, values), given, yangcheng);
  if ('none' in answer) throw new Error(answer.none);
  return answer.paper;
}

const texts = ({ rows }: Paper): string[] => rows.map(({ cells }) => cells.map(({ text }) => text).join('|'));

/** Texts as clerks type them, and worse: sums in front, spaces, commas, numbers, brackets. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '1.2亿元',
        '3.5万吨/年',
        'ISO 9001',
        '，',
        '、',
        '；',
        ' ',
        '（正本）',
        '原件',
        '2份',
        '1、',
        '“',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

describe('a text on paper', () => {
  it.each([
    '1.2亿元项目投资协议',
    '3.5万吨/年生产线的批复',
    'ISO 9001 质量管理体系认证证书',
    '授权委托书，由法定代表人签字、加盖公章后送窗口',
    '1.2亿元项目投资协议\n2.5万吨/年生产线的批复',
    '营业执照（正本；副本）',
  ])('%s', (text) => {
    const cells = (made: Paper) => made.rows.flatMap((row) => row.cells.map((cell) => cell.text));
    for (const line of text.split('\n')) {
      expect(cells(paper('notice', { ...notice, materials: text }))).toContain(line);
      expect(cells(paper('assist', { ...incomplete, missingMaterials: text }))).toContain(line);
      expect(cells(paper('booking', { ...agreed, materialsNeeded: text }))).toContain(line);
    }
  });

  it('is what was typed, line by line, but for the columns that the clerk made', () => {
    fc.assert(
      fc.property(typed, fc.array(typed, { minLength: 1, maxLength: 4 }), (one, lines) => {
        const list = lines.join('\n');
        const made = [
          paper('notice', { ...notice, scope: one, item: one, originalsKept: one, materials: list }),
          paper('assist', { ...incomplete, item: one, missingMaterials: list }),
          paper('booking', { ...agreed, item: one, materialsNeeded: list }),
        ];
        for (const each of made) {
          expect(texts(each).join('\n')).toContain(one);
          for (const line of lines) {
            // Without the separators of 原件/复印件 and 份数, and a number of a list that is numbered throughout.
            const plain = (text: string) => text.replace(/[，,\s|]/g, '');
            expect(plain(texts(each).join(''))).toContain(
              plain(line).replace(/^\d{1,2}[.．、)）](?!\d)/, ''),
            );
          }
        }
      }),
    );
  });

  it('keeps numbers of its own only where the whole list is numbered in order', () => {
    const rows = (materials: string) =>
      texts(paper('notice', { ...notice, materials })).filter((row) => row.includes('□是'));
    expect(rows('1. 营业执照\n2．章程\n3、决议').slice(0, 3)).toEqual([
      '1|营业执照|||□是　□否',
      '2|章程|||□是　□否',
      '3|决议|||□是　□否',
    ]);
    expect(rows('1、营业执照\n章程').slice(0, 2)).toEqual(['1|1、营业执照|||□是　□否', '2|章程|||□是　□否']);
  });
});

describe('代办受理通知书', () => {
  it('carries the facts of the record, item by item', () => {
    const made = paper('notice', notice);
    expect(made.title).toBe('阳城县开发区代办受理通知书');
    expect(made.number).toBe('编号：招商-DB-2026-0001');
    expect(texts(made)).toEqual(
      expect.arrayContaining([
        '受理日期|2026年5月11日|承诺办结日期|2026年5月14日',
        '授权范围|持营业执照正本代为办理备案的网上申报',
        '有效期限|自2026年5月11日起至2026年6月10日止',
        '1|营业执照|复印件|1份|□是　□否',
        '2|备案申请表|原件|2份|□是　□否',
        '代办员电话||监督电话|0356-4221234',
      ]),
    );
    expect(made.gaps).toEqual([]);
  });

  it('states what A1.3, A1.1, A2(一) and A4(三) say to both sides, and leaves signing to the pen', () => {
    const all = texts(paper('notice', { ...notice, signedOn: day(2026, 5, 11) })).join('\n');
    for (const said of ['自愿', '真实性由申请人负责', '无偿', '有效期限使用申请人证件', '说明原因']) {
      expect(all).toContain(said);
    }
    expect(all.match(/日期：\s+年\s+月\s+日/g)).toHaveLength(4);
  });

  it.each([
    [1, '本通知书一份，由申请人收执。'],
    [2, '本通知书一式两份，申请人、受理部室各执一份。'],
    [3, '本通知书一式三份，申请人、受理部室各执一份，其余存档。'],
  ])('says who keeps %i copies', (noticeCopies, expected) => {
    const made = paper('notice', notice, {
      ...defaultSettings,
      options: { ...defaultSettings.options, noticeCopies },
    });
    expect(texts(made).at(-1)).toBe(expected);
    expect(made.copies).toBe(noticeCopies);
  });

  it('names the gaps that are printed as blanks', () => {
    const made = paper('notice', { ...notice, scope: null, validTo: null, materials: null });
    expect(made.gaps).toEqual(['授权范围', '有效期限止', '材料清单']);
    expect(texts(made)).toContain('有效期限|自2026年5月11日起至　　　　年　　月　　日止');
    expect(texts(made).filter((row) => row === '||||')).toHaveLength(3);
  });
});

describe('一次性告知单', () => {
  it('lists each missing material with how to supply it', () => {
    const made = paper('assist', incomplete);
    expect(texts(made)).toEqual(
      expect.arrayContaining([
        '1|备案申请表：到窗口领取|',
        '2|营业执照复印件：加盖公章|',
        '该事项所需材料|营业执照\n备案申请表',
      ]),
    );
    expect(texts(made)[0]).toContain('2026年5月11日9:05申请帮办“企业投资项目备案”');
  });

  it('tells a booking what to bring, when and where; a list in brackets stays together', () => {
    const made = paper('booking', agreed);
    expect(texts(made)).toEqual(
      expect.arrayContaining([
        '约定时间|2026年5月16日（周六）上午9:00',
        '1|营业执照（正本、副本）|□',
        '2|备案申请表|□',
      ]),
    );
  });

  it.each([
    ['assist', { materials: '齐全规范' }, '材料审查'],
    ['booking', { reply: '不同意' }, '答复结果'],
    ['booking', {}, '答复结果'],
    ['overtime', {}, '没有对应的文书'],
  ] as const)('is not made from %s %j', (ledger, values, reason) => {
    const answer = paperFor(entryOf(ledger, values), settings, yangcheng);
    expect(answer).toEqual({ none: expect.stringContaining(reason) as string });
  });
});

describe('copies', () => {
  const three = { ...defaultSettings, options: { ...defaultSettings.options, noticeCopies: 3 } };

  it('of a 告知单 are as many as the settings say, two by default', () => {
    for (const [ledger, values] of [
      ['assist', incomplete],
      ['booking', agreed],
    ] as const) {
      const usual = paper(ledger, values, defaultSettings);
      expect(usual.copies).toBe(2);
      expect(texts(usual).at(-1)).toBe('本告知单一式两份，申请人、部室各执一份。');
      const more = paper(ledger, values, three);
      expect(more.copies).toBe(3);
      expect(texts(more).at(-1)).toBe('本告知单一式三份，申请人、部室各执一份，其余存档。');
    }
  });
});

describe('seals', () => {
  it('have room, and are never drawn', () => {
    const rows = [paper('notice', notice), paper('assist', incomplete)].flatMap((each) => each.rows);
    const seals = rows.filter(({ cells }) => cells.some(({ look }) => look === 'seal'));
    expect(seals.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['（申请人盖章处）', '（招商服务部盖章处）'],
      ['（部室盖章处）', ''],
    ]);
    for (const { lines } of seals) expect(lines).toBeGreaterThanOrEqual(3);
  });
});

describe('writePaper', () => {
  const papers = [paper('notice', notice), paper('assist', incomplete), paper('booking', agreed)];

  it.each(papers.map((each) => [each.sheet, each] as const))(
    'writes %s as one strict sheet with every text',
    async (_, made) => {
      const bytes = await writePaper(made);
      expect(strictProblems(bytes)).toEqual([]);
      const { sheets } = await readWorkbook(bytes);
      expect(sheets.map(({ name }) => name)).toEqual([made.sheet]);
      const written = new Set(sheets[0]?.rows.flatMap(({ cells }) => cells));
      for (const { cells } of made.rows)
        for (const { text } of cells) if (text !== '') expect(written).toContain(text);
    },
  );

  it.each(papers.map((each) => [each.sheet, each] as const))('fills all columns of %s', (_, made) => {
    for (const { cells } of made.rows)
      expect(cells.reduce((sum, { span }) => sum + span, 0)).toBe(PAPER_COLUMNS);
  });

  it.each(papers.map((each) => [each.sheet, each] as const))(
    'is never taken for a ledger: %s',
    async (_, made) => {
      await expect(openLedgerBook('x.xlsx', await writePaper(made), yangcheng.forms)).rejects.toThrow(
        NotALedgerBook,
      );
    },
  );

  async function pageOf(made: Paper) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await writePaper(made)).buffer as ArrayBuffer);
    return workbook.worksheets[0]?.pageSetup;
  }

  it.each(papers.map((each) => [each.sheet, each] as const))(
    'prints %s on one page A4 portrait',
    async (_, made) => {
      expect(await pageOf(made)).toMatchObject({
        paperSize: 9,
        orientation: 'portrait',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 1,
      });
    },
  );

  it('prints a paper that is too long for a legible page on several, title and number on each', async () => {
    const materials = Array.from({ length: 40 }, (_, index) => `第${index + 1}项材料，原件，1份`).join('\n');
    const page = await pageOf(paper('notice', { ...notice, materials }));
    expect(page).toMatchObject({ fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:2' });
  });

  it('writes a text that looks like a formula as a text', async () => {
    const { sheets } = await readWorkbook(await writePaper(paper('notice', { ...notice, item: '=1+1' })));
    expect(sheets[0]?.rows.flatMap(({ cells }) => cells)).toContain('=1+1');
  });
});
