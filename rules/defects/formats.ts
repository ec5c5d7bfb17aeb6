import { all, creditCode, filled, not } from '../conditions/build';
import { isPhone, mentionsIdCard } from '../numbers';
import { fieldsWhere, type Defect } from './defect';

export const phoneFormat: Defect = {
  id: 'data/phone',
  title: '电话号码',
  condition: '电话号码不是手机号码（11位）、固定电话或服务热线（导出时隐去中间几位的除外）',
  onlyProgram: '号码的写法（分机、多个号码、热线）须逐字比对，单元格公式做不到',
  cases: (ledger) =>
    fieldsWhere(ledger, ({ type }) => type === 'phone').map(({ key }) => ({
      field: key,
      // An identity number is reported once, by data/id-card, and never repeated in a message.
      when: (text) => !isPhone(text) && !mentionsIdCard(text),
      expected: '是11位手机号码，或带区号的固定电话',
      actual: `“{${key}}”`,
    })),
};

export const creditCodeFormat: Defect = {
  id: 'data/credit-code',
  title: '统一社会信用代码',
  condition: '不是18位统一社会信用代码，或校验码不符（GB 32100-2015）',
  onlyProgram: null,
  cases: (ledger) =>
    fieldsWhere(ledger, ({ type }) => type === 'creditCode').map(({ key }) => ({
      field: key,
      when: all(filled(key), not(creditCode(key))),
      expected: '是18位统一社会信用代码，校验码相符（GB 32100-2015）',
      actual: `“{${key}}”`,
      remedy: '对照营业执照核对',
    })),
};

/** Personal information: no ID-card number belongs in a ledger. The finding does not repeat it. */
export const idCard: Defect = {
  id: 'data/id-card',
  title: '台帐不登记身份证号码',
  condition: '单元格中出现居民身份证号码（GB 11643-1999）',
  onlyProgram: '须在各栏文字的任意位置查找号码并验算校验码，单元格公式做不到',
  cases: (ledger) =>
    fieldsWhere(ledger, ({ type }) =>
      ['id', 'reference', 'text', 'people', 'phone', 'creditCode'].includes(type),
    ).map(({ key }) => ({
      field: key,
      when: mentionsIdCard,
      expected: '不含身份证号码',
      actual: '含有身份证号码',
      remedy: '删除身份证号码',
    })),
};
