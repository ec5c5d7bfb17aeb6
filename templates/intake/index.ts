export { assess, calendarOf, type AssessedOffice, type Assessment, type AssessOptions } from './assess';
export { gather } from './gather';
export type { Duplicate, Office, Place } from './office';
