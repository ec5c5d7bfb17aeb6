import { NOT_IMPORTED } from '../cell-problem';

/*
 * What the wording of a cell comes to, by taking words out of it one after the other. Only that: a cell formula does the same with
 * SUBSTITUTE, so that both always agree.
 */

/** Full stops, commas, dashes, brackets, ticks and blanks: what says nothing by itself. */
export const PUNCTUATION: readonly string[] = [
  ...['，', '。', '、', '；', '：', '！', '？', '．', ',', '.', ';', ':', '!', '?', '·', '…', '～', '~', '_'],
  ...['（', '）', '(', ')', '【', '】', '[', ']', '“', '”', '"', '‘', '’', "'", '《', '》', '/', '／', '\\'],
  ...['*', '×', '√', '□', '+', '=', '|', '-', '－', '—', '–', '―', '‐', '‑', '‒', '−', '＼'],
  ...[' ', '\u3000', '\u00a0', '\n', '\r', '\t'],
];

/** Words that deny, or that speak of reasons and circumstances without giving one. */
export const DENIALS: readonly string[] = longestFirst([
  ...[
    '不需要',
    '不涉及',
    '不适用',
    '不存在',
    '未发生',
    '未涉及',
    '未填写',
    NOT_IMPORTED,
    '没什么',
    '没有',
    '暂无',
    '尚无',
  ],
  ...[
    '未有',
    '并无',
    '无需',
    '无须',
    '不必',
    '未填',
    '待补充',
    '待补',
    '待定',
    '目前',
    '现在',
    '至今',
    '当日',
  ],
  ...['任何', '其他', '其它', '特殊', '特别', '异常', '情况', '情形', '事由', '原因', '理由', '说明', '依据'],
  ...[
    '收费',
    '正常',
    '一切',
    '什么',
    '上述',
    '需要',
    '均',
    '皆',
    '都',
    '也',
    '暂',
    '无',
    '無',
    '没',
    '否',
    '不',
  ],
  ...['未', '空', '略', '啥', '此', '的', '是', '有'],
  ...['N/A', 'n/a', 'NA', 'na', 'Na', 'None', 'none', 'NONE', 'Null', 'null', 'NULL', 'Nil', 'nil'],
  ...['不详', '不明', '不清楚', '不知道', '未知'],
  ...['No', 'no', 'NO', '0', '０', '元', '○', '〇', '零'],
]);

/** A word before those that it contains. */
function longestFirst(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => b.length - a.length);
}

/** What is left of a text when words are taken out of it, one word after the other. */
function without(text: string, words: readonly string[]): string {
  return words.reduce((left, word) => (left.includes(word) ? left.replaceAll(word, '') : left), text);
}

/**
 * Whether a reason gives one: more than words that deny or say nothing (没有, 无。, 没有特殊情况, 暂无, 不涉及, N/A, 0, —).
 * @example givesReason('没有特殊情况') // false
 * @example givesReason('无人接听') // true
 */
export function givesReason(text: string): boolean {
  const known = reasons.get(text);
  if (known !== undefined) return known;
  const gives = without(without(text, PUNCTUATION), DENIALS) !== '';
  if (reasons.size < MOST_REMEMBERED) reasons.set(text, gives);
  return gives;
}

/** Ledgers repeat a few reasons thousands of times. */
const reasons = new Map<string, boolean>();
const MOST_REMEMBERED = 10_000;

