import { createContext } from '../../../rules/checks/context';
import { byLedger, ledgerOf, type LedgerKey } from '../../../rules/ledgers';
import type { RowTest } from '../../../rules/conditions/cells';
import { compileTest } from '../../../rules/conditions/evaluate';
import { conditionTest } from '../../../rules/defects';
import { rowOf } from '../../../rules/row';
import type { Entry } from '../../../rules/records';
import type { World } from '../../session/judge-entry';
import { entryOf, textIn, type Draft } from './draft';

/** A group of fields under a title. */
export interface Section {
  readonly title: string;
  readonly fields: readonly string[];
}

const MONEY = ['fee', 'feeBasis'] as const;
const NOTES = ['exception', 'remarks'] as const;

/** The stages through which a record of a ledger goes. */
const stages: Readonly<Partial<Record<LedgerKey, readonly Section[]>>> = {
  assist: [
    {
      title: '受理',
      fields: [
        'client',
        'contactName',
        'contactPhone',
        'item',
        'mode',
        'requestedByClient',
        'materials',
        'missingMaterials',
        'oneTimeNoticeAt',
        'promisedOn',
        'agents',
        'unit',
        'redAgent',
        'registeredAt',
        'noticeId',
      ],
    },
    { title: '办理', fields: ['status', 'startedAt', 'finishedAt', 'handedOverAt', 'satisfaction'] },
    { title: '超期', fields: ['overdueReason', 'overdueToldAt'] },
    { title: '取消变更', fields: ['changedBy', 'changeReason', 'replacement', 'reportedTo'] },
    { title: '收费与说明', fields: [...MONEY, ...NOTES] },
  ],
  notice: [
    {
      title: '受理与授权',
      fields: [
        'applicant',
        'contactName',
        'contactPhone',
        'creditCode',
        'item',
        'scope',
        'validFrom',
        'validTo',
        'materials',
        'originalsKept',
        'promisedOn',
        'agents',
        'agentPhone',
        'unit',
        'acceptedOn',
        'signedOn',
      ],
    },
    { title: '移交与终止', fields: ['handedOverOn', 'receivedBy', 'endedOn', 'remarks'] },
  ],
  credential: [
    { title: '使用', fields: ['noticeId', 'document', 'purpose', 'withinScope', 'usedBy', 'usedAt'] },
    { title: '归还', fields: ['returnedAt', 'remarks'] },
  ],
  booking: [
    {
      title: '申请',
      fields: [
        'channel',
        'client',
        'contactName',
        'contactPhone',
        'item',
        'reason',
        'day',
        'slot',
        'arrival',
        'appliedAt',
        'unit',
        'majorProject',
      ],
    },
    {
      title: '答复',
      fields: ['reply', 'repliedAt', 'refusalReason', 'oneTimeNoticeAt', 'materialsNeeded', 'staff'],
    },
    {
      title: '到场与服务',
      fields: [
        'staffArrivedAt',
        'clientArrivedAt',
        'contactedAt',
        'contactResult',
        'outcome',
        'serviceStartedAt',
        'serviceEndedAt',
        'confirmedBy',
      ],
    },
    { title: '取消变更', fields: ['changedBy', 'changeToldAt', 'changeReason', 'movedTo', 'originalId'] },
    { title: '收费与说明', fields: [...MONEY, ...NOTES] },
  ],
  overtime: [
    {
      title: '服务',
      fields: [
        'client',
        'item',
        'startedAt',
        'endedAt',
        'reason',
        'result',
        'unfinishedReason',
        'staff',
        'confirmedBy',
        'date',
        'closesAt',
        'unit',
        'contactPhone',
      ],
    },
    { title: '收费与说明', fields: [...MONEY, ...NOTES] },
  ],
  timeoff: [
    { title: '调休', fields: ['person', 'date', 'from', 'to', 'bookingId', 'approvedBy', 'unit', 'remarks'] },
  ],
};

/** All fields of a ledger that people fill, by stage; those that stand in none come last. */
export function stagesOf(ledger: LedgerKey): readonly Section[] {
  return sections[ledger];
}

const sections: Readonly<Record<LedgerKey, readonly Section[]>> = byLedger((ledger) => {
  const placed = (stages[ledger] ?? []).flatMap(({ fields }) => fields);
  const others = Object.entries(ledgerOf(ledger).fields).flatMap(([key, { type, computed }]) =>
    type === 'id' || computed === true || placed.includes(key) ? [] : [key],
  );
  return [...(stages[ledger] ?? []), ...(others.length === 0 ? [] : [{ title: '其他', fields: others }])];
});

/** Not required, but asked for as soon as the record is made: a rule looks for them then. */
const ASKED_FIRST: Readonly<Partial<Record<LedgerKey, readonly string[]>>> = {
  overtime: ['confirmedBy'],
  booking: ['arrival'],
};

/** The fields of a new record that are to be filled now: the required ones, and those that what is filled makes required. */
export function firstFields(draft: Draft, world: World): readonly string[] {
  const asked = askedIn(entryOf(draft), world);
  return stagesOf(draft.ledger)
    .flatMap(({ fields }) => fields)
    .filter((key) => asked.has(key) || (ASKED_FIRST[draft.ledger]?.includes(key) ?? false));
}

/** The remaining fields of a new record, by stage. */
export function furtherSections(draft: Draft, world: World): readonly Section[] {
  const first = new Set(firstFields(draft, world));
  return stagesOf(draft.ledger)
    .map(({ title, fields }) => ({ title, fields: fields.filter((key) => !first.has(key)) }))
    .filter(({ fields }) => fields.length > 0);
}

/** The fields that must be filled, as the record stands. */
export function askedIn(entry: Entry, world: World): ReadonlySet<string> {
  const row = rowOf(entry, createContext(world));
  return new Set(asking[entry.ledger].flatMap(([key, isAsked]) => (isAsked(row) ? [key] : [])));
}

/** When a field must be filled, by ledger and field. */
const asking: Readonly<Record<LedgerKey, readonly (readonly [key: string, isAsked: RowTest])[]>> = byLedger(
  (ledger) =>
    Object.entries(ledgerOf(ledger).fields).flatMap(([key, { required }]) => {
      if (required === false) return [];
      return [[key, required === true ? () => true : compileTest(ledger, conditionTest(required))] as const];
    }),
);

/** Whether any field of a section holds something. */
export function isBegun(draft: Draft, { fields }: Section): boolean {
  return fields.some((key) => textIn(draft, key) !== '');
}
