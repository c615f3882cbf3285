import type { RefusalCode } from './outcome.ts';

/** The codes of intake: those of a refusal that can be told without looking at content, and `no-such-file` (exit code 8). */
export type IntakeCode = 'no-such-file' | Extract<RefusalCode, 'unreadable' | 'too-large' | 'not-a-license-file' | 'damaged'>;

/** What exactly can be wrong with a file, folder or zip that was given, and the one code that each cause leads to. */
export const INTAKE_CAUSES = {
  missing: 'no-such-file',
  'name-unreadable': 'no-such-file',
  'dangling-link': 'no-such-file',
  'no-permission': 'unreadable',
  'link-loop': 'unreadable',
  'read-failed': 'unreadable',
  encrypted: 'unreadable',
  'compression-unknown': 'unreadable',
  'file-too-large': 'too-large',
  'zip-too-large-to-hand-over': 'too-large',
  'too-many-files': 'too-large',
  'too-much-in-total': 'too-large',
  'too-much-at-once': 'too-large',
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
  'id-of-another-issuer': 'damaged',
} as const satisfies Readonly<Record<string, IntakeCode>>;

/** What exactly is wrong with a file that was given; worded by itself in texts/, where the code alone would say too little. */
export type IntakeCause = keyof typeof INTAKE_CAUSES;

/** Reads a cause from the facts of a problem: `null` where it is none, or belongs to another code. */
export function intakeCauseOf(code: string, cause: unknown): IntakeCause | null {
  if (typeof cause !== 'string' || !Object.hasOwn(INTAKE_CAUSES, cause)) return null;
  const known = cause as IntakeCause;
  return INTAKE_CAUSES[known] === code ? known : null;
}
