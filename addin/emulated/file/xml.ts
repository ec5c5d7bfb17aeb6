import { strFromU8, unzipSync } from 'fflate';
import { readValidations, type FileValidation } from './validation-xml';
import { attributesOf } from './xml-text';
import { unescaped } from '../../../templates/xlsx';

/** A defined name as the file writes it. */
export interface FileName {
  readonly name: string;
  /** Without equals sign. */
  readonly formula: string;
  /** Index of the sheet it belongs to; null for the workbook. */
  readonly sheet: number | null;
}

/** What exceljs does not read, or reads wrongly. */
export interface FileExtras {
  /** By sheet name. */
  readonly validations: ReadonlyMap<string, readonly FileValidation[]>;
  /** Table name → column heading → formula of the calculated column. */
  readonly calculated: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly names: readonly FileName[];
}

/** Reads those parts from the bytes of an xlsx file. */
export function readExtras(bytes: Uint8Array): FileExtras {
  const wanted =
    /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml|tables\/[^/]+\.xml)$/;
  const parts = new Map(
    Object.entries(unzipSync(bytes, { filter: ({ name }) => wanted.test(name) })).map(([name, content]) => [
      name,
      strFromU8(content),
    ]),
  );
  const workbook = parts.get('xl/workbook.xml') ?? '';
  return {
    validations: new Map(
      sheetParts(workbook, parts.get('xl/_rels/workbook.xml.rels') ?? '').map(([sheet, part]) => [
        sheet,
        readValidations(parts.get(part) ?? ''),
      ]),
    ),
    calculated: new Map(
      [...parts].filter(([name]) => name.startsWith('xl/tables/')).map(([, xml]) => calculatedColumns(xml)),
    ),
    names: definedNames(workbook),
  };
}

function sheetParts(workbook: string, rels: string): readonly (readonly [sheet: string, part: string])[] {
  const targets = new Map(
    [...rels.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => {
      const attributes = attributesOf(tag);
      return [
        attributes.get('Id'),
        (attributes.get('Target') ?? '').replace(/^\/?(?:xl\/)?/, 'xl/'),
      ] as const;
    }),
  );
  return [...workbook.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
    const attributes = attributesOf(tag);
    return [attributes.get('name') ?? '', targets.get(attributes.get('r:id')) ?? ''] as const;
  });
}

function calculatedColumns(xml: string): readonly [table: string, columns: ReadonlyMap<string, string>] {
  const table = attributesOf(/<table\b[^>]*>/.exec(xml)?.[0] ?? '').get('displayName') ?? '';
  const columns = new Map<string, string>();
  for (const [, tag = '', content = ''] of xml.matchAll(/(<tableColumn\b[^>]*[^/]>)(.*?)<\/tableColumn>/gs)) {
    const formula = /<calculatedColumnFormula[^>]*>(.*?)<\/calculatedColumnFormula>/s.exec(content)?.[1];
    if (formula !== undefined) columns.set(attributesOf(tag).get('name') ?? '', unescaped(formula));
  }
  return [table, columns];
}

function definedNames(workbook: string): readonly FileName[] {
  return [...workbook.matchAll(/(<definedName\b[^>]*>)(.*?)<\/definedName>/gs)].flatMap(
    ([, tag = '', formula = '']) => {
      const attributes = attributesOf(tag);
      const name = attributes.get('name') ?? '';
      const sheet = attributes.get('localSheetId');
      // Print areas and titles belong to the page.
      if (name.startsWith('_xlnm.')) return [];
      return [{ name, formula: unescaped(formula), sheet: sheet === undefined ? null : Number(sheet) }];
    },
  );
}
