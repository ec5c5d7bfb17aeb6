import { settings } from '../scenarios/lawful';
import { at, clock, on } from '../scenarios/when';
import { situation, type Kind } from './kind';

const hour = (day: string, from: string, to: string) =>
  ({ serviceStartedAt: at(`${day}T${from}`), serviceEndedAt: at(`${day}T${to}`) }) as const;
const member = (name: string, unit: string) =>
  ({ name, unit, role: '帮办代办人员', redAgent: false, active: true }) as const;

/** Faults about time off, by the numbers of the issue. */
export const timeOffKinds: Readonly<Record<string, Kind>> = {
  'kind 10 (time off)': {
    title: '一格两人的各算各的；同一人在各部室的服务合并计算',
    cases: [
      situation(
        'timeoff',
        '两人一同调休，都服务过',
        {
          values: { person: '王芳、李强' },
          others: { booking: [{ staff: '王芳、李强' }] },
        },
        [],
      ),
      situation(
        'timeoff',
        '两人一同调休，一人没有服务过',
        {
          values: { person: '王芳、李强' },
          says: ['李强累计调休1小时，多1小时'],
          never: ['王芳累计'],
        },
        ['timeoff/balance violation'],
      ),
      situation(
        'timeoff',
        '一格两人的名字不是一个人',
        {
          values: { person: '王芳、李强', to: clock('09:30') },
          others: { booking: [{ staff: '王芳' }, { staff: '李强', id: 'YY-2026-0002' }] },
        },
        [],
      ),
      situation(
        'timeoff',
        '在另一部室服务的也算',
        {
          others: { booking: [{ unit: '行政审批部' }] },
        },
        [],
      ),
      situation(
        'timeoff',
        '两个部室有同名的人，只算本部室的',
        {
          others: { booking: [{ unit: '行政审批部' }] },
          settings: {
            staff: [member('王芳', '企业服务部'), member('王芳', '行政审批部'), member('李强', '企业服务部')],
          },
        },
        ['timeoff/balance violation'],
      ),
      situation(
        'timeoff',
        '先由一人调休，再由两人调休',
        {
          values: { person: '王芳、李强', date: on('2026-05-19'), id: 'TX-2026-0002' },
          others: { timeoff: [{}], booking: [{ staff: '王芳、李强' }] },
          says: ['王芳累计调休2小时，多1小时'],
        },
        ['timeoff/balance violation'],
      ),
    ],
  },
  'kind 11 (time off)': {
    title: '来源预约登记在没有给出的工作簿中的，不作违规',
    cases: [
      situation(
        'timeoff',
        '去年的预约',
        {
          values: { bookingId: 'YY-2025-0100' },
          others: { booking: [] },
          says: ['没有读到来源预约YY-2025-0100'],
        },
        ['data/reference undetermined', 'timeoff/balance undetermined'],
      ),
      situation(
        'timeoff',
        '另一部室的预约',
        {
          values: { bookingId: '招商-YY-2026-0001', to: clock('11:00') },
        },
        ['data/reference undetermined', 'timeoff/balance undetermined'],
      ),
      situation(
        'timeoff',
        '没有写来源，给出的服务不够',
        {
          values: { bookingId: null, to: clock('11:00') },
        },
        ['timeoff/balance violation'],
      ),
      situation('timeoff', '来源没有给出，但给出的服务已经足够', { values: { bookingId: 'YY-2025-0100' } }, [
        'data/reference undetermined',
      ]),
    ],
  },
  'kind 16 (time off)': {
    title: '施行以前的服务不计，重叠的服务只计一次',
    cases: [
      situation(
        'timeoff',
        '2020年5月11日的服务',
        {
          values: { date: on('2020-05-20'), bookingId: null },
          others: {
            booking: [
              {
                appliedAt: at('2020-05-06T09:00'),
                day: on('2020-05-11'),
                ...hour('2020-05-11', '09:00', '10:00'),
              },
            ],
          },
        },
        ['timeoff/balance violation'],
      ),
      situation(
        'timeoff',
        '2020年5月12日的服务',
        {
          values: { date: on('2020-05-20'), bookingId: null },
          others: {
            booking: [
              {
                appliedAt: at('2020-05-12T09:00'),
                day: on('2020-05-12'),
                ...hour('2020-05-12', '09:00', '10:00'),
              },
            ],
          },
        },
        [],
      ),
      situation(
        'timeoff',
        '同一小时服务两位申请人',
        {
          values: { to: clock('11:00') },
          others: { booking: [{}, { id: 'YY-2026-0002', client: '另一家' }] },
          says: ['王芳累计调休2小时，多1小时', '时间重叠的只计一次'],
        },
        ['timeoff/balance violation'],
      ),
      situation(
        'timeoff',
        '首尾相接的两次服务',
        {
          values: { to: clock('11:00') },
          others: {
            booking: [{}, { id: 'YY-2026-0002', client: '另一家', ...hour('2026-05-16', '10:10', '11:10') }],
          },
        },
        [],
      ),
      situation(
        'timeoff',
        '部分重叠的两次服务，合计90分钟',
        {
          values: { to: clock('10:30') },
          others: {
            booking: [{}, { id: 'YY-2026-0002', client: '另一家', ...hour('2026-05-16', '09:40', '10:40') }],
          },
        },
        [],
      ),
      situation(
        'timeoff',
        '部分重叠的两次服务，调休91分钟',
        {
          values: { to: clock('10:31') },
          others: {
            booking: [{}, { id: 'YY-2026-0002', client: '另一家', ...hour('2026-05-16', '09:40', '10:40') }],
          },
        },
        ['timeoff/balance violation'],
      ),
      situation(
        'timeoff',
        '延时与预约重叠，设置为延时也计入',
        {
          values: { to: clock('10:40') },
          settings: { options: { ...settings.options, overtimeEarnsTimeOff: true } },
        },
        [],
      ),
    ],
  },
};
