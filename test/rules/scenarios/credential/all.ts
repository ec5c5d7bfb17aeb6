import type { Table } from '../scenario';
import { returned } from './returned';
import { withinScope } from './within-scope';
import { withinValidity } from './within-validity';

export const credentialTables: readonly Table[] = [withinValidity, withinScope, returned];
