import { at, clock, on } from '../scenarios/when';
import { applied, situation, waiting, type Kind } from './kind';

/** What was asked for, and not yet agreed to. */
export const askedKinds: Readonly<Record<string, Kind>> = {
  'kind 7': {
    title: '答复之前的只作提示；电话预约的时间，时段、约定到场时间有其一即可',
    cases: [
      situation('booking', '有日期和约定到场时间，没有时段', { values: { slot: null } }, [
        'data/required defect',
      ]),
      situation('booking', '有日期和时段，没有约定到场时间', { values: { arrival: null } }, []),
      situation(
        'booking',
        '日期、时段、约定到场时间都没有',
        {
          values: { day: null, slot: null, arrival: null },
          says: ['缺少预约日期、预约时段'],
        },
        ['booking/contact violation', 'data/required defect'],
      ),
      situation(
        'booking',
        '想约劳动节，尚未答复',
        {
          values: { ...applied, day: on('2026-06-20'), appliedAt: at('2026-06-15T09:00') },
          now: at('2026-06-15T09:30'),
          never: ['却安排'],
        },
        ['booking/rest-day advice'],
      ),
      situation(
        'booking',
        '想约12:00到场，尚未答复',
        {
          values: { ...applied, arrival: clock('12:00') },
          now: at('2026-05-11T09:30'),
        },
        ['booking/slot advice'],
      ),
      situation(
        'booking',
        '受专网限制的事项，尚未答复',
        {
          values: { ...applied, item: '不动产登记' },
          now: at('2026-05-11T09:30'),
          never: ['却安排'],
        },
        ['booking/network-item advice'],
      ),
      situation(
        'booking',
        '受专网限制的事项，答复不同意',
        {
          values: {
            ...applied,
            repliedAt: at('2026-05-11T09:30'),
            reply: '不同意',
            refusalReason: '受专网限制',
            item: '不动产登记',
          },
        },
        [],
      ),
      situation(
        'booking',
        '想约工作日，申请人撤回了',
        {
          values: {
            ...applied,
            day: on('2026-05-13'),
            outcome: '已取消',
            changedBy: '申请人',
            changeToldAt: at('2026-05-11T09:20'),
          },
        },
        [],
      ),
      situation(
        'booking',
        '受专网限制的事项，同意了',
        { values: { ...waiting, item: '不动产登记' }, now: at('2026-05-12T09:00') },
        ['booking/network-item violation'],
      ),
      situation(
        'booking',
        '没有记录答复，却在工作日服务了',
        {
          values: {
            repliedAt: null,
            reply: null,
            day: on('2026-05-15'),
            staffArrivedAt: null,
            clientArrivedAt: null,
            serviceStartedAt: at('2026-05-15T09:10'),
            serviceEndedAt: at('2026-05-15T09:50'),
          },
        },
        ['booking/rest-day violation', 'data/required defect'],
      ),
    ],
  },
};
