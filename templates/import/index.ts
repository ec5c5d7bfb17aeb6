export {
  chooseConstant,
  chooseDates,
  chooseHeadings,
  chooseLedger,
  chooseTarget,
  importDraft,
  importedSheet,
  openDraft,
  rememberDraft,
  sistersOf,
  type ImportDraft,
} from './draft';
export { openFields, type OpenField } from './constants';
export { leftOutKinds, leftOutLines, leftOutTitles, sheetSummary, type LeftOutKind } from './lists';
export { offeredTo, type OfferedField } from './questions';
export { importedBook } from './imported-book';
export { constantProblem, previewOf, type PreviewCell, type PreviewRow } from './preview';
export { howOf, reasonOf, titleOf, type SheetDraft } from './propose';
export { parseRemembered } from './remembered';
export { officialContent } from './report';
export type { ImportResult } from './result';
export { targetsOf, type Target } from './target';
