import { describe, expect, it } from 'vitest';
import { open } from './node/open';

describe('formats', () => {
  it('are the same for all cells, or null', async () => {
    const { run } = open([['a', 'b']]);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const both = sheet.getRange('A1:B1');
      both.format.font.bold = true;
      both.format.wrapText = true;
      both.format.horizontalAlignment = 'Center';
      sheet.getRange('A1').format.font.color = '#c00000';
      both.load('format/font/bold, format/font/color, format/wrapText, format/horizontalAlignment');
      await context.sync();
      const { font, wrapText, horizontalAlignment } = both.format;
      expect([font.bold, font.color, wrapText, horizontalAlignment]).toEqual([true, null, true, 'Center']);
    });
  });

  it('of whole columns are those of cells typed later', async () => {
    const { run, host } = open([['a']]);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B:B').format.fill.color = '#FFE699';
      sheet.getRange('A:B').format.columnWidth = 120;
      await context.sync();
      host.user.type('Sheet1', 'B9', 'x');
      const cell = sheet.getRange('B9').load('format/fill/color, format/columnWidth');
      await context.sync();
      expect([cell.format.fill.color, cell.format.columnWidth]).toEqual(['#FFE699', 120]);
    });
  });

  it('have borders on each side', async () => {
    const { run } = open();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const borders = sheet.getRange('B2:C3').format.borders;
      for (const side of ['EdgeTop', 'InsideHorizontal'] as const) {
        borders.getItem(side).style = 'Continuous';
        borders.getItem(side).color = '#595959';
      }
      const lines = ['B2', 'C3'].map((address) => {
        const { borders: own } = sheet.getRange(address).format;
        return (['EdgeTop', 'EdgeBottom'] as const).map((side) => own.getItem(side).load('style'));
      });
      await context.sync();
      expect(lines.map((each) => each.map(({ style }) => style))).toEqual([
        ['Continuous', 'Continuous'],
        ['None', 'None'],
      ]);
    });
  });

  it.each(['nonsense', null])('refuse the colour %j', async (color) => {
    const { run } = open();
    const done = run(async (context) => {
      Object.assign(context.workbook.worksheets.getItem('Sheet1').getRange('A1').format.fill, { color });
      await context.sync();
    });
    await expect(done).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('conditional formats', () => {
  it('mark cells and are removed without a trace', async () => {
    const { run, workbook } = open([['a', 'b']]);
    const before = workbook.activeSheet.conditionalFormats;
    const id = await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
      const mark = range.conditionalFormats.add('Custom');
      mark.custom.rule.formula = '=TRUE';
      mark.custom.format.fill.color = '#FBD5D0';
      mark.custom.format.font.color = 'red';
      mark.load('id, type, priority');
      mark.custom.rule.load('formula');
      await context.sync();
      expect([mark.type, mark.priority, mark.custom.rule.formula]).toEqual(['Custom', 0, '=TRUE']);
      return mark.id;
    });
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const formats = sheet.getRange('B1').conditionalFormats;
      formats.load('items/id, items/type');
      const mark = formats.getItem(id);
      mark.custom.format.fill.load('color');
      const range = mark.getRange().load('address');
      const beside = sheet.getRange('C1').conditionalFormats.getCount();
      await context.sync();
      expect(formats.items.map((each) => each.id)).toEqual([id]);
      expect([mark.custom.format.fill.color, range.address, beside.value]).toEqual([
        '#FBD5D0',
        'Sheet1!A1:B1',
        0,
      ]);
      mark.delete();
      const gone = formats.getItemOrNullObject(id);
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    expect(workbook.activeSheet.conditionalFormats).toEqual(before);
  });

  it('are cleared from some cells and stay on others', async () => {
    const { run } = open();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A9').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      sheet.getRange('A3:A4').conditionalFormats.clearAll();
      const counts = ['A1', 'A3', 'A9'].map((address) =>
        sheet.getRange(address).conditionalFormats.getCount(),
      );
      await context.sync();
      expect(counts.map(({ value }) => value)).toEqual([1, 0, 1]);
    });
  });
});

describe('data validation', () => {
  it('is stored and read', async () => {
    const { run } = open();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const { dataValidation } = sheet.getRange('A2:A9');
      dataValidation.rule = { list: { inCellDropDown: true, source: '同意,不同意' } };
      dataValidation.prompt = { showPrompt: true, title: '结果', message: '请选择' };
      dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: '', message: '应为同意或不同意' };
      const [inside, partly, outside] = ['A3', 'A1:A3', 'B1'].map((address) =>
        sheet.getRange(address).dataValidation.load('type, rule, prompt'),
      );
      await context.sync();
      expect([inside?.type, partly?.type, outside?.type]).toEqual(['List', 'Inconsistent', 'None']);
      expect(inside?.rule).toEqual({ list: { inCellDropDown: true, source: '同意,不同意' } });
      expect(inside?.prompt.message).toBe('请选择');
      sheet.getRange('A3').dataValidation.clear();
      inside?.load('type');
      await context.sync();
      expect(inside?.type).toBe('None');
    });
  });
});

describe('the page', () => {
  it('is stored and read', async () => {
    const { run } = open([['a']]);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea('A1:C9');
      pageLayout.setPrintTitleRows('1:2');
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
      sheet.freezePanes.freezeRows(2);
      pageLayout.load('orientation, paperSize, zoom');
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect([pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom]).toEqual([
        'Landscape',
        'A4',
        { horizontalFitToPages: 1 },
      ]);
      expect([titles.address, frozen.address]).toEqual(['Sheet1!1:2', 'Sheet1!1:2']);
    });
  });
});
