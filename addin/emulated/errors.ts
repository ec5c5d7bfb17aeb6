/**
 * The codes and texts of Excel's own errors:
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
const messages = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  BadPassword: 'The password you supplied is incorrect.',
  Conflict: 'Request could not be processed because of a conflict.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NonBlankCellOffSheet:
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
} as const;

export type ErrorCode = keyof typeof messages;

/** An error as Excel reports it to the add-in. */
export class ExcelError extends Error {
  override readonly name = 'ExcelError';

  /**
   * @param message Excel's own text for the code when absent
   * @param location the member that failed, such as `Range.values`; the batch fills it in when absent
   */
  constructor(
    readonly code: ErrorCode,
    message: string = messages[code],
    readonly location?: string,
  ) {
    super(message);
  }
}

/** The argument `name` is refused, in Excel's words where `why` is absent. */
export function invalidArgument(why?: string): ExcelError {
  return new ExcelError('InvalidArgument', why);
}

/** What the emulated host lacks, or Excel too: always loud, never silently undefined. */
export function unknownMember(what: string): ExcelError {
  return new ExcelError('NotImplemented', `The emulated host does not know ${what}.`);
}
