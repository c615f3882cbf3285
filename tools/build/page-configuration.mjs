import { join } from 'node:path';
import react from '@vitejs/plugin-react';

/**
 * How a page is built.
 *
 * @param {{ root: string, page: string, folder: string }} where the folder of the sources, the page in it, and where the result goes
 * @returns {import('vite').InlineConfig}
 */
export function pageConfiguration({ root, page, folder }) {
  return {
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [react()],
    css: { transformer: 'lightningcss' },
    build: {
      outDir: folder,
      // A window that is open keeps finding its files while this happens (make-page.mjs removes old ones).
      emptyOutDir: false,
      // The oldest that the shell is tested in (tools/electron-smoke).
      target: 'chrome114',
      rolldownOptions: { input: join(root, page) },
      // Everything is a file of the page's own origin: its content policy knows no inline styles and fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2_000,
    },
  };
}
