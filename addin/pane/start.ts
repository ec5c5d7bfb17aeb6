import { html, render } from 'lit';
import type { FormNames, Regulation } from '../../rules/regulation/regulation';
import type { Moment } from '../../rules/time/moment';
import { createMemory } from '../../templates/memory';
import type { WorkbookPort } from '../host/port';
import { paneClock } from '../session/clock';
import { follow } from '../session/follow';
import './ledger-pane';
import { openingRequest } from './opening';
import { Session } from '../session/session';

/** Milliseconds between two looks at the clock. */
const TICK = 15_000;

/**
 * Puts the pane on the page and reads the workbook.
 * @param openPort the way to the workbook, by the pane's clock and the names of its forms
 * @param regulation as issued
 * @param address the page's: `?view=` opens a view, `?now=` sets the clock
 */
export function startPane(
  root: HTMLElement,
  openPort: (clock: () => Moment, forms: FormNames) => WorkbookPort,
  regulation: Regulation,
  address: { readonly search: string },
): Session {
  const clock = paneClock(address, () => new Date());
  const session = new Session(openPort(clock, regulation.forms), regulation, {
    clock,
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
