import { html, render } from 'lit';
import './grid/sheet-grid';
import './parts/pane-frame';
import './parts/sheet-tabs';
import './parts/tool-bar';
import './sandbox.css';
import { loadBook, wantedBook } from './books';
import { Sandbox } from './sandbox';

declare global {
  interface Window {
    /** For the pane's page, which connects through it, and for browser tests. */
    sandbox: Sandbox;
  }
}

const sandbox = new Sandbox();
window.sandbox = sandbox;
await loadBook(sandbox, wantedBook(location.search));

render(
  html`<tool-bar .sandbox=${sandbox}></tool-bar>
    <main>
      <sheet-grid .sandbox=${sandbox}></sheet-grid>
      <sheet-tabs .sandbox=${sandbox}></sheet-tabs>
    </main>
    <pane-frame .sandbox=${sandbox}></pane-frame>`,
  document.body,
);
