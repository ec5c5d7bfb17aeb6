import { amendmentTexts } from '../../rules/regulation/amendments';
import { citation } from '../../rules/regulation/citing';
import type { Regulation } from '../../rules/regulation/regulation';
import { dateText } from '../../rules/time/day';
import { levelTitles } from '../../rules/findings';
import { ledgerKeys, ledgerOf } from '../../rules/ledgers';
import { ABOUT_SHEET, CALENDAR_SHEET, SETTINGS_SHEET } from '../layout';
import { legend } from './ledger-sheet';
import { heightOf, linesOf } from '../sheet/measure';
import type { Book } from '../sheet/book';
import { GAP, LANDSCAPE_MARGINS, PAGE_NUMBERS } from '../sheet/page';
import type { Sheet } from '../sheet/sheet';
import type { CellStyle, Font } from '../sheet/style';
import { fills, fonts, grid, type HeadingKind } from '../sheet/styles';
import { cellText } from '../cells/write';

/** Widths of the columns in characters: sheet, purpose, clause. */
const WIDTHS = [32, 50, 52] as const;

const HOW_TO = [
  `首次使用先填“${SETTINGS_SHEET}”：部室、人员、事项和经确认的办公时间。`,
  '在表格最后一行的下一行续填，表格、下拉列表和检查自动延伸；中间不必留空行。',
  '请勿改动标题行的文字和工作表名称；列的次序可以调整，需要的列可以加在右边。',
  '日期如 2026-05-11，日期和时间如 2026-05-11 9:30，时间如 17:30。多名人员用“、”分隔。',
  '选中单元格时显示填写要求和制度原文；录入的内容疑似不符合条款时会询问，确属实情的照实登记。',
  '编号不重复、不再用。取消的事项改“状态”或“服务结果”，不要删行。',
] as const;

/** The workbook judges itself where no program does. */
const SELF_CHECK = [
  '各登记表右端的“核查”列随填随查，写明疑似不符合的条款和单元格；有问题的单元格同时标色。粘贴进来的内容也会核查。',
  `工作日按“${CALENDAR_SHEET}”计算，调休上班日计入；新一年的放假通知公布后，请补入“${CALENDAR_SHEET}”。`,
  '在 Excel 和较新的 WPS 表格中，新填的行自动带上“核查”；没有自动带上的（如 LibreOffice），备好的空行用完以后，选中上一行“备注”右边至“核查”的单元格和下面要填的行，按 Ctrl+D 向下填充（拖动填充柄会漏掉隐藏的列）。',
  '“核查”左边隐藏的各列和隐藏的工作表是核查用的公式，请勿删除。电话号码、身份证号码由程序核对。',
] as const;

const WORDING = [
  `程序对照制度条文，只提示“${levelTitles.violation}”；是否违规，由部室负责人核实认定。`,
  `条文规定特殊情况除外、且已填写“特殊情况说明”的，单列为“${levelTitles.explained}”。`,
  `缺少放假安排或办公时间而无法计算的，列为“${levelTitles.undetermined}”；漏填、错填的，列为“${levelTitles.defect}”。`,
] as const;

const PRIVACY = [
  '本工作簿任何位置都不得填写居民身份证号码。',
  '联系电话只用于办理业务；导出、打印对外提供时隐去中间四位。',
] as const;

