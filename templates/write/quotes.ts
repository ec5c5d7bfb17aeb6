import { clause, type ClauseId } from '../../rules/regulation/clauses';

interface Excerpts {
  /** The words quoted for any column of the clause not listed below. */
  readonly any: string;
  /** Words → the headings they speak of. */
  readonly of?: Readonly<Record<string, readonly string[]>>;
}

const EARNED = '提供预约服务的工作人员，工作时间较长者，可适时进行同等时长的调休';

/** What the input prompts quote, verbatim from the clause (a test holds them against it). */
export const excerpts: Readonly<Partial<Record<ClauseId, Excerpts>>> = {
  'A1.2': { any: '组建帮办代办服务队伍，帮办代办人员实行挂牌上岗' },
  'A1.2.2': { any: '选取一批业务熟练、技能精、政治意识强的党员作为“红色代办员”' },
  'A1.3': {
    any: '在《受理通知书》上签字确认授权范围和有效期限',
    of: {
      必须由申请人主动提出: ['申请人主动提出'],
      当场审查其现有材料是否齐全: ['材料审查'],
      一次性告知缺少的材料以及补齐材料的途径或方法: ['缺少材料及补齐途径', '一次性告知时间'],
      申请人与代办人员完成材料交接: ['材料清单'],
      '帮办代办人员应及时办理交接手续，移交相关材料': ['材料移交时间', '材料移交日期', '归还时间'],
    },
  },
  'A2(一)': {
    any: '在承诺时间未能完成办理手续的，要及时向服务对象说明原因',
    of: {
      '除法律、法规明确规定必须由企业和群众交纳的费用外，帮办代办人员一律提供免费服务': [
        '收费金额',
        '收费依据',
      ],
    },
  },
  'A2(三)': {
    any: '不得无故取消或变更',
    of: {
      '报请部室负责人另外安排帮办代办人员，或者自己联系其他帮办代办人员': ['接替人员', '报请负责人'],
    },
  },
  'A4(二)': { any: '受理事项后，无故未能及时开始帮办代办服务，导致事项办理超期的' },
  'A4(三)': { any: '超出申请人授权范围和有效期限使用申请人证件的' },
  'B1(二)': { any: '在工作日内因工作需要或服务对象的要求而延长办公时间' },
  B2: { any: '审批项目因受上级审批专网开放时间限制的项目除外' },
  'B2(二)': { any: '到达下班时间时，当即能够办结的，无需申请必须延时办理完毕' },
  'B2(三)': { any: '列入重大项目、重点工程的企业（服务对象）需要相关部室办理的有关事项' },
  B3: {
    any: EARNED,
    of: {
      '预约服务安排的“周六、周日”，只限休息日，如遇国家法定节假日，则不作安排': ['预约日期'],
      '每个周六、周日上午9:00-11:30或下午3:00-5:00（四个时间段之一）': ['预约时段', '约定到场时间'],
      '延时服务时间为工作日内规定下班时间后的1小时以内（特殊情况除外）': ['规定下班时间', '结束时间'],
    },
  },
  'B4(一)': { any: '申请人可在预约时间前1-5个工作日内开发区进行现场预约登记' },
  'B4(二)': { any: '提供审批事项、预约时间、联络方式等信息' },
  'B4(三)': { any: '窗口对申请人提出的预约时间和申办事项进行确认，并履行一次性告知的义务' },
  'B4(五)': { any: '办事群众无需申请，相关部室工作人员根据工作需要，进行延时服务' },
  'B5(一)': {
    any: '各窗口收到预约服务申请后，应在1个小时内给予答复',
    of: {
      '特殊情况不能提供预约服务的，必须向申请人说明理由': ['不同意理由'],
      说明依法需要提供的相关资料: ['应备资料'],
    },
  },
  'B5(二)': { any: '认真填写《预约服务登记表》《延时服务登记表》，经确认后作好具体事宜安排' },
  'B5(三)': {
    any: '按照约定时间，做到准时到位',
    of: { 不得向服务对象收取法律法规规定收费以外的费用: ['收费金额', '收费依据'] },
  },
  'B5(四)': { any: '必须提前一天告知申请人，并向申请人说明理由或另约时间办理' },
  'B5(五)': {
    any: '超过约定时间30分钟而未到场的，部室工作人员应主动与申请人联系',
    of: { '经联系仍无法到场的，视为申请人放弃预约服务': ['服务结果'] },
  },
};

/** The words of a clause that speak of a column; the clause's first sentence where none were chosen. */
export function excerpt(id: ClauseId, heading: string): string {
  const chosen = excerpts[id];
  const special = Object.entries(chosen?.of ?? {}).find(([, headings]) => headings.includes(heading));
  return special?.[0] ?? chosen?.any ?? clause(id).text.split('。')[0] ?? '';
}
