import type { Speak } from '../../rules/wording/word';
import { maskedSpeak, maskName } from '../../templates/masking';

/** How texts with personal information are shown. Phones are masked always; names of natural persons on request. */
export interface Masking {
  /** A text of a ledger, in a record or in the words of a finding. */
  readonly speak: Speak;
  /** One person's name. */
  readonly name: (name: string) => string;
}

export function createMasking(namesHidden: boolean): Masking {
  return { speak: maskedSpeak({ names: namesHidden }), name: namesHidden ? maskName : (name) => name };
}
