import { ledgers as declared } from '../../../rules/ledgers/declared';
import { visit } from './ledger';

/** Stands in the place of rules/ledgers/declared.ts. */
export const ledgers = { ...declared, visit } as const;
