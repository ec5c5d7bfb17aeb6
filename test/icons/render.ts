import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../run/browser';

/**
 * `npm run icons`: renders each drawing of addin/icons in the sizes that manifest.xml names. Run it after a drawing was
 * changed; the images are committed, since building the add-in needs no browser.
 */
const FOLDER = fileURLToPath(new URL('../../addin/icons', import.meta.url));
/** Required and recommended sizes: https://learn.microsoft.com/javascript/api/manifest/icon */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const browser = await launchBrowser();
const page = await browser.newPage();
for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.svg'))) {
  const drawing = readFileSync(join(FOLDER, file)).toString('base64');
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}img{display:block;width:${size}px}</style><img src="data:image/svg+xml;base64,${drawing}">`,
    );
    const image = await page.screenshot({ omitBackground: true });
    writeFileSync(join(FOLDER, `${parse(file).name}-${size}.png`), image);
  }
}
await browser.close();
