import { ledgerOf, type LedgerKey } from '../../../rules/ledgers';
import { holds } from '../../../rules/defects';
import type { Entry } from '../../../rules/records';
import { entryOf, textIn, type Draft } from './draft';

/** A group of fields under a title. */
export interface Section {
  readonly title: string;
  readonly fields: readonly string[];
}

const MONEY = ['fee', 'feeBasis'] as const;
const NOTES = ['exception', 'remarks'] as const;

/** The stages through which a record of each ledger goes. Every field that people fill stands in one of them. */
const stages: Readonly<Record<LedgerKey, readonly Section[]>> = {
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
    { title: '取消变更', fields: ['changeReason', 'replacement', 'reportedTo'] },
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
    { title: '取消变更', fields: ['changedBy', 'changeToldAt', 'changeReason', 'movedTo'] },
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

/** All fields of a ledger that people fill, by stage. */
export function stagesOf(ledger: LedgerKey): readonly Section[] {
  return stages[ledger];
}

/** Not required, but asked for as soon as the record is made: a rule looks for them then. */
const ASKED_FIRST: Readonly<Partial<Record<LedgerKey, readonly string[]>>> = {
  overtime: ['confirmedBy'],
  booking: ['arrival'],
};

/** The fields of a new record that are to be filled now: the required ones, and those that what is filled makes required. */
export function firstFields(draft: Draft): readonly string[] {
  const entry = entryOf(draft);
  return stages[draft.ledger]
    .flatMap(({ fields }) => fields)
    .filter((key) => isAsked(entry, key) || (ASKED_FIRST[draft.ledger]?.includes(key) ?? false));
}

/** The remaining fields of a new record, by stage. */
export function furtherSections(draft: Draft): readonly Section[] {
  const first = new Set(firstFields(draft));
  return stages[draft.ledger]
    .map(({ title, fields }) => ({ title, fields: fields.filter((key) => !first.has(key)) }))
    .filter(({ fields }) => fields.length > 0);
}

/** Whether a field must be filled, as the record stands. */
export function isAsked(entry: Entry, key: string): boolean {
  const required = ledgerOf(entry.ledger).fields[key]?.required ?? false;
  return typeof required === 'boolean' ? required : holds(required, entry);
}

/** Whether any field of a section holds something. */
export function isBegun(draft: Draft, { fields }: Section): boolean {
  return fields.some((key) => textIn(draft, key) !== '');
}
