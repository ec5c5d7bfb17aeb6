import { dayText } from '../../../../rules/time/day';
import { waiting } from '../../kinds/kind';
import { ruleTable, type Scenario } from '../scenario';
import { at, on } from '../when';

const refused = (day: string, because: string): Scenario<'booking'> => ({
  aspect: 'past',
  name: `预约${dayText(on(day))}`,
  values: { day: on(day) },
  expected: 'violation',
  cell: '预约日期',
  says: [because],
});

const bookable = (day: string, why: string): Scenario<'booking'> => ({
  aspect: 'limit',
  name: `预约${dayText(on(day))}，${why}`,
  values: { day: on(day) },
  expected: null,
});

export const restDay = ruleTable('booking', 'booking/rest-day', [
  { aspect: 'fine', name: '预约周六', values: { day: on('2026-05-16') }, expected: null },
  { aspect: 'fine', name: '预约周日', values: { day: on('2026-05-17') }, expected: null },
  bookable('2026-05-10', '前一天是调休上班日'),
  bookable('2026-03-01', '前一天是调休上班日'),
  bookable('2026-09-19', '后一天是调休上班日'),
  bookable('2026-10-11', '前一天是调休上班日'),
  refused('2026-05-09', '5月9日（周六）是调休上班日'),
  refused('2026-05-02', '5月2日（周六）在劳动节放假期间'),
  refused('2026-02-28', '2月28日（周六）是调休上班日'),
  refused('2026-09-20', '9月20日（周日）是调休上班日'),
  refused('2026-05-13', '5月13日（周三）不是周六、周日'),
  refused('2026-06-19', '6月19日（周五）是法定节假日（端午节）'),
  {
    aspect: 'other',
    name: '预约工作日：提示最早可约的日期',
    values: { ...waiting, day: on('2026-05-13'), appliedAt: at('2026-05-11T09:00') },
    now: at('2026-05-11T10:00'),
    expected: 'violation',
    says: ['实际2026年5月13日（周三）', '最早可约5月16日（周六）'],
  },
  {
    aspect: 'past',
    name: '本单位另约到调休上班日',
    values: {
      changedBy: '本单位',
      changeToldAt: at('2026-05-13T10:00'),
      movedTo: on('2026-09-20'),
      outcome: '待服务',
      staffArrivedAt: null,
      clientArrivedAt: null,
      serviceStartedAt: null,
      serviceEndedAt: null,
    },
    expected: 'violation',
    cell: '另约日期',
    says: ['9月20日（周日）是调休上班日'],
    all: ['booking/rest-day'],
  },
  {
    aspect: 'other',
    name: '申请约在工作日，尚未答复（只作提示）',
    values: {
      day: on('2026-05-13'),
      repliedAt: null,
      reply: null,
      oneTimeNoticeAt: null,
      outcome: null,
      staffArrivedAt: null,
      clientArrivedAt: null,
      serviceStartedAt: null,
      serviceEndedAt: null,
    },
    now: at('2026-05-11T09:30'),
    expected: 'advice',
    cell: '预约日期',
    all: ['booking/rest-day'],
  },
  { aspect: 'missing', name: '预约日期为空', values: { day: null }, expected: null },
  {
    aspect: 'special',
    name: '预约调休上班日，有特殊情况说明（本款没有例外）',
    values: { day: on('2026-05-09'), exception: '企业急需' },
    expected: 'violation',
  },
  {
    aspect: 'before',
    name: '施行前申请的工作日预约',
    values: { appliedAt: at('2020-05-11T09:00'), day: on('2020-05-13') },
    expected: null,
    all: [],
  },
  {
    aspect: 'undetermined',
    name: '放假通知尚未导入的年份的周六',
    values: { day: on('2027-01-09') },
    expected: 'undetermined',
    cell: '预约日期',
    says: ['2027年放假通知尚未导入，1月9日（周六）是否放假、调休未知'],
  },
  {
    aspect: 'other',
    name: '放假通知尚未导入的年份，预约落在劳动节的周六（法律规定放假）',
    values: { day: on('2027-05-01') },
    expected: 'violation',
    says: ['5月1日（周六）在劳动节放假期间'],
  },
  {
    aspect: 'other',
    name: '放假通知尚未导入的年份，预约周三（无论如何不是周六、周日）',
    values: { day: on('2027-01-06') },
    expected: 'violation',
  },
  {
    aspect: 'other',
    name: '申请约在工作日，已答复不同意',
    values: { day: on('2026-05-13'), reply: '不同意', refusalReason: '预约只安排在周六、周日' },
    expected: null,
  },
]);
