/** Where the add-in's page gets Office.js from: its own host, or Microsoft's content delivery network. */
export type OfficeJsSource = 'own' | 'cdn';

export interface BuildOptions {
  readonly officeJs: OfficeJsSource;
  /** Where dist/ will lie, without a closing slash (`https://oa.example.cn/ledgers`); null when nobody said. */
  readonly address: string | null;
}

/**
 * What the person who builds says through the variables OFFICE_JS and ADDIN_URL.
 * @throws Error naming the variable, what was expected and what was found
 */
export function buildOptions(variables: Readonly<Record<string, string | undefined>>): BuildOptions {
  return {
    officeJs: officeJsSource(variables['OFFICE_JS'] ?? ''),
    address: hostAddress(variables['ADDIN_URL'] ?? ''),
  };
}

function officeJsSource(value: string): OfficeJsSource {
  if (value === '' || value === 'own') return 'own';
  if (value === 'cdn') return 'cdn';
  throw new Error(`OFFICE_JS：应为 own（随加载项自行提供，默认）或 cdn（微软网络），实际为“${value}”。`);
}

/** Excel loads pages of add-ins over https only. */
function hostAddress(value: string): string | null {
  if (value === '') return null;
  const wrong = (expected: string): Error =>
    new Error(`ADDIN_URL：${expected}，例如 https://oa.example.cn/ledgers，实际为“${value}”。`);
  if (!URL.canParse(value)) throw wrong('应为完整网址');
  const { protocol, search, hash, username } = new URL(value);
  if (protocol !== 'https:') throw wrong('应以 https:// 开头（Excel 不加载 http 页面）');
  if (search !== '' || hash !== '' || username !== '') throw wrong('应只含主机、端口和路径');
  if (value.endsWith('/')) throw wrong('末尾不应有斜杠');
  if (/["'<>&\s]/.test(value)) throw wrong('不应含空白、引号或 < > &');
  return value;
}
