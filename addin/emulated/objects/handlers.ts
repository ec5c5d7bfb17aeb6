import type { Handlers } from '../batch/query';
import { handler } from '../batch/spec';
import {
  conditionalFillSpec,
  conditionalFontSpec,
  conditionalFormatsSpec,
  conditionalFormatSpec,
  conditionalRangeFormatSpec,
  conditionalRuleSpec,
  customConditionalSpec,
  ruledConditionalSpec,
} from './conditional-formats';
import { dataValidationSpec } from './data-validation';
import { autoFilterSpec } from './filters';
import {
  borderSpec,
  bordersSpec,
  formatProtectionSpec,
  rangeFillSpec,
  rangeFontSpec,
  rangeFormatSpec,
} from './format';
import { nameSpec, namesSpec } from './names';
import { headerFooterGroupSpec, headerFooterSpec, pageLayoutSpec } from './page-layout';
import { rangeAreasSpec, rangeCollectionSpec, rangeSortSpec, rangeSpec, rangeViewSpec } from './range';
import {
  customPropertiesSpec,
  customPropertySpec,
  documentPropertiesSpec,
  settingSpec,
  settingsSpec,
} from './settings';
import { filterSpec, tableColumnSpec, tableColumnsSpec, tableRowSpec, tableRowsSpec } from './table-parts';
import { scopedTablesSpec, tableSortSpec, tableSpec, tablesSpec } from './tables';
import {
  applicationSpec,
  functionResultSpec,
  functionsSpec,
  runtimeSpec,
  workbookCreatedSpec,
  workbookProtectionSpec,
  workbookSpec,
} from './workbook';
import {
  freezePanesSpec,
  worksheetCustomPropertiesSpec,
  worksheetCustomPropertySpec,
  worksheetProtectionSpec,
  worksheetsSpec,
  worksheetSpec,
} from './worksheet';

/** The object model of the emulated host: every type with its properties and methods. */
export const handlers: Handlers = {
  Workbook: handler('Workbook', workbookSpec),
  Application: handler('Application', applicationSpec),
  Functions: handler('Functions', functionsSpec),
  FunctionResult: handler('FunctionResult', functionResultSpec),
  Runtime: handler('Runtime', runtimeSpec),
  WorkbookProtection: handler('WorkbookProtection', workbookProtectionSpec),
  WorkbookCreated: handler('WorkbookCreated', workbookCreatedSpec),
  WorksheetCollection: handler('WorksheetCollection', worksheetsSpec),
  Worksheet: handler('Worksheet', worksheetSpec),
  WorksheetProtection: handler('WorksheetProtection', worksheetProtectionSpec),
  WorksheetFreezePanes: handler('WorksheetFreezePanes', freezePanesSpec),
  WorksheetCustomPropertyCollection: handler(
    'WorksheetCustomPropertyCollection',
    worksheetCustomPropertiesSpec,
  ),
  WorksheetCustomProperty: handler('WorksheetCustomProperty', worksheetCustomPropertySpec),
  PageLayout: handler('PageLayout', pageLayoutSpec),
  HeaderFooterGroup: handler('HeaderFooterGroup', headerFooterGroupSpec),
  HeaderFooter: handler('HeaderFooter', headerFooterSpec),
  AutoFilter: handler('AutoFilter', autoFilterSpec),
  Range: handler('Range', rangeSpec),
  RangeAreas: handler('RangeAreas', rangeAreasSpec),
  RangeCollection: handler('RangeCollection', rangeCollectionSpec),
  RangeView: handler('RangeView', rangeViewSpec),
  RangeFormat: handler('RangeFormat', rangeFormatSpec),
  RangeFill: handler('RangeFill', rangeFillSpec),
  RangeFont: handler('RangeFont', rangeFontSpec),
  FormatProtection: handler('FormatProtection', formatProtectionSpec),
  RangeBorderCollection: handler('RangeBorderCollection', bordersSpec),
  RangeBorder: handler('RangeBorder', borderSpec),
  RangeSort: handler('RangeSort', rangeSortSpec),
  DataValidation: handler('DataValidation', dataValidationSpec),
  ConditionalFormatCollection: handler('ConditionalFormatCollection', conditionalFormatsSpec),
  ConditionalFormat: handler('ConditionalFormat', conditionalFormatSpec),
  CustomConditionalFormat: handler('CustomConditionalFormat', customConditionalSpec),
  CellValueConditionalFormat: handler('CellValueConditionalFormat', ruledConditionalSpec),
  TextConditionalFormat: handler('TextConditionalFormat', ruledConditionalSpec),
  ConditionalFormatRule: handler('ConditionalFormatRule', conditionalRuleSpec),
  ConditionalRangeFormat: handler('ConditionalRangeFormat', conditionalRangeFormatSpec),
  ConditionalRangeFill: handler('ConditionalRangeFill', conditionalFillSpec),
  ConditionalRangeFont: handler('ConditionalRangeFont', conditionalFontSpec),
  TableCollection: handler('TableCollection', tablesSpec),
  TableScopedCollection: handler('TableScopedCollection', scopedTablesSpec),
  Table: handler('Table', tableSpec),
  TableColumnCollection: handler('TableColumnCollection', tableColumnsSpec),
  TableColumn: handler('TableColumn', tableColumnSpec),
  TableRowCollection: handler('TableRowCollection', tableRowsSpec),
  TableRow: handler('TableRow', tableRowSpec),
  TableSort: handler('TableSort', tableSortSpec),
  Filter: handler('Filter', filterSpec),
  NamedItemCollection: handler('NamedItemCollection', namesSpec),
  NamedItem: handler('NamedItem', nameSpec),
  SettingCollection: handler('SettingCollection', settingsSpec),
  Setting: handler('Setting', settingSpec),
  DocumentProperties: handler('DocumentProperties', documentPropertiesSpec),
  CustomPropertyCollection: handler('CustomPropertyCollection', customPropertiesSpec),
  CustomProperty: handler('CustomProperty', customPropertySpec),
};
