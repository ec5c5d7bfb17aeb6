import { beforeAll, describe, expect, test } from 'vitest';
import { OpenFiles, type ReadFile } from '../../dashboard/model/open-files';
import { sheetLines } from '../../dashboard/model/quality';
import { readFile } from '../../dashboard/reading/read-file';
import { measure } from '../../rules/measures';
import { parseIsoMoment } from '../../rules/time/moment';
import { createSample, writeSample } from '../../templates/sample/sample';
import { yangcheng } from '../../rules/regulation/regulation';

const sample = createSample({ rows: 5, seed: 3 });
const now = parseIsoMoment(sample.answers.now) ?? 0;
let files: readonly File[];

beforeAll(async () => {
  files = (await writeSample(sample)).map(({ name, bytes }) => new File([new Uint8Array(bytes)], name));
});

/** Reads as the worker does, on this thread. */
const read: ReadFile = async (file, forms, onProgress, signal) => {
  const reading = await readFile(file, forms, onProgress);
  signal.throwIfAborted();
  return reading;
};

function newOpenFiles(): { openFiles: OpenFiles; changes: () => number } {
  let count = 0;
  const openFiles = new OpenFiles(read, { regulation: yangcheng, now }, () => (count += 1));
  return { openFiles, changes: () => count };
}

const records = (openFiles: OpenFiles) => measure(openFiles.assessed.facts).figures.records.value;

describe('the open files', () => {
  test('begins with nothing to show', () => {
    expect(records(newOpenFiles().openFiles)).toBe(0);
  });

  test('reads files one after the other and judges them together', async () => {
    const { openFiles, changes } = newOpenFiles();
    await openFiles.add(files, 'file');
    expect(openFiles.items.map((item) => item.state)).toEqual(files.map(() => 'read'));
    expect(records(openFiles)).toBe(sample.answers.measures.records);
    expect(openFiles.assessed.facts.findings).toHaveLength(sample.answers.findings.length);
    expect(changes()).toBeGreaterThan(files.length);
  });

  test('records of a ledger without a 部室 column belong to the 部室 of their workbook', async () => {
    const { openFiles } = newOpenFiles();
    await openFiles.add(files, 'file');
    const { credential, findings } = openFiles.assessed.facts;
    expect(credential.length).toBeGreaterThan(0);
    expect(credential.map((fact) => fact.unit)).not.toContain(null);
    expect(findings.map((finding) => finding.unit)).not.toContain(null);
  });

  test('files added while others are being read join the queue', async () => {
    const { openFiles } = newOpenFiles();
    const first = openFiles.add(files.slice(0, 1), 'file');
    await openFiles.add(files.slice(1), 'file');
    await first;
    expect(records(openFiles)).toBe(sample.answers.measures.records);
  });

  test('a file that cannot be read says why and leaves the others alone', async () => {
    const { openFiles } = newOpenFiles();
    const [good = new File([], '')] = files;
    const broken = new File([(await good.arrayBuffer()).slice(0, 900)], '断档.xlsx');
    await openFiles.add([broken, good, new File(['a,b'], '表.csv')], 'file');
    expect(openFiles.items.map((item) => item.state)).toEqual(['refused', 'read', 'refused']);
    expect(openFiles.items[0]?.reason).toMatch(/^应为 Excel 工作簿（.xlsx），实际/);
    expect(records(openFiles)).toBeGreaterThan(0);
  });

  test('a file that is gone by the time it is read says so', async () => {
    const { openFiles } = newOpenFiles();
    const gone = new File([], '移走.xlsx');
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    await openFiles.add([gone], 'file');
    expect(openFiles.items[0]?.reason).toContain('可能已被移走');
  });

  test('cancelling keeps what was read, and reading can begin again', async () => {
    let cancelled = false;
    const openFiles = new OpenFiles(read, { regulation: yangcheng, now }, () => {
      if (cancelled || openFiles.items[1]?.state !== 'reading') return;
      cancelled = true;
      openFiles.cancel();
    });
    await openFiles.add(files, 'file');
    expect(openFiles.items.map((item) => item.state)).toEqual([
      'read',
      ...files.slice(1).map(() => 'cancelled'),
    ]);
    const some = records(openFiles) ?? 0;
    expect(some).toBeGreaterThan(0);
    await openFiles.add(files.slice(1), 'file');
    expect(records(openFiles)).toBe(sample.answers.measures.records);
  });

  test('real ledgers take the place of the sample', async () => {
    const { openFiles } = newOpenFiles();
    await openFiles.add(files.slice(0, 2), 'sample');
    await openFiles.add(files.slice(2, 3), 'file');
    expect(openFiles.items.map((item) => item.file.name)).toEqual([files[2]?.name]);
  });

  test('removing files takes their records with them', async () => {
    const { openFiles } = newOpenFiles();
    await openFiles.add(files.slice(0, 2), 'file');
    openFiles.remove(openFiles.items[0]?.id ?? 0);
    expect(openFiles.items).toHaveLength(1);
    openFiles.removeAll();
    expect(records(openFiles)).toBe(0);
  });

  test('a good notice is taken and judged by, a bad one answered with its lines', () => {
    const { openFiles } = newOpenFiles();
    expect(openFiles.addNotice('元旦放假')).toMatchObject({ problems: [{ line: 1 }] });
    expect(openFiles.notices).toEqual([]);
    expect(openFiles.addNotice(NOTICE_2026)).toMatchObject({ notice: { year: 2026 } });
    expect(openFiles.notices).toHaveLength(1);
    openFiles.removeNotice(2026);
    expect(openFiles.notices).toEqual([]);
  });

  test('the sheets of a file are listed with their records', async () => {
    const { openFiles } = newOpenFiles();
    await openFiles.add(files.slice(0, 1), 'file');
    const lines = openFiles.items.flatMap((item) => sheetLines(item, yangcheng.forms));
    expect(lines.map(({ sheet }) => sheet)).toContain('预约服务登记表');
    expect(lines.reduce((sum, line) => sum + line.records, 0)).toBe(records(openFiles));
  });
});

const NOTICE_2026 = `国务院办公厅关于2026年部分节假日安排的通知
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;
