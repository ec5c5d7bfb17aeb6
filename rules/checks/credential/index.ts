import { returned } from './returned';
import { withinScope } from './within-scope';
import { withinValidity } from './within-validity';

export const credentialRules = [withinValidity, withinScope, returned] as const;
