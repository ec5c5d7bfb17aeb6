import { at, on } from '../scenarios/when';
import { situation, waiting, type Kind } from './kind';

const byUnit = { changedBy: '本单位', changeToldAt: at('2026-05-13T10:00') } as const;
const byClient = { changedBy: '申请人', changeToldAt: at('2026-05-13T10:00') } as const;

/** Called off, with or without a reason; excused or not. */
export const calledOffKinds: Readonly<Record<string, Kind>> = {
  'kind 1': {
    title: '申请人取消不要求理由；本单位说明理由或另约时间，二者有其一即可',
    cases: [
      situation(
        'booking',
        '申请人取消，没有理由',
        { values: { ...waiting, ...byClient, outcome: '已取消' } },
        [],
      ),
      situation(
        'booking',
        '申请人改期，没有理由',
        {
          values: { ...waiting, ...byClient, outcome: '已改期', movedTo: on('2026-05-23') },
        },
        [],
      ),
      situation(
        'booking',
        '申请人在本行另约，没有理由',
        {
          values: { ...waiting, ...byClient, movedTo: on('2026-05-23') },
        },
        [],
      ),
      situation(
        'booking',
        '本单位取消，没有理由，另约了日期',
        {
          values: { ...waiting, ...byUnit, outcome: '已取消', movedTo: on('2026-05-23') },
        },
        [],
      ),
      situation(
        'booking',
        '本单位改期，没有理由，另约了日期',
        {
          values: { ...waiting, ...byUnit, outcome: '已改期', movedTo: on('2026-05-24') },
        },
        [],
      ),
      situation(
        'booking',
        '本单位取消，说明了理由，没有另约',
        {
          values: { ...waiting, ...byUnit, outcome: '已取消', changeReason: '上级系统停机维护' },
        },
        [],
      ),
      situation(
        'booking',
        '本单位取消，既没有理由又没有另约',
        {
          values: { ...waiting, ...byUnit, outcome: '已取消' },
        },
        ['booking/change-reason violation'],
      ),
      situation(
        'booking',
        '不知道谁取消的',
        {
          values: { ...waiting, outcome: '已取消' },
        },
        ['data/required defect'],
      ),
    ],
  },
  'kind 17': {
    title: '条款讲的就是特殊情况的，写明特殊情况也不能免除',
    cases: [
      situation(
        'booking',
        '当天取消，写明特殊情况',
        {
          values: {
            ...waiting,
            ...byUnit,
            outcome: '已取消',
            changeReason: '停电',
            changeToldAt: at('2026-05-16T08:00'),
            exception: '突然停电',
          },
        },
        ['booking/change-notice violation'],
      ),
      situation(
        'booking',
        '始终没有告知，写明特殊情况',
        {
          values: {
            ...waiting,
            ...byUnit,
            outcome: '已取消',
            changeReason: '停电',
            changeToldAt: null,
            exception: '联系不上',
          },
        },
        ['booking/change-notice violation'],
      ),
      situation(
        'assist',
        '本单位取消而没有报请，写明特殊情况',
        {
          values: {
            finishedAt: null,
            handedOverAt: null,
            status: '已取消',
            changedBy: '本单位',
            changeReason: '人手不足',
            exception: '负责人出差',
          },
        },
        ['assist/change violation'],
      ),
      situation(
        'booking',
        '晚到岗，写明特殊情况（条款有例外）',
        {
          values: { staffArrivedAt: at('2026-05-16T09:20'), exception: '道路结冰' },
        },
        ['booking/staff-on-time explained'],
      ),
      situation(
        'booking',
        '61分钟答复，写明特殊情况（条款没有例外）',
        {
          values: { repliedAt: at('2026-05-11T10:01'), exception: '网络故障' },
        },
        ['booking/reply-within-1h violation'],
      ),
    ],
  },
};
