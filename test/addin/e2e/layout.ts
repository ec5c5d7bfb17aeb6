import type { Frame } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityProblems } from '../../dashboard/page';
import type { OpenedSandbox } from './sandbox';

/** Makes the pane as wide as a button of the sandbox says: 320 or 450 pixels. */
export async function setWidth({ page, pane }: OpenedSandbox, width: number): Promise<void> {
  await page.getByRole('button', { name: `${width} px` }).click();
  await expect.poll(() => pane.locator('html').evaluate(() => innerWidth)).toBe(width);
}

/** What axe-core finds wrong with the pane as it is, and what is wider than it. */
export async function problemsOf({ page }: OpenedSandbox): Promise<readonly string[]> {
  const frame = paneFrame(page.frames());
  const wider = await frame.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ tagName, scrollWidth, clientWidth }) => `${tagName} ${scrollWidth} > ${clientWidth}`),
  );
  return [...(await accessibilityProblems(frame)), ...wider];
}

function paneFrame(frames: readonly Frame[]): Frame {
  const frame = frames.find((each) => each.url().includes('/addin/'));
  if (frame === undefined) throw new Error('Expected the frame of the pane, found none');
  return frame;
}
