import type { Reminder } from '../../../rules/reminders';
import type { Self } from '../../parts/form/consequences';
import { draftOf, set } from '../../parts/form/draft';
import { pressed } from '../../parts/form/saving';
import { quickActions, type QuickAction } from '../../parts/quick-actions';
import type { World } from '../../session/judge-entry';

/** What a card offers: an act that is written at once, or one that has to be completed in 修改. */
export interface CardAct extends QuickAction {
  readonly atOnce: boolean;
}

/** The acts that a reminder is about; calling off and ending are done in 修改. */
export function cardActs({ entry, kind }: Reminder, world: World, self: Self): readonly CardAct[] {
  if (entry === null || kind === 'authorisation-ends') return [];
  return quickActions(entry, world, self)
    .filter(({ values, asks }) => !('changedBy' in values) && asks !== 'changedBy')
    .map((act) => {
      const outcome = pressed(set(draftOf(entry), act.values), world, self, null);
      return { ...act, atOnce: act.asks === null && outcome.kind === 'saves' };
    });
}
