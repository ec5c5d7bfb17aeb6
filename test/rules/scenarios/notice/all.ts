import type { Table } from '../scenario';
import { materials } from './materials';
import { scope } from './scope';
import { signed } from './signed';
import { validity } from './validity';

export const noticeTables: readonly Table[] = [scope, validity, signed, materials];
