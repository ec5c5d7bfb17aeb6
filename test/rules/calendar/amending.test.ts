import { describe, expect, test } from 'vitest';
import { NoticeError, parseNotice, type Notice } from '../../../rules/calendar';
import { isoDay } from '../../../rules/time/day';

/** Invented. */
const YEARLY = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕9号
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕、周五）至11日（周四）放假调休，共7天。2月14日（周日）、1月31日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。
国务院办公厅
2026年11月5日
`;
const AMENDING = `国务院办公厅关于调整2027年劳动节假期安排的通知
国办发明电〔2027〕3号
经国务院批准，现将调整2027年劳动节放假安排通知如下。
一、2027年5月1日至4日放假调休，共4天。4月25日（星期日）上班，5月8日（星期六）不再上班。
国务院办公厅
2027年3月22日
`;

const yearly = parseNotice(YEARLY);

/** How days differ from the yearly notice. */
function changes({ days }: Notice): readonly string[] {
  const text = (notice: Pick<Notice, 'days'>) =>
    notice.days.map(({ day, kind, source }) => `${isoDay(day)} ${kind} ${source}`);
  const [before, after] = [text(yearly), text({ days })];
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ].filter((line) => !/^[-+] \S+ (?:statutory|make-up)/.test(line) || !restated.test(line));
}

/** Stated again by the later paper, and the same. */
const restated = /2027-0(?:5-0[12]|4-25)/;

function problems(text: string, loaded: readonly Notice[] = []): readonly string[] {
  try {
    parseNotice(text, { loaded });
  } catch (error) {
    if (error instanceof NoticeError) return error.problems.map(({ line, message }) => `${line} ${message}`);
    throw error;
  }
  return [];
}

describe('a yearly notice with the paper that changes it', () => {
  const changed = [
    '- 2027-05-03 swapped-rest 国办发明电〔2026〕9号',
    '- 2027-05-04 swapped-rest 国办发明电〔2026〕9号',
    '- 2027-05-05 swapped-rest 国办发明电〔2026〕9号',
    '- 2027-05-08 make-up 国办发明电〔2026〕9号',
    '+ 2027-05-03 swapped-rest 国办发明电〔2027〕3号',
    '+ 2027-05-04 swapped-rest 国办发明电〔2027〕3号',
  ];

  test.each([
    ['one below the other', `${YEARLY}\n${AMENDING}`],
    ['the later one first', `${AMENDING}\n${YEARLY}`],
    [
      'the title of the page above it',
      `${YEARLY}\n国务院办公厅关于调整2027年劳动节假期安排的通知\n${AMENDING}`,
    ],
  ])('%s: both are read, the later stands', (_, text) => {
    const notice = parseNotice(text);
    expect([notice.year, notice.source]).toEqual([2027, '国办发明电〔2026〕9号']);
    expect(changes(notice)).toEqual(changed);
  });

  test('alone, it changes the notice that is loaded', () => {
    expect(changes(parseNotice(AMENDING, { loaded: [yearly] }))).toEqual(changed);
  });

  test('alone and with no notice of its year, it says which year it changes and how to enter it', () => {
    expect(problems(AMENDING)).toEqual([
      '1 “关于调整2027年劳动节假期安排的通知”只写了调整的日期，2027年的年度放假通知还没有导入；也可以在日历中逐日更正',
    ]);
  });
});

describe('papers as they were published', () => {
  test('2019: 劳动节 of one day became four', () => {
    const text =
      '国务院办公厅关于调整2019年劳动节假期安排的通知\n现将2019年劳动节假期通知如下：\n劳动节：2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。';
    const days = parseNotice(text).days.filter(({ name }) => name.includes('劳动'));
    expect(days.map(({ day, kind }) => `${isoDay(day)} ${kind}`)).toEqual([
      '2019-04-28 make-up',
      '2019-05-01 statutory',
      '2019-05-02 swapped-rest',
      '2019-05-03 swapped-rest',
      '2019-05-04 swapped-rest',
      '2019-05-05 make-up',
    ]);
  });

  test('2020: 春节 was prolonged, which made a make-up day one of rest', () => {
    const [base] = [
      parseNotice(
        `一、元旦：2020年1月1日放假，共1天。
