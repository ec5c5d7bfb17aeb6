import { html, type TemplateResult } from 'lit';
import type { Session } from './session';
import type { ViewId } from './view-request';

/** A view of the pane: a module that defines an element, which takes the session and is loaded when it is first shown. */
export interface View {
  readonly id: ViewId;
  /** On its tab. */
  readonly title: string;
  readonly load: () => Promise<unknown>;
  readonly element: (session: Session) => TemplateResult;
}

/** The views in the order of their tabs. */
export const views: readonly View[] = [
  {
    id: 'today',
    title: '今日',
    load: () => import('../views/today/ledger-today'),
    element: (session) => html`<ledger-today .session=${session}></ledger-today>`,
  },
  {
    id: 'register',
    title: '登记',
    load: () => import('../views/register/ledger-register'),
    element: (session) => html`<ledger-register .session=${session}></ledger-register>`,
  },
  {
    id: 'edit',
    title: '修改',
    load: () => import('../views/edit/ledger-edit'),
    element: (session) => html`<ledger-edit .session=${session}></ledger-edit>`,
  },
];

/** What a workbook without any ledger is shown instead of the views that need one. */
export const firstRun: Omit<View, 'id'> | null = null;

/** The views that need no ledger. */
export const withoutLedger: readonly ViewId[] = ['clauses'];
