import { DocumentFile } from './file/document-file';
import type { Host } from './host';

/** The parts of the Office.js client library that a page has once its script is loaded. */
export interface ClientWindow {
  readonly OfficeExtension: {
    readonly HostBridge: { init(bridge: Bridge): void };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  readonly Office: object;
  /** What the loader of the library would set up: `Office.context` comes from there. */
  readonly OSF: object;
}

interface Bridge {
  sendMessageToHost(message: string): void;
  /** Set by the client. */
  onMessageFromHost?(message: string): void;
}

/** Office.HostType, the part that an add-in for Excel compares with. */
const HOST_TYPE = { Excel: 'Excel' };
/** Office.PlatformType */
const PLATFORM_TYPE = { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac' };

/** Requirement sets besides ExcelApi that the host has. */
const SETS = new Map([
  ['DelayForCellEdit', '1.1'],
  ['SharedRuntime', '1.1'],
  ['RibbonApi', '1.1'],
  ['CompressedFile', '1.1'],
]);

/**
 * Makes a page believe that it runs inside Excel: its client talks to the host, and `Office.onReady`, `Office.context`
 * say what Excel would. Members of newer requirement sets than the host has throw ApiNotFound.
 */
export function attach(window: ClientWindow, host: Host): void {
  const { HostBridge, CommonUtility } = window.OfficeExtension;
  const bridge: Bridge = { sendMessageToHost: () => undefined };
  bridge.sendMessageToHost = host.connect((message) => bridge.onMessageFromHost?.(message));
  HostBridge.init(bridge);
  CommonUtility._doApiNotSupportedCheck = true;
  const { context, onReady } = officeOf(host);
  const hostInfo = { hostType: 'excel', hostPlatform: 'win32', isDialog: false, flags: 0 };
  Object.assign(window.OSF, {
    _OfficeAppFactory: { getContext: () => context, getHostInfo: () => hostInfo },
  });
  Object.assign(window.Office, { onReady, HostType: HOST_TYPE, PlatformType: PLATFORM_TYPE });
}

function officeOf({ options, workbook, faults }: Host) {
  const { apiVersion, platform, language, hasFile } = options;
  const { getFileAsync } = new DocumentFile(workbook, () => faults.cellEditing);
  const info = { host: 'Excel', platform, addin: {} };
  const isSetSupported = (name: string, version: string | number = '1.1') => {
    if (name === 'CompressedFile' && !hasFile) return false;
    const own = name === 'ExcelApi' ? apiVersion : SETS.get(name);
    return own !== undefined && atLeast(own, String(version));
  };
  return {
    context: {
      host: info.host,
      platform,
      contentLanguage: language,
      displayLanguage: language,
      diagnostics: { host: info.host, platform, version: '16.0.17928.20114' },
      requirements: { isSetSupported },
      document: { url: `file:///${workbook.name}`, mode: 'readWrite', getFileAsync },
      officeTheme: { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#000000' },
    },
    onReady: (callback?: (told: typeof info) => unknown) => {
      callback?.(info);
      return Promise.resolve(info);
    },
  };
}

/** Whether version `own` (such as 1.17) is at least `wanted` (such as 1.8). */
function atLeast(own: string, wanted: string): boolean {
  const [ownMajor = 0, ownMinor = 0] = own.split('.').map(Number);
  const [major = 0, minor = 0] = wanted.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}
