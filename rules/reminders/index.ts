export { reminders } from './reminders';
export * from './types';
