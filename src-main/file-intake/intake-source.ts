import type { CandidateContent } from './candidate.ts';

/**
 * Bytes that came with a name instead of lying at a path: a file dropped on a page in a browser. The name is a label for people;
 * nothing is ever opened or written under it. One with a slash came out of a folder that was given whole, `licenses/modeler.belic`; no
 * file has one in its own name.
 */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The same for what came without its bytes: why there are none is known already. */
export interface NamedProblem {
  readonly name: string;
  readonly content: Exclude<CandidateContent, { readonly ok: true }>;
}

/** What can be taken in: a path to a file, folder or zip, or what was handed over. */
export type IntakeSource = string | NamedBytes | NamedProblem;
