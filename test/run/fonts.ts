import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The fonts with which other programs show and print what the tests look at, whatever is installed on the machine: what is
 * measured must not hang on that. Each set has one Chinese face and one for Latin letters and digits, by whose width
 * programs measure columns: `arial` as wide as Arial, `wide` as on systems that have nothing of Arial's widths.
 */
export type FontSet = 'arial' | 'wide';

const require = createRequire(import.meta.url);
const CHINESE = {
  family: 'ZCOOL XiaoWei',
  folders: [
    dirname(require.resolve('@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf')),
  ],
};
const LATIN = {
  arial: {
    family: 'Arimo',
    folders: [
      dirname(require.resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf')),
      dirname(require.resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf')),
    ],
  },
  wide: { family: 'DejaVu Sans', folders: [dirname(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'))] },
} as const;
const OUT = fileURLToPath(new URL('../.out/fonts', import.meta.url));

/** What makes a program that asks fontconfig (LibreOffice and Chromium on Linux) see these fonts alone. */
export function withFonts(set: FontSet): Readonly<Record<string, string>> {
  const file = join(OUT, `${set}.conf`);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(file, configuration(set));
  return { FONTCONFIG_FILE: file };
}

/** Faces that are not there, 仿宋_GB2312 and its like, are drawn in the Chinese one, their letters too. */
function configuration(set: FontSet): string {
  const latin = LATIN[set];
  const folders = [...latin.folders, ...CHINESE.folders].map((folder) => `<dir>${escaped(folder)}</dir>`);
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  ${folders.join('\n  ')}
  <cachedir>${escaped(join(OUT, 'cache'))}</cachedir>
  <match><test name="family"><string>Arial</string></test>
    <edit name="family" mode="assign" binding="same"><string>${latin.family}</string></edit></match>
  <match><edit name="family" mode="append_last" binding="strong"><string>${CHINESE.family}</string></edit></match>
</fontconfig>
`;
}

function escaped(path: string): string {
  return path.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
