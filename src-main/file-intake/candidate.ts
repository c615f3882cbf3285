import { INTAKE_CAUSES, type IntakeCause, type IntakeCode } from '#core/import/intake-cause.ts';

/** Where a candidate was found: given by itself, or inside a folder or zip that was given. */
export type Container = 'none' | 'folder' | 'zip';

/** Why a candidate has no content to verify. */
export interface IntakeProblem {
  readonly code: IntakeCode;
  readonly cause: IntakeCause;
  /** What a text may show beside it, by name: `errno`, `limit`, `size`, `folder`, `method`. */
  readonly facts: Readonly<Record<string, string>>;
  /**
   * The start of a file that is only too large: its content may still tell that it is no license file, so that inside a folder or
   * zip it is ignored. `null` for everything else.
   */
  readonly start: Uint8Array | null;
}

/** What a candidate holds. */
export type CandidateContent =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: IntakeProblem };

/** One file that may be a license file. */
export interface Candidate {
  /** For people and outcomes: the path as given, with what is inside a folder or zip behind a slash. Never opened or written. */
  readonly label: string;
  readonly container: Container;
  readonly content: CandidateContent;
  /** How many candidates have been delivered with this one, of how many known so far; folders and zips add to what is known. */
  readonly progress: { readonly delivered: number; readonly known: number };
}

/** A candidate before it is counted. */
export type FoundCandidate = Omit<Candidate, 'progress'>;

/** Makes the content of a candidate that has none. */
export function withoutContent(
  cause: IntakeCause,
  facts: IntakeProblem['facts'] = {},
  start: Uint8Array | null = null,
): Exclude<CandidateContent, { readonly ok: true }> {
  return { ok: false, problem: { code: INTAKE_CAUSES[cause], cause, facts, start } };
}
