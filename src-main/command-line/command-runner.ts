import type { ProductId } from '#core/application/application.ts';
import type { ApplicationVersion } from '#core/application/version.ts';
import type { ScenarioName, ScenarioPrompt } from '#main/application-gate/scenario/scenario-names.ts';

interface Common {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

interface OfApplication {
  readonly product?: ProductId;
  readonly feature?: string;
}

/** A parsed command with its options, one form per command. */
export type CommandOptions = Common &
  (
    | { readonly command: 'verify'; readonly arguments: readonly [readonly string[]] }
    | { readonly command: 'import'; readonly arguments: readonly [readonly string[]]; readonly dryRun?: boolean }
    | { readonly command: 'list' }
    | ({
        readonly command: 'status';
        readonly version?: ApplicationVersion;
        readonly verbose?: boolean;
      } & OfApplication)
    | ({
        readonly command: 'clear';
        readonly arguments: readonly [string?];
        readonly receipt?: string;
        readonly yes?: boolean;
      } & OfApplication)
    | { readonly command: 'receipt'; readonly arguments: readonly [string]; readonly out?: string }
    | { readonly command: 'history'; readonly since?: string }
    | {
        readonly command: 'run';
        readonly arguments: readonly [readonly string[]];
        readonly product: ProductId;
        readonly feature?: string;
        readonly version?: ApplicationVersion;
      }
    | {
        readonly command: 'gate';
        readonly stay?: boolean;
        /** Seconds. */
        readonly idle?: number;
        readonly scenario?: ScenarioName;
        readonly prompt?: ScenarioPrompt;
        readonly product?: ProductId;
        readonly feature?: string;
      }
    | { readonly command: 'sign-in'; /** Absent with `--no-browser` as `false`. */ readonly browser?: boolean; readonly switch?: boolean }
    | { readonly command: 'sign-out' }
    | { readonly command: 'refresh' }
    | { readonly command: 'service-url'; readonly arguments: readonly [string?]; readonly unset?: boolean; readonly trustEntry?: string }
    | { readonly command: 'whoami' }
    | { readonly command: 'diagnose'; readonly out?: string }
    | { readonly command: 'trust-list' }
    | { readonly command: 'trust-inspect'; readonly arguments: readonly [string] }
    | {
        readonly command: 'trust-add';
        readonly arguments: readonly [string];
        readonly fingerprint?: string;
        readonly name?: string;
      }
  );

/** The options of one command. */
export type OptionsOf<Name extends CommandOptions['command']> = Extract<CommandOptions, { readonly command: Name }>;

/** Runs a parsed command. */
export type CommandRunner = (options: CommandOptions) => Promise<void>;
