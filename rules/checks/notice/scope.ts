import { any, breaks, empty, speaks } from '../../conditions/build';
import type { Wording } from '../../conditions/expr';
import { breach, rule } from '../rule';

/** Words that leave the authorisation without bounds: 一切…, 全权…, or 全部/所有 followed by nothing or by a general noun. */
const WORDING = {
  words: ['一切', '全权', '不限'],
  heads: ['全部', '所有', '任何', '各项', '各类'],
  tails: [
    ...[
      '事项',
      '事宜',
      '事务',
      '事情',
      '手续',
      '业务',
      '权限',
      '权利',
      '权力',
      '授权',
      '工作',
      '服务',
      '审批',
    ],
    ...['内容', '范围', '，', '。', '；', '、', ',', '.', ';', ')', '）', ' ', '\n'],
  ],
  /** What may stand between head and tail without binding it to anything. */
  leftOut: ['的', '相关', '有关', '其他'],
} as const satisfies Wording;

/** "所有材料" or "所有权登记" name something and pass. */
const CATCH_ALL = catchAll(WORDING);

function catchAll({ words, heads, tails, leftOut }: Wording): RegExp {
  const either = (list: readonly string[]) => list.map((each) => each.replace(/[.)]/g, '\\$&')).join('|');
  return new RegExp(`${either(words)}|(?:${either(heads)})(?:${either(leftOut)})*(?:${either(tails)}|$)`);
}

export const scope = rule('notice', {
  id: 'notice/scope',
  clauses: ['A1.3'],
  title: '明确授权范围',
  condition: '授权范围为空，或为全部、一切、所有等概括授权',
  reads: ['scope'],
  native: breaks('scope', any(empty('scope'), speaks('scope', WORDING))),
  check(values) {
    const text = values.scope;
    if (text !== null && !CATCH_ALL.test(text)) return null;
    return breach({
      field: 'scope',
      expected: '写明具体的授权事项',
      actual: text === null ? '授权范围为空' : `概括授权“${text}”`,
      remedy: '由申请人写明具体授权办理哪些手续、使用哪些证件',
    });
  },
});
