import { at, on } from '../scenarios/when';
import { registered, situation, type Kind } from './kind';

const calledOff = {
  ...registered,
  status: '已取消',
  changedBy: '申请人',
  changeReason: '申请人撤回',
} as const;
const told = { overdueReason: '上级部门补正', overdueToldAt: at('2026-05-18T09:00') } as const;
const finished = (time: string) => ({ finishedAt: at(time), handedOverAt: at(time) }) as const;
const incomplete = {
  ...registered,
  materials: '不齐全不规范',
  missingMaterials: '缺股东会决议，补交即可',
  oneTimeNoticeAt: at('2026-05-11T09:20'),
  noticeId: null,
} as const;

/** Promises, and which clauses they break. */
export const promiseKinds: Readonly<Record<string, Kind>> = {
  'kind 8': {
    title: '办理之前取消的、尚未受理的，不欠受理通知书，也不超期；承诺办结日期遇休息日顺延',
    cases: [
      situation('assist', '代办在办理之前由申请人取消', { values: { ...calledOff, noticeId: null } }, []),
      situation(
        'assist',
        '代办在办理之前由本单位取消，已报请',
        {
          values: {
            ...calledOff,
            noticeId: null,
            changedBy: '本单位',
            changeReason: '窗口停业',
            reportedTo: '李强',
          },
        },
        [],
      ),
      situation('assist', '材料始终不齐全，承诺办结日期早已过', { values: incomplete }, []),
      situation(
        'assist',
        '材料不齐全，但已开始办理而超期',
        {
          values: { ...incomplete, noticeId: 'DB-2026-0001', startedAt: at('2026-05-12T09:00') },
          now: at('2026-05-18T10:00'),
        },
        ['assist/within-promise violation'],
      ),
      situation(
        'assist',
        '承诺劳动节办结，节后第一个工作日办结',
        {
          values: {
            registeredAt: at('2026-04-28T09:00'),
            startedAt: at('2026-05-06T09:00'),
            promisedOn: on('2026-05-01'),
            ...finished('2026-05-06T17:00'),
            mode: '帮办',
            noticeId: null,
          },
        },
        [],
      ),
      situation(
        'assist',
        '承诺劳动节办结，节后第二个工作日办结',
        {
          values: {
            registeredAt: at('2026-04-28T09:00'),
            startedAt: at('2026-04-28T10:00'),
            promisedOn: on('2026-05-01'),
            ...finished('2026-05-07T17:00'),
            mode: '帮办',
            noticeId: null,
          },
          says: ['应不晚于2026年5月6日（周三）办结', '超期1天'],
          cites: { 'assist/within-promise': ['A1.2'] },
        },
        ['assist/overdue-explained advice', 'assist/within-promise violation'],
      ),
      situation(
        'assist',
        '承诺国庆节办结，10月8日办结',
        {
          values: {
            registeredAt: at('2026-09-24T09:00'),
            startedAt: at('2026-09-24T10:00'),
            promisedOn: on('2026-10-01'),
            ...finished('2026-10-08T17:00'),
            mode: '帮办',
            noticeId: null,
          },
          now: at('2026-10-09T09:00'),
        },
        [],
      ),
      situation(
        'assist',
        '承诺周日办结，周一办结',
        { values: { promisedOn: on('2026-05-17'), ...finished('2026-05-18T23:59') } },
        [],
      ),
      situation(
        'assist',
        '承诺调休上班的周六办结，周一办结',
        {
          values: {
            registeredAt: at('2026-05-06T09:00'),
            startedAt: at('2026-05-06T10:00'),
            promisedOn: on('2026-05-09'),
            ...finished('2026-05-11T09:00'),
            mode: '帮办',
            noticeId: null,
          },
        },
        ['assist/overdue-explained advice', 'assist/within-promise violation'],
      ),
    ],
  },
  'citing within-promise': {
    title: '第二条（一）只对代办，第四条（二）只对没有及时开始的；及时说明的，记为已说明',
    cases: [
      situation(
        'assist',
        '受理后十分钟开始，超期一天，原因及时说明',
        {
          values: { ...finished('2026-05-18T10:00'), ...told },
          cites: { 'assist/within-promise': ['A1.2', 'A2(一)'] },
        },
        ['assist/within-promise explained'],
      ),
      situation(
        'assist',
        '受理后十分钟开始，超期一天，没有说明',
        {
          values: finished('2026-05-18T10:00'),
          cites: { 'assist/within-promise': ['A1.2', 'A2(一)'], 'assist/overdue-explained': ['A2(一)'] },
        },
        ['assist/overdue-explained violation', 'assist/within-promise violation'],
      ),
      situation(
        'assist',
        '承诺办结日期之后才开始',
        {
          values: { startedAt: at('2026-05-18T09:00'), ...finished('2026-05-18T10:00') },
          cites: {
            'assist/within-promise': ['A1.2', 'A2(一)', 'A4(二)'],
            'assist/started-in-time': ['A4(二)'],
          },
        },
        [
          'assist/overdue-explained violation',
          'assist/started-in-time violation',
          'assist/within-promise violation',
        ],
      ),
      situation(
        'assist',
        '帮办，受理后即开始，超期一天',
        {
          values: { mode: '帮办', noticeId: null, ...finished('2026-05-18T10:00') },
          cites: { 'assist/within-promise': ['A1.2'], 'assist/overdue-explained': ['A2(一)'] },
        },
        ['assist/overdue-explained advice', 'assist/within-promise violation'],
      ),
      situation(
        'assist',
        '帮办，超期一天，及时说明了原因',
        {
          values: { mode: '帮办', noticeId: null, ...finished('2026-05-18T10:00'), ...told },
        },
        ['assist/within-promise explained'],
      ),
      situation(
        'assist',
        '代办，原因说得太晚',
        {
          values: { ...finished('2026-05-18T10:00'), ...told, overdueToldAt: at('2026-05-19T09:00') },
        },
        ['assist/within-promise violation'],
      ),
    ],
  },
  'citing staff': {
    title: '名单中没有的是填写缺陷；其他部室的人员可以接替',
    cases: [
      situation('assist', '不在名单中', { values: { agents: '赵六' }, never: ['挂牌上岗', '违规'] }, [
        'assist/staff defect',
      ]),
      situation('assist', '其他部室的人员', { values: { agents: '刘洋' } }, []),
      situation('assist', '两人，其中一人是其他部室的', { values: { agents: '王芳、刘洋' } }, []),
      situation(
        'assist',
        '名单中已离岗的人员',
        {
          values: { agents: '陈刚' },
          settings: {
            staff: [
              { name: '陈刚', unit: '企业服务部', role: '帮办代办人员', redAgent: false, active: false },
            ],
          },
        },
        [],
      ),
    ],
  },
};
