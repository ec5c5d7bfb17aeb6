import { DOCUMENT_SHEET_PREFIX } from '../layout';
import { periodTitle, type Period } from './period';

/** The file name of a ledger workbook: `招商服务部窗口台帐.xlsx`. */
export function ledgerFileName(unit: string): string {
  return `${safe(unit)}窗口台帐.xlsx`;
}

/** The file name of a form, or of all forms of a period where none is named: `预约服务登记表_招商服务部_2026年5月.xlsx`. */
export function formFileName(form: string | null, unit: string, period: Period): string {
  return `${[form ?? '窗口台帐', safe(unit), periodTitle(period)].filter((part) => part !== '').join('_')}.xlsx`;
}

/** The name of an archive without its ending: that of one 部室, or of all where none is named. */
export function archiveFileName(unit: string, period: Period): string {
  return ['窗口台帐归档', safe(unit), periodTitle(period)].filter((part) => part !== '').join('_');
}

/** The name of a sheet put beside the ledgers, `文书 预约服务登记表 2026年5月`: within the 31 characters that Excel allows. */
export function paperSheetName(title: string, period: Period): string {
  return `${DOCUMENT_SHEET_PREFIX}${title} ${periodTitle(period)}`;
}

/** The file name of a printed paper: `代办受理通知书_招商-DB-2026-0001.xlsx`. */
export function documentFileName(title: string, record: string): string {
  return `${[title, safe(record)].filter((part) => part !== '').join('_')}.xlsx`;
}

/** The file name of the official workbook made of an old one: `2026年延时台账_正式台帐.xlsx`. */
export function importedFileName(file: string): string {
  return `${safe(file.replace(/\.[^.]*$/, ''))}_正式台帐.xlsx`;
}

/** The file name of a finding's receipt: `判定凭据_招商-YY-2026-0001_booking-served.json`. */
export function receiptFileName(record: string | null, rule: string): string {
  return `${['判定凭据', safe(record ?? ''), rule.replace('/', '-')].filter((part) => part !== '').join('_')}.json`;
}

/** The file name of a workbook brought up to date: `招商服务部窗口台帐_已更新.xlsx`. */
export function renewedFileName(file: string): string {
  return `${safe(file.replace(/\.[^.]*$/, ''))}_已更新.xlsx`;
}

/** Without what Windows refuses in file names: `\\ / : * ? " < > |`, control characters, dots and spaces at the ends. */
function safe(name: string): string {
  return name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 100);
}
