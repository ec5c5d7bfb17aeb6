import { html, render } from 'lit';
import type { WorkbookPort } from '../excel/port';
import { paneClock } from './clock';
import { createMemory } from './environment';
import { follow } from './follow';
import './ledger-pane';
import { openingRequest } from './opening';
import { Session } from './session';

/** Milliseconds between two looks at the clock. */
const TICK = 15_000;

/**
 * Puts the pane on the page and reads the workbook.
 * @param address the page's: `?view=` opens a view, `?now=` sets the clock
 */
export function startPane(
  root: HTMLElement,
  port: WorkbookPort,
  address: { readonly search: string },
): Session {
  const session = new Session(port, {
    clock: paneClock(address, () => new Date()),
    memory: createMemory(() => localStorage),
    idle: (work) => {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 1000 });
      else setTimeout(work);
    },
  });
  session.show(openingRequest(address));
  render(html`<ledger-pane .session=${session}></ledger-pane>`, root);
  setInterval(() => {
    session.tick();
  }, TICK);
  void session.start().then(() => follow(session));
  return session;
}
