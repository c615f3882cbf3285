import type { Messages } from '../messages.ts';

/** The entries of the history. */
export const activities = {
  imported: 'License imported',
  replaced: 'License extended',
  unchanged: 'License imported again; it was here already',
  refused: 'File refused',
  cleared: 'License cleared',
  ended: 'License ended by itself',
  'revocations-accepted': 'List of ended licenses accepted',
  'signed-in': 'Signed in',
  'sign-in-dismissed': 'Sign-in closed; the offline period has begun',
  'continued-offline': 'Continued offline',
  'store-repaired': 'Stored licenses repaired',
} as const satisfies Messages['activities'];
