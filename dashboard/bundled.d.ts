/** A worker that Vite bundles and puts into the script as text, because `file://` can load no worker file. */
declare module '*?worker&inline' {
  const InlineWorker: new (options?: { name?: string }) => Worker;
  export default InlineWorker;
}

/** The sample workbooks, made by the generator when the page is built. */
declare module 'virtual:sample-ledgers' {
  /** Workbooks as base64. */
  export const workbooks: readonly { readonly name: string; readonly base64: string }[];
}

/** A component's style sheet; all of them become the page's one. */
declare module '*.css';
