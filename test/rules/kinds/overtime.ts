import { settings } from '../scenarios/lawful';
import { clock, on } from '../scenarios/when';
import { situation, type Kind } from './kind';

const from = (start: string, end: string) => ({ startedAt: clock(start), endedAt: clock(end) }) as const;
const urgent = { exception: '企业次日投标' } as const;

/** Faults about after-hours service, by the numbers of the issue. */
export const overtimeKinds: Readonly<Record<string, Kind>> = {
  'kind 12': {
    title: '起止颠倒的是填写缺陷；零点至6点开始的，算前一天晚上',
    cases: [
      situation('overtime', '19:10至18:30', { values: from('19:10', '18:30'), never: ['24小时', '23小时'] }, [
        'data/order defect',
      ]),
      situation(
        'overtime',
        '17:30至5:50（下午5:50写成5:50）',
        { values: from('17:30', '05:50'), never: ['12小时'] },
        ['data/order defect'],
      ),
      situation('overtime', '18:00至6:30', { values: from('18:00', '06:30') }, ['data/order defect']),
      situation('overtime', '2:00至1:00', { values: from('02:00', '01:00') }, ['data/order defect']),
      situation(
        'overtime',
        '0:10至0:50，算前一天晚上',
        {
          values: { ...from('00:10', '00:50'), ...urgent, date: on('2026-05-13') },
        },
        ['overtime/within-1h explained'],
      ),
      situation(
        'overtime',
        '周六0:10至0:50，算周五晚上',
        {
          values: { ...from('00:10', '00:50'), date: on('2026-05-16') },
          never: ['休息日'],
          says: ['次日00:50结束，下班后6小时50分'],
        },
        ['overtime/within-1h violation'],
      ),
      situation(
        'overtime',
        '5:59开始，算前一天晚上',
        {
          values: { ...from('05:59', '06:10'), ...urgent, date: on('2026-05-13') },
        },
        ['overtime/within-1h explained'],
      ),
      situation(
        'overtime',
        '6:00开始，是当天下班之前',
        { values: { ...from('06:00', '06:10'), date: on('2026-05-13') } },
        ['overtime/after-close violation'],
      ),
      situation('overtime', '23:00至次日1:00', { values: { ...from('23:00', '01:00'), ...urgent } }, [
        'overtime/within-1h explained',
      ]),
      situation(
        'overtime',
        '20:00至次日2:00，整6小时',
        { values: { ...from('20:00', '02:00'), ...urgent } },
        ['overtime/within-1h explained'],
      ),
      situation(
        'overtime',
        '20:00至次日2:01，超过6小时',
        { values: { ...from('20:00', '02:01'), ...urgent } },
        ['data/order defect'],
      ),
    ],
  },
  'kind 8 (must finish)': {
    title: '受上级审批专网限制的事项，没有人必须办完',
    cases: [
      situation(
        'overtime',
        '专网限制的事项当即可办结而未办结',
        {
          values: { item: '不动产登记', result: '未办结', unfinishedReason: '专网已关' },
        },
        ['overtime/network-item violation'],
      ),
      situation(
        'overtime',
        '一般事项当即可办结而未办结',
        {
          values: { result: '未办结', unfinishedReason: '系统故障' },
        },
        ['overtime/must-finish violation'],
      ),
      situation(
        'overtime',
        '一般事项不能当即办结',
        {
          values: { reason: '工作需要', result: '未办结', unfinishedReason: '资料待补' },
        },
        [],
      ),
      situation(
        'overtime',
        '设置没有标明的事项',
        {
          values: { item: '其他事项', result: '未办结', unfinishedReason: '系统故障' },
        },
        ['overtime/must-finish violation'],
      ),
    ],
  },
  'kind 16 (closing time)': {
    title: '规定下班时间与设置不符的，是填写缺陷',
    cases: [
      situation(
        'overtime',
        '夏季写成17:30下班',
        { values: { closesAt: clock('17:30'), endedAt: clock('18:30') } },
        ['data/contradiction defect'],
      ),
      situation(
        'overtime',
        '写晚了下班时间，就不超过1小时',
        {
          values: { closesAt: clock('19:00'), ...from('19:00', '19:50') },
        },
        ['data/contradiction defect'],
      ),
      situation(
        'overtime',
        '冬季17:30下班',
        {
          values: { date: on('2026-03-10'), closesAt: clock('17:30'), ...from('17:30', '18:00') },
        },
        [],
      ),
      situation(
        'overtime',
        '设置没有办公时间，无从核对',
        {
          values: { closesAt: clock('17:00'), ...from('17:00', '17:30') },
          settings: { ...settings, hours: null },
        },
        [],
      ),
    ],
  },
};
