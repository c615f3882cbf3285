import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FIXTURE_MACHINE } from '#fixtures/builders/checkouts.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { formatTrustEntry } from '#license-file/trust/format-trust-entry.ts';
import { openProfileForUse, readSurroundings, type OpenedProfile } from '#main/use-cases/open-profile.ts';
import { BENCH_NOW } from './bench-material.ts';

/** The project's root. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** On the project's own disk: a temporary folder may be in memory, where an fsync costs nothing. */
const CACHE = join(ROOT, '.cache');

/** A folder of the bench's own, with a trust folder and as many profiles as are asked for. */
export class BenchFolder {
  readonly path: string;
  #profiles = 0;

  constructor() {
    mkdirSync(CACHE, { recursive: true });
    this.path = mkdtempSync(join(CACHE, 'bench-'));
    mkdirSync(join(this.path, 'trust'), { mode: 0o700 });
    writeFileSync(join(this.path, 'trust', 'example.json'), formatTrustEntry(fixtureIssuer().trustEntry), { mode: 0o600 });
  }

  /** The path of a profile that is not there yet. */
  newProfile(): string {
    this.#profiles += 1;
    return join(this.path, `profile-${String(this.#profiles)}`);
  }

  /** Writes a file and gives its path. */
  write(name: string, bytes: Uint8Array): string {
    const path = join(this.path, name);
    writeFileSync(path, bytes);
    return path;
  }

  /** What a process is started with to work on a profile: the developer overrides. */
  environment(profile: string): Readonly<Record<string, string>> {
    return {
      LICENSING_PROFILE_DIR: profile,
      LICENSING_TRUST_DIR: join(this.path, 'trust'),
      LICENSING_MACHINE_NAME: FIXTURE_MACHINE,
      LICENSING_NOW: formatIsoInstant(BENCH_NOW),
    };
  }

  /** Opens a profile within this process, through the use cases. */
  async open(profile: string): Promise<OpenedProfile> {
    const surroundings = readSurroundings(this.environment(profile));
    if (!surroundings.ok) throw new Error(`the bench has no surroundings: ${surroundings.code}`);
    const opened = await openProfileForUse(surroundings.value);
    if (!opened.ok) throw new Error(`the bench has no profile: ${opened.code}`);
    return opened.value;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
