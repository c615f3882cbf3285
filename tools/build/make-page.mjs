import { join } from 'node:path';
import { parseArgs } from 'node:util';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { ROOT } from '../setup/folders.mjs';
import { writeStamp } from '../setup/stamp.mjs';
import { PAGE, PAGE_STAMP, pageState } from './page-state.mjs';

/** With `--packaged FOLDER`, the page is made below that folder instead of `dist/`. */
const { packaged } = parseArgs({ options: { packaged: { type: 'string' } } }).values;

const state = pageState();
await build({
  configFile: false,
  root: join(ROOT, 'src-renderer'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [react()],
  css: { transformer: 'lightningcss' },
  build: {
    outDir: packaged === undefined ? PAGE : join(packaged, 'page'),
    emptyOutDir: true,
    // The oldest that the shell is tested in (tools/electron-smoke).
    target: 'chrome114',
    // Everything is a file of the page's own origin: its content policy knows no inline styles and fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2_000,
  },
});
if (packaged === undefined) writeStamp(PAGE_STAMP, state);
