import { at, on } from '../scenarios/when';
import { situation, waiting, type Kind } from './kind';

/** What is sure whatever a missing notice says. */
export const unknownYearKinds: Readonly<Record<string, Kind>> = {
  'kind 15': {
    title: '无论放假通知怎样规定，结论都一样的，不是无法判定',
    cases: [
      situation(
        'booking',
        '相隔19个已知的工作日，跨入尚未导入的年份',
        {
          values: {
            ...waiting,
            appliedAt: at('2026-12-01T09:00'),
            repliedAt: at('2026-12-01T09:10'),
            oneTimeNoticeAt: at('2026-12-01T09:10'),
            day: on('2027-01-03'),
          },
          now: at('2026-12-02T09:00'),
        },
        ['booking/lead-time violation', 'booking/rest-day undetermined'],
      ),
      situation(
        'booking',
        '相隔5个已知的工作日，即已超过',
        {
          values: {
            ...waiting,
            appliedAt: at('2026-12-21T09:00'),
            repliedAt: at('2026-12-21T09:10'),
            oneTimeNoticeAt: at('2026-12-21T09:10'),
            day: on('2027-01-09'),
          },
          now: at('2026-12-22T09:00'),
        },
        ['booking/lead-time violation', 'booking/rest-day undetermined'],
      ),
      situation(
        'booking',
        '已知的周六申请，约在尚未导入的年份',
        {
          values: {
            ...waiting,
            appliedAt: at('2026-12-19T09:00'),
            repliedAt: at('2026-12-19T09:10'),
            oneTimeNoticeAt: at('2026-12-19T09:10'),
            day: on('2027-01-09'),
          },
          now: at('2026-12-22T09:00'),
        },
        [
          'booking/applied-on-workday violation',
          'booking/lead-time violation',
          'booking/rest-day undetermined',
        ],
      ),
      situation(
        'booking',
        '约在法律规定放假的国庆节',
        {
          values: {
            ...waiting,
            appliedAt: at('2027-09-27T09:00'),
            repliedAt: at('2027-09-27T09:10'),
            oneTimeNoticeAt: at('2027-09-27T09:10'),
            day: on('2027-10-02'),
          },
          now: at('2027-09-27T10:00'),
        },
        [
          'booking/applied-on-workday undetermined',
          'booking/lead-time undetermined',
          'booking/rest-day violation',
        ],
      ),
      situation(
        'booking',
        '约在元旦',
        {
          values: {
            ...waiting,
            appliedAt: at('2026-12-28T09:00'),
            repliedAt: at('2026-12-28T09:10'),
            oneTimeNoticeAt: at('2026-12-28T09:10'),
            day: on('2027-01-01'),
          },
          now: at('2026-12-28T10:00'),
          says: ['1月1日（周五）是法定节假日（元旦）'],
          never: ['不是周六、周日'],
        },
        ['booking/rest-day violation'],
      ),
      situation(
        'booking',
        '是否超过取决于尚未导入的通知',
        {
          values: {
            ...waiting,
            appliedAt: at('2026-12-28T09:00'),
            repliedAt: at('2026-12-28T09:10'),
            oneTimeNoticeAt: at('2026-12-28T09:10'),
            day: on('2027-01-09'),
          },
          now: at('2026-12-28T10:00'),
        },
        ['booking/lead-time undetermined', 'booking/rest-day undetermined'],
      ),
    ],
  },
};
