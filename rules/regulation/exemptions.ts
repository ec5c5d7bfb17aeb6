import type { ClauseId } from './clauses';

/** Words by which a clause exempts special circumstances from a rule: a stated one explains the breach. */
export interface Exemption {
  readonly clause: ClauseId;
  readonly words: string;
}

/**
 * Which words excuse which rule, by rule id. A rule that is not here is never excused: its clause, and the clause that threatens
 * it with consequences, know no special circumstances or name them and bind all the same.
 */
export const exemptions: Readonly<Record<string, readonly Exemption[]>> = {
  'booking/lead-time': [
    { clause: 'B3', words: '急事急办' },
    { clause: 'B3', words: '一般' },
  ],
  'booking/slot': [
    { clause: 'B3', words: '急事急办' },
    { clause: 'B3', words: '一般' },
  ],
  'booking/staff-on-time': [{ clause: 'B7(一)', words: '无特殊情况' }],
  'booking/served': [{ clause: 'B7(一)', words: '无特殊情况' }],
  'overtime/within-1h': [{ clause: 'B3', words: '特殊情况除外' }],
  'assist/performed': [{ clause: 'A4(一)', words: '无特殊情况' }],
  'assist/started-in-time': [{ clause: 'A4(二)', words: '无故' }],
  'assist/within-promise': [
    { clause: 'A2(一)', words: '要及时向服务对象说明原因' },
    { clause: 'A4(二)', words: '无故' },
  ],
};
