import { at, on } from '../scenarios/when';
import { situation, waiting, type Kind } from './kind';

const byUnit = { changedBy: '本单位', changeToldAt: at('2026-05-13T10:00') } as const;
const byClient = { changedBy: '申请人', changeToldAt: at('2026-05-13T10:00') } as const;
const movedTo = (day: string) => ({ ...waiting, ...byUnit, movedTo: on(day) });
/** Came to the day that the booking was moved to. */
const servedOn = (day: string) =>
  ({
    movedTo: on(day),
    staffArrivedAt: at(`${day}T08:55`),
    clientArrivedAt: at(`${day}T09:00`),
    serviceStartedAt: at(`${day}T09:05`),
    serviceEndedAt: at(`${day}T10:00`),
  }) as const;

/** Bookings moved in their row or to another. */
export const movedKinds: Readonly<Record<string, Kind>> = {
  'kind 2': {
    title: '在本行另约的，按另约的日期判定',
    cases: [
      situation(
        'booking',
        '另约到次周六，准时到岗',
        {
          values: { ...byClient, ...servedOn('2026-05-23') },
          now: at('2026-05-25T09:00'),
        },
        [],
      ),
      situation(
        'booking',
        '另约到次周六，当天晚20分到岗',
        {
          values: { ...byClient, ...servedOn('2026-05-23'), staffArrivedAt: at('2026-05-23T09:20') },
          now: at('2026-05-25T09:00'),
          says: ['晚20分'],
          never: ['晚7天', '168小时'],
        },
        ['booking/staff-on-time violation'],
      ),
      situation(
        'booking',
        '另约到次周六，时段未到',
        { values: movedTo('2026-05-23'), now: at('2026-05-20T10:00') },
        [],
      ),
      situation(
        'booking',
        '另约到次周六，时段已过仍没有结果',
        {
          values: {
            ...movedTo('2026-05-23'),
            contactedAt: at('2026-05-23T09:40'),
            contactResult: '无人接听',
          },
          now: at('2026-05-23T11:30:01'),
          says: ['最迟到2026年5月23日（周六）11:30为止'],
        },
        ['booking/served violation'],
      ),
      situation('booking', '另约到工作日', { values: movedTo('2026-05-20'), now: at('2026-05-18T09:00') }, [
        'booking/rest-day violation',
      ]),
      situation('booking', '另约到端午节', { values: movedTo('2026-06-20') }, ['booking/rest-day violation']),
      situation(
        'booking',
        '另约到调休上班的周六',
        {
          values: { ...movedTo('2026-10-10') },
          says: ['10月10日（周六）是调休上班日'],
        },
        ['booking/rest-day violation'],
      ),
      situation('booking', '另约到放假通知尚未导入的周六', { values: movedTo('2027-01-09') }, [
        'booking/rest-day undetermined',
      ]),
      situation(
        'booking',
        '原约在工作日，另约到周六',
        {
          values: { ...movedTo('2026-05-23'), day: on('2026-05-15') },
        },
        [],
      ),
      situation(
        'booking',
        '另约后申请人迟到35分，当日联系过',
        {
          values: {
            ...byUnit,
            ...servedOn('2026-05-23'),
            clientArrivedAt: at('2026-05-23T09:35'),
            contactedAt: at('2026-05-23T09:31'),
            contactResult: '可到场',
            serviceStartedAt: at('2026-05-23T09:40'),
          },
          now: at('2026-05-25T09:00'),
        },
        [],
      ),
    ],
  },
};
