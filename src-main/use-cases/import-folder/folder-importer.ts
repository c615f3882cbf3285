import { setTimeout as pause } from 'node:timers/promises';
import type { FolderNews } from '#core/contract/folder-news.ts';
import { folderWatch, type FolderWatch } from '#main/applications/folder-watch.ts';
import { logBrokenPromise } from '#main/broken-promise.ts';
import type { FolderReading } from '#main/import-folder/folder-reading.ts';
import { importFolder, type ImportFolder } from '#main/import-folder/import-folder.ts';
import { readFolderInTime } from '#main/import-folder/read-in-time.ts';
import type { OpenedProfile, Surroundings } from '../open-profile.ts';
import type { UseCaseAnswer } from '../use-case-problem.ts';
import { importFolderFiles } from './import-folder-files.ts';

/** How often a folder that cannot be watched is read again, in milliseconds. */
const READ_AGAIN_AFTER = 10 * 60_000;

/** What keeps looking at the import folder while it runs: a window, or the gate. */
export interface FolderImporterParts {
  readonly surroundings: () => Surroundings;
  readonly profile: () => UseCaseAnswer<OpenedProfile>;
  /** Called when something came of the folder, with what the person is to be told. */
  readonly onNews: (news: readonly FolderNews[]) => void;
}

/**
 * Imports what is new in the import folder, behind everything else: no answer ever waits for it. It looks when it is told to, when the
 * computer's own folder changes, and now and then where the folder is another's and may lie far away.
 */
export class FolderImporter {
  readonly #parts: FolderImporterParts;
  #reading: FolderReading | null = null;
  #watch: { readonly path: string; readonly folder: FolderWatch } | null = null;
  #underWay: Promise<void> | null = null;
  #isWanted = false;
  #lookedAt: number | null = null;
  #isEnded = false;

  constructor(parts: FolderImporterParts) {
    this.#parts = parts;
  }

  /** What was found at the last look; `null` before the first one is over. */
  get reading(): FolderReading | null {
    return this.#reading;
  }

  /** Looks now, or once more after the look that is under way. */
  look(): void {
    if (this.#isEnded) return;
    this.#isWanted = true;
    this.#underWay ??= this.#lookWhileWanted()
      .catch((error: unknown) => logBrokenPromise('the import folder', error))
      .finally(() => {
        this.#underWay = null;
      });
  }

  /** To be called now and then: looks where the last look is long ago. */
  tick(): void {
    if (this.#lookedAt !== null && performance.now() - this.#lookedAt >= READ_AGAIN_AFTER) this.look();
  }

  /** Waits until no look is under way, but no longer than so many milliseconds. */
  async settled(atMost: number): Promise<void> {
    await Promise.race([this.#underWay, pause(atMost, undefined, { ref: false })]);
  }

  /** Looks no more, and waits for what is being stored. */
  async end(): Promise<void> {
    this.#isEnded = true;
    this.#watch?.folder.end();
    await this.#underWay;
  }

  async #lookWhileWanted(): Promise<void> {
    while (this.#isWanted && !this.#isEnded) {
      this.#isWanted = false;
      this.#lookedAt = performance.now();
      const { managedPolicy, overrides } = this.#parts.surroundings();
      const folder = importFolder(managedPolicy, overrides.policyFile);
      this.#follow(folder);
      if (folder === null) this.#reading = null;
      else await this.#importFrom(folder);
    }
  }

  async #importFrom(folder: ImportFolder): Promise<void> {
    const reading = await readFolderInTime(folder, () => this.#isEnded);
    if (this.#isEnded) return;
    this.#reading = reading;
    if (reading.state !== 'read') return;
    const answer = await importFolderFiles(this.#parts.profile, reading.files);
    // What the store could not take is tried again at the next look; why, every other answer of this profile says.
    if (answer.ok && answer.value.length > 0) this.#parts.onNews(answer.value);
  }

  /** Only a folder of this computer is watched: to ask that of one far away could take for ever. */
  #follow(folder: ImportFolder | null): void {
    const path = folder?.isOwn === true ? folder.path : null;
    if (this.#watch !== null && this.#watch.path === path) {
      this.#watch.folder.begin();
      return;
    }
    this.#watch?.folder.end();
    this.#watch = path === null ? null : { path, folder: folderWatch(path, () => this.look()) };
    this.#watch?.folder.begin();
  }
}
