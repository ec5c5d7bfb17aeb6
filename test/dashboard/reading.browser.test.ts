import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../run/browser';
import { sampleFiles } from '../../templates/sample/sample';
import { manyFindings } from './many-findings';
import { accessibilityProblems, choose, figuresOf, openDashboard, upload, type Upload } from './page';

let browser: Browser;
let good: Upload;

beforeAll(async () => {
  browser = await launchBrowser();
  const [first] = await sampleFiles({ rows: 30, seed: 7 });
  if (first === undefined) throw new Error('Expected the sample to have a workbook');
  good = upload(first.name, first.bytes);
});
afterAll(() => browser.close());

describe('the empty page', () => {
  test('has no accessibility problem, and the keyboard alone leads from it to the rows of a figure', async () => {
    const { page, complaints, close } = await openDashboard(browser);
    expect(await accessibilityProblems(page)).toEqual([]);
    await tabTo('试用示例');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-measure]');
    await tabTo('1小时内答复率');
    await page.keyboard.press('Enter');
    expect(await page.innerText('dialog[open] h2')).toBe('1小时内答复率');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
    expect(complaints).toEqual([]);
    await close();

    async function tabTo(text: string): Promise<void> {
      for (let steps = 0; steps < 40; steps += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
        if (focused.includes(text)) return;
      }
      throw new Error(`Expected 40 steps of the Tab key to reach ${text}`);
    }
  });

  test('lets nothing out: its policy blocks requests, images, frames and foreign scripts', async () => {
    const { page, close } = await openDashboard(browser);
    const blocked = await page.evaluate(async () => {
      const directives: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        directives.push(event.effectiveDirective),
      );
      await fetch('https://example.com/').catch(() => undefined);
      const image = document.createElement('img');
      image.src = 'https://example.com/x.png';
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      const script = document.createElement('script');
      script.textContent = 'document.title = "changed"';
      document.body.append(image, frame, script);
      while (directives.length < 4) await new Promise(requestAnimationFrame);
      return directives.sort();
    });
    expect(blocked).toEqual(['connect-src', 'frame-src', 'img-src', 'script-src-elem']);
    expect(await page.title()).toBe('窗口台帐 · 统计与核查');
    await close();
  });

  test('says what to do when its script cannot run', async () => {
    const { page, close } = await openDashboard(browser, { context: { javaScriptEnabled: false } });
    await page.locator('.not-started').waitFor({ state: 'visible' });
    expect(await page.innerText('.not-started')).toContain('请用新版 Microsoft Edge');
    await close();
  });

  test('a notice that contradicts itself is refused by its line, a good one is taken', async () => {
    const { page, close } = await openDashboard(browser);
    await page.getByRole('button', { name: '放假通知' }).click();
    await page.fill('textarea', '国务院办公厅关于2027年部分节假日安排的通知\n一、元旦：1月1日（周四）放假。');
    await page.getByRole('button', { name: '导入', exact: true }).click();
    expect(await page.innerText('notice-dialog .bad')).toContain('第2行：2027年1月1日是周五，通知写的是周四');
    expect(await accessibilityProblems(page)).toEqual([]);
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '从文本文件载入' }).click();
    const text = [
      '国务院办公厅关于2027年部分节假日安排的通知',
      '一、元旦：1月1日（周五）至3日（周日）放假，共3天。',
      '二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月14日（周日）上班。',
      '三、清明节：4月3日（周六）至5日（周一）放假，共3天。',
      '四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。',
      '五、端午节：6月9日（周三）放假，共1天。',
      '六、中秋节：9月15日（周三）放假，共1天。',
      '七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。',
    ].join('\n');
    await (await choosing).setFiles({ name: '2027.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await expect.poll(() => page.inputValue('textarea')).toBe(text);
    await page.getByRole('button', { name: '导入', exact: true }).click();
    expect(await page.innerText('notice-dialog .good')).toContain('已导入2027年放假安排，共33天');
    await close();
  });
});

