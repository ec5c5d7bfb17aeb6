import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedDays } from '../../../rules/calendar';
import { isoDay, yearOf } from '../../../rules/time/day';
import { run } from './run';

/** As the State Council gave it (国办发明电〔2025〕7号). */
const NOTICE = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
`;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'calendar-'));
  await writeFile(join(folder, '2026.txt'), NOTICE);
  await writeFile(join(folder, 'wrong.txt'), NOTICE.replace('共7天', '共8天'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('calendar', () => {
  it('prints the days of a notice, ascending, as JSON', async () => {
    const { code, stdout, stderr } = await run('calendar', ['2026.txt', '--json'], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const expected = shippedDays()
      .filter(({ day }) => yearOf(day) === 2026)
      .map(({ day, kind }) => `${isoDay(day)} ${kind}`);
    const days = JSON.parse(stdout) as readonly { date: string; kind: string; name: string }[];
    expect(days.map(({ date, kind }) => `${date} ${kind}`)).toEqual(expected);
    expect(days[0]).toEqual({ date: '2026-01-01', kind: 'statutory', name: '元旦' });
  });

  it('prints them as a list that can be read', async () => {
    const { code, stdout } = await run('calendar', ['2026.txt'], folder);
    expect(code).toBe(0);
    expect(stdout).toContain('2026年5月9日（周六）  调休上班  劳动节');
  });

  it('refuses a notice that contradicts itself: line, text, expected and found', async () => {
    const { code, stdout, stderr } = await run('calendar', ['wrong.txt', '--json'], folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const part of ['第7行', '七、国庆节：10月1日（周四）', '7天', '8天']) expect(stderr).toContain(part);
  });

  it.each([[[]], [['missing.txt']], [['2026.txt', 'wrong.txt']]])(
    'ends with 2 when called with %j',
    async (args) => {
      const { code, stdout, stderr } = await run('calendar', args, folder);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).not.toBe('');
    },
  );
});
