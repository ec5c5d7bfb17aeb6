import { at } from '../scenarios/when';
import { situation, type Kind } from './kind';

/** What denies, or says nothing. */
const EMPTY = [
  '没有',
  '无',
  '无。',
  '无特殊情况',
  '没有特殊情况',
  '没有特殊情况。',
  '无任何特殊情况',
  '并无特殊情况',
  '未发生特殊情况',
  '不存在特殊情况',
  '暂无',
  '暂无。',
  '暂无说明',
  '尚无',
  '不涉及',
  '不适用',
  '未涉及',
  '无说明',
  '无需说明',
  '无须说明',
  '不需要说明',
  '没什么',
  '没有什么',
  '没啥',
  '未填',
  '未填写',
  '空',
  '无异常',
  '一切正常',
  '正常',
  'N/A',
  'n/a',
  'NA',
  'none',
  '0',
  '０',
  '—',
  '——',
  '-',
  '/',
  '\\',
  '、',
  '...',
  '……',
  '？',
  '×',
  '○',
  '〇',
  '零',
  '（无）',
  '【无】',
  '“无”',
  '无 ',
  '无、无',
  '均无',
  '都没有',
  '待补',
  '略',
  '√',
  '目前没有',
  '无上述情况',
  '無',
  '没有任何异常情况',
] as const;

/** What gives a reason, if a short one or one with such words in it. */
const STATED = [
  '无人接听',
  '无法联系申请人',
  '没有电',
  '停电',
  '系统无响应',
  '专网不通',
  '网络正常，企业材料未带齐',
  '负责人不在岗',
  '不可抗力',
  '暴雨',
  '上级部门没有答复',
  '无公章',
  '企业不需要了',
  '申请人未到',
  '没有工作人员在岗',
  '0356专网中断',
  '零点以后系统维护',
  '有急事',
  '疫情',
  '道路结冰',
  '人员不足',
  '空气污染红色预警',
  'NASA系统',
] as const;

const TOLD = at('2026-05-18T10:00');
const late = { startedAt: 18 * 60, endedAt: 19 * 60 + 15 } as const;

/** Words that deny or say nothing are empty, in explanations and in every reason. */
export const denialKind: Kind = {
  title: '“没有”“暂无”“不涉及”“N/A”之类，不是说明、依据或理由',
  cases: [
    ...EMPTY.map((exception) =>
      situation('overtime', `特殊情况说明：${exception}`, { values: { ...late, exception } }, [
        'overtime/within-1h violation',
      ]),
    ),
    ...STATED.map((exception) =>
      situation('overtime', `特殊情况说明：${exception}`, { values: { ...late, exception } }, [
        'overtime/within-1h explained',
      ]),
    ),
    ...['没有', '无收费依据', '暂无', '不涉及', '0', '—'].map((feeBasis) =>
      situation('overtime', `收费依据：${feeBasis}`, { values: { fee: 20, feeBasis } }, [
        'overtime/free violation',
      ]),
    ),
    ...['没有', '无理由', '不说明', 'N/A'].map((refusalReason) =>
      situation(
        'booking',
        `不同意理由：${refusalReason}`,
        {
          values: {
            reply: '不同意',
            refusalReason,
            oneTimeNoticeAt: null,
            staffArrivedAt: null,
            clientArrivedAt: null,
            outcome: null,
            serviceStartedAt: null,
            serviceEndedAt: null,
          },
        },
        ['booking/refusal-reason violation'],
      ),
    ),
    ...['没有原因', '无', '暂无理由'].map((changeReason) =>
      situation(
        'booking',
        `取消变更理由：${changeReason}`,
        {
          values: {
            changedBy: '本单位',
            changeToldAt: at('2026-05-13T10:00'),
            changeReason,
            outcome: '已取消',
            staffArrivedAt: null,
            clientArrivedAt: null,
            serviceStartedAt: null,
            serviceEndedAt: null,
          },
        },
        ['booking/change-reason violation'],
      ),
    ),
    ...['没有', '不存在', '0'].map((overdueReason) =>
      situation(
        'assist',
        `超期原因：${overdueReason}`,
        { values: { finishedAt: TOLD, handedOverAt: TOLD, overdueReason, overdueToldAt: TOLD } },
        ['assist/overdue-explained violation', 'assist/within-promise violation'],
      ),
    ),
  ],
};
