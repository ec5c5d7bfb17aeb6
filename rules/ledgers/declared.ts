import { assist } from './assist';
import { booking } from './booking';
import { credential } from './credential';
import { notice } from './notice';
import { overtime } from './overtime';
import { timeoff } from './timeoff';

/** All ledgers, in the order of the workbook. Everything else follows from these declarations or does not compile. */
export const ledgers = { assist, notice, credential, booking, overtime, timeoff } as const;
