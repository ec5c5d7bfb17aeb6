import { ledgerFileName } from '../write';
import type { OfficeHours } from '../../rules/calendar';
import { defaultSettings, type Item, type Settings, type StaffMember, type Unit } from '../../rules/settings';

/** One invented 部室: its workbook, its people, what it handles. */
export interface Office {
  readonly unit: Unit;
  readonly file: string;
  /** 部室负责人, who confirms and approves. */
  readonly head: string;
  readonly staff: readonly StaffMember[];
  readonly items: readonly Item[];
  readonly settings: Settings;
}

interface Profile {
  readonly name: string;
  readonly prefix: string;
  /** The head first; a star marks a 红色代办员. */
  readonly people: readonly string[];
  /** Name, promised workdays, materials; a star marks an item limited by the superior approval network. */
  readonly items: readonly (readonly [string, number, string])[];
}

/** Unit names as development zones of this size have them; every person is invented. */
const PROFILES: readonly Profile[] = [
  {
    name: '综合办公室',
    prefix: '综合',
    people: ['程守信', '马丽娟*', '郭志强', '栗小燕', '延建军*'],
    items: [
      ['入区企业登记备案', 5, '营业执照复印件、备案申请表'],
      ['企业用工备案', 3, '用工花名册、营业执照复印件'],
      ['公章刻制备案代办', 2, '营业执照原件、法定代表人授权书'],
      ['档案查询证明', 1, '单位介绍信'],
      ['社会保险登记*', 5, '营业执照复印件、银行开户许可证'],
    ],
  },
  {
    name: '招商服务部',
    prefix: '招商',
    people: ['原向东', '张晓霞*', '王建斌', '李雪梅', '燕国华*', '卫鹏飞'],
    items: [
      ['企业设立登记代办', 3, '设立申请书、住所证明、股东身份证明'],
      ['外商投资信息报告', 5, '营业执照复印件、投资协议'],
      ['招商项目入区预审', 7, '项目建议书、企业简介、资信证明'],
      ['优惠政策兑现申请', 10, '申请表、完税证明、投资合同'],
      ['食品经营许可*', 10, '申请书、场所平面图、从业人员健康证明'],
    ],
  },
  {
    name: '经济发展部',
    prefix: '经发',
    people: ['田广林', '常秀英*', '吉海涛', '靳玉洁', '成文斌'],
    items: [
      ['企业投资项目备案', 3, '项目备案申请表、营业执照复印件'],
      ['节能审查', 10, '节能报告、项目备案证'],
      ['技术改造项目备案', 5, '技改方案、营业执照复印件'],
      ['统计入库申报', 7, '申报表、财务报表、营业执照复印件'],
      ['进出口经营者备案*', 5, '备案登记表、营业执照复印件'],
    ],
  },
  {
    name: '规划建设部',
    prefix: '规建',
    people: ['茹振华', '上官红*', '酒志刚', '潘慧敏', '侯建平', '琚晓东*'],
    items: [
      ['建设用地规划许可', 10, '用地申请、勘测定界图、项目批复'],
      ['建设工程规划许可', 10, '规划许可申请、总平面图、土地证明'],
      ['施工许可', 7, '施工合同、图纸审查合格书、安全措施备案'],
      ['临时占道审批', 3, '占道申请、平面示意图'],
      ['不动产登记预约*', 5, '不动产登记申请书、权属来源材料'],
    ],
  },
];

/** Invented hours with two seasons, so that closing time differs: 延时 is counted from it. */
const HOURS: OfficeHours = {
  seasons: [
    {
      name: '夏季',
      from: { month: 5, date: 1 },
      to: { month: 9, date: 30 },
      morning: { open: 8 * 60 + 30, close: 12 * 60 },
      afternoon: { open: 15 * 60, close: 18 * 60 },
    },
    {
      name: '冬季',
      from: { month: 10, date: 1 },
      to: { month: 4, date: 30 },
      morning: { open: 8 * 60 + 30, close: 12 * 60 },
      afternoon: { open: 14 * 60, close: 17 * 60 + 30 },
    },
  ],
};

const STAFF = PROFILES.flatMap(({ name, people }) =>
  people.map((person, index) => member(name, person, index)),
);
const UNITS: readonly Unit[] = PROFILES.map(({ name, prefix }) => ({ name, prefix }));

/** The invented 部室 of the sample, each with the settings of its workbook. */
export const offices: readonly Office[] = PROFILES.map((profile) => {
  const unit = { name: profile.name, prefix: profile.prefix };
  const staff = STAFF.filter((each) => each.unit === profile.name);
  const items = profile.items.map(([name, promisedWorkdays, materials]) => ({
    name: plain(name),
    promisedWorkdays,
    limitedByNetwork: name.endsWith('*'),
    materials,
  }));
  return {
    unit,
    file: ledgerFileName(profile.name),
    head: plain(profile.people[0] ?? ''),
    staff,
    items,
    settings: {
      ...defaultSettings,
      complaintPhone: '0356-0000000',
      units: [unit, ...UNITS.filter(({ name }) => name !== unit.name)],
      staff: STAFF,
      items,
      hours: HOURS,
    },
  };
});

function member(unit: string, person: string, index: number): StaffMember {
  return {
    name: plain(person),
    unit,
    role: index === 0 ? '联络员' : '帮办代办人员',
    redAgent: person.endsWith('*'),
    active: true,
  };
}

function plain(text: string): string {
  return text.replace('*', '');
}
