import { all, creditCode, filled, not } from '../conditions/build';
import { valueOf, type Entry } from '../records';
import { pickFields, statements, type Defect, type KeyedField } from './defect';
import { isCreditCode, isPhone, mentionsIdCard } from './numbers';

const phones = pickFields(({ type }) => type === 'phone');
const creditCodes = pickFields(({ type }) => type === 'creditCode');
const freeTexts = pickFields(({ type }) => ['text', 'people', 'phone', 'creditCode'].includes(type));

export const phoneFormat: Defect = {
  id: 'data/phone',
  title: '电话号码',
  condition: '电话号码不是手机号码（11位）、固定电话或服务热线（导出时隐去中间几位的除外）',
  native: { notNative: '号码的写法（分机、多个号码、热线）须逐字比对，单元格公式做不到' },
  check: (entry) =>
    malformed(entry, phones[entry.ledger], isPhone, { expected: '是11位手机号码，或带区号的固定电话' }),
};

export const creditCodeFormat: Defect = {
  id: 'data/credit-code',
  title: '统一社会信用代码',
  condition: '不是18位统一社会信用代码，或校验码不符（GB 32100-2015）',
  native: (ledger) =>
    creditCodes[ledger].map(({ key }) => ({ field: key, when: all(filled(key), not(creditCode(key))) })),
  check: (entry) =>
    malformed(entry, creditCodes[entry.ledger], isCreditCode, {
      expected: '是18位统一社会信用代码，校验码相符（GB 32100-2015）',
      remedy: '对照营业执照核对',
    }),
};

/** Personal information: no ID-card number belongs in a ledger. The finding does not repeat it. */
export const idCard: Defect = {
  id: 'data/id-card',
  title: '台帐不登记身份证号码',
  condition: '单元格中出现居民身份证号码（GB 11643-1999）',
  native: { notNative: '须在各栏文字的任意位置查找号码并验算校验码，单元格公式做不到' },
  check: (entry) =>
    statements(freeTexts[entry.ledger], ({ key }) => {
      const value = valueOf(entry, key);
      if (typeof value !== 'string' || !mentionsIdCard(value)) return null;
      return { field: key, expected: '不含身份证号码', actual: '含有身份证号码', remedy: '删除身份证号码' };
    }),
};

function malformed(
  entry: Entry,
  fields: readonly KeyedField[],
  isValid: (text: string) => boolean,
  advice: { readonly expected: string; readonly remedy?: string },
) {
  return statements(fields, ({ key }) => {
    const text = valueOf(entry, key);
    // An identity number is reported once, by data/id-card, and never repeated in a message.
    if (typeof text !== 'string' || isValid(text) || mentionsIdCard(text)) return null;
    return { field: key, actual: `“${text}”`, ...advice };
  });
}
