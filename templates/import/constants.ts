import { ledgerOf, type Field } from '../../rules/ledgers';
import { compact, plain } from '../cells/text';
import { mappedColumns, type SheetMapping } from './mapping';
import { partKey, targetOf } from './target';

/** A field that no column fills, and that one value may fill for all records of the sheet. */
export interface OpenField {
  /** Key of the target, by which its constant is kept. */
  readonly key: string;
  readonly title: string;
  readonly field: Field;
  /** Required always; the others may stay empty. */
  readonly required: boolean;
}

/**
 * The fields that stay empty unless a constant fills them: those required of every record, the hour of moments whose column holds
 * days alone, and those that already have a constant.
 */
export function openFields(mapping: SheetMapping): readonly OpenField[] {
  const { ledger, constants } = mapping;
  if (ledger === null) return [];
  const columns = mappedColumns(mapping);
  const filled = new Set(columns.flatMap(([, { fields }]) => fields));
  const keys = new Set(columns.map(([, { key }]) => key));
  return Object.entries(ledgerOf(ledger).fields).flatMap(([key, field]): readonly OpenField[] => {
    if (field.computed === true || field.type === 'id') return [];
    const timeKey = partKey(key, 'time');
    if (keys.has(partKey(key, 'date')) && !keys.has(timeKey)) {
      return [
        {
          key: timeKey,
          title: targetOf(ledger, timeKey)?.title ?? field.heading,
          field: { ...field, type: 'time' },
          required: false,
        },
      ];
    }
    if (filled.has(key) || (field.required !== true && constants[key] === undefined)) return [];
    return [{ key, title: field.heading, field, required: field.required === true }];
  });
}

/**
 * The 部室 that the names around a sheet give. Whether it is 帮办 or 代办 is asked: verdicts rest on it, and the official 帮办服务登记台帐
 * holds both.
 * @param texts titles, the sheet's name and the file's, the nearest first
 * @param units the 部室 known from 设置
 */
export function proposedConstants(
  mapping: SheetMapping,
  texts: readonly string[],
  units: readonly string[],
): Readonly<Record<string, string>> {
  const unit = openFields(mapping).some(({ key }) => key === 'unit') ? unitIn(texts, units) : null;
  return unit === null ? {} : { unit };
}

function unitIn(texts: readonly string[], units: readonly string[]): string | null {
  for (const text of texts.map(plain)) {
    const known = units.find((unit) => unit !== '' && compact(text).includes(compact(unit)));
    if (known !== undefined) return known;
    const stated =
      /(?:部室|科室|部门)\s*:\s*([^\s,，、;；:()]{2,12})/.exec(text)?.[1] ??
      UNIT_NAME.exec(bareName(text))?.[1];
    if (stated !== undefined && !NO_UNIT.test(stated)) return stated;
  }
  return units.length === 1 ? (units[0] ?? null) : null;
}

/** Without the office and the month in front of a 部室. */
function bareName(text: string): string {
  return text.replace(/^.*(?:管理委员会|管委会|开发区|经开区)/, '').replace(/\d+[年月]?份?/g, ' ');
}

const UNIT_NAME = /(?<![\u4e00-\u9fa5])([\u4e00-\u9fa5]{1,8}?(?:部|科|股|局|中心))/;
const NO_UNIT = /^(?:部室|全部|各部|本部|内部)$|登记|台[帐账]/;
