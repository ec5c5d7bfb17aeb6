import { noRecords } from '../../rules/records';
import { yangcheng } from '../../rules/regulation/regulation';
import { defaultSettings } from '../../rules/settings';
import { writeLedgerBook } from '../../templates/write';
import { createSample, SHOWN_SAMPLE, writeSample } from '../../templates/sample/sample';
import { once } from './once';
import { SANDBOX } from './sandbox';
import { HTML, withLinks, XLSX, type Link, type Page } from './site';

/**
 * What `npm start` shows: the dashboard with links to the pane in its sandbox (`sandboxPages`), to an empty ledger
 * workbook and to those of the sample, which are written when they are asked for.
 * @param dashboard the built page
 */
export function startPages(dashboard: string): readonly Page[] {
  const sample = createSample(SHOWN_SAMPLE);
  const written = once(() => writeSample(sample));
  const downloads = [
    download('空白台帐.xlsx', () =>
      writeLedgerBook({ regulation: yangcheng, settings: defaultSettings, records: noRecords }),
    ),
    ...sample.books.map(({ office: { file } }) =>
      download(file, async () => {
        const found = (await written()).find(({ name }) => name === file);
        if (found === undefined) throw new Error(`Expected ${file} in the sample, found none.`);
        return found.bytes;
      }),
    ),
  ];
  const links = [
    { path: SANDBOX, text: '在沙盒中试用 Excel 面板' },
    ...downloads.map(({ path, download: name = '' }): Link => ({ path, text: `下载 ${name}` })),
  ];
  return [
    { path: '/', type: HTML, body: withLinks(dashboard, links) },
    { path: '/dashboard.html', type: HTML, body: dashboard },
    ...downloads,
  ];
}

function download(name: string, body: () => Promise<Uint8Array>): Page {
  return { path: `/${name}`, type: XLSX, body, download: name };
}