二、春节：1月24日至30日放假调休，共7天。1月19日（星期日）、2月1日（星期六）上班。
三、清明节：4月4日至6日放假调休，共3天。
四、劳动节：5月1日至5日放假调休，共5天。4月26日（星期日）、5月9日（星期六）上班。
五、端午节：6月25日至27日放假调休，共3天。6月28日（星期日）上班。
六、国庆节、中秋节：10月1日至8日放假调休，共8天。9月27日（星期日）、10月10日（星期六）上班。`,
        { year: 2020 },
      ),
    ];
    const { days } = parseNotice(
      `国务院办公厅关于延长2020年春节假期的通知
国办发明电〔2020〕1号
一、延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。
二、各地大专院校、中小学、幼儿园推迟开学，具体时间由教育部门另行通知。`,
      { loaded: [base] },
    );
    const after = days.filter(({ day }) => isoDay(day) >= '2020-01-30' && isoDay(day) <= '2020-02-09');
    expect(after.map(({ day, kind }) => `${isoDay(day)} ${kind}`)).toEqual([
      '2020-01-30 swapped-rest',
      '2020-01-31 swapped-rest',
      '2020-02-01 swapped-rest',
      '2020-02-02 swapped-rest',
    ]);
  });
});

describe('refused, with the reason', () => {
  test.each([
    [
      'a make-up day left open',
      AMENDING.replace('，5月8日（星期六）不再上班', ''),
      /原通知的调休上班日5月8日.*没有写明/,
    ],
    ['a wrong weekday', AMENDING.replace('星期六', '星期日'), /5月8日是周六/],
    ['a wrong number of days', AMENDING.replace('共4天', '共5天'), /不符/],
    [
      'a statutory day left out',
      AMENDING.replace('5月1日至4日放假调休，共4天', '5月2日至4日放假调休，共3天'),
      /法定节假日5月1日/,
    ],
    [
      'a statutory day to be worked',
      AMENDING.replace('4月25日（星期日）上班', '5月2日（星期日）上班'),
      /不能调整为上班/,
    ],
    ['a date without a verb that is known', AMENDING.replace('不再上班', '另行通知'), /无法识别/],
    ['no dates at all', AMENDING.replace(/一、.*\n/, ''), /没有读到调整的日期/],
    ['another year', AMENDING.replaceAll('2027年', '2026年'), /调整的是2026年/],
  ])('%s', (_, amending, expected) => {
    expect(problems(YEARLY + amending).join('\n')).toMatch(expected);
  });
});

describe('what stands around a notice', () => {
  test.each([
    [
      'a covering sentence with a date below the list',
      `${items()}请各部门、各单位于2026年12月25日前将值班安排报管委会办公室。\n`,
    ],
    [
      'the signature of the county, and what follows it',
      `${items()}阳城县人民政府办公室\n2026年11月10日\n（此件公开发布）\n`,
    ],
    [
      'a covering letter above',
      `各乡镇人民政府：\n现将《国务院办公厅关于2027年部分节假日安排的通知》转发给你们，请认真执行。\n${items()}`,
    ],
    [
      'both',
      `现将2027年节假日安排通知如下：\n${items()}联系人：张三，电话：0356-4220000\n阳城县人民政府办公室2026年11月10日\n`,
    ],
  ])('%s does not spoil the list', (_, text) => {
    const lines = ({ days }: Notice) => days.map(({ day, kind }) => `${isoDay(day)} ${kind}`);
    expect(lines(parseNotice(text))).toEqual(lines(yearly));
  });

  test('a sentence that puts days to rest is none of it', () => {
    expect(problems(`${items()}请各单位注意，10月8日（周五）放假，共9天。`)).not.toEqual([]);
  });
});

function items(): string {
  return YEARLY.split('\n')
    .filter((line) => /^[一二三四五六七]、/.test(line))
    .join('\n')
    .concat('\n');
}
