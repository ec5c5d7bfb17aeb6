import type { AssistRecord, CredentialRecord, NoticeRecord } from '../../rules/ledgers';
import type { Day } from '../../rules/time/day';
import { dayOfMoment, type Moment } from '../../rules/time/moment';
import type { Item } from '../../rules/settings';
import type { Desk } from './breach';
import { NOW, officeMoment, TODAY, workdayAfter, workdays } from './days';
import type { Client } from './people';

/** A case with the papers it needs: an agency case has its notice, a notice may have uses of credentials. */
export interface Case {
  readonly assist: AssistRecord;
  readonly notice: NoticeRecord | null;
  readonly credentials: readonly CredentialRecord[];
}

/** How a case may lawfully go; `agency` cases have a notice, `assist` cases none. */
export type CaseKind = 'assist' | 'incomplete' | 'agency' | 'cancelled' | 'passed-on';

interface Course {
  readonly item: Item;
  readonly client: Client;
  readonly agent: string;
  readonly registeredAt: Moment;
  readonly promisedOn: Day;
  readonly startedAt: Moment;
  /** Null while it is open. */
  readonly finishedAt: Moment | null;
}

const PATHS = [
  '营业执照复印件需加盖公章，可现场补盖',
  '缺法定代表人授权书，样本已发微信，补齐后交窗口',
  '平面图缺比例尺，请原设计单位补正',
];

export function drawCaseKind({ random }: Desk): CaseKind {
  const drawn = random.int(1, 100);
  if (drawn <= 50) return 'assist';
  if (drawn <= 60) return 'incomplete';
  return drawn <= 95 ? 'agency' : random.pick(['cancelled', 'passed-on']);
}

/**
 * A case that keeps every rule, not yet numbered.
 * @param settled long past, so that everything about it is finished
 */
export function lawfulCase(desk: Desk, kind: CaseKind, settled: boolean): Case {
  const { random } = desk;
  const course = drawCourse(desk, settled);
  const assist = base(desk, course);
  switch (kind) {
    case 'assist':
      return { assist, notice: null, credentials: [] };
    case 'incomplete':
      return {
        assist: {
          ...assist,
          materials: '不齐全不规范',
          missingMaterials: random.pick(PATHS),
          oneTimeNoticeAt: course.registeredAt + random.int(3, 15),
        },
        notice: null,
        credentials: [],
      };
    case 'agency': {
      const notice = noticeOf(desk, course, assist);
      return {
        assist: { ...assist, mode: '代办' },
        notice,
        credentials: credentialsOf(desk, course, notice),
      };
    }
    case 'cancelled':
      return {
        assist: {
          ...open(assist),
          status: '已取消',
          changedBy: '申请人',
          changeReason: '申请人撤回申请',
          reportedTo: desk.office.head,
        },
        notice: null,
        credentials: [],
      };
    case 'passed-on': {
      const others = desk.office.staff.filter(({ name }) => name !== course.agent);
      const replacement = random.pick(others).name;
      return {
        // Another carries on under the same promise.
        assist: {
          ...assist,
          status: '已变更',
          changedBy: '本单位',
          changeReason: '经办人员外出培训',
          replacement,
        },
        notice: null,
        credentials: [],
      };
    }
  }
}

/** Registered on a workday, begun by the next, finished by the promised day or still open. */
function drawCourse({ office, clients, random }: Desk, settled: boolean): Course {
  const item = random.pick(office.items);
  const registered = random.pick(workdays.slice(0, settled ? -40 : -1));
  const promised = item.promisedWorkdays ?? 5;
  const started = random.chance(0.7) ? 0 : 1;
  const finished = random.int(Math.max(1, started), promised);
  const hours = office.settings.hours;
  const registeredAt = officeMoment(random, hours, registered, 60);
  const startedAt =
    started === 0
      ? registeredAt + random.int(5, 50)
      : officeMoment(random, hours, workdayAfter(registered, 1), 60);
  const finishedAt = officeMoment(random, hours, workdayAfter(registered, finished), 20);
  return {
    item,
    client: random.pick(clients),
    agent: random.pick(office.staff).name,
    registeredAt,
    promisedOn: workdayAfter(registered, promised),
    startedAt,
    finishedAt:
      finishedAt > startedAt && finishedAt < NOW - 60
        ? finishedAt
        : stillOpen(startedAt, registered, promised),
  };
}

