import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerOf } from '../../rules/ledgers';
import { valueOf } from '../../rules/records';
import { formCase, formCases, paperCases, type FormCase, type PaperCase } from './cases';
import { canPrint, pageSizes, pageTexts, printed, smallestText, withoutSpace } from './pdf';
import { yangcheng } from '../../rules/regulation/regulation';

const A4_SHORT = 595;
const A4_LONG = 842;
const SMALLEST = 9;
/** Rows of which some leave just too little room below them for the signatures. */
const edges = Array.from({ length: 14 }, (_, index) => formCase('credential', 8 + index, 'ordinary'));
const forms: readonly FormCase[] = [...formCases, ...edges, formCase('overtime', 500, 'ordinary')];
const isOverlong = ({ name }: { readonly name: string }): boolean => name.includes('overlong');
const isEndless = ({ name }: { readonly name: string }): boolean => name.includes('endless');

const named = <T extends { readonly name: string }>(cases: readonly T[]) =>
  cases.map((each) => [each.name, each] as const);

const FONT_SETS = [
  ['as wide as Arial', 'arial'],
  ['wider than Arial', 'wide'],
] as const;

describe.skipIf(!canPrint).each(FONT_SETS)(
  'printed by LibreOffice with fonts %s (skipped where soffice or pdftotext is not installed)',
  (_, fonts) => {
    let folder = '';
    let pdfs: ReadonlyMap<string, string> = new Map();
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'print-'));
      pdfs = await printed([...forms, ...paperCases], folder, fonts);
    });
    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    const pdfOf = ({ name }: { readonly name: string }): string => pdfs.get(name) ?? '';

    it.each(named(forms))('form %s: A4 landscape, legible, numbered', (_, form) => {
      const sizes = pageSizes(pdfOf(form));
      for (const [width, height] of sizes)
        expect([Math.round(width), Math.round(height)]).toEqual([A4_LONG, A4_SHORT]);
      expect(smallestText(pdfOf(form))).toBeGreaterThanOrEqual(SMALLEST);
      const pages = pageTexts(pdfOf(form));
      expect(pages).toHaveLength(sizes.length);
      pages.forEach((text, index) => {
        expect(text).toContain(`第${index + 1}页共${pages.length}页`);
      });
    });

    it.each(named(forms))('form %s: title, unit, period and headings on every page', (_, form) => {
      const sheet = yangcheng.forms[form.ledger];
      for (const text of pageTexts(pdfOf(form))) {
        expect(text).toContain(sheet);
        expect(text).toContain(`部室：招商服务部期间：2026年5月共${form.entries.length}条`);
        expect(text).toMatch(/(?:编号|对应编号)/);
      }
    });

    it.each(named(forms))('form %s: signatures end each band, below a record', (_, form) => {
      const pages = pageTexts(pdfOf(form));
      const signed = pages.flatMap((text, index) => (text.includes('部室负责人：') ? [index] : []));
      expect(signed).toHaveLength(bandsIn(pages));
      expect(signed.at(-1)).toBe(pages.length - 1);
      const lastId = form.entries.at(-1)?.values.id ?? '说明：本期无记录。';
      for (const index of isEndless(form) ? [] : signed) {
        // A record that is too high for the page of the signatures ends on it.
        const within = isOverlong(form) ? pages.slice(index - 1, index + 1).join('') : pages[index];
        expect(within).toContain(lastId);
      }
    });

    it.each(named(forms.filter((form) => !isEndless(form))))('form %s: every text to its end', (_, form) => {
      const text = pageTexts(pdfOf(form)).join('');
      for (const cell of textsOf(form)) expect(text).toContain(withoutSpace(cell));
    });

    it.each(named(forms.filter(isEndless)))('form %s: a text longer than a page to its end', (_, form) => {
      const text = pageTexts(pdfOf(form)).join('');
      for (const cell of textsOf(form)) expect(text).toContain(withoutSpace(cell).slice(-12));
    });

    it.each(named(paperCases))('paper %s: A4 portrait, legible, every text', (_, paper) => {
      const pages = pageTexts(pdfOf(paper));
      for (const [width, height] of pageSizes(pdfOf(paper)))
        expect([Math.round(width), Math.round(height)]).toEqual([A4_SHORT, A4_LONG]);
      expect(smallestText(pdfOf(paper))).toBeGreaterThanOrEqual(SMALLEST);
      const all = withoutBoxes(pages.join(''));
      for (const cell of paperTexts(paper).map(withoutBoxes))
        expect(all).toContain(isEndless(paper) ? cell.slice(-12) : cell);
      expect(boxesIn(pages)).toBe(boxesIn(paperTexts(paper)));
      for (const text of pages) {
        expect(text).toContain(withoutSpace(paper.paper.number));
        if (pages.length > 1) expect(text).toMatch(/第\d+页共\d+页/);
      }
    });

    it.each(named(paperCases.filter(({ name }) => /blank|ordinary/.test(name))))(
      'paper %s: on one page',
      (_, paper) => {
        expect(pageSizes(pdfOf(paper))).toHaveLength(1);
      },
    );

    it.each(named(paperCases))('paper %s: no signed block is parted', (_, paper) => {
      const pages = pageTexts(pdfOf(paper));
      for (const [opens, ends] of BLOCKS) {
        const page = pages.find((text) => text.includes(opens));
        if (page !== undefined) expect(page.slice(page.indexOf(opens))).toMatch(ends);
      }
      expect(BLOCKS.some(([opens]) => pages.some((text) => text.includes(opens)))).toBe(true);
    });
  },
);

/** The first words of what is signed as a whole, and its last. */
const BLOCKS: readonly (readonly [opens: string, ends: RegExp])[] = [
  ['三、签字', /盖章处.*日期：年月日日期：年月日/],
  ['四、办结交接', /领取人.*各执一份/],
  ['告知和签收', /部室盖章处.*各执一份/],
];

/** Boxes to tick are drawn in another face than the words beside them, and so are not extracted in one line with them. */
const BOXES = /□/g;

function withoutBoxes(text: string): string {
  return text.replace(BOXES, '');
}

function boxesIn(texts: readonly string[]): number {
  return texts.join('').match(BOXES)?.length ?? 0;
}

function bandsIn(pages: readonly string[]): number {
  return new Set(pages.map((text) => /（续表.?）/.exec(text)?.[0] ?? '')).size;
}

function textsOf({ ledger, entries }: FormCase): readonly string[] {
  const keys = Object.entries(ledgerOf(ledger).fields).flatMap(([key, { type }]) =>
    ['text', 'people', 'id', 'reference', 'choice', 'phone', 'creditCode'].includes(type) ? [key] : [],
  );
  return entries.flatMap((entry) =>
    keys.map((key) => valueOf(entry, key)).filter((value) => typeof value === 'string'),
  );
}

function paperTexts({ paper }: PaperCase): readonly string[] {
  return paper.rows.flatMap(({ cells }) => cells.map(({ text }) => withoutSpace(text)));
}
