import { at, on } from '../scenarios/when';
import { registered, situation, type Kind } from './kind';

const calledOff = {
  ...registered,
  status: '已取消',
  changedBy: '申请人',
  changeReason: '申请人撤回',
} as const;
const told = { overdueReason: '上级部门补正', overdueToldAt: at('2026-05-18T09:00') } as const;
const finished = (time: string) => ({ finishedAt: at(time), handedOverAt: at(time) }) as const;
const incomplete = {
  ...registered,
  materials: '不齐全不规范',
  missingMaterials: '缺股东会决议，补交即可',
  oneTimeNoticeAt: at('2026-05-11T09:20'),
  noticeId: null,
} as const;
const takenOver = { changedBy: '本单位', changeReason: '经办人突发疾病', replacement: '刘洋' } as const;
const openNotice = { handedOverOn: null, receivedBy: null } as const;
const kept = { returnedAt: null } as const;

/** Faults about assist cases, agency notices and credentials, by the numbers of the issue. */
export const agencyKinds: Readonly<Record<string, Kind>> = {
  'kind 8': {
    title: '办理之前取消的、尚未受理的，不欠受理通知书，也不超期；承诺办结日期遇休息日顺延',
    cases: [
      situation('assist', '代办在办理之前由申请人取消', { values: { ...calledOff, noticeId: null } }, []),
      situation(
        'assist',
        '代办在办理之前由本单位取消，已报请',
        {
          values: {
            ...calledOff,
            noticeId: null,
            changedBy: '本单位',
            changeReason: '窗口停业',
            reportedTo: '李强',
          },
        },
        [],
      ),
      situation('assist', '材料始终不齐全，承诺办结日期早已过', { values: incomplete }, []),
      situation(
        'assist',
        '材料不齐全，但已开始办理而超期',
        {
          values: { ...incomplete, noticeId: 'DB-2026-0001', startedAt: at('2026-05-12T09:00') },
          now: at('2026-05-18T10:00'),
        },
        ['assist/within-promise violation'],
      ),
      situation(
        'assist',
        '承诺劳动节办结，节后第一个工作日办结',
        {
          values: {
            registeredAt: at('2026-04-28T09:00'),
            startedAt: at('2026-05-06T09:00'),
            promisedOn: on('2026-05-01'),
            ...finished('2026-05-06T17:00'),
            mode: '帮办',
            noticeId: null,
          },
        },
        [],
      ),
      situation(
        'assist',
        '承诺劳动节办结，节后第二个工作日办结',
        {
          values: {
            registeredAt: at('2026-04-28T09:00'),
            startedAt: at('2026-04-28T10:00'),
            promisedOn: on('2026-05-01'),
            ...finished('2026-05-07T17:00'),
            mode: '帮办',
            noticeId: null,
          },
          says: ['应不晚于2026年5月6日（周三）办结', '超期1天'],
          cites: { 'assist/within-promise': ['A1.2'] },
        },
        ['assist/overdue-explained advice', 'assist/within-promise violation'],
      ),
      situation(
        'assist',
        '承诺国庆节办结，10月8日办结',
        {
          values: {
            registeredAt: at('2026-09-24T09:00'),
            startedAt: at('2026-09-24T10:00'),
            promisedOn: on('2026-10-01'),
            ...finished('2026-10-08T17:00'),
            mode: '帮办',
            noticeId: null,
          },
          now: at('2026-10-09T09:00'),
        },
        [],
      ),
      situation(
        'assist',
        '承诺周日办结，周一办结',
        { values: { promisedOn: on('2026-05-17'), ...finished('2026-05-18T23:59') } },
        [],
      ),
      situation(
        'assist',
        '承诺调休上班的周六办结，周一办结',
        {
          values: {
            registeredAt: at('2026-05-06T09:00'),
            startedAt: at('2026-05-06T10:00'),
            promisedOn: on('2026-05-09'),
            ...finished('2026-05-11T09:00'),
            mode: '帮办',
            noticeId: null,
          },
        },
        ['assist/overdue-explained advice', 'assist/within-promise violation'],
      ),
    ],
  },
  'kind 10': {
    title: '自相矛盾的有效期限上不作结论',
    cases: [
      situation(
        'credential',
        '有效期限起止颠倒',
        {
          others: { notice: [{ validFrom: on('2026-05-29'), validTo: on('2026-05-11') }] },
        },
        ['credential/within-validity undetermined'],
      ),
      situation(
        'credential',
        '有效期限起止颠倒，在两者之外使用',
        {
          values: { usedAt: at('2026-06-10T09:00'), returnedAt: at('2026-06-10T10:00') },
          others: { notice: [{ validFrom: on('2026-05-29'), validTo: on('2026-05-11') }] },
          now: at('2026-06-11T09:00'),
        },
        ['credential/within-validity undetermined'],
      ),
      situation(
        'credential',
        '有效期限起止颠倒，终止日期之后使用',
        {
          values: { usedAt: at('2026-05-13T09:00') },
          others: {
            notice: [{ validFrom: on('2026-05-29'), validTo: on('2026-05-11'), endedOn: on('2026-05-12') }],
          },
        },
        ['credential/within-validity violation'],
      ),
      situation(
        'credential',
        '有效期限起止颠倒，事项仍在办理，证件未归还',
        {
          values: kept,
          others: {
            notice: [{ ...openNotice, validFrom: on('2026-05-29'), validTo: on('2026-05-11') }],
            assist: [{ ...registered, startedAt: at('2026-05-11T10:00') }],
          },
        },
        ['credential/within-validity undetermined'],
      ),
      situation(
        'notice',
        '有效期限起止颠倒，只说一次',
        {
          values: { validFrom: on('2026-05-29'), validTo: on('2026-05-11') },
        },
        ['notice/validity violation'],
      ),
    ],
  },
  'kind 11': {
    title: '登记在没有给出的工作簿中的，不作违规',
    cases: [
      situation(
        'assist',
        '去年的受理通知书',
        {
          values: { noticeId: 'DB-2025-0123' },
          says: ['把登记DB-2025-0123的工作簿一并给出'],
          never: ['没有读到任何'],
        },
        ['assist/agency-notice undetermined'],
      ),
      situation('assist', '另一部室的受理通知书', { values: { noticeId: '招商-DB-2026-0001' } }, [
        'assist/agency-notice undetermined',
      ]),
      situation(
        'assist',
        '本工作簿没有一份受理通知书',
        { others: { notice: [], credential: [] }, never: ['没有读到任何'] },
        ['assist/agency-notice undetermined'],
      ),
      situation('credential', '证件使用，去年的受理通知书', { values: { noticeId: 'DB-2025-0123' } }, [
        'data/reference defect',
      ]),
      situation('assist', '帮办，不需要受理通知书', { values: { mode: '帮办', noticeId: null } }, []),
    ],
  },
  'kind 14': {
    title: '变更后由他人接替的仍须按期；授权之外的办理和用证',
    cases: [
      situation(
        'assist',
        '已变更，有人接替，承诺办结日期早已过',
        {
          values: { ...takenOver, finishedAt: null, handedOverAt: null, status: '已变更' },
          cites: { 'assist/within-promise': ['A1.2', 'A2(一)'] },
        },
        ['assist/overdue-explained violation', 'assist/within-promise violation'],
      ),
      situation(
        'assist',
        '已变更，有人接替，承诺办结日期未到',
        {
          values: { ...takenOver, finishedAt: null, handedOverAt: null, status: '已变更' },
          now: at('2026-05-15T23:59'),
        },
        [],
      ),
      situation(
        'assist',
        '已变更，有人接替，从未开始',
        {
          values: { ...registered, ...takenOver, status: '已变更' },
          now: at('2026-05-18T09:00'),
        },
        ['assist/performed violation', 'assist/within-promise violation'],
      ),
      situation(
        'credential',
        '事项取消以后，证件没有归还',
        {
          values: kept,
          others: { notice: [openNotice], assist: [{ ...calledOff, startedAt: at('2026-05-11T10:00') }] },
        },
        ['credential/returned violation'],
      ),
      situation(
        'credential',
        '授权终止以后，证件没有归还',
        {
          values: kept,
          others: {
            notice: [{ ...openNotice, endedOn: on('2026-05-19') }],
            assist: [{ ...registered, startedAt: at('2026-05-11T10:00') }],
          },
        },
        ['credential/returned violation'],
      ),
      situation(
        'credential',
        '有效期限届满以后，证件没有归还',
        {
          values: kept,
          others: { notice: [openNotice], assist: [{ ...registered, startedAt: at('2026-05-11T10:00') }] },
          now: at('2026-05-30T00:00'),
        },
        ['credential/returned violation'],
      ),
      situation(
        'notice',
        '终止日期之后仍在办理',
        {
          values: { endedOn: on('2026-05-13') },
          says: ['不晚于终止日期2026年5月13日（周三）'],
        },
        ['notice/validity violation'],
      ),
      situation(
        'notice',
        '有效期限止之后终止：以早者为准',
        {
          values: { validTo: on('2026-05-13'), endedOn: on('2026-05-20') },
        },
        ['notice/validity violation'],
      ),
      situation(
        'credential',
        '签字之前使用证件',
        {
          values: { usedAt: at('2026-05-12T23:59') },
          others: { notice: [{ signedOn: on('2026-05-13') }] },
        },
        ['credential/within-validity violation'],
      ),
      situation(
        'credential',
        '签字当天使用证件',
        {
          values: { usedAt: at('2026-05-13T00:00') },
          others: { notice: [{ signedOn: on('2026-05-13') }] },
        },
        [],
      ),
      situation(
        'notice',
        '办结之后才签字，没有开始办理时间',
        {
          values: { signedOn: on('2026-05-18') },
          others: { assist: [{ startedAt: null }] },
        },
        ['notice/signed violation'],
      ),
      situation('notice', '终止日期当天办结', { values: { endedOn: on('2026-05-14') } }, []),
    ],
  },
  'kind 16 (cases)': {
    title: '办结以后的一次性告知不算告知',
    cases: [
      situation(
        'assist',
        '办结后一分钟告知',
        {
          values: {
            ...incomplete,
            noticeId: 'DB-2026-0001',
            startedAt: at('2026-05-12T09:00'),
            ...finished('2026-05-14T16:00'),
            status: '已办结',
            oneTimeNoticeAt: at('2026-05-14T16:01'),
          },
        },
        ['assist/one-time-notice violation'],
      ),
      situation(
        'assist',
        '办结的同一分钟告知',
        {
          values: {
            ...incomplete,
            noticeId: 'DB-2026-0001',
            startedAt: at('2026-05-12T09:00'),
            ...finished('2026-05-14T16:00'),
            status: '已办结',
            oneTimeNoticeAt: at('2026-05-14T16:00'),
          },
        },
        [],
      ),
      situation(
        'assist',
        '办结的没有告知，不再要求现在去告知',
        {
          values: {
            ...incomplete,
            noticeId: 'DB-2026-0001',
            startedAt: at('2026-05-12T09:00'),
            ...finished('2026-05-14T16:00'),
            status: '已办结',
            oneTimeNoticeAt: null,
          },
          never: ['填写告知的内容和时间', '一次性告知申请人，'],
        },
        ['assist/one-time-notice violation'],
      ),
      situation(
        'assist',
        '仍在补正的没有告知，现在告知',
        {
          values: {
            ...incomplete,
            oneTimeNoticeAt: null,
            missingMaterials: null,
            promisedOn: on('2026-05-29'),
          },
          says: ['一次性告知申请人，并填写告知的内容和时间'],
        },
        ['assist/one-time-notice violation', 'data/required defect'],
      ),
    ],
  },
  'citing within-promise': {
    title: '第二条（一）只对代办，第四条（二）只对没有及时开始的；及时说明的，记为已说明',
    cases: [
      situation(
        'assist',
        '受理后十分钟开始，超期一天，原因及时说明',
        {
          values: { ...finished('2026-05-18T10:00'), ...told },
          cites: { 'assist/within-promise': ['A1.2', 'A2(一)'] },
        },
        ['assist/within-promise explained'],
      ),
      situation(
        'assist',
        '受理后十分钟开始，超期一天，没有说明',
        {
          values: finished('2026-05-18T10:00'),
          cites: { 'assist/within-promise': ['A1.2', 'A2(一)'], 'assist/overdue-explained': ['A2(一)'] },
        },
        ['assist/overdue-explained violation', 'assist/within-promise violation'],
      ),
      situation(
        'assist',
        '承诺办结日期之后才开始',
        {
          values: { startedAt: at('2026-05-18T09:00'), ...finished('2026-05-18T10:00') },
          cites: {
            'assist/within-promise': ['A1.2', 'A2(一)', 'A4(二)'],
            'assist/started-in-time': ['A4(二)'],
          },
        },
        [
          'assist/overdue-explained violation',
          'assist/started-in-time violation',
          'assist/within-promise violation',
        ],
      ),
      situation(
        'assist',
        '帮办，受理后即开始，超期一天',
        {
          values: { mode: '帮办', noticeId: null, ...finished('2026-05-18T10:00') },
          cites: { 'assist/within-promise': ['A1.2'], 'assist/overdue-explained': ['A2(一)'] },
        },
        ['assist/overdue-explained advice', 'assist/within-promise violation'],
      ),
      situation(
        'assist',
        '帮办，超期一天，及时说明了原因',
        {
          values: { mode: '帮办', noticeId: null, ...finished('2026-05-18T10:00'), ...told },
        },
        ['assist/within-promise explained'],
      ),
      situation(
        'assist',
        '代办，原因说得太晚',
        {
          values: { ...finished('2026-05-18T10:00'), ...told, overdueToldAt: at('2026-05-19T09:00') },
        },
        ['assist/within-promise violation'],
      ),
    ],
  },
  'citing staff': {
    title: '名单中没有的是填写缺陷；其他部室的人员可以接替',
    cases: [
      situation('assist', '不在名单中', { values: { agents: '赵六' }, never: ['挂牌上岗', '违规'] }, [
        'assist/staff defect',
      ]),
      situation('assist', '其他部室的人员', { values: { agents: '刘洋' } }, []),
      situation('assist', '两人，其中一人是其他部室的', { values: { agents: '王芳、刘洋' } }, []),
      situation(
        'assist',
        '名单中已离岗的人员',
        {
          values: { agents: '陈刚' },
          settings: {
            staff: [
              { name: '陈刚', unit: '企业服务部', role: '帮办代办人员', redAgent: false, active: false },
            ],
          },
        },
        [],
      ),
    ],
  },
};
