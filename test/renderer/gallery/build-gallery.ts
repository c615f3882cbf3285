import { build } from 'vite';
import { pageConfiguration } from '../../../tools/build/page-configuration.mjs';

/** Builds the page with every component of the kit into a folder, as the window's own page is built. */
export async function buildGallery(folder: string): Promise<void> {
  await build({ ...pageConfiguration({ root: import.meta.dirname, page: 'gallery.html', folder }), logLevel: 'error' });
}
