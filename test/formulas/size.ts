import { env } from 'node:process';

/** Whether as many rows are worked out as prove a change of the formulas: `npm run test:recalculation`. A sample is usual. */
export const isFull = env['RECALCULATION'] === 'full';
