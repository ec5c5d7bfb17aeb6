import { noRecords } from '../../rules/records';
import { yangcheng } from '../../rules/regulation/regulation';
import { defaultSettings } from '../../rules/settings';
import { writeLedgerBook } from '../../templates/write';
import { sampleFiles, SHOWN_SAMPLE } from '../../templates/sample';
import { SANDBOX } from './sandbox';
import { HTML, withLinks, XLSX, type Link, type Page } from './site';

/**
 * What `npm start` shows: the dashboard with links to the pane in its sandbox (`sandboxPages`), to an empty ledger
 * workbook and to those of the sample.
 * @param dashboard the built page, dist/dashboard.html
 */
export async function startPages(dashboard: string): Promise<readonly Page[]> {
  const files = [
    {
      name: '空白台帐.xlsx',
      bytes: await writeLedgerBook({
        regulation: yangcheng,
        settings: defaultSettings,
        records: noRecords,
      }),
    },
    ...(await sampleFiles(SHOWN_SAMPLE)),
  ];
  const downloads = files.map(({ name, bytes }): Page => ({
    path: `/${name}`,
    type: XLSX,
    body: bytes,
    download: name,
  }));
  const links = [
    { path: SANDBOX, text: '在沙盒中试用 Excel 面板' },
    ...downloads.map(({ path, download = '' }): Link => ({ path, text: `下载 ${download}` })),
  ];
  return [
    { path: '/', type: HTML, body: withLinks(dashboard, links) },
    { path: '/dashboard.html', type: HTML, body: dashboard },
    ...downloads,
  ];
}
