import type { ClauseId } from '../regulation/clauses';
import type { Entry } from '../records';
import type { Moment } from '../time/moment';

/** now: something is overdue or falls due within the hour; today: by tonight; soon: in the days to come. */
export type Urgency = 'now' | 'today' | 'soon';
export const urgencies: readonly Urgency[] = ['now', 'today', 'soon'];

/** How the kinds are worded to people. */
export const reminderTitles = {
  reply: '答复预约申请',
  'tell-change': '告知取消或变更',
  'booking-today': '今日预约',
  'booking-ahead': '近日预约',
  'contact-late': '联系未到场的申请人',
  promise: '承诺办结日期临近',
  overdue: '已超过承诺办结日期',
  'explain-overdue': '说明超期原因',
  'authorisation-ends': '授权有效期限将至',
  'return-credential': '归还证件',
  'hand-over': '移交材料',
  calendar: '导入放假通知',
} as const;
export type ReminderKind = keyof typeof reminderTitles;

/** Something a member of staff should do next. */
export interface Reminder {
  readonly kind: ReminderKind;
  readonly urgency: Urgency;
  /** The deadline, for a live countdown; in the past when overdue, null when there is none. */
  readonly at: Moment | null;
  /** The record it is about; null for the calendar. */
  readonly entry: Entry | null;
  /** The field to fill in when done. */
  readonly field: string | null;
  readonly title: string;
  /** One Chinese sentence: who, what, by when, and how much time is left or overdue. */
  readonly text: string;
  readonly clauses: readonly ClauseId[];
}
