import { describe, expect, it } from 'vitest';
import { ERROR_CODES, isErrorCode } from '#core/errors/error-code.ts';
import { EXIT_CODE_OF, EXIT_CODES, exitCodeFor } from '#core/errors/exit-codes.ts';

describe('exit codes', () => {
  it.each([
    ['not-a-license-file', 3], ['damaged', 3], ['too-large', 3], ['unsupported-version', 3], ['not-a-checkout', 3],
    ['untrusted-issuer', 4], ['signature-invalid', 4], ['certificate-not-valid-at-issue', 4], ['other-machine', 5],
    ['expired', 6], ['cleared-earlier', 7], ['revoked', 7], ['no-such-file', 8], ['no-such-checkout', 8],
    ['forbidden-by-policy', 9], ['issued-in-the-future', 10], ['store-unavailable', 11], ['store-busy', 11],
    ['store-damaged', 11], ['store-full', 11], ['store-newer-version', 11], ['unreadable', 12], ['no-permission', 12],
    ['network-unavailable', 13], ['may-not-run', 20], ['usage', 2], ['unexpected', 1],
  ] as const)('%s exits %i', (code, exitCode) => {
    expect(EXIT_CODE_OF[code]).toBe(exitCode);
  });

  it('of several files is the highest, and 0 when nothing went wrong', () => {
    expect(exitCodeFor(['damaged', 'cleared-earlier', 'other-machine'])).toBe(7);
    expect(exitCodeFor([])).toBe(0);
  });

  it('are all in use but 0, and 130, which no error has: an interrupt ends a command with it', () => {
    const used = new Set<number>(Object.values(EXIT_CODE_OF));
    expect(EXIT_CODES.filter((code) => !used.has(code))).toEqual([0, 130]);
  });
});

describe('error codes', () => {
  it('are each listed once', () => {
    expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length);
    expect(Object.keys(EXIT_CODE_OF).sort()).toEqual([...ERROR_CODES].sort());
    expect(isErrorCode('damaged')).toBe(true);
    expect(isErrorCode('constructor')).toBe(false);
  });
});