describe('reading', () => {
  test('the page has one file input, that of the workbooks, before and after reading', async () => {
    const { page, close } = await openDashboard(browser);
    const input = page.locator('input[type=file]');
    await input.setInputFiles([good]);
    await page.waitForSelector('[data-measure]');
    const once = (await figuresOf(page))['records'];
    await input.setInputFiles([{ ...good, name: '又一份.xlsx' }]);
    await expect.poll(() => page.innerText('reading-status')).toContain('2 个文件：读取完成 2');
    expect((await figuresOf(page))['records']).toBe(once);
    await close();
  });

  test('a broken file beside a good one is named with its reason, and the good one is read', async () => {
    const { page, complaints, close } = await openDashboard(browser);
    await choose(page, [good]);
    const alone = await figuresOf(page);
    await choose(page, [
      upload('断档.xlsx', good.buffer.subarray(0, good.buffer.length / 2)),
      upload('改名.xlsx', Buffer.from('不是工作簿')),
    ]);
    await expect.poll(() => page.innerText('reading-status')).toContain('3 个文件：读取完成 1，未能读取 2');
    const refused = await page.innerText('.refused');
    expect(refused).toMatch(/断档\.xlsx 未能读取：应为 Excel 工作簿/);
    expect(refused).toMatch(/改名\.xlsx 未能读取：应为 Excel 工作簿/);
    expect(await figuresOf(page)).toEqual(alone);
    expect(complaints).toEqual([]);
    await close();
  });

  test('a folder is read with its workbooks only, what lies beside them is named', async () => {
    const { page, close } = await openDashboard(browser);
    const folder = await mkdtemp(join(tmpdir(), 'ledgers-'));
    await writeFile(join(folder, good.name), good.buffer);
    await writeFile(join(folder, `~$${good.name}`), 'lock');
    await writeFile(join(folder, '说明.docx'), 'text');
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '选择文件夹' }).click();
    await (await choosing).setFiles(folder);
    await page.waitForSelector('[data-measure]');
    expect(await page.innerText('reading-status')).toContain('1 个文件：读取完成 1');
    expect(await page.innerText('.refused')).toContain('说明.docx 未加入：不是 .xlsx 或 .xlsm 工作簿');
    await rm(folder, { recursive: true });
    await close();
  });

  test('files dropped on the page are read', async () => {
    const { page, complaints, close } = await openDashboard(browser);
    await page.evaluate(
      ([name, base64]) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([bytes], name));
        document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true }));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
      },
      [good.name, good.buffer.toString('base64')] as const,
    );
    await page.waitForSelector('[data-measure]');
    expect(await page.locator('.drop-hint').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('can be cancelled; what was read stays, and reading can begin again', async () => {
    const { page, close } = await openDashboard(browser);
    const many = Array.from({ length: 80 }, (_, index) => ({ ...good, name: `${index}月.xlsx` }));
    await page.setInputFiles('#files', many);
    await page.getByRole('button', { name: '取消读取' }).click();
    await page.waitForSelector('reading-status a');
    expect(await page.innerText('reading-status')).toMatch(/80 个文件：.*已取消 \d+/);
    await choose(page, [good]);
    await expect.poll(async () => (await figuresOf(page))['records']).toBeGreaterThan(0);
    await close();
  });

  test('20,000 findings stay quick to search, sort and open', async () => {
    const { page, close } = await openDashboard(browser);
    const { bytes, findings } = await manyFindings(20_000);
    await choose(page, [upload('很多.xlsx', bytes)]);
    expect((await figuresOf(page))['findings.defect']).toBeGreaterThanOrEqual(findings);
    const started = Date.now();
    await page.fill('.findings input[type=search]', '甲 19999');
    await expect.poll(() => page.locator('.findings tbody tr').count()).toBeLessThan(10);
    await page.fill('.findings input[type=search]', '');
    await page.getByRole('button', { name: '位置' }).click();
    await page.getByRole('button', { name: '末页' }).click();
    await page.click('[data-measure="findings.defect"]');
    expect(await page.locator('dialog[open] tbody tr').count()).toBe(100);
    // A page that drew every row, or searched in squares, would take minutes; a busy machine takes some seconds.
    expect(Date.now() - started).toBeLessThan(20_000);
    await close();
  });

  test('works in a browser of 2020, without the functions of later years', async () => {
    const { page, complaints, close } = await openDashboard(browser, { before: WITHOUT_LATER_FUNCTIONS });
    expect(await page.evaluate(() => 'toSorted' in Array.prototype)).toBe(false);
    await choose(page, [good]);
    expect((await figuresOf(page))['records']).toBeGreaterThan(0);
    await page.click('[data-measure="records"]');
    expect(complaints).toEqual([]);
    await close();
  });
});

/** Takes away what Chrome 80 had not, from the page and from its worker, which is started out of a Blob. */
const WITHOUT_LATER_FUNCTIONS = `
  const strip = \`{
    const later = [
      [Array.prototype, 'at findLast findLastIndex toSorted toReversed toSpliced with'],
      [Object.getPrototypeOf(Uint8Array.prototype), 'at findLast toSorted with'],
      [String.prototype, 'at replaceAll isWellFormed toWellFormed'],
      [Object, 'hasOwn groupBy'],
      [Map, 'groupBy'],
      [Promise, 'any withResolvers try'],
      [Array, 'fromAsync'],
      [globalThis, 'structuredClone'],
      [globalThis.Element ? Element.prototype : {}, 'replaceChildren checkVisibility'],
    ];
    for (const [target, names] of later) for (const name of names.split(' ')) delete target[name];
  }\`;
  new Function(strip)();
  const OriginalBlob = Blob;
  Blob = class extends OriginalBlob {
    constructor(parts, options) {
      super(/javascript/.test(options?.type ?? '') ? [strip, ...parts] : parts, options);
    }
  };
`;
