import { html, type TemplateResult } from 'lit';
import type { Session } from '../session/session';
import type { ViewId } from '../session/view-request';

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
  {
    id: 'check',
    title: '检查',
    load: () => import('../views/check/ledger-check'),
    element: (session) => html`<ledger-check .session=${session}></ledger-check>`,
  },
  {
    id: 'documents',
    title: '文书',
    load: () => import('../views/documents/ledger-documents'),
    element: (session) => html`<ledger-documents .session=${session}></ledger-documents>`,
  },
  {
    id: 'export',
    title: '导出',
    load: () => import('../views/export/ledger-export'),
    element: (session) => html`<ledger-export .session=${session}></ledger-export>`,
  },
  {
    id: 'settings',
    title: '设置',
    load: () => import('../views/settings/ledger-settings'),
    element: (session) => html`<ledger-settings .session=${session}></ledger-settings>`,
  },
  {
    id: 'clauses',
    title: '制度',
    load: () => import('../views/clauses/ledger-clauses'),
    element: (session) => html`<ledger-clauses .session=${session}></ledger-clauses>`,
  },
];

/** What a workbook without any ledger is shown instead of the views that need one. */
export const firstRun: Omit<View, 'id'> = {
  title: '首次使用',
  load: () => import('../views/first-run/first-run'),
  element: (session) => html`<first-run .session=${session}></first-run>`,
};

/** The views that need no ledger. */
export const withoutLedger: readonly ViewId[] = ['clauses'];
