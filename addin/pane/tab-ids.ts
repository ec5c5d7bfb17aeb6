import type { ViewId } from '../session/view-request';

/** The element ids by which tabs and their panels name each other. */
export function tabId(view: ViewId): string {
  return `tab-${view}`;
}

export function panelId(view: ViewId): string {
  return `panel-${view}`;
}
