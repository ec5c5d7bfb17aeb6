import type { OfficeHours } from '../../../rules/calendar';
import { names } from '../../../rules/records';
import { defaultSettings, type Settings, type StaffMember } from '../../../rules/settings';

/** What the first run asks for, as typed. */
export interface FirstAnswers {
  readonly unit: string;
  readonly prefix: string;
  /** The head, who is the 联络员 (A1.2.1). */
  readonly head: string;
  /** Several names, separated by 、, commas, spaces or lines. */
  readonly staff: string;
  /** Those of them who are 红色代办员 (A1.2.2). */
  readonly redAgents: string;
  readonly complaintPhone: string;
  /** Null for later: no source gives the office's hours. */
  readonly hours: OfficeHours | null;
}

export const noAnswers: FirstAnswers = {
  unit: '',
  prefix: '',
  head: '',
  staff: '',
  redAgents: '',
  complaintPhone: '',
  hours: null,
};

/** The settings with which the ledgers are made. Whoever is named twice is one person. */
export function settingsFromAnswers(answers: FirstAnswers): Settings {
  const unit = answers.unit.trim();
  const heads = names(answers.head);
  const red = new Set(names(answers.redAgents));
  const all = [...new Set([...heads, ...names(answers.staff), ...red])];
  return {
    ...defaultSettings,
    complaintPhone: answers.complaintPhone.trim(),
    units: unit === '' ? [] : [{ name: unit, prefix: answers.prefix.trim() }],
    staff: all.map((name): StaffMember => ({
      name,
      unit,
      role: heads.includes(name) ? '联络员' : '帮办代办人员',
      redAgent: red.has(name),
      active: true,
    })),
    hours: answers.hours,
  };
}
