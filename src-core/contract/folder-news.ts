import type { ErrorCode } from '../errors/error-code.ts';
import type { Instant } from '../time/instant.ts';

/** What came of a file of the import folder, told until the person has put it aside. */
export interface FolderNews {
  /** Names the file that it came of; several news may come of one zip. */
  readonly digest: string;
  /** What the file is called, with what is inside a zip behind a slash. Hostile until shown as text. */
  readonly file: string;
  readonly outcome: 'imported' | 'replaced' | 'revocations' | 'refused';
  /** Why it was refused; `null` otherwise. */
  readonly code: ErrorCode | null;
  /** What the text of `code` names. */
  readonly facts: Readonly<Record<string, string>>;
  /** The license's applications, or those of the licenses that a list ends, by name. */
  readonly applications: readonly string[];
  /** The license's end where it has one end. */
  readonly until: Instant | null;
}