/** Adds the first sheet, 说明: what each sheet is for, how to fill it in, and what the colours and verdicts mean. */
export function addCover(
  book: Book,
  { office, unit, regulation }: { office: string; unit: string; regulation: Regulation },
): void {
  const sheet = book.addSheet(ABOUT_SHEET, { gridLines: false });
  WIDTHS.forEach((width, index) => {
    sheet.setColumn(index + 1, { width });
  });
  const page = new Lines(sheet);
  page.across(
    '窗口台帐使用说明',
    { font: fonts.title, alignment: { horizontal: 'center', vertical: 'middle' } },
    40,
  );
  page.across([office, unit].filter((name) => name !== '').join(GAP), {
    font: fonts.text,
    alignment: { horizontal: 'center', vertical: 'middle' },
  });
  page.section('一、各表用途');
  page.cells(['工作表', '用途', '依据'], fonts.required);
  for (const key of ledgerKeys) {
    const { purpose, clause } = ledgerOf(key);
    page.cells([regulation.forms[key], purpose, citation(regulation, clause)]);
  }
  page.cells([SETTINGS_SHEET, '部室、人员、事项、办公时间和计算方式。', '']);
  page.cells([CALENDAR_SHEET, '新公布的放假安排，以及个别日期的更正。', '国务院办公厅年度节假日安排通知']);
  page.section('二、填写方法');
  page.numbered(HOW_TO);
  page.section('三、颜色');
  page.colours();
  page.section('四、自动核查');
  page.numbered(SELF_CHECK);
  page.section('五、提示用语');
  page.numbered(WORDING);
  page.section('六、个人信息');
  page.numbered(PRIVACY);
  page.section('七、制度依据');
  page.paragraph(
    `${Object.values(regulation.titles)
      .map((title) => `《${title}》`)
      .join('')}（${regulation.paper}），自${dateText(regulation.inForceFrom)}起执行。`,
  );
  for (const text of amendmentTexts(regulation)) page.paragraph(`${text}。`);
  sheet.setPage({
    orientation: 'landscape',
    pagesAcross: 1,
    centred: true,
    margins: LANDSCAPE_MARGINS,
    footer: PAGE_NUMBERS,
  });
}

type Meaning = HeadingKind | 'missing' | 'violation' | 'explained' | 'undetermined';

/** What a fill says, in the words of the ledgers' legend and of the findings. */
const names: Readonly<Record<Meaning, string>> = { ...legend, ...levelTitles };

/** Writes downward, one row after the other. */
class Lines {
  private row = 0;
  constructor(private readonly sheet: Sheet) {}

  /** One text over all columns. */
  across(text: string, style: CellStyle, height = 24): void {
    this.row += 1;
    this.sheet.write(this.row, 1, cellText(text), style);
    this.sheet.merge(this.row, 1, this.row, WIDTHS.length);
    this.sheet.setRow(this.row, { height });
  }

  section(text: string): void {
    this.across(text, { font: fonts.section, alignment: { vertical: 'bottom' } }, 34);
  }

  paragraph(text: string): void {
    const room = WIDTHS.reduce((sum, width) => sum + width, 0);
    this.across(
      text,
      { font: fonts.text, alignment: { vertical: 'middle', wrapText: true } },
      heightOf(linesOf(text, room, fonts.text.size), fonts.text.size),
    );
  }

  numbered(texts: readonly string[]): void {
    texts.forEach((text, index) => {
      this.paragraph(`${index + 1}．${text}`);
    });
  }

  /** One row of the table, a cell per column. */
  cells(texts: readonly string[], font: Font = fonts.small): void {
    this.row += 1;
    texts.forEach((text, index) => {
      const style = { font, border: grid, alignment: { vertical: 'middle', wrapText: true } } as const;
      this.sheet.write(this.row, index + 1, text, style);
    });
    const { size } = fonts.small;
    const lines = texts.map((text, index) => linesOf(text, WIDTHS[index] ?? 1, size));
    this.sheet.setRow(this.row, { height: heightOf(Math.max(...lines), size) + 2 });
  }

  /** The legend, with the same fills as in the ledgers. */
  colours(): void {
    const meanings: Readonly<Record<Meaning, string>> = {
      required: '标题为此色的列，每行都要填写。',
      conditional: '标题为此色的列，符合条件时填写，见单元格提示。',
      optional: '标题为此色的列，按实际情况填写。',
      computed: '标题为此色的列，由公式计算，不必填写。',
      missing: '已经登记的行里，应当填写而空着的单元格，或填写有缺陷的单元格。',
      violation: '“核查”指出的单元格，疑似不符合条款。',
      explained: '不符合条款，但条款有例外，且已填写特殊情况说明。',
      undetermined: '缺少放假安排或办公时间，无法判定。',
    };
    const kinds: readonly Meaning[] = [
      ...(['required', 'conditional', 'optional', 'computed', 'missing'] as const),
      ...(['violation', 'explained', 'undetermined'] as const),
    ];
    for (const kind of kinds) {
      this.cells([names[kind], meanings[kind]]);
      this.sheet.style(this.row, 1, {
        font: fonts.small,
        fill: fills[kind],
        border: grid,
        alignment: { horizontal: 'center', vertical: 'middle' },
      });
    }
  }
}
