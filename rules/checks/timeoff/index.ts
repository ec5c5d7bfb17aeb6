import { balance } from './balance';

export const timeoffRules = [balance] as const;
