import { compact, plain } from '../cells/text';

/** What the words of a single cell make of its row, unless the rest of the row is a record. */
export type RowWord = 'label' | 'total' | 'signature' | 'month' | 'note' | 'void';

/**
 * Whether a text is one of those that stand in rows without a record: sums in whatever words (as a label: nothing but such a word),
 * signatures, notes, months and page numbers, 作废.
 */
export function rowWord(text: string): RowWord | null {
  if (text.length > LONGEST) return null;
  const whole = compact(text);
  if (PAGE_NUMBER.test(whole)) return 'note';
  const bare = whole.replace(ORNAMENT, '');
  if (VOID.some((each) => each.test(bare))) return 'void';
  if (LABEL.test(bare)) return 'label';
  if (TOTAL.test(bare) || AMOUNT_OF.test(bare) || COUNTED.some((each) => each.test(bare))) return 'total';
  if (SIGNATURE.test(plain(text)) || PRINTED.test(bare)) return 'signature';
  if (MONTH.test(bare)) return 'month';
  return NOTES.some((note) => note.test(bare)) ? 'note' : null;
}

/** Whether a text is an amount as a row of sums has it: 2, 80分钟, 2家, 共3件. */
export function isAmount(text: string): boolean {
  return AMOUNT.test(compact(text));
}

/** Longer texts are sentences of a record, or notes known by where they stand. */
const LONGEST = 120;

/** What people draw around a text that is no entry. */
const ORNAMENT = /^[-—–=~～*※★☆#·.…【[]+|[-—–=~～*※★☆#·…\]】]+$/g;
/** `- 1 -` */
const PAGE_NUMBER = /^[-—–~·]+\d{1,3}[-—–~·]+$/;
const UNIT = /(?:件次?|家次?|人次?|次|条(?:记录)?|行|笔|户|项|个|份|张|元|天|小时|分钟?|%)/.source;
const AMOUNT = new RegExp(`^(?:共|计|约)?[¥￥]?\\d[\\d,.]*${UNIT}?$`);
/** Words that no cell of a record holds alone. */
const LABEL =
  /^(?:合计|小计|总计|累计|共计|总和|汇总|平均(?:值|数)?|最[大小高低早晚多少](?:值|数)?|计数|求和|[∑Σ]|(?:grand|sub)?total|sum|average|avg|count|max|min)[:：]?$/i;
/** `件数`, `总时长80分钟`, `办件总数：2`, `合计人数` */
const AMOUNT_OF = new RegExp(
  `^(?:.{0,6}(?:合计|总计|共计|平均|总))?(?:件数|人数|次数|户数|数量|办件量|金额|时长|用时|分钟数|时间)(?:合计|总计)?[:：]?[\\d,.]*${UNIT}?$`,
);
/** `合计`, `本月合计：`, `2026年5月合计2件`, `截至5月底累计`, `总计（件）`, `上月结转`, `平均`, `Total` */
const TOTAL = new RegExp(
  `^.{0,12}?(?:合计|小计|总计|累计|共计|总和|汇总|总数|总共|平均|均值|结转|结余|承前页?|过次页|转下页)(?:数|值|量)?(?:[:(]|为)?[\\d,.]*${UNIT}?[)。:]?$`,
);
/** `计`, `本月计`, `共2件`, `以上2件`, `本月办理2件`, `合计(大写):贰件`, `截至5月31日共2件`, `延时服务合计2件,其中已办结2件` */
const COUNTED: readonly RegExp[] = [
  /^(?:本[页表日周月季年]|以上|全[年月])?(?:总|共)?计[:：]?$/,
  new RegExp(
    `^(?:截[至止][^,。]{1,12}|[^,。公司厂店院所]{0,8})(?:合计|总计|累计|共计|总共|一共|共|计|以上|本[页表日周月季年])[^,。\\d公司厂店院所]{0,6}[\\d.]+${UNIT}(?:[,。、(].*|.{0,4})$`,
  ),
  /^(?:合计|总计|共计)\(?大写/,
  new RegExp(`^(?:合计|总计|共计)[:：]?[零壹贰叁肆伍陆柒捌玖拾佰]+${UNIT}$`),
];
/** Marks of their own, with the reason before or after it at most: 营业执照作废重办 is the matter of a record. */
const ROW = /(?:此|本|该)?(?:行|条|单|号|记录|编号|登记)?/.source;
const VOID: readonly RegExp[] = [
  new RegExp(`^[(【[]?${ROW}(?:已|予以)?作废[)】\\]]?(?:[:,(，。].*)?$`),
  new RegExp(`^(?:误|错|重复|填错|登错|录错)[^,，。]{0,6}[,，;。、]?${ROW}(?:已|予以)?作废[)。]?$`),
  new RegExp(`^.{0,12}(?:有误|错误|重复)[,，;。、]${ROW}(?:已|予以)?作废[)。]?$`),
  /^(?:[A-Za-z\p{Script=Han}]{0,8}[-_]?)?[!-~]*\d[(【[]作废[)】\]]$/u,
  /^(?:此|本|该)(?:行|条|单|号|记录|登记)无效[。]?$/,
  /^(?:误填|错填|重复(?:登记|填写|录入)?|此行|本行|此条|本条)[^,，。]{0,4}[,，]?(?:请)?(?:忽略|不计|不算)[。]?$/,
];
/** `填表人：张三`, `部室负责人签字`, `审核：` — a role that ends there or goes on after a colon or bracket. */
const SIGNATURE =
  /^(?:填[表报写]人|制表人?|经办人|审[核批]人?|复核人?|统计人|登记人|打印人|(?:部室|科室|部门|单位|窗口)?(?:主要)?负责人|分管领导|(?:主管|单位)领导|(?:填[表报]|制表)(?:单位|部室|部门|科室|日期|时间)|(?:单位|部室|公章|盖章)\s*\(?(?:盖章|公章|章))\s*(?:\(?[签盖][字章名]\)?)?\s*(?:[:(]|$)/;
/** `打印日期2026-05-31`, `填报时间：` */
const PRINTED =
  /^(?:打印|制表|填[表报写]|报送|统计|导出|截[至止]|编制|更新|填制)(?:日期|时间|人|单位|部室)?(?=[:(\d]|于|$)/;
const NUMERAL = /[一二三四五六七八九十\d]+/.source;
/** `2026年5月`, `5月份`, `五月延时服务`, `2026年度`, `第二季度` */
const MONTH = new RegExp(
  `^(?:\\d{4}年)?${NUMERAL}月份?[^日号\\d]{0,8}$|^\\d{4}年(?:度|第?${NUMERAL}季度)?$|^第?${NUMERAL}季度$`,
);
const NOTES: readonly RegExp[] = [
  /^\(?(?:注|附注|备注|说明|提示|填[表报写]说明|注意事项)\d*(?:[:.、(]|$)/,
  /^\(?(?:以下|本页|此页|本表|本期|本月|下)(?:以下)?(?:无|均?为?空白|没有)/,
  /^\(?(?:无正文|无记录|空白页?|续表|续上表|续下页|接上页|转下表)\)?\d*$/,
  /^第\d+页|^共?\d+页/,
  /^(?:本表|本台帐|本台账|此表|上表|以上|上述|以下|请)[^\d]{2,}/,
  new RegExp(`^第${NUMERAL}[条章节款]`),
];
