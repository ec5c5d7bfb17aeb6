import { recordDay, type Entry } from '../../rules/records';
import { citation } from '../../rules/regulation/citing';
import type { ClauseId } from '../../rules/regulation/clauses';
import type { Regulation } from '../../rules/regulation/regulation';
import { describe } from '../../rules/wording/describe';

/** The regulation as a paper quotes it. */
export interface Law {
  readonly regulation: Regulation;
  /** `《预约服务和延时服务制度（试行）》第五条（一）` */
  readonly cite: (id: ClauseId) => string;
  /** `第五条（一）`, where the paper has named the regulation. */
  readonly article: (id: ClauseId) => string;
  /** Words that name limits, as they hold on the record's day. */
  readonly say: (template: string) => string;
}

export function lawOf(entry: Entry, regulation: Regulation): Law {
  const day = recordDay(entry) ?? regulation.inForceFrom;
  return {
    regulation,
    cite: (id) => citation(regulation, id),
    article: (id) => regulation.clauses[id].article,
    say: (template) => describe(template, regulation, day),
  };
}
