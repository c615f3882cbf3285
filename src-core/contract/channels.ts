/** The page's origin inside Electron, as Chromium writes it. Everything else in the world is somebody else's. */
export const PAGE_ORIGIN = 'app://bundle';

/** The names of the two channels between the preload and Electron's main process. */
export const REQUEST_CHANNEL = 'licensing:request';
export const EVENT_CHANNEL = 'licensing:event';
