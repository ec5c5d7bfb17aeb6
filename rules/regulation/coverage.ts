import type { Kept, Sentence } from './kept';
import type { ClauseId } from './clauses';

const rules = (...ids: readonly string[]): Kept => ({ by: 'rule', rules: ids });
const pane = (how: string): Kept => ({ by: 'pane', how });
const paper = (how: string): Kept => ({ by: 'paper', how });
const nothing = (why: string): Kept => ({ by: 'nothing', why });

const says = (clause: ClauseId | null, text: string, ...kept: readonly [Kept, ...Kept[]]): Sentence => ({
  clause,
  text,
  kept,
});

/** Every sentence of both papers, in their order. */
export const coverage: readonly Sentence[] = [
  says(
    null,
    '帮办是指在接受申请人咨询、协助准备齐全材料后，帮办人员带领申请人到相关窗口办理业务；',
    pane('服务方式由受理人员在帮办、代办中选定'),
  ),
  says(
    null,
    '代办是指申请人在准备齐全材料并完成材料交接手续后，由代办员全程代替办理。',
    rules('assist/agency-notice', 'notice/materials'),
  ),
  says(
    'A1.1',
    '对于到开发区办事的企业，在办理过程中有帮办代办需求的，经办事群众或企业申请，进入帮办代办服务流程，提供全程无偿帮办代办服务。',
    rules('assist/voluntary', 'assist/free'),
  ),
  says(
    'A1.2',
    '建设帮办代办服务平台，组建帮办代办服务队伍，帮办代办人员实行挂牌上岗。',
    rules('assist/staff'),
    nothing('是否建设平台、组建队伍、挂牌，台帐不记载'),
  ),
  says(
    'A1.2',
    '在承办过程中，不同阶段涉及到的服务事项，对服务对象进行一次性告知，并指导其同步准备各类申报材料，全程跟踪，确保按时办结。',
    rules('assist/within-promise', 'assist/one-time-notice'),
    pane('办理期限临近、超期的，在待办中提醒'),
  ),
  says(
    'A1.2.1',
    '原则部室负责人为帮办代办联络员，同时对本部室业务的帮办代办事项负总责，另根据部室的业务类型或业务量确定具体帮办代办人员数量。',
    pane('在设置中登记联络员和帮办代办人员'),
    nothing('人员数量由部室确定'),
  ),
  says('A1.2.1', '帮办代办人员负责网上申报和全程帮办代办。', nothing('网上申报在上级系统中进行，台帐不记载')),
  says(
    'A1.2.2',
    '以“红船精神”为引领，充分发挥党组织和党员的先锋模范作用，在部室工作人员中选取一批业务熟练、技能精、政治意识强的党员作为“红色代办员”，设立“红色代办岗”，推出“红色代办员”服务。',
    pane('在设置中标明红色代办员，登记时带出，看板单独统计'),
    nothing('人选由党组织确定'),
  ),
  says(
    'A1.3',
    '帮办代办流程包括咨询服务、委托代理、及时交接。',
    rules('assist/agency-notice', 'assist/handover'),
    nothing('咨询服务不登记'),
  ),
  says('A1.3', '部室帮办代办服务人员负责提供业务咨询，解答企业提出的相关问题。', nothing('咨询服务不登记')),
  says(
    'A1.3',
    '对有意向帮办或代办的企业，当场审查其现有材料是否齐全，',
    pane('登记时须选定材料审查结果'),
    rules('data/required'),
  ),
  says(
    'A1.3',
    '对于事项合法、材料规范齐全的帮办事项，帮办人员带领申请人去相关单位办理（原则上，部室所有事项均应纳入帮办服务范围）；',
    rules('assist/performed'),
    nothing('事项是否合法由受理人员判断'),
  ),
  says(
    'A1.3',
    '对于事项合法、材料规范齐全的代办事项，申请人与代办人员完成材料交接，在《受理通知书》上签字确认授权范围和有效期限后，由代办人员代替申请人完成代办事项；',
    rules('assist/agency-notice', 'notice/signed', 'notice/materials', 'notice/scope', 'notice/validity'),
    paper('《阳城县开发区代办受理通知书》上印有授权范围、有效期限、材料清单和签字栏'),
  ),
  says(
    'A1.3',
    '对于材料不规范不齐全的，帮办代办人员一次性告知缺少的材料以及补齐材料的途径或方法，以便企业方便快捷地补齐材料。',
    rules('assist/one-time-notice'),
  ),
  says(
    'A1.3',
    '帮办代办工作完成后，帮办代办人员应及时办理交接手续，移交相关材料。',
    rules('assist/handover', 'credential/returned'),
  ),
  says(
    'A1.3',
    '代办事项申请材料的真实性由申请人负责，实行自愿帮办代办，必须由申请人主动提出，明确授权范围和有效期限。',
    rules('assist/voluntary', 'notice/scope', 'notice/validity'),
    nothing('材料的真实性由申请人负责'),
  ),
  says('A2(一)', '代办人受理代办事项后，应认真、及时完成办理手续；', rules('assist/within-promise')),
  says(
    'A2(一)',
    '在承诺时间未能完成办理手续的，要及时向服务对象说明原因。',
    rules('assist/overdue-explained'),
    pane('超期的，在待办中提醒说明原因'),
  ),
  says(
    'A2(一)',
    '除法律、法规明确规定必须由企业和群众交纳的费用外，帮办代办人员一律提供免费服务。',
    rules('assist/free'),
  ),
  says(
    'A2(二)',
    '提供帮办代办服务时，受理人员应认真填写《帮办服务登记台帐》《阳城县开发区代办受理通知书》。',
    rules('data/required', 'assist/agency-notice'),
    paper('两种表可以按月打印'),
  ),
  says('A2(三)', '对受理的帮办代办服务不得无故取消或变更，', rules('assist/change')),
  says(
    'A2(三)',
    '如遇特殊情况需要取消或变更的，报请部室负责人另外安排帮办代办人员，或者自己联系其他帮办代办人员，代替自己开展帮办代办服务。',
    rules('assist/change'),
  ),
  says(
    'A3',
    '各部室负责人对落实帮办代办服务制负总责。',
    nothing('责任的划分，不是登记的事项'),
    pane('看板按部室统计，供负责人查看'),
  ),
  says(
    null,
    '违反帮办代办制度有下列行为之一的，严厉追究责任。',
    nothing('是否追究由人决定，程序只提示疑似违规'),
  ),
  says('A4(一)', '无特殊情况，不履行帮办代办服务的；', rules('assist/performed')),
  says(
    'A4(二)',
    '受理事项后，无故未能及时开始帮办代办服务，导致事项办理超期的；',
    rules('assist/started-in-time', 'assist/within-promise'),
  ),
  says(
    'A4(三)',
    '超出申请人授权范围和有效期限使用申请人证件的。',
    rules('credential/within-scope', 'credential/within-validity'),
  ),
  says('A5', '本制度自2020年5月12日起执行。', nothing('施行日期：此前的记录不评判')),
  says(
    'B1(一)',
    '指服务对象因故无法在法定工作日前来办理，而又急需申办的服务事项，可通过现场预约、电话预约等方式，在工作日内向开发区提出非国家法定工作日的预约申请，并在约定时间内实行节假日集中办理的行政审批事项的活动。',
    rules('booking/applied-on-workday', 'booking/rest-day'),
    pane('登记时须写明预约理由'),
  ),
  says(
    'B1(二)',
    '是指在工作日内因工作需要或服务对象的要求而延长办公时间，为服务对象提供的相关审批服务。',
    rules('overtime/workday', 'overtime/after-close'),
  ),
  says('B2(一)', '企业因特殊情况需要预约办理的事项。', pane('登记时须写明预约理由'), rules('data/required')),
  says(
    'B2(二)',
    '工作人员在工作日内为服务对象办理有关事项，到达下班时间时，当即能够办结的，无需申请必须延时办理完毕。',
    rules('overtime/must-finish'),
  ),
  says(
    'B2(三)',
    '列入重大项目、重点工程的企业（服务对象）需要相关部室办理的有关事项，由相关部室负责人及时和职能部门沟通，实行预约服务或延时服务。',
    pane('登记重大项目，看板单独统计'),
    nothing('负责人与职能部门的沟通不登记'),
  ),
  says(
    'B2',
    '审批项目因受上级审批专网开放时间限制的项目除外。',
    rules('booking/network-item', 'overtime/network-item'),
  ),
  says(
    'B3',
    '预约服务在急事急办的前提下，一般安排在每个周六、周日上午9:00-11:30或下午3:00-5:00(四个时间段之一);',
    rules('booking/rest-day', 'booking/slot'),
  ),
  says('B3', '延时服务时间为工作日内规定下班时间后的1小时以内(特殊情况除外)。', rules('overtime/within-1h')),
  says(
    'B3',
    '预约服务安排的“周六、周日”，只限休息日，如遇国家法定节假日，则不作安排。',
    rules('booking/rest-day'),
  ),
  says(
    'B3',
    '提供预约服务的工作人员，工作时间较长者，可适时进行同等时长的调休。',
    rules('timeoff/balance'),
    nothing('是否安排、何时安排调休由部室决定'),
  ),
  says(
    'B4(一)',
    '申请人可在预约时间前1-5个工作日内开发区进行现场预约登记，并在《预约服务登记表》相应位置填写相关信息。',
    rules('booking/lead-time', 'data/required'),
  ),
  says(
    'B4(二)',
    '申请人可在预约时间前1-5个工作日内拨打窗口电话进行预约申请，提供审批事项、预约时间、联络方式等信息，由开发区受理人员填写好《预约服务登记表》。',
    rules('booking/lead-time', 'booking/contact', 'data/required'),
  ),
  says(
    'B4(三)',
    '窗口对申请人提出的预约时间和申办事项进行确认，并履行一次性告知的义务。',
    rules('booking/one-time-notice', 'booking/reply-within-1h'),
  ),
  says(
    'B4(四)',
    '申请人持相关资料，在约定时间到应约部室办理相关业务。',
    rules('booking/no-show-contact'),
    nothing('申请人所持的资料不登记'),
  ),
  says(
    'B4(五)',
    '提供延时服务时，办事群众无需申请，相关部室工作人员根据工作需要，进行延时服务。',
    pane('延时登记不要求申请，几项即可保存'),
  ),
  says(
    'B5(一)',
    '各窗口收到预约服务申请后，应在1个小时内给予答复。',
    rules('booking/reply-within-1h'),
    pane('待办中提醒剩余的分钟'),
  ),
  says(
    'B5(一)',
    '同意预约服务申请的，应当向申请人约定服务时间，说明依法需要提供的相关资料；',
    rules('booking/one-time-notice', 'data/required'),
  ),
  says('B5(一)', '特殊情况不能提供预约服务的，必须向申请人说明理由。', rules('booking/refusal-reason')),
  says(
    'B5(二)',
    '预约服务和延时服务时，受理人员应认真填写《预约服务登记表》《延时服务登记表》，经确认后作好具体事宜安排。',
    rules('booking/confirmed', 'overtime/confirmed', 'data/required'),
    paper('两种表可以按月打印，印有确认人栏'),
  ),
  says(
    'B5(三)',
    '相关工作人员要对工作认真负责，按照约定时间，做到准时到位，并确保服务质量和工作效率，不得向服务对象收取法律法规规定收费以外的费用。',
    rules('booking/staff-on-time', 'booking/free', 'overtime/free'),
    nothing('服务质量由服务对象评价，台帐只记满意度'),
  ),
  says('B5(四)', '对预约的服务不得无故取消或变更，', rules('booking/change-reason')),
  says(
    'B5(四)',
    '如遇特殊情况需要取消或变更预约的，必须提前一天告知申请人，并向申请人说明理由或另约时间办理。',
    rules('booking/change-notice', 'booking/change-reason'),
    pane('待办中提醒告知的期限'),
  ),
  says(
    'B5(五)',
    '超过约定时间30分钟而未到场的，部室工作人员应主动与申请人联系，',
    rules('booking/no-show-contact'),
    pane('待办中提醒立即联系'),
  ),
  says('B5(五)', '经联系仍无法到场的，视为申请人放弃预约服务。', rules('booking/abandoned-early')),
  says(
    'B6',
    '各部室负责人对落实预约和延时服务制负总责。',
    nothing('责任的划分，不是登记的事项'),
    pane('看板按部室统计，供负责人查看'),
  ),
  says(
    null,
    '对违反预约服务和延时服务制度有下列行为之一的，严厉追究责任。',
    nothing('是否追究由人决定，程序只提示疑似违规'),
  ),
  says('B7(一)', '无特殊情况，不履行预约和延时服务的；', rules('booking/served')),
  says(
    'B7(三)',
    '申请人在预约时，工作人员不履行一次性告知，导致申请人在预约时间不能办理审批手续的。',
    rules('booking/one-time-notice'),
  ),
  says('B8', '本制度自2020年5月12日起执行。', nothing('施行日期：此前的记录不评判')),
];
