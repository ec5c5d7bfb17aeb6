import { at, on } from '../scenarios/when';
import { situation, waiting, type Kind } from './kind';

const byUnit = { changedBy: '本单位', changeToldAt: at('2026-05-13T10:00') } as const;
const byClient = { changedBy: '申请人', changeToldAt: at('2026-05-13T10:00') } as const;
const followed = { id: 'YY-2026-0002', day: on('2026-05-23') } as const;
const rowBefore = { outcome: '已改期', movedTo: on('2026-05-23'), ...byUnit } as const;

/** The row that follows a moved booking. */
export const followUpKinds: Readonly<Record<string, Kind>> = {
  'kind 3': {
    title: '改期后另登的一行，不按提前申请判定',
    cases: [
      situation(
        'booking',
        '写明原预约编号',
        {
          values: {
            ...waiting,
            ...followed,
            originalId: 'YY-2026-0001',
            client: '改了名的企业',
            appliedAt: at('2026-05-13T10:00'),
            repliedAt: at('2026-05-13T10:05'),
          },
          others: { booking: [{ ...waiting, ...rowBefore }] },
        },
        [],
      ),
      situation(
        'booking',
        '没有写原预约编号，由服务对象、事项、日期可知',
        {
          values: {
            ...waiting,
            ...followed,
            appliedAt: at('2026-05-13T10:00'),
            repliedAt: at('2026-05-13T10:05'),
          },
          others: { booking: [{ ...waiting, ...rowBefore }] },
        },
        [],
      ),
      situation(
        'booking',
        '休息日改期，当时另登',
        {
          values: {
            ...waiting,
            ...followed,
            originalId: 'YY-2026-0001',
            appliedAt: at('2026-05-16T09:00'),
            repliedAt: at('2026-05-16T09:05'),
          },
          others: { booking: [{ ...waiting, ...rowBefore, ...byClient }] },
        },
        [],
      ),
      situation(
        'booking',
        '改期后又改期的第三行',
        {
          values: {
            ...waiting,
            id: 'YY-2026-0003',
            day: on('2026-05-30'),
            originalId: 'YY-2026-0002',
            appliedAt: at('2026-05-14T10:00'),
            repliedAt: at('2026-05-14T10:05'),
            oneTimeNoticeAt: at('2026-05-14T10:05'),
          },
          others: {
            booking: [
              { ...waiting, ...rowBefore },
              {
                ...waiting,
                ...followed,
                ...byUnit,
                originalId: 'YY-2026-0001',
                outcome: '已改期',
                movedTo: on('2026-05-30'),
              },
            ],
          },
        },
        [],
      ),
      situation(
        'booking',
        '原预约没有改期过',
        {
          values: {
            ...waiting,
            ...followed,
            originalId: 'YY-2026-0001',
            appliedAt: at('2026-05-13T10:00'),
            repliedAt: at('2026-05-13T10:05'),
          },
          others: { booking: [{}] },
        },
        ['booking/lead-time violation'],
      ),
      situation(
        'booking',
        '另一事项的预约',
        {
          values: {
            ...waiting,
            ...followed,
            item: '其他事项',
            appliedAt: at('2026-05-13T10:00'),
            repliedAt: at('2026-05-13T10:05'),
          },
          others: { booking: [{ ...waiting, ...rowBefore }] },
        },
        ['booking/lead-time violation'],
      ),
      situation(
        'booking',
        '原预约登记在没有给出的工作簿中，提前申请的天数不合',
        {
          values: {
            ...waiting,
            ...followed,
            originalId: 'YY-2025-0099',
            appliedAt: at('2026-05-13T10:00'),
            repliedAt: at('2026-05-13T10:05'),
          },
        },
        ['booking/lead-time undetermined', 'data/reference undetermined'],
      ),
      situation(
        'booking',
        '原预约登记在没有给出的工作簿中，休息日申请',
        {
          values: {
            ...waiting,
            ...followed,
            originalId: 'YY-2025-0099',
            appliedAt: at('2026-05-16T09:00'),
            repliedAt: at('2026-05-16T09:05'),
          },
        },
        [
          'booking/applied-on-workday undetermined',
          'booking/lead-time undetermined',
          'data/reference undetermined',
        ],
      ),
    ],
  },
};
