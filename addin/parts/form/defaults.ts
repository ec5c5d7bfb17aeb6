import type { LedgerKey } from '../../../rules/ledgers';
import type { Settings } from '../../../rules/settings';
import { dayOfMoment } from '../../../rules/time/moment';
import type { FieldValues } from '../../host/port';
import type { World } from '../../session/judge-entry';
import { closingTimeOn, type Self } from './consequences';

/**
 * What a new record begins with. Only what the pane knows: nothing is preset that the clauses want a person to say, such
 * as 授权范围, 申请人主动提出 and 材料审查 (A1.3).
 */
export function defaultsFor(
  ledger: LedgerKey,
  { settings, now }: World,
  { me, myUnit: unit }: Self,
): FieldValues {
  const today = dayOfMoment(now);
  switch (ledger) {
    case 'assist': {
      const agent = settings.staff.find(({ name }) => name === me);
      return {
        registeredAt: now,
        unit,
        agents: me,
        redAgent: agent === undefined ? null : agent.redAgent ? '是' : '否',
        status: '办理中',
      };
    }
    case 'notice':
      return { acceptedOn: today, validFrom: today, unit, agents: me };
    case 'credential':
      return { usedAt: now, usedBy: me };
    case 'booking':
      return { channel: '现场', appliedAt: now, unit, outcome: '待服务' };
    case 'overtime':
      return {
        date: today,
        unit,
        staff: me,
        reason: '当即可办结',
        closesAt: closingTimeOn(settings, today),
        result: '已办结',
      };
    case 'timeoff':
      return { person: me, unit, date: today };
    default:
      return {};
  }
}

/** The 联络员 of a 部室, who by A1.2.1 is its head; null where 设置 names none. */
export function headOf({ staff }: Settings, unit: string | null): string | null {
  return staff.find((each) => each.unit === unit && each.role === '联络员' && each.active)?.name ?? null;
}
