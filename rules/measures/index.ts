export * from './facts';
export * from './figures';
export { gather } from './gather';
export { measure } from './measure';
export { monthsThrough } from './months';
export { overtimeMinutes } from './overtime-fact';
export * from './select';
export * from './series';
export * from './types';
