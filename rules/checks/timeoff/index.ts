import type { Rule } from '../rule';
import { balance } from './balance';

export const timeoffRules: readonly Rule[] = [balance];
