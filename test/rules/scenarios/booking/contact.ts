import { ruleTable } from '../scenario';
import { at } from '../when';

export const contact = ruleTable(
  'booking',
  'booking/contact',
  [
    { aspect: 'fine', name: '电话预约，各项齐全', expected: null, all: [] },
    {
      aspect: 'past',
      name: '电话预约，联系电话为空',
      values: { contactPhone: null },
      expected: 'violation',
      cell: '联系电话',
      says: ['应记明审批事项、预约时间和联络方式；实际缺少联系电话'],
      all: ['booking/contact'],
    },
    {
      aspect: 'past',
      name: '电话预约，审批事项为空',
      values: { item: null },
      expected: 'violation',
      cell: '审批事项',
    },
    {
      aspect: 'past',
      name: '电话预约，预约日期为空',
      values: { day: null },
      expected: 'violation',
      cell: '预约日期',
    },
    {
      aspect: 'past',
      name: '电话预约，预约时段和约定到场时间都为空',
      values: { slot: null, arrival: null },
      expected: 'violation',
      cell: '预约时段',
    },
    {
      aspect: 'fine',
      name: '电话预约，有约定到场时间而预约时段为空（只是填写缺陷）',
      values: { slot: null },
      expected: null,
      all: ['data/required'],
    },
    {
      aspect: 'other',
      name: '电话预约，同时缺少事项和电话',
      values: { item: null, contactPhone: null },
      expected: 'violation',
      cell: '审批事项',
      says: ['缺少审批事项、联系电话', '向申请人问明后填写'],
    },
    {
      aspect: 'missing',
      name: '预约方式为空，联系电话为空',
      values: { channel: null, contactPhone: null },
      expected: null,
      all: ['data/required', 'data/required'],
    },
    {
      aspect: 'other',
      name: '现场预约，联系电话为空（只是填写缺陷）',
      values: { channel: '现场', contactPhone: null },
      expected: null,
      all: ['data/required'],
    },
    {
      aspect: 'special',
      name: '电话预约缺少联系电话，有特殊情况说明（本款没有例外）',
      values: { contactPhone: null, exception: '申请人不愿提供' },
      expected: 'violation',
    },
    {
      aspect: 'before',
      name: '施行前的电话预约',
      values: { contactPhone: null, appliedAt: at('2020-05-11T09:00') },
      expected: null,
      all: [],
    },
  ],
  '各项只有已填和未填',
);
