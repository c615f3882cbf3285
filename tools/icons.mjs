import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { icns, ico } from './icons/containers.mjs';
import { fileSvg, iconSvg } from './icons/drawing.mjs';
import { ROOT } from './setup/folders.mjs';
import { makeReady } from './setup/make-ready.mjs';
import { SetUpFault, runTool } from './setup/say.mjs';

/** `npm run icons`: draws the icons of packages (tools/icons) into `packaging/icons`, with an installed Chromium. */

const FOLDER = join(ROOT, 'packaging', 'icons');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const WINDOWS_SIZES = SIZES.filter((size) => size <= 256);

/** How much stays empty at each side: next to nothing, and on macOS a tenth, as its other icons have it. */
const [USUAL, MACOS] = [{ margin: 0 }, { margin: 0.09 }];

await runTool(async () => {
  await makeReady();
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] }).catch(() => null);
  if (browser === null) throw new SetUpFault('Chromium is needed to draw icons (Debian: apt-get install chromium).');
  const page = await browser.newPage();
  /** @param {(size: number) => string} drawing */
  const drawn = async (drawing) => {
    const pictures = new Map();
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block}</style>${drawing(size)}`);
      pictures.set(size, await page.screenshot({ omitBackground: true }));
    }
    return (/** @type {number} */ size) => /** @type {Buffer} */ (pictures.get(size));
  };
  const [usual, macos, file] = [await drawn((size) => iconSvg(size, USUAL)), await drawn((size) => iconSvg(size, MACOS)), await drawn(fileSvg)];
  await browser.close();
  mkdirSync(join(FOLDER, 'linux'), { recursive: true });
  for (const size of SIZES) writeFileSync(join(FOLDER, 'linux', `${String(size)}x${String(size)}.png`), usual(size));
  for (const size of [64, 256]) writeFileSync(join(FOLDER, `license-file-${String(size)}.png`), file(size));
  const forWindows = (/** @type {(size: number) => Buffer} */ pngOf) => ico(WINDOWS_SIZES.map((size) => ({ size, png: pngOf(size) })));
  writeFileSync(join(FOLDER, 'icon.ico'), forWindows(usual));
  writeFileSync(join(FOLDER, 'icon.icns'), icns(macos));
  writeFileSync(join(FOLDER, 'license-file.ico'), forWindows(file));
  writeFileSync(join(FOLDER, 'license-file.icns'), icns(file));
});
