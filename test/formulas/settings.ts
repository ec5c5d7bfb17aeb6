import { parseNotice, type Notice, type SpecialDay } from '../../rules/calendar';
import { defaultSettings, type Settings } from '../../rules/settings';
import type { Amendment } from '../../rules/regulation/limits';
import { day } from '../../rules/time/day';

export const UNIT_NAMES = ['招商服务部', '企业服务部'];
/** The last is on no list, the one before belongs to no 部室 of its own. */
export const STAFF_NAMES = ['张三', '李四', '张三丰', '王五', '欧阳六', '赵七'];

const staffed: Settings = {
  ...defaultSettings,
  units: UNIT_NAMES.map((name) => ({ name, prefix: '甲' })),
  staff: [
    ['张三', '招商服务部'],
    ['李四', '企业服务部'],
    ['张三丰', '招商服务部'],
    ['王五', '企业服务部'],
    ['欧阳六', ''],
  ].map(([name = '', unit = '']) => ({ name, unit, role: '帮办代办人员', redAgent: false, active: true })),
  items: [
    { name: '企业投资项目备案', promisedWorkdays: 3, limitedByNetwork: false, materials: '' },
    { name: '建设工程规划许可证核发', promisedWorkdays: null, limitedByNetwork: true, materials: '' },
  ],
  hours: {
    seasons: [
      season('夏季', [5, 1], [9, 30], 1080),
      // Over New Year, with a gap in April on which nobody has said anything.
      season('冬季', [10, 1], [3, 31], 1050),
    ],
  },
};

function season(name: string, from: readonly [number, number], to: readonly [number, number], close: number) {
  const date = ([month, date]: readonly [number, number]) => ({ month, date });
  return {
    name,
    from: date(from),
    to: date(to),
    morning: { open: 480, close: 720 },
    afternoon: { open: 870, close },
  };
}

const NOTICE_2027: Notice = parseNotice(`国务院办公厅关于2027年部分节假日安排的通知
一、元旦：2027年1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
五、端午节：6月9日（周三）放假，共1天。
六、中秋节：9月15日（周三）放假，共1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`);

const correction = (at: number, kind: SpecialDay['kind']): SpecialDay => ({
  day: at,
  kind,
  name: '更正',
  source: '管委会通知',
});

/** One workbook of an office: what its 设置 and 日历 say. */
export interface Office {
  readonly settings: Settings;
  readonly notices: readonly Notice[];
  readonly corrections: readonly SpecialDay[];
}

/** Every limit amended, some twice, among the days that random records have. */
const amendments: readonly Amendment[] = [
  { limit: 'reply.minutes', value: 30, from: day(2026, 5, 1), paper: '阳经开管发〔2026〕3号' },
  { limit: 'reply.minutes', value: 90, from: day(2026, 10, 1), paper: '阳经开管发〔2026〕9号' },
  { limit: 'booking.leadFirst', value: 2, from: day(2026, 5, 8), paper: '阳经开管发〔2026〕3号' },
  { limit: 'booking.leadLast', value: 3, from: day(2026, 2, 20), paper: '阳经开管发〔2026〕3号' },
  { limit: 'booking.noShowMinutes', value: 60, from: day(2026, 9, 25), paper: '阳经开管发〔2026〕9号' },
  { limit: 'booking.tellDays', value: 2, from: day(2026, 11, 16), paper: '阳经开管发〔2026〕9号' },
  { limit: 'overtime.minutes', value: 30, from: day(2026, 10, 1), paper: '阳经开管发〔2026〕9号' },
  {
    limit: 'booking.slots',
    value: { 下午: { opens: 900, closes: 1050 } },
    from: day(2026, 5, 9),
    paper: '阳经开管发〔2026〕3号',
  },
  {
    limit: 'booking.slots',
    value: { 上午: { opens: 510, closes: 690 } },
    from: day(2026, 11, 10),
    paper: '阳经开管发〔2026〕9号',
  },
];

/**
 * With and without lists, hours, notices, corrections and amendments; a day corrected twice; a notice that replaces a shipped one.
 */
export const offices: readonly Office[] = [
  { settings: staffed, notices: [], corrections: [] },
  {
    settings: staffed,
    notices: [NOTICE_2027],
    corrections: [
      correction(day(2026, 5, 16), 'make-up'),
      correction(day(2026, 5, 16), 'swapped-rest'),
      correction(day(2026, 9, 16), 'weekend'),
      correction(day(2026, 10, 1), 'workday'),
      correction(day(2027, 2, 6), 'weekend'),
    ],
  },
  { settings: defaultSettings, notices: [], corrections: [correction(day(2027, 1, 16), 'weekend')] },
  { settings: { ...staffed, amendments }, notices: [NOTICE_2027], corrections: [] },
];

/** By options of which cells only know who may be late, or may have taken too much. */
export const otherwiseOffice: Office = {
  settings: { ...staffed, options: { ...staffed.options, replyClock: 'office', overtimeEarnsTimeOff: true } },
  notices: [NOTICE_2027],
  corrections: [],
};
