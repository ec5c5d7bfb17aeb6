import { ledgerKeys, ledgerOf, type FieldType } from '../ledgers';
import { valueOf, type Entry } from '../records';
import { isCreditCode, isPhone, mentionsIdCard } from './numbers';
import type { Defect } from './defect';

export const phoneFormat: Defect = {
  id: 'data/phone',
  title: '电话号码',
  condition: '电话号码不是手机号码（11位）、固定电话或服务热线',
  check: (entry) =>
    malformed(entry, 'phone', isPhone).map(({ field, text }) => ({
      field,
      expected: '是11位手机号码，或带区号的固定电话',
      actual: `“${text}”`,
    })),
};

export const creditCodeFormat: Defect = {
  id: 'data/credit-code',
  title: '统一社会信用代码',
  condition: '不是18位统一社会信用代码，或校验码不符（GB 32100-2015）',
  check: (entry) =>
    malformed(entry, 'creditCode', isCreditCode).map(({ field, text }) => ({
      field,
      expected: '是18位统一社会信用代码，校验码相符（GB 32100-2015）',
      actual: `“${text}”`,
      remedy: '对照营业执照核对',
    })),
};

/** Personal information: no ID-card number belongs in a ledger. The finding does not repeat it. */
export const idCard: Defect = {
  id: 'data/id-card',
  title: '台帐不登记身份证号码',
  condition: '单元格中出现居民身份证号码（GB 11643-1999）',
  check: (entry) =>
    fieldsOf(entry, (type) => type === 'text' || type === 'people' || type === 'phone').flatMap((field) => {
      const value = valueOf(entry, field);
      if (typeof value !== 'string' || !mentionsIdCard(value)) return [];
      return [{ field, expected: '不含身份证号码', actual: '含有身份证号码', remedy: '删除身份证号码' }];
    }),
};

function malformed(entry: Entry, type: FieldType, isValid: (text: string) => boolean) {
  return fieldsOf(entry, (each) => each === type).flatMap((field) => {
    const text = valueOf(entry, field);
    return typeof text !== 'string' || isValid(text) ? [] : [{ field, text }];
  });
}

const fieldTypes = new Map(
  ledgerKeys.map((key) => [
    key,
    Object.entries(ledgerOf(key).fields).map(([field, { type }]) => ({ field, type })),
  ]),
);

function fieldsOf(entry: Entry, wanted: (type: FieldType) => boolean): readonly string[] {
  return (fieldTypes.get(entry.ledger) ?? []).flatMap(({ field, type }) => (wanted(type) ? [field] : []));
}
