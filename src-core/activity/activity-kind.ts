/** What the history of a profile can tell: one word for each kind of thing that happened. */
export const ACTIVITY_KINDS = [
  'imported',
  'replaced',
  'unchanged',
  'refused',
  'cleared',
  'ended',
  'holds-again',
  'revocations-accepted',
  'signed-in',
  'signed-out',
  'refresh-failed',
  'sign-in-dismissed',
  'continued-offline',
  'application-started',
  'notified',
  'receipt-taken',
  'receipt-refused',
  'store-repaired',
] as const;

/** One kind of entry of the history. */
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** Whether a word is one this version knows; a newer version may have written others. */
export function isActivityKind(word: string): word is ActivityKind {
  return (ACTIVITY_KINDS as readonly string[]).includes(word);
}
