import type { ViewRequest } from '../session/view-request';

/** What the ribbon's buttons ask for with `?view=`. */
const openings: Readonly<Record<string, ViewRequest>> = {
  overtime: { view: 'register', ledger: 'overtime' },
  check: { view: 'check' },
  export: { view: 'export' },
};

/** The view with which the pane opens: 今日, unless the address asks for another. */
export function openingRequest(address: { readonly search: string }): ViewRequest {
  return openings[new URLSearchParams(address.search).get('view') ?? ''] ?? { view: 'today' };
}
