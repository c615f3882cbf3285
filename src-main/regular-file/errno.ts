/** The operating system's name of an error (`ENOENT`). Throws the error on when it has none: then a promise was broken. */
export function errnoOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code)) {
    return error.code;
  }
  throw error;
}
