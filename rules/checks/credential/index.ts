import type { Rule } from '../rule';
import { returned } from './returned';
import { withinScope } from './within-scope';
import { withinValidity } from './within-validity';

export const credentialRules: readonly Rule[] = [withinValidity, withinScope, returned];
