/** The requirement set without which the pane cannot work: tables, events on worksheets and `createWorkbook`. */
const NEEDED = '1.8';

/** Milliseconds after which a page that Office has not answered is taken for one outside Excel. */
const PATIENCE = 15_000;

/** Why the pane can start, or why not. */
export type Readiness = 'ready' | 'no-office' | 'not-excel' | 'too-old';

/** Waits until Office says where the page runs. */
export async function excelReadiness(): Promise<Readiness> {
  if (!('Office' in globalThis)) return 'no-office';
  const waited = new Promise<null>((resolve) => {
    setTimeout(resolve, PATIENCE, null);
  });
  const answer = await Promise.race([Office.onReady(), waited]);
  if (answer?.host !== Office.HostType.Excel) return 'not-excel';
  return Office.context.requirements.isSetSupported('ExcelApi', NEEDED) ? 'ready' : 'too-old';
}
