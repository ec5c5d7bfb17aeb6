import { defaultSettings } from '../../../rules/settings';
import { at, on } from '../scenarios/when';
import { applied, situation, waiting, type Kind } from './kind';

const contacted = { contactedAt: at('2026-05-16T09:40'), contactResult: '可到场' } as const;
const officeClock = { options: { ...defaultSettings.options, replyClock: 'office' } } as const;

/** Answers, and what is only asked for. */
export const answerKinds: Readonly<Record<string, Kind>> = {
  'kind 6': {
    title: '已答复、已服务、已撤回的，不是未答复',
    cases: [
      situation('booking', '同意并办结，没有答复时间', { values: { repliedAt: null } }, [
        'data/required defect',
      ]),
      situation(
        'booking',
        '不同意，没有答复时间',
        {
          values: { ...applied, reply: '不同意', refusalReason: '受上级专网限制' },
        },
        ['data/required defect'],
      ),
      situation(
        'booking',
        '已服务，答复时间和结果都没有',
        {
          values: { repliedAt: null, reply: null },
        },
        ['data/required defect'],
      ),
      situation(
        'booking',
        '视为放弃，没有答复时间',
        {
          values: {
            ...waiting,
            ...contacted,
            contactResult: '无法到场',
            outcome: '视为放弃',
            repliedAt: null,
          },
        },
        ['data/required defect'],
      ),
      situation(
        'booking',
        '50分钟后撤回，三个月后再看',
        {
          values: {
            ...applied,
            outcome: '已取消',
            changedBy: '申请人',
            changeToldAt: at('2026-05-11T09:50'),
          },
          now: at('2026-08-20T10:00'),
        },
        [],
      ),
      situation(
        'booking',
        '撤回而没有记录撤回的时间',
        {
          values: { ...applied, outcome: '已取消', changedBy: '申请人' },
        },
        [],
      ),
      situation(
        'booking',
        '按办公时间计：周五17:30申请，周一8:20撤回',
        {
          values: {
            ...applied,
            appliedAt: at('2026-05-15T17:30'),
            outcome: '已取消',
            changedBy: '申请人',
            changeToldAt: at('2026-05-18T08:20'),
            day: on('2026-05-17'),
          },
          settings: officeClock,
        },
        [],
      ),
      situation(
        'booking',
        '按时钟计：周五17:30申请，周一8:20撤回',
        {
          values: {
            ...applied,
            appliedAt: at('2026-05-15T17:30'),
            outcome: '已取消',
            changedBy: '申请人',
            changeToldAt: at('2026-05-18T08:20'),
            day: on('2026-05-17'),
          },
          says: ['已过2天14小时', '按办公时间计50分'],
        },
        ['booking/reply-within-1h violation'],
      ),
      situation(
        'booking',
        '没有答复，也没有撤回',
        {
          values: applied,
          now: at('2026-05-11T10:01'),
          says: ['至5月11日（周一）10:01已过1小时1分，没有记录到答复时间'],
        },
        ['booking/reply-within-1h violation'],
      ),
    ],
  },
};
