/**
 * The regulation (阳经开管发〔2020〕4号, in force since 2020-05-12), clause by clause as printed.
 * A = 帮办代办服务制度（试行）, B = 预约服务和延时服务制度（试行）. B 第七条 is printed with （一） and （三） only.
 */
export type Paper = 'A' | 'B';

export interface Clause {
  readonly regulation: Paper;
  /** As an official would cite it: `第五条（一）`. */
  readonly article: string;
  readonly text: string;
}

export const PAPER = '阳经开管发〔2020〕4号';

export const paperTitles: Readonly<Record<Paper, string>> = {
  A: '帮办代办服务制度（试行）',
  B: '预约服务和延时服务制度（试行）',
};

/** What officials call the two regulations where their full titles have no room. */
export const shortPaperTitles: Readonly<Record<Paper, string>> = { A: '帮办代办', B: '预约延时' };

export const clauses = {
  'A1.1': {
    regulation: 'A',
    article: '第一条（一）',
    text: '服务范围。对于到开发区办事的企业，在办理过程中有帮办代办需求的，经办事群众或企业申请，进入帮办代办服务流程，提供全程无偿帮办代办服务。',
  },
  'A1.2': {
    regulation: 'A',
    article: '第一条（二）',
    text: '服务措施。建设帮办代办服务平台，组建帮办代办服务队伍，帮办代办人员实行挂牌上岗。在承办过程中，不同阶段涉及到的服务事项，对服务对象进行一次性告知，并指导其同步准备各类申报材料，全程跟踪，确保按时办结。',
  },
  'A1.2.1': {
    regulation: 'A',
    article: '第一条（二）1',
    text: '窗口代办平台。原则部室负责人为帮办代办联络员，同时对本部室业务的帮办代办事项负总责，另根据部室的业务类型或业务量确定具体帮办代办人员数量。帮办代办人员负责网上申报和全程帮办代办。',
  },
  'A1.2.2': {
    regulation: 'A',
    article: '第一条（二）2',
    text: '红色代办平台。以“红船精神”为引领，充分发挥党组织和党员的先锋模范作用，在部室工作人员中选取一批业务熟练、技能精、政治意识强的党员作为“红色代办员”，设立“红色代办岗”，推出“红色代办员”服务。',
  },
  'A1.3': {
    regulation: 'A',
    article: '第一条（三）',
    text: '服务流程。帮办代办流程包括咨询服务、委托代理、及时交接。部室帮办代办服务人员负责提供业务咨询，解答企业提出的相关问题。对有意向帮办或代办的企业，当场审查其现有材料是否齐全，对于事项合法、材料规范齐全的帮办事项，帮办人员带领申请人去相关单位办理（原则上，部室所有事项均应纳入帮办服务范围）；对于事项合法、材料规范齐全的代办事项，申请人与代办人员完成材料交接，在《受理通知书》上签字确认授权范围和有效期限后，由代办人员代替申请人完成代办事项；对于材料不规范不齐全的，帮办代办人员一次性告知缺少的材料以及补齐材料的途径或方法，以便企业方便快捷地补齐材料。帮办代办工作完成后，帮办代办人员应及时办理交接手续，移交相关材料。代办事项申请材料的真实性由申请人负责，实行自愿帮办代办，必须由申请人主动提出，明确授权范围和有效期限。',
  },
  'A2(一)': {
    regulation: 'A',
    article: '第二条（一）',
    text: '代办人受理代办事项后，应认真、及时完成办理手续；在承诺时间未能完成办理手续的，要及时向服务对象说明原因。除法律、法规明确规定必须由企业和群众交纳的费用外，帮办代办人员一律提供免费服务。',
  },
  'A2(二)': {
    regulation: 'A',
    article: '第二条（二）',
    text: '提供帮办代办服务时，受理人员应认真填写《帮办服务登记台帐》《阳城县开发区代办受理通知书》。',
  },
  'A2(三)': {
    regulation: 'A',
    article: '第二条（三）',
    text: '对受理的帮办代办服务不得无故取消或变更，如遇特殊情况需要取消或变更的，报请部室负责人另外安排帮办代办人员，或者自己联系其他帮办代办人员，代替自己开展帮办代办服务。',
  },
  A3: { regulation: 'A', article: '第三条', text: '各部室负责人对落实帮办代办服务制负总责。' },
  'A4(一)': {
    regulation: 'A',
    article: '第四条（一）',
    text: '违反帮办代办制度有下列行为之一的，严厉追究责任。（一）无特殊情况，不履行帮办代办服务的。',
  },
  'A4(二)': {
    regulation: 'A',
    article: '第四条（二）',
    text: '违反帮办代办制度有下列行为之一的，严厉追究责任。（二）受理事项后，无故未能及时开始帮办代办服务，导致事项办理超期的。',
  },
  'A4(三)': {
    regulation: 'A',
    article: '第四条（三）',
    text: '违反帮办代办制度有下列行为之一的，严厉追究责任。（三）超出申请人授权范围和有效期限使用申请人证件的。',
  },
  A5: { regulation: 'A', article: '第五条', text: '本制度自2020年5月12日起执行。' },
  'B1(一)': {
    regulation: 'B',
    article: '第一条（一）',
    text: '预约服务。指服务对象因故无法在法定工作日前来办理，而又急需申办的服务事项，可通过现场预约、电话预约等方式，在工作日内向开发区提出非国家法定工作日的预约申请，并在约定时间内实行节假日集中办理的行政审批事项的活动。',
  },
  'B1(二)': {
    regulation: 'B',
    article: '第一条（二）',
    text: '延时服务。是指在工作日内因工作需要或服务对象的要求而延长办公时间，为服务对象提供的相关审批服务。',
  },
  B2: {
    regulation: 'B',
    article: '第二条',
    text: '预约服务和延时服务范围。审批项目因受上级审批专网开放时间限制的项目除外。',
  },
  'B2(一)': { regulation: 'B', article: '第二条（一）', text: '企业因特殊情况需要预约办理的事项。' },
  'B2(二)': {
    regulation: 'B',
    article: '第二条（二）',
    text: '工作人员在工作日内为服务对象办理有关事项，到达下班时间时，当即能够办结的，无需申请必须延时办理完毕。',
  },
  'B2(三)': {
    regulation: 'B',
    article: '第二条（三）',
    text: '列入重大项目、重点工程的企业（服务对象）需要相关部室办理的有关事项，由相关部室负责人及时和职能部门沟通，实行预约服务或延时服务。',
  },
  B3: {
    regulation: 'B',
    article: '第三条',
    text: '预约服务在急事急办的前提下，一般安排在每个周六、周日上午9:00-11:30或下午3:00-5:00（四个时间段之一）；延时服务时间为工作日内规定下班时间后的1小时以内（特殊情况除外）。预约服务安排的“周六、周日”，只限休息日，如遇国家法定节假日，则不作安排。提供预约服务的工作人员，工作时间较长者，可适时进行同等时长的调休。',
  },
  'B4(一)': {
    regulation: 'B',
    article: '第四条（一）',
    text: '现场预约。申请人可在预约时间前1-5个工作日内开发区进行现场预约登记，并在《预约服务登记表》相应位置填写相关信息。',
  },
  'B4(二)': {
    regulation: 'B',
    article: '第四条（二）',
    text: '电话预约。申请人可在预约时间前1-5个工作日内拨打窗口电话进行预约申请，提供审批事项、预约时间、联络方式等信息，由开发区受理人员填写好《预约服务登记表》。',
  },
  'B4(三)': {
    regulation: 'B',
    article: '第四条（三）',
    text: '预约受理、确认。窗口对申请人提出的预约时间和申办事项进行确认，并履行一次性告知的义务。',
  },
  'B4(四)': {
    regulation: 'B',
    article: '第四条（四）',
    text: '预约审批。申请人持相关资料，在约定时间到应约部室办理相关业务。',
  },
  'B4(五)': {
    regulation: 'B',
    article: '第四条（五）',
    text: '延时服务。提供延时服务时，办事群众无需申请，相关部室工作人员根据工作需要，进行延时服务。',
  },
  'B5(一)': {
    regulation: 'B',
    article: '第五条（一）',
    text: '各窗口收到预约服务申请后，应在1个小时内给予答复。同意预约服务申请的，应当向申请人约定服务时间，说明依法需要提供的相关资料；特殊情况不能提供预约服务的，必须向申请人说明理由。',
  },
  'B5(二)': {
    regulation: 'B',
    article: '第五条（二）',
    text: '预约服务和延时服务时，受理人员应认真填写《预约服务登记表》《延时服务登记表》，经确认后作好具体事宜安排。',
  },
  'B5(三)': {
    regulation: 'B',
    article: '第五条（三）',
    text: '相关工作人员要对工作认真负责，按照约定时间，做到准时到位，并确保服务质量和工作效率，不得向服务对象收取法律法规规定收费以外的费用。',
  },
  'B5(四)': {
    regulation: 'B',
    article: '第五条（四）',
    text: '对预约的服务不得无故取消或变更，如遇特殊情况需要取消或变更预约的，必须提前一天告知申请人，并向申请人说明理由或另约时间办理。',
  },
  'B5(五)': {
    regulation: 'B',
    article: '第五条（五）',
    text: '超过约定时间30分钟而未到场的，部室工作人员应主动与申请人联系，经联系仍无法到场的，视为申请人放弃预约服务。',
  },
  B6: { regulation: 'B', article: '第六条', text: '各部室负责人对落实预约和延时服务制负总责。' },
  'B7(一)': {
    regulation: 'B',
    article: '第七条（一）',
    text: '对违反预约服务和延时服务制度有下列行为之一的，严厉追究责任。（一）无特殊情况，不履行预约和延时服务的。',
  },
  'B7(三)': {
    regulation: 'B',
    article: '第七条（三）',
    text: '对违反预约服务和延时服务制度有下列行为之一的，严厉追究责任。（三）申请人在预约时，工作人员不履行一次性告知，导致申请人在预约时间不能办理审批手续的。',
  },
  B8: { regulation: 'B', article: '第八条', text: '本制度自2020年5月12日起执行。' },
} as const satisfies Readonly<Record<string, Clause>>;

export type ClauseId = keyof typeof clauses;

/** The short form of several clauses, sharing an article where they can: `B4(一)(二)`, `A1.3, A2(二)`. */
export function clauseLabel(ids: readonly ClauseId[]): string {
  const groups: { article: string; label: string }[] = [];
  for (const id of ids) {
    const article = id.replace(/\(.*$/, '');
    const last = groups.at(-1);
    if (last?.article === article && id !== article) last.label += id.slice(article.length);
    else groups.push({ article, label: id });
  }
  return groups.map((group) => group.label).join(', ');
}
