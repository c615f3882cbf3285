import type { Settings } from '#core/contract/settings.ts';
import type { Reply } from '#core/contract/reply.ts';
import { readSettings, writeSettings } from '#main/settings/settings-store.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { problem } from './contract-problem.ts';

/** Keeps the settings that hold in a window: those of the profile, or a choice that could not be saved there. */
export class SettingsKeeper {
  #settings: Settings;
  #isUnsaved = false;

  constructor(profileFolder: string) {
    this.#settings = readSettings(profileFolder).settings;
  }

  /** The settings that hold. */
  get current(): Settings {
    return this.#settings;
  }

  /** Whether a choice holds that could not be saved. */
  get isUnsaved(): boolean {
    return this.#isUnsaved;
  }

  /** Reads them again, unless a choice holds that could not be saved: that one holds while the window is open. */
  readAgain(profileFolder: string): void {
    if (!this.#isUnsaved) this.#settings = readSettings(profileFolder).settings;
  }

  /** Chooses settings; they hold in any case, and are saved where there is a profile to save them in. */
  choose(chosen: Partial<Settings>, profile: UseCaseAnswer<OpenedProfile>): Reply<Settings> {
    this.#settings = { ...this.#settings, ...chosen };
    const failure = profile.ok ? writeSettings(profile.value.profile.folder, this.#settings) : profile;
    this.#isUnsaved = failure !== null;
    if (failure === null) return { ok: true, value: this.#settings };
    return problem('settings-not-saved', 'errno' in failure ? { path: failure.path, errno: failure.errno } : failure.facts);
  }
}
