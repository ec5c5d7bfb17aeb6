import { citation } from '../../rules/regulation/citing';
import { ledgerOf, type Field, type FieldType, type LedgerKey } from '../../rules/ledgers';
import type { Regulation } from '../../rules/regulation/regulation';
import { conditionText } from '../../rules/defects';
import { quoteFor } from './quotes';

/** What Excel shows of a prompt; longer ones are called damage. */
export const LONGEST_PROMPT = 255;

const HOW: Readonly<Record<FieldType, string>> = {
  id: '由程序编号；手工填写时照已有格式顺延，不重复、不再用。',
  reference: '填写所指登记的编号。',
  text: '',
  people: '填写姓名，多人用“、”分隔。',
  phone: '填写手机或带区号的固定电话。',
  creditCode: '填写18位统一社会信用代码。',
  choice: '从下拉列表中选择。',
  date: '填写日期，如 2026-05-11。',
  time: '填写24小时制时间，如 17:30。',
  datetime: '填写日期和时间，如 2026-05-11 9:30。',
  minutes: '填写分钟数。',
  money: '填写金额（元），不收费填0或不填。',
};

/** The input prompt of a column: when it must be filled, how, the clause that asks for it and how that was amended; at most 255 characters. */
export function promptOf(ledger: LedgerKey, field: Field, regulation: Regulation): string {
  if (field.computed === true) return '由开始和结束时间自动计算，不必填写。';
  const rows = [`${requirement(ledger, field)}${HOW[field.type]}${listNote(field)}`];
  if (field.clause !== undefined) {
    const { words, amendments } = quoteFor(regulation, field.clause, field.heading);
    rows.push(`${citation(regulation, field.clause)}：“${words}”`, ...amendments);
  }
  return shortened(rows.filter((row) => row !== '').join('\n'), LONGEST_PROMPT);
}

/** The text, cut with …… where it is longer than allowed. */
export function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 2)}……`;
}

function requirement(ledger: LedgerKey, { required }: Field): string {
  if (required === true) return '必填。';
  if (required === false) return '';
  return `${conditionText(required, (key) => ledgerOf(ledger).fields[key]?.heading ?? key)}时必填。`;
}

function listNote({ list, type }: Field): string {
  if (list === undefined || type === 'people') return '';
  return '可从下拉列表选择，也可直接填写。';
}
