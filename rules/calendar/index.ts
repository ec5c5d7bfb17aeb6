export * from './booking';
export * from './calendar';
export {
  festivalDays,
  LAW_YEARS,
  statutoryDays,
  type Festival,
  type FestivalDays,
} from './festivals';
export { parseNotice } from './notice/parse';
export { NoticeError, type NoticeProblem } from './notice/problem';
export * from './office-hours';
export * from './office-minutes';
export * from './shipped';
export * from './types';
export * from './workdays';
