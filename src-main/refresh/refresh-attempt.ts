import type { UntrustedService } from '#core/contract/sign-in.ts';
import type { Duration } from '#core/time/instant.ts';
import type { UseCaseProblem } from '#main/use-cases/use-case-problem.ts';

/** Why a refresh is tried. */
export const REFRESH_REASONS = [
  /** A window or the gate has just begun. */
  'start',
  /** Three quarters of `PolicyInterval` are over. */
  'due',
  /** The computer woke from sleep. */
  'woke',
  'network-returned',
  /** The one before came to nothing, and its time of waiting is over. */
  'again',
  /** An application began, or wanted to, without a confirmed sign-in. */
  'unconfirmed-start',
  /** A sign-in prompt is open. */
  'prompt',
  /** A person asked for it. */
  'asked',
] as const;

/** One of them. */
export type RefreshReason = (typeof REFRESH_REASONS)[number];

/** What a person waits for: it is never held back, however many have failed. */
export const NEVER_HELD_BACK: ReadonlySet<RefreshReason> = new Set(['asked', 'prompt']);

/** What came of asking the service for a policy. */
export type RefreshAttempt =
  /** A policy was accepted: by this process, or by another one that was about it already. */
  | { readonly outcome: 'refreshed' }
  /** There is nothing to refresh: no service is set, or nobody is signed in. */
  | { readonly outcome: 'nobody' }
  /** It was given up: the window or the gate ends, somebody signs out, or another service is set. */
  | { readonly outcome: 'given-up' }
  | {
      readonly outcome: 'failed';
      readonly problem: UseCaseProblem;
      /** Where the policy is signed by nobody trusted here: who that is. */
      readonly untrusted: UntrustedService | null;
      /** How long the service asked to be left alone; `null` where it did not. */
      readonly retryAfter: Duration | null;
    };

/** What no further try mends: only a person, by signing in. */
export const MENDED_BY_SIGN_IN: ReadonlySet<string> = new Set(['sign-in-needed', 'sign-in-ended', 'wrong-account']);

/** What an administrator has to mend: it is tried again, and seldom. */
export const MENDED_BY_ADMINISTRATOR: ReadonlySet<string> = new Set(['not-a-member', 'user-disabled', 'policy-not-trusted', 'service-certificate', 'service-refused']);
