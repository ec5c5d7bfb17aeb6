export { answer, BadAnswer, unusedParts, type Answer, type Answered } from './answers';
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
export { offeredTo, questionsOf, unfilledFields, type OfferedField, type Question } from './questions';
export { importedBook } from './imported-book';
export { constantProblem, previewOf, type PreviewCell, type PreviewRow } from './preview';
export { howOf, reasonOf, titleOf, type SheetDraft } from './propose';
export { parseRemembered } from './remembered';
export { asImported } from './not-imported';
export { NewIds, renewalOrder, writtenValues } from './renew';
export { officialContent } from './report';
export { resultOf, type ImportResult } from './result';
export { targetOf, targetsOf, type Target } from './target';
