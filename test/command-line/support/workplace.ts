import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { FIXTURE_MACHINE } from '#fixtures/builders/checkouts.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { formatTrustEntry } from '#license-file/trust/format-trust-entry.ts';
import { bundledProgram } from './bundle.ts';
import { run, type Run } from './run.ts';

/** What a command is run with beside its words; what is not given is as the workplace has it. */
export interface Circumstances {
  readonly profile?: string;
  readonly trust?: string | null;
  readonly machine?: string;
  /** The instant at which the process's clock starts, in ISO 8601. */
  readonly now?: string;
  /** More variables; one that is `null` is not set. */
  readonly environment?: Readonly<Record<string, string | null>>;
  /** A program and its words that run the command in their way (`setpriv`, `strace` …). */
  readonly through?: readonly string[];
  /** Where the program and Node lie for whoever runs it, if not here. */
  readonly program?: { readonly node: string; readonly bundle: string };
  readonly watch?: (child: ChildProcess) => void;
}

/** A throw-away place to work in: a profile that does not exist yet, a trust folder, a computer's name and a clock. */
export interface Workplace {
  /** The folder that everything is in, and that commands are run in. */
  readonly folder: string;
  readonly profile: string;
  readonly trust: string;
  /** Where applications are registered; not there until a test writes into it. */
  readonly applications: string;
  /** Runs the command line. */
  readonly licensing: (words: readonly string[], circumstances?: Circumstances) => Promise<Run>;
  /** The environment that `licensing` gives a command. */
  readonly environment: (circumstances?: Circumstances) => Record<string, string>;
  /** Writes a file into the folder, with folders above it, and gives its path. */
  readonly file: (name: string, content: string | Uint8Array) => string;
}

/** The day on which the fixtures' licenses hold, unless a test says otherwise. */
export const FIXTURE_NOW = '2026-07-01T12:00:00.000Z';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Makes a workplace that is gone when the tests of a file have finished; it trusts the fixtures' issuer alone. */
export function makeWorkplace(usual: { readonly machine?: string; readonly now?: string } = {}): Workplace {
  const bundle = bundledProgram();
  const folder = mkdtempSync(join(tmpdir(), 'licensing-command-line-'));
  made.push(folder);
  const file: Workplace['file'] = (name, content) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  const profile = join(folder, 'profile');
  const trust = join(folder, 'trust');
  const applications = join(folder, 'applications.d');
  file('trust/example.json', formatTrustEntry(fixtureIssuer().trustEntry));
  const { machine = FIXTURE_MACHINE, now = FIXTURE_NOW } = usual;
  const environment: Workplace['environment'] = (circumstances = {}) => {
    const set = {
      PATH: process.env['PATH'] ?? '',
      // No test may reach the profile of the person who runs it.
      HOME: join(folder, 'home'),
      TZ: 'UTC',
      LICENSING_PROFILE_DIR: circumstances.profile ?? profile,
      LICENSING_TRUST_DIR: circumstances.trust === undefined ? trust : circumstances.trust,
      LICENSING_APPLICATIONS_DIR: applications,
      LICENSING_MACHINE_NAME: circumstances.machine ?? machine,
      LICENSING_NOW: circumstances.now ?? now,
      ...circumstances.environment,
    };
    return Object.fromEntries(Object.entries(set).filter((entry): entry is [string, string] => entry[1] !== null));
  };
  const licensing: Workplace['licensing'] = (words, circumstances = {}) => {
    const { through = [], program = { node: process.execPath, bundle } } = circumstances;
    const [first = program.node, ...rest] = [...through, program.node, program.bundle, ...words];
    return run({ program: first, words: rest, environment: environment(circumstances), folder }, circumstances.watch);
  };
  return { folder, profile, trust, applications, licensing, environment, file };
}
