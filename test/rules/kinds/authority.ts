import { at, on } from '../scenarios/when';
import { registered, situation, type Kind } from './kind';

const calledOff = {
  ...registered,
  status: '已取消',
  changedBy: '申请人',
  changeReason: '申请人撤回',
} as const;
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

/** Authority, records that were not given, one-time notices of closed cases. */
export const authorityKinds: Readonly<Record<string, Kind>> = {
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
        'data/reference undetermined',
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
};
