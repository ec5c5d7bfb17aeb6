import { guesses } from './guesses';
import { identity } from './identity';
import { others } from './others';
import { reckoning } from './reckoning';
import { words } from './words';
import type { Situation } from './situation';

/** Ledgers as offices and other programs leave them, by the kinds of what can go wrong. All data are invented. */
export const situations: readonly Situation[] = [...guesses, ...identity, ...reckoning, ...others, ...words];
