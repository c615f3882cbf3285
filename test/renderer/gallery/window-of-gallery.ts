import type { LicensingBridge } from '#renderer/state/bridge.ts';
import { createLicensingWindow, type LicensingWindow } from '#renderer/state/licensing-window.ts';

/** A window whose main process is gone: the kit alone, with nothing to ask. */
export function windowOfGallery(): LicensingWindow {
  const bridge: LicensingBridge = {
    host: 'browser',
    request: () => Promise.resolve({ ok: false, code: 'connection-lost', facts: {} }),
    onEvent: () => () => undefined,
    onLost: () => undefined,
  };
  return createLicensingWindow(bridge);
}
