import type { Reply } from '#core/contract/reply.ts';
import { DEFAULT_SETTINGS, type Settings } from '#core/contract/settings.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';

/**
 * Follows the settings of a profile, for what is shown before the page can ask for them.
 *
 * Also takes the first snapshot while the browser is still starting, so that the page's own question finds everything read.
 */
export function settingsInForce(opening: Promise<LicensingApi>): () => Settings {
  let settings = DEFAULT_SETTINGS;
  const follow = async (): Promise<void> => {
    const api = await opening;
    api.subscribe((event) => {
      if (event.event === 'licensingChanged') ({ settings } = event.payload);
    });
    const first = (await api.request('getSnapshot', {})) as Reply<Snapshot>;
    if (first.ok) ({ settings } = first.value);
  };
  // Whoever opened it hears why there is none.
  follow().catch(() => undefined);
  return () => settings;
}
