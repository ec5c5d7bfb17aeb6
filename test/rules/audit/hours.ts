import { auditOf } from './audit';
import type { Row, Sheets } from './rows';
import { member, type Office } from './settings';

const audit = auditOf('延时服务登记表');
const leave = auditOf('调休登记');
const EXCUSE: Row = { 特殊情况说明: '企业次日开标' };

export const extended = [
  audit('合规', {}),
  audit('下班后整60分钟', { 结束时间: '19:00' }),
  audit('下班后61分钟', { 结束时间: '19:01' }, 'overtime/within-1h'),
  audit('下班后61分钟，有特殊情况', { 结束时间: '19:01', ...EXCUSE }, 'overtime/within-1h explained'),
  audit('19:10至18:30', { 开始时间: '19:10', 结束时间: '18:30' }, 'data/order defect'),
  audit('17:30至5:50', { 开始时间: '17:30', 结束时间: '05:50' }, 'data/order defect'),
  audit(
    '22:00至次日1:00',
    { 开始时间: '22:00', 结束时间: '01:00', ...EXCUSE },
    'overtime/within-1h explained',
  ),
  audit('0:10至0:50', { 开始时间: '00:10', 结束时间: '00:50' }, 'overtime/within-1h'),
  audit(
    '周六0:10，算周五晚上',
    { 日期: '2026-05-16', 开始时间: '00:10', 结束时间: '00:50', ...EXCUSE },
    'overtime/within-1h explained',
  ),
  audit('周一0:10，算周日晚上', { 日期: '2026-05-18', 开始时间: '00:10', 结束时间: '00:50', ...EXCUSE }, [
    'overtime/workday',
    'overtime/within-1h explained',
  ]),
  audit('0:50至0:10', { 开始时间: '00:50', 结束时间: '00:10' }, 'data/order defect'),
  audit('周六', { 日期: '2026-05-16' }, 'overtime/workday'),
  audit('调休上班的周六', { 日期: '2026-05-09' }),
  audit('端午节', { 日期: '2026-06-19' }, 'overtime/workday', { now: '2026-06-22 10:00' }),
  audit('下班之前开始', { 开始时间: '17:50' }, 'overtime/after-close'),
  audit(
    '规定下班时间与设置不符',
    { 规定下班时间: '18:30', 开始时间: '18:30', 结束时间: '19:10' },
    'data/contradiction defect',
  ),
  audit('冬季的下班时间', {
    日期: '2026-03-10',
    规定下班时间: '17:30',
    开始时间: '17:30',
    结束时间: '18:20',
  }),
  audit('没有规定下班时间，设置有', { 规定下班时间: null }, 'data/required defect'),
  audit(
    '当即可办结，未办结',
    { 延时原因: '当即可办结', 办理结果: '未办结', 未办结原因: '企业离开' },
    'overtime/must-finish',
  ),
  audit(
    '受专网限制，当即可办结而未办结',
    { 事项名称: '不动产登记', 延时原因: '当即可办结', 办理结果: '未办结', 未办结原因: '专网关闭' },
    'overtime/network-item',
  ),
  audit('工作需要，未办结', { 办理结果: '未办结', 未办结原因: '缺少公章' }),
  audit('收费，没有依据', { 收费金额: 20 }, 'overtime/free'),
  audit('没有确认人', { 确认人: null }, 'overtime/confirmed'),
  audit(
    '2027年1月4日，没有放假通知',
    { 日期: '2027-01-04', 规定下班时间: '17:30', 开始时间: '17:30', 结束时间: '18:20' },
    'overtime/workday undetermined',
    { now: '2027-01-10 10:00' },
  ),
  audit(
    '2027年元旦',
    { 日期: '2027-01-01', 规定下班时间: '17:30', 开始时间: '17:30', 结束时间: '18:20' },
    'overtime/workday',
    { now: '2027-01-10 10:00' },
  ),
  audit('施行前一日', { 日期: '2020-05-11', 结束时间: '21:00', 确认人: null }),
] as const;

/** Served on Saturday from 9:10 to 10:10: an hour for each. */
const served = (...rows: readonly Row[]): { readonly with: Sheets } => ({ with: { 预约服务登记表: rows } });
const hour = served({});
const second = (from: string, to: string): Row => ({
  编号: 'YY-2026-0002',
  服务对象: '阳城县恒通物流有限公司',
  服务开始时间: `2026-05-16 ${from}`,
  服务结束时间: `2026-05-16 ${to}`,
});
const twice: Office = { staff: [member('王芳'), member('李强'), member('王芳', '行政审批部')] };

export const takenOff = [
  leave('同等时长', {}, [], hour),
  leave('多一分钟', { 结束: '10:01' }, 'timeoff/balance', hour),
  leave('服务之前调休', { 调休日期: '2026-05-15' }, 'timeoff/balance', hour),
  leave(
    '两人服务，各调休一小时',
    [{}, { 编号: 'TX-2026-0002', 人员: '李强' }],
    [],
    served({ 服务人员: '王芳、李强' }),
  ),
  leave('两人记在一格', { 人员: '王芳、李强' }, [], served({ 服务人员: '王芳、李强' })),
  leave('两人记在一格，一人没有服务', { 人员: '王芳、李强' }, 'timeoff/balance', hour),
  leave('重叠的服务只计一次，90分钟', { 结束: '10:30' }, [], served({}, second('09:40', '10:40'))),
  leave(
    '重叠的服务只计一次，91分钟',
    { 结束: '10:31' },
    'timeoff/balance',
    served({}, second('09:40', '10:40')),
  ),
  leave('同一时间的两次服务', { 结束: '11:00' }, 'timeoff/balance', served({}, second('09:10', '10:10'))),
  leave('施行以前的服务', { 调休日期: '2020-05-20' }, 'timeoff/balance', {
    ...served({
      申请时间: '2020-05-06 09:00',
      答复时间: '2020-05-06 09:20',
      一次性告知时间: '2020-05-06 09:20',
      预约日期: '2020-05-10',
      人员到岗时间: '2020-05-10 08:50',
      申请人到场时间: '2020-05-10 09:05',
      服务开始时间: '2020-05-10 09:10',
      服务结束时间: '2020-05-10 10:10',
    }),
    now: '2020-06-01 10:00',
  }),
  leave('延时服务不计', {}, 'timeoff/balance', { with: { 延时服务登记表: [{ 结束时间: '19:00' }] } }),
  leave('来源预约在没有给出的去年工作簿', { 来源预约编号: 'YY-2025-0042' }, [
    'timeoff/balance undetermined',
    'data/reference undetermined',
  ]),
  leave(
    '来源预约在没有给出的工作簿，而时长已够',
    { 来源预约编号: 'YY-2025-0042' },
    'data/reference undetermined',
    hour,
  ),
  leave('来源预约在给出的工作簿中不存在', { 来源预约编号: 'YY-2026-0042' }, 'data/reference defect', hour),
  leave('在另一部室的工作簿中服务', { 来源预约编号: '审批-YY-2026-0001' }, [], {
    other: { 预约服务登记表: [{ 编号: '审批-YY-2026-0001' }] },
  }),
  leave('两个部室各有一个王芳，另一个服务过', {}, 'timeoff/balance', {
    office: twice,
    other: { 预约服务登记表: [{ 编号: '审批-YY-2026-0001' }] },
  }),
  leave('两个部室各有一个王芳，这一个服务过', {}, [], { office: twice, ...hour }),
  leave('结束早于开始', { 开始: '10:00', 结束: '09:00' }, 'data/order defect', hour),
] as const;
