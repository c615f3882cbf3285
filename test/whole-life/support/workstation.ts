import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledProgram } from '../../command-line/support/bundle.ts';
import { run, type Run } from '../../command-line/support/run.ts';

/** A computer with a profile of its own, whose user works on the command line. Its clocks are this machine's. */
export class Workstation {
  readonly folder: string;
  readonly machineName: string;
  readonly profile: string;
  /** Everything that its programs have written to their terminals. */
  written = '';
  readonly #more: Readonly<Record<string, string>>;

  constructor(folder: string, machineName: string, trustEntry: string, more: Readonly<Record<string, string>> = {}) {
    this.folder = folder;
    this.machineName = machineName;
    this.profile = join(folder, 'profile');
    this.#more = more;
    mkdirSync(join(folder, 'trust'), { recursive: true });
    writeFileSync(join(folder, 'trust', 'issuer.json'), trustEntry);
  }

  environment(): Record<string, string> {
    return {
      PATH: process.env['PATH'] ?? '',
      HOME: join(this.folder, 'home'),
      TZ: 'UTC',
      LICENSING_PROFILE_DIR: this.profile,
      LICENSING_TRUST_DIR: join(this.folder, 'trust'),
      LICENSING_MACHINE_NAME: this.machineName,
      ...this.#more,
    };
  }

  /** Takes a file that came in some way, and gives its path. */
  takes(name: string, bytes: Uint8Array): string {
    const path = join(this.folder, name);
    writeFileSync(path, bytes);
    return path;
  }

  /** Runs `licensing`. */
  async licensing(...words: readonly string[]): Promise<Run> {
    const ran = await run({ program: process.execPath, words: [bundledProgram(), ...words], environment: this.environment(), folder: this.folder });
    this.written += ran.stdout + ran.stderr;
    return ran;
  }
}
