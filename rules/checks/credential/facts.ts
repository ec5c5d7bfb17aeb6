import { compileTest } from '../../conditions/evaluate';
import { toBeReturned } from './terms';

/** The credential is to be returned: the notice under which it was used is over, or its authority has ended. */
export const isToBeReturned = compileTest('credential', toBeReturned);
