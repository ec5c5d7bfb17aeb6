import type { Scenario } from '../scenario';

interface Fees {
  readonly fee?: number | null;
  readonly feeBasis?: string | null;
  readonly exception?: string;
}

interface FreeScenario<V> extends Pick<Scenario, 'aspect' | 'name' | 'expected' | 'cell' | 'says' | 'all'> {
  readonly values: Fees | (Fees & V);
}

/**
 * The scenarios that booking/free, overtime/free and assist/free share: only what dates a record differs.
 * @param old what dates a record before the regulation
 */
export function freeScenarios<V>(ledger: string, old: V): readonly FreeScenario<V>[] {
  const rule = `${ledger}/free`;
  // 帮办代办 is free of charge (A2(一)); the other papers forbid what the law does not provide for (B5(三)).
  const words =
    ledger === 'assist'
      ? '应免费服务，依法必须收取的写明收费依据'
      : '应不收取法律法规规定收费以外的费用，收取的写明收费依据';
  return [
    { aspect: 'fine', name: '没有收费', values: { fee: null }, expected: null, all: [] },
    {
      aspect: 'fine',
      name: '收费并写明依据',
      values: { fee: 50, feeBasis: '发改价格〔2015〕1299号' },
      expected: null,
      all: [],
    },
    { aspect: 'limit', name: '收费0元', values: { fee: 0 }, expected: null, all: [] },
    {
      aspect: 'past',
      name: '收费0.01元，没有依据',
      values: { fee: 0.01 },
      expected: 'violation',
      cell: '收费依据',
      says: ['实际收费0.01元，没有记录到收费依据'],
    },
    {
      aspect: 'past',
      name: '收费50元，没有依据',
      values: { fee: 50 },
      expected: 'violation',
      cell: '收费依据',
      says: [words, '实际收费50元', '没有依据的，退还收费'],
      all: [rule],
    },
    {
      aspect: 'past',
      name: '收费50元，依据填“没有”',
      values: { fee: 50, feeBasis: '没有' },
      expected: 'violation',
      cell: '收费依据',
    },
    {
      aspect: 'missing',
      name: '收费金额为空，只写了依据',
      values: { fee: null, feeBasis: '收费标准' },
      expected: null,
    },
    {
      aspect: 'special',
      name: '收费50元没有依据，有特殊情况说明（收费没有例外）',
      values: { fee: 50, exception: '企业自愿支付' },
      expected: 'violation',
    },
    { aspect: 'before', name: '施行前的收费', values: { fee: 50, ...old }, expected: null, all: [] },
  ];
}