/** The words of a 授权范围 that name no particular matter: who gives it to whom, acts of any matter, the whole, the bounds of time. */
export const GENERAL: readonly string[] = longestFirst([
  ...['阳城经济技术开发区管理委员会', '阳城县开发区', '阳城开发区', '阳城经开区', '开发区管委会', '开发区'],
  ...['管委会', '政务服务', '大厅', '窗口', '部门', '机关'],
  ...['帮办代办人员', '帮办人员', '代办人员', '受托人', '委托人', '被授权人', '授权人', '申请人', '代办员'],
  ...[
    '工作人员',
    '经办人',
    '本公司',
    '我公司',
    '我司',
    '公司',
    '本单位',
    '我单位',
    '单位',
    '本企业',
    '我企业',
  ],
  ...['企业', '本人', '我方', '甲方', '乙方', '本授权书', '授权书', '委托书'],
  ...[
    '帮办代办',
    '全程代办',
    '代为办理',
    '代理',
    '代办',
    '帮办',
    '代为',
    '代表',
    '委托',
    '授权',
    '有权',
    '可以',
  ],
  ...['办理', '处理', '处置', '申请', '申报', '受理', '办结', '提交', '递交', '补正', '领取', '领证', '签字'],
  ...['不得转委托', '不可转委托', '无权转委托', '无转委托权', '不得转让'],
  ...[
    '行政审批',
    '审批',
    '服务',
    '业务',
    '事项',
    '事宜',
    '事务',
    '事情',
    '手续',
    '权限',
    '权利',
    '权力',
    '工作',
  ],
  ...[
    '流程',
    '环节',
    '内容',
    '范围',
    '项目',
    '材料',
    '资料',
    '证件',
    '证照',
    '文件',
    '需要',
    '所需',
    '涉及',
    '需',
  ],
  ...[
    '具体',
    '实际',
    '要求',
    '按照',
    '按',
    '以',
    '为准',
    '日常',
    '必要',
    '酌情',
    '有效期限',
    '有效期',
    '期限',
    '期间',
  ],
  ...['全部', '所有', '一切', '任何', '各项', '各类', '各种', '全权', '全程', '有关', '相关', '其他', '其它'],
  ...['其余', '上述', '以上', '该', '包括', '但', '不限于', '不限', '次数', '以及', '及其', '及', '和', '与'],
  ...['等等', '等', '的', '之', '在', '由', '对', '为', '于', '并', '内', '所', '类', '项', '事'],
]);

/** What may stand between 其他一切 and the matters in general without binding them. */
export const UNBINDING: readonly string[] = [
  ...['相关', '有关', '的', '审批', '行政', '代为', '委托', '办理'],
];
/** Words for the rest without bounds. */
export const WHOLE: readonly string[] = ['一切', '所有', '全部', '任何'].flatMap((whole) => [
  ...[`其他${whole}`, `${whole}其他`, `其它${whole}`, `${whole}其它`, `其余${whole}`],
]);
export const MATTERS: readonly string[] = [
  ...['事项', '事宜', '事务', '事情', '手续', '业务', '权限', '权利', '权力', '工作', '服务'],
];
/** Where a new part of the authorisation begins. */
export const BOUNDARIES: readonly string[] = [
  ...[
    '，',
    '。',
    '；',
    '、',
    '：',
    ',',
    ';',
    '.',
    ':',
    '以及',
    '及',
    '和',
    '与',
    '等',
    '并',
    '不限于',
    '\n',
    ' ',
  ],
];
/** Words that bound an authorisation: what they speak of is not given. */
export const BOUNDS: readonly string[] = [
  ...[
    '不得',
    '无权',
    '均不',
    '不在',
    '不含',
    '不包括',
    '不包含',
    '除外',
    '仅限',
    '授权限于',
    '范围限于',
    '只限',
  ],
  ...['不授权', '未授权', '不可', '禁止', '另行', '自行', '须经', '需经', '无效'],
];

/**
 * Whether an authorisation names no matter at all (全部, 一切事宜, 相关事宜, 有关手续, 审批事宜), or adds the rest without bounds to
 * the one it names (…及其他一切事宜). Words that limit (不得用于任何其他…), counts (次数不限), lists and all steps of a named matter
 * (营业执照变更登记的全部手续) are specific.
 */
export function namesNoMatter(text: string): boolean {
  if (without(without(text.replaceAll('所有权', '产权'), PUNCTUATION), GENERAL) === '') return true;
  if (BOUNDS.some((word) => text.includes(word))) return false;
  return leavesRestOpen(text);
}

/** Whether a part begins with the rest and goes on to matters in general: `，其他一切事宜`. */
function leavesRestOpen(text: string): boolean {
  const marked = [
    [BOUNDARIES, OPEN],
    [UNBINDING, ''],
    [WHOLE, ALL],
    [MATTERS, MATTER],
  ] as const;
  const reduced = marked.reduce(
    (left, [words, mark]) => words.reduce((inner, word) => inner.replaceAll(word, mark), left),
    `${OPEN}${text.replaceAll('所有权', '产权')}`,
  );
  return reduced.includes(`${OPEN}${ALL}${MATTER}`);
}

/** Marks that no text holds. */
export const OPEN = '◆';
export const ALL = '※';
export const MATTER = '★';
