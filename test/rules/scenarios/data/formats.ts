import { prepare, type Table } from '../scenario';

/** The published example of an identity number (GB 11643-1999), no person's. */
const ID_NUMBER = '11010519491231002X';

export const phone: Table = {
  rule: 'data/phone',
  cases: [
    prepare('booking', { aspect: 'fine', name: '11位手机号码', expected: null, all: [] }),
    prepare('booking', {
      aspect: 'fine',
      name: '带区号的固定电话',
      values: { contactPhone: '0356-4221234' },
      expected: null,
      all: [],
    }),
    ...['139****6123', '0356-****123', '***1234'].map((contactPhone) =>
      prepare('booking', {
        aspect: 'fine',
        name: `导出时隐去中间几位：${contactPhone}`,
        values: { contactPhone },
        expected: null,
        all: [],
      }),
    ),
    prepare('booking', {
      aspect: 'past',
      name: '全部隐去',
      values: { contactPhone: '***********' },
      expected: 'defect',
    }),
    prepare('booking', {
      aspect: 'past',
      name: '少一位的手机号码',
      values: { contactPhone: '1390356123' },
      expected: 'defect',
      cell: '联系电话',
      says: ['应是11位手机号码，或带区号的固定电话；实际“1390356123”'],
      all: ['data/phone'],
    }),
    prepare('notice', {
      aspect: 'past',
      name: '代办员电话填了姓名',
      values: { agentPhone: '王芳' },
      expected: 'defect',
      cell: '代办员电话',
    }),
    prepare('overtime', { aspect: 'missing', name: '联系电话为空（可以不填）', expected: null, all: [] }),
    prepare('booking', {
      aspect: 'other',
      name: '填了身份证号码：只按身份证号码指出',
      values: { contactPhone: ID_NUMBER },
      expected: null,
      all: ['data/id-card'],
    }),
  ],
};

export const creditCode: Table = {
  rule: 'data/credit-code',
  cases: [
    prepare('notice', { aspect: 'fine', name: '校验码相符', expected: null, all: [] }),
    prepare('notice', {
      aspect: 'past',
      name: '校验码不符',
      values: { creditCode: '91350100M000100Y44' },
      expected: 'defect',
      cell: '统一社会信用代码',
      says: ['校验码相符（GB 32100-2015）；实际“91350100M000100Y44”', '对照营业执照核对'],
      all: ['data/credit-code'],
    }),
    prepare('notice', {
      aspect: 'past',
      name: '只有17位',
      values: { creditCode: '91350100M000100Y4' },
      expected: 'defect',
    }),
    prepare('notice', {
      aspect: 'missing',
      name: '统一社会信用代码为空（可以不填）',
      values: { creditCode: null },
      expected: null,
      all: [],
    }),
    prepare('notice', {
      aspect: 'other',
      name: '填了身份证号码：只按身份证号码指出',
      values: { creditCode: ID_NUMBER },
      expected: null,
      all: ['data/id-card'],
    }),
  ],
};

export const idCard: Table = {
  rule: 'data/id-card',
  cases: [
    prepare('booking', { aspect: 'fine', name: '没有身份证号码', expected: null, all: [] }),
    prepare('booking', {
      aspect: 'past',
      name: '备注中写了身份证号码',
      values: { remarks: `张伟 ${ID_NUMBER}` },
      expected: 'defect',
      cell: '备注',
      says: ['应不含身份证号码；实际含有身份证号码', '删除身份证号码'],
      all: ['data/id-card'],
    }),
    prepare('notice', {
      aspect: 'past',
      name: '联系人后面写了身份证号码',
      values: { contactName: `张伟（${ID_NUMBER.toLowerCase()}）` },
      expected: 'defect',
      cell: '联系人',
    }),
    prepare('booking', {
      aspect: 'other',
      name: '18位数字，校验码不符，不是身份证号码',
      values: { remarks: '110105194912310021' },
      expected: null,
      all: [],
    }),
    prepare('booking', { aspect: 'missing', name: '备注为空', expected: null }),
  ],
};
