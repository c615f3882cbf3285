import type { ApplicationEntryErrorCode, TrustEntryErrorCode } from '#core/errors/error-code.ts';
import type { RegisteredApplication } from '#main/contract-server/application-launcher.ts';

/** What is started, and where: an argument list, never a line that a shell would read. */
export interface StartCommand {
  /** A full path where an application is registered; a name that is looked for on `PATH` where a person typed it. */
  readonly executable: string;
  readonly words: readonly string[];
  /** Absolute; `null` for the working folder of whoever starts it. */
  readonly workingFolder: string | null;
}

/** An application as one file of `applications.d` registers it. */
export interface ApplicationRegistration extends RegisteredApplication {
  readonly command: StartCommand;
}

/** One thing that can be wrong with the content of such a file. */
export type RegistrationProblemCode =
  | ApplicationEntryErrorCode
  | Extract<TrustEntryErrorCode, 'entry-not-json' | 'field-unknown' | 'field-missing' | 'field-wrong'>;
