import { ruleTable } from '../scenario';
import { at, on } from '../when';

/** Materials wanting, so nothing has been accepted or begun. */
const incomplete = {
  materials: '不齐全不规范',
  noticeId: null,
  startedAt: null,
  finishedAt: null,
  status: '办理中',
  handedOverAt: null,
  promisedOn: on('2026-05-29'),
} as const;
const told = {
  ...incomplete,
  missingMaterials: '缺股东会决议；可在窗口领取范本填写后补交',
  oneTimeNoticeAt: at('2026-05-11T09:20'),
} as const;

export const oneTimeNotice = ruleTable(
  'assist',
  'assist/one-time-notice',
  [
    { aspect: 'fine', name: '材料不齐全，已一次性告知', values: told, expected: null, all: [] },
    { aspect: 'fine', name: '材料齐全规范', expected: null, all: [] },
    {
      aspect: 'past',
      name: '材料不齐全，没有告知内容和时间',
      values: incomplete,
      expected: 'violation',
      cell: '缺少材料及补齐途径',
      says: [
        '应一次性告知缺少的材料以及补齐的途径或方法',
        '实际材料不齐全不规范，没有记录到缺少材料及补齐途径、一次性告知时间',
      ],
    },
    {
      aspect: 'past',
      name: '材料不齐全，没有告知时间',
      values: { ...told, oneTimeNoticeAt: null },
      expected: 'violation',
      cell: '一次性告知时间',
      says: ['没有记录到一次性告知时间'],
      all: ['assist/one-time-notice'],
    },
    {
      aspect: 'past',
      name: '材料不齐全，没有写缺少什么',
      values: { ...told, missingMaterials: null },
      expected: 'violation',
      cell: '缺少材料及补齐途径',
      all: ['assist/one-time-notice'],
    },
    {
      aspect: 'past',
      name: '办结之后才告知',
      values: {
        ...told,
        noticeId: 'DB-2026-0001',
        startedAt: at('2026-05-12T09:00'),
        finishedAt: at('2026-05-14T16:00'),
        handedOverAt: at('2026-05-14T16:30'),
        status: '已办结',
        oneTimeNoticeAt: at('2026-05-14T16:01'),
      },
      expected: 'violation',
      cell: '一次性告知时间',
      says: ['2026年5月14日（周四）16:01才告知，5月14日（周四）16:00已办结'],
      all: ['assist/one-time-notice'],
    },
    {
      aspect: 'missing',
      name: '材料审查为空',
      values: { ...incomplete, materials: null },
      expected: null,
      all: ['data/required'],
    },
    {
      aspect: 'special',
      name: '没有告知，有特殊情况说明（本款没有例外）',
      values: { ...incomplete, exception: '申请人匆忙离开' },
      expected: 'violation',
    },
    {
      aspect: 'before',
      name: '施行前没有告知',
      values: { ...incomplete, registeredAt: at('2020-05-11T09:00') },
      expected: null,
      all: [],
    },
  ],
  '告知内容和时间只有已填和未填',
);
