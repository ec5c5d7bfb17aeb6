import { defaultSettings, type Options, type Settings } from '../../rules/settings';

/** What a workbook says about its office; null for what it leaves open. */
export interface StatedSettings extends Pick<Settings, 'units' | 'staff' | 'items' | 'hours' | 'amendments'> {
  readonly office: string | null;
  readonly complaintPhone: string | null;
  readonly options: Partial<Options>;
}

export const nothingStated: StatedSettings = {
  office: null,
  complaintPhone: null,
  units: [],
  staff: [],
  items: [],
  hours: null,
  options: {},
  amendments: [],
};

/** The settings in force: the defaults where nothing is stated. */
export function settingsFrom(stated: StatedSettings): Settings {
  return {
    ...stated,
    office: stated.office ?? defaultSettings.office,
    complaintPhone: stated.complaintPhone ?? defaultSettings.complaintPhone,
    options: { ...defaultSettings.options, ...stated.options },
  };
}
