export { dateFormatOf, shownDateOf } from './date-format';
export { isPictureFunction } from './picture';
export { readWorkbook, type ReadOptions } from './read-workbook';
export { UnreadableFile, type UnreadableCode } from './unreadable';
export type {
  CellError,
  CellValue,
  DatedNumber,
  DateFormat,
  ShownDate,
  Valueless,
  GridRow,
  Serial,
  MergedRange,
  SheetGrid,
  TableRange,
  Workbook,
} from './workbook';
export { escaped, unescaped } from './xml-text';
