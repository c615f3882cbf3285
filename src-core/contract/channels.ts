/** The names of the two channels between the preload and Electron's main process. */
export const REQUEST_CHANNEL = 'licensing:request';
export const EVENT_CHANNEL = 'licensing:event';
