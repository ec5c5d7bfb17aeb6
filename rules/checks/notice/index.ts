import type { Rule } from '../rule';
import { materials } from './materials';
import { scope } from './scope';
import { signed } from './signed';
import { validity } from './validity';

export const noticeRules: readonly Rule[] = [scope, validity, signed, materials];