/** A case that could not be finished before now is open; one that was promised by now is finished an hour after it began. */
function stillOpen(startedAt: Moment, registered: Day, promised: number): Moment | null {
  return workdayAfter(registered, promised) < TODAY ? startedAt + 60 : null;
}

function base({ office, random }: Desk, course: Course): AssistRecord {
  const { finishedAt, agent } = course;
  return {
    id: null,
    registeredAt: course.registeredAt,
    mode: '帮办',
    client: course.client.name,
    contactName: course.client.contact,
    contactPhone: course.client.phone,
    item: course.item.name,
    unit: office.unit.name,
    agents: agent,
    redAgent: office.staff.find(({ name }) => name === agent)?.redAgent ? '是' : '否',
    requestedByClient: '是',
    materials: '齐全规范',
    missingMaterials: null,
    oneTimeNoticeAt: null,
    noticeId: null,
    startedAt: course.startedAt,
    promisedOn: course.promisedOn,
    finishedAt,
    status: finishedAt === null ? '办理中' : '已办结',
    overdueReason: null,
    overdueToldAt: null,
    changedBy: null,
    changeReason: null,
    replacement: null,
    reportedTo: null,
    handedOverAt: finishedAt === null ? null : finishedAt + random.int(0, 15),
    fee: 0,
    feeBasis: null,
    satisfaction: finishedAt === null ? null : random.pick(['非常满意', '非常满意', '满意', '基本满意']),
    exception: null,
    remarks: null,
  };
}

function open(assist: AssistRecord): AssistRecord {
  return { ...assist, finishedAt: null, handedOverAt: null, satisfaction: null };
}

function noticeOf({ random }: Desk, course: Course, assist: AssistRecord): NoticeRecord {
  const acceptedOn = dayOfMoment(course.registeredAt);
  const { item, client } = course;
  return {
    id: null,
    acceptedOn,
    applicant: client.name,
    contactName: client.contact,
    contactPhone: client.phone,
    creditCode: random.chance(0.8) ? client.creditCode : null,
    item: item.name,
    scope: `持营业执照正本代为办理${item.name}的网上申报、递交材料和领取结果`,
    validFrom: acceptedOn,
    validTo: course.promisedOn + random.int(10, 30),
    materials: item.materials
      .split('、')
      .map((each) => `${each.replace('复印件', '')}，复印件，1份`)
      .join('\n'),
    originalsKept: '营业执照正本',
    promisedOn: course.promisedOn,
    unit: assist.unit,
    agents: course.agent,
    agentPhone: null,
    signedOn: acceptedOn,
    handedOverOn: assist.handedOverAt === null ? null : dayOfMoment(assist.handedOverAt),
    receivedBy: assist.handedOverAt === null ? null : client.contact,
    endedOn: null,
    remarks: null,
  };
}

/** Used while the case was worked on, given back when the materials were handed over. */
function credentialsOf(
  { random }: Desk,
  { startedAt, finishedAt, agent, item }: Course,
  notice: NoticeRecord,
): CredentialRecord[] {
  const count = random.chance(0.6) ? 1 : 0;
  return Array.from({ length: count }, () => {
    const usedAt = startedAt + random.int(1, 5);
    return {
      id: null,
      noticeId: notice.id,
      usedAt,
      document: '营业执照正本',
      purpose: `${item.name}网上申报`,
      withinScope: '是' as const,
      usedBy: agent,
      returnedAt: finishedAt === null ? null : Math.max(finishedAt, usedAt + 5),
      remarks: null,
    };
  });
}
