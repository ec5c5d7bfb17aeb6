import type { Table } from '../scenario';
import { balance } from './balance';

export const timeoffTables: readonly Table[] = [balance];
