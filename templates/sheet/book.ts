import ExcelJS from 'exceljs';
import type { Zip } from './exceljs';
import { tablePart, sheetPart, stylesPart, workbookPart } from './parts';
import { Sheet, type SheetView } from './sheet';

/** The steps in which exceljs makes the parts that hold what people wrote, or that are amended. */
const STEPS = ['addWorksheets', 'addTables', 'addWorkbook', 'addStyles', 'addSharedStrings'] as const;

/** A workbook that is being written. This folder alone knows exceljs; what it cannot say is added in parts.ts. */
export class Book {
  private readonly workbook = new ExcelJS.Workbook();
  private readonly sheets = new Map<number, Sheet>();
  private readonly names = new Map<string, string>();

  constructor() {
    this.workbook.creator = '窗口台帐';
    this.workbook.lastModifiedBy = '窗口台帐';
    this.workbook.views = [
      { x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
    ];
  }

  /** Has programs work all formulas out as they open the file, whatever results it carries. */
  calculateOnLoad(): void {
    this.workbook.calcProperties.fullCalcOnLoad = true;
  }

  /** Adds an empty sheet after the others. */
  addSheet(name: string, { frozen, activeCell, gridLines = true, state = 'visible' }: SheetView = {}): Sheet {
    const view = { showGridLines: gridLines, ...(activeCell !== undefined && { activeCell }) };
    const worksheet = this.workbook.addWorksheet(name, {
      state,
      views: [frozen ? { ...view, state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows } : view],
    });
    const sheet = new Sheet(worksheet);
    this.sheets.set(worksheet.id, sheet);
    return sheet;
  }

  /** A name of the workbook for a range or a formula, without =. */
  addName(name: string, formula: string): void {
    this.names.set(name, formula);
  }

  /** The bytes of the xlsx file. */
  async bytes(): Promise<Uint8Array> {
    const { xlsx } = this.workbook;
    for (const step of STEPS) {
      const add = xlsx[step].bind(xlsx);
      xlsx[step] = (zip, model) => add(this.amending(zip), model);
    }
    return new Uint8Array(await xlsx.writeBuffer());
  }

  /**
   * Encodes the parts too: the zip would cut a string into pieces of 16,384 and encode each alone, so that a character of
   * two code units (𠮷, in names) which lies across a cut is lost.
   */
  private amending(zip: Zip): Zip {
    const encoder = new TextEncoder();
    return {
      append: (content, entry) =>
        zip.append(
          typeof content === 'string' ? encoder.encode(this.amended(content, entry.name)) : content,
          entry,
        ),
    };
  }

  private amended(xml: string, part: string): string {
    const sheet = this.sheets.get(Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(part)?.[1]));
    if (sheet) return sheetPart(xml, sheet);
    if (part.startsWith('xl/tables/')) return tablePart(xml, [...this.sheets.values()]);
    if (part === 'xl/workbook.xml') return workbookPart(xml, this.names);
    return part === 'xl/styles.xml' ? stylesPart(xml) : xml;
  }
}
