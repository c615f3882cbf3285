import type { RefusalCode } from '#core/import/outcome.ts';

/** Where a candidate was found: given by itself, or inside a folder or zip that was given. */
export type Container = 'none' | 'folder' | 'zip';

/** The codes of intake: those of a refusal that can be told without looking at content, and `no-such-file` (exit code 8). */
export type IntakeCode = 'no-such-file' | Extract<RefusalCode, 'unreadable' | 'too-large' | 'not-a-license-file' | 'damaged'>;

/** The one code that each cause leads to. */
export const INTAKE_CAUSES = {
  missing: 'no-such-file',
  'dangling-link': 'no-such-file',
  'no-permission': 'unreadable',
  'link-loop': 'unreadable',
  'read-failed': 'unreadable',
  encrypted: 'unreadable',
  'compression-unknown': 'unreadable',
  'file-too-large': 'too-large',
  'too-many-files': 'too-large',
  'too-much-in-total': 'too-large',
  'too-deep': 'too-large',
  'expands-too-much': 'too-large',
  empty: 'not-a-license-file',
  'empty-folder': 'not-a-license-file',
  'empty-zip': 'not-a-license-file',
  'link-to-nothing': 'not-a-license-file',
  'link-to-folder': 'not-a-license-file',
  'zip-inside': 'not-a-license-file',
  fifo: 'not-a-license-file',
  socket: 'not-a-license-file',
  device: 'not-a-license-file',
  'zip-damaged': 'damaged',
  'entry-damaged': 'damaged',
  'hostile-name': 'damaged',
  'duplicate-name': 'damaged',
} as const satisfies Readonly<Record<string, IntakeCode>>;

/** What exactly is wrong with a candidate; a text may say more by it than by the code. */
export type IntakeCause = keyof typeof INTAKE_CAUSES;

/** Why a candidate has no content to verify. */
export interface IntakeProblem {
  readonly code: IntakeCode;
  readonly cause: IntakeCause;
  /** What a text may show beside it, by name: `errno`, `limit`, `size`, `folder`. */
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
): CandidateContent {
  return { ok: false, problem: { code: INTAKE_CAUSES[cause], cause, facts, start } };
}
