import ExcelJS from 'exceljs';

/** A cell of an old workbook; a Date is written as Excel keeps it. */
type Cell = string | number | boolean | Date | null;

interface OldSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  /** Column letter → number format of its dates and times. */
  readonly formats?: Readonly<Record<string, string>>;
}

/** A workbook as offices kept them before there was an official one. @returns the bytes of an xlsx file */
export async function oldBook(...sheets: readonly OldSheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, rows, merges = [], hidden = false, formats = {} } of sheets) {
    const sheet = workbook.addWorksheet(name, { state: hidden ? 'hidden' : 'visible' });
    rows.forEach((cells, index) => {
      cells.forEach((cell, column) => {
        if (cell !== null) sheet.getCell(index + 1, column + 1).value = cell;
      });
    });
    for (const merge of merges) sheet.mergeCells(merge);
    for (const [column, format] of Object.entries(formats)) sheet.getColumn(column).numFmt = format;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** After-hours service of an office, a sheet a month: other words, dates without a year, times in one cell, 合计, signatures. */
export function monthsOfOvertime(): Promise<Uint8Array> {
  const month = (
    name: string,
    rows: readonly (readonly Cell[])[],
    extra: Partial<OldSheet> = {},
  ): OldSheet => ({
    name,
    rows: [
      [`${name}延时服务情况登记`],
      ['科室：招商服务部'],
      ['序号', '加班日期', '企业名称', '来访事由', '经办人', '加班时间', '时长', '是否办结', '车牌号'],
      ...rows,
      ['合计', null, null, null, null, null, '1小时20分'],
      ['填表人：张三', null, null, null, '负责人：赵敏'],
    ],
    merges: ['A1:I1', 'A2:I2'],
    ...extra,
  });
  return oldBook(
    month('5月', [
      [1, '5月11日', '甲公司', '立项备案', '张三', '17:30-18:10', '40分钟', '办结', '晋E12345'],
      [2, 5.12, '乙公司', '环评登记', '李四、张三', '17：40至18：20', '40分钟', '是', null],
      [3, '5月13日', '丙公司', '用地预审', '张三', '下班后', null, '未办结', null],
      [4],
    ]),
    month('6月', [[1, '6.1', '丁公司', '规划许可', '李四', '下午5:30-6:00', '30分钟', '已办结', null]]),
    {
      name: '汇总',
      rows: [
        ['月份', '次数'],
        ['5月', 3],
        ['6月', 1],
      ],
    },
    {
      name: '通讯录',
      rows: [
        ['姓名', '电话'],
        ['张三', '13800000001'],
      ],
      hidden: true,
    },
  );
}

/** Assist cases under headings of two rows, the 部室 merged down its column, a group over 联系人 and 电话. */
export function assistWithGroups(): Promise<Uint8Array> {
  return oldBook({
    name: '2026年5月',
    rows: [
      ['阳城开发区帮办服务情况一览表'],
      ['部室', '来访日期', '服务企业', '联系方式', null, '办理情况', null, null, '备注'],
      [null, null, null, '联系人', '电话', '事项', '承办人', '是否办结', null],
      ['招商部', '2026-5-11 9:00', '甲公司', '张三', 13800000001, '立项', '王芳', '已办结', '编号BB1'],
      [null, '2026-5-12 10:30', '乙公司', '李四', '13800000002', '环评', '王芳', '在办', null],
      ['建设部', '2026-5-13 15:00', '丙公司', '王五', '0356-4220000', '规划', '李强', '未知', null],
      [null, '11日', '丁公司', '赵六', '13800000004', '土地', '李强', '办结', null],
      ['本页小计', null, '4件'],
    ],
    merges: ['A1:I1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:H2', 'I2:I3', 'A4:A5', 'A6:A7'],
  });
}

/** Bookings with day and hour in two columns, the booked day with its half in one cell. */
export function bookingsInParts(): Promise<Uint8Array> {
  const day = (date: number): Date => new Date(Date.UTC(2026, 4, date));
  const at = (hour: number, minute: number): Date => new Date(Date.UTC(1899, 11, 30, hour, minute));
  return oldBook({
    name: 'Sheet1',
    rows: [
      ['预约服务登记（招商服务部）'],
      [
        '编号',
        '申请日期',
        '申请时间',
        '申请单位',
        '联系人及电话',
        '预约内容',
        '预约缘由',
        '预约时间',
        '是否同意',
        '答复时间',
        '办理情况',
      ],
      [
        '预1',
        day(11),
        at(9, 0),
        '甲公司',
        '张三 13800000001',
        '立项',
        '出差',
        '2026年5月16日上午',
        '同意',
        at(9, 40),
        '已办结',
      ],
      [
        '预2',
        day(12),
        at(10, 5),
        '乙公司',
        '李四（13800000002）',
        '环评',
        '上班',
        '5月17日下午',
        '是',
        at(11, 30),
        '待办',
      ],
      ['预3', day(13), null, '丙公司', '王五', '规划', '上班', '周六', '不同意', null, null],
    ],
    merges: ['A1:K1'],
    formats: { B: 'yyyy/m/d', C: 'h:mm', J: 'h:mm' },
  });
}

/** Assist cases beside columns of other matters: a follow-up call, identity numbers, a heading of two meanings, a promise in workdays. */
export function assistWithOffers(): Promise<Uint8Array> {
  return oldBook({
    name: '帮办台账',
    rows: [
      ['登记时间', '企业名称', '联系电话', '办事人', '回访时间', '身份证号', '办结时限', '经办人'],
      [
        '2026-05-11 9:00',
        '甲公司',
        '13800000001',
        '张三',
        '2026-05-13',
        '110101199003070011',
        '5个工作日',
        '王芳',
      ],
      [
        '2026-05-12 9:00',
        '乙公司',
        '13800000002',
        '李四',
        '2026-05-14',
        '110101199003070038',
        '即办',
        '王芳',
      ],
    ],
  });
}
