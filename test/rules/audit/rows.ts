export type SheetName =
  | '帮办服务登记台帐'
  | '阳城县开发区代办受理通知书'
  | '证件使用登记'
  | '预约服务登记表'
  | '延时服务登记表'
  | '调休登记';
export type Cell = string | number | null;
/** Cells by their heading. */
export type Row = Readonly<Record<string, Cell>>;
export type Sheets = Readonly<Partial<Record<SheetName, readonly Row[]>>>;
