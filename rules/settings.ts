import type { OfficeHours } from './calendar';
import type { Amendment } from './regulation/limits';

export interface Unit {
  /** 部室 */
  readonly name: string;
  /** In front of the record ids of this 部室: `招商` in `招商-YY-2026-0001`; empty for none. */
  readonly prefix: string;
}

export interface StaffMember {
  readonly name: string;
  readonly unit: string;
  readonly role: '联络员' | '帮办代办人员';
  /** 红色代办员 (A1.2.2) */
  readonly redAgent: boolean;
  readonly active: boolean;
}

export interface Item {
  readonly name: string;
  /** Promised handling time in workdays; null when none is promised. */
  readonly promisedWorkdays: number | null;
  /** Limited by the opening hours of the superior approval network: outside bookings and after-hours service (B2). */
  readonly limitedByNetwork: boolean;
  readonly materials: string;
}

export interface Options {
  /** How the hour of B5(一) is counted: elapsed clock time, or minutes inside office hours. */
  readonly replyClock: 'clock' | 'office';
  /** Whether 延时服务 earns time off too; B3 gives it for bookings only. */
  readonly overtimeEarnsTimeOff: boolean;
  /** How many copies of an agency notice are printed. */
  readonly noticeCopies: number;
}

/** The settings of one ledger workbook. Empty lists mean "not told", so nothing is judged against them. */
export interface Settings {
  /** 单位名称 */
  readonly office: string;
  /** 监督电话 */
  readonly complaintPhone: string;
  /** The 部室 whose workbook this is comes first. */
  readonly units: readonly Unit[];
  readonly staff: readonly StaffMember[];
  readonly items: readonly Item[];
  /** Null until confirmed: no source gives the office's hours. */
  readonly hours: OfficeHours | null;
  readonly options: Options;
  /** 制度修订: what papers after the regulation changed of its limits. */
  readonly amendments: readonly Amendment[];
}

export const defaultSettings: Settings = {
  office: '阳城经济技术开发区管理委员会',
  complaintPhone: '',
  units: [],
  staff: [],
  items: [],
  hours: null,
  options: { replyClock: 'clock', overtimeEarnsTimeOff: false, noticeCopies: 2 },
  amendments: [],
};

/** What stands before the 编号 of a 部室's records; that of the workbook's own 部室 where none of that name is known. */
export function prefixOf(unit: unknown, { units }: Pick<Settings, 'units'>): string {
  return (units.find(({ name }) => name === unit) ?? units[0])?.prefix ?? '';
}
