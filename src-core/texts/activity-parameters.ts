import type { ActivityKind } from '../activity/activity-kind.ts';
import type { ParameterKinds } from './parameters.ts';

const LICENSE = { file: 'text', origin: 'text', applications: 'text', until: 'end' } as const;

/**
 * What the entries of the history name: the details as they are stored (docs/command-line.md, JSON), and for a refusal `because`, its
 * code in words. `origin` is `folder` where the file came of the organisation's import folder.
 */
export const ACTIVITY_PARAMETERS = {
  imported: LICENSE,
  replaced: LICENSE,
  unchanged: LICENSE,
  refused: { file: 'text', origin: 'text', because: 'text' },
  cleared: { applications: 'text', because: 'text' },
  ended: { applications: 'text', endedAt: 'end' },
  'holds-again': { applications: 'text', until: 'end' },
  'revocations-accepted': { file: 'text', origin: 'text', issuer: 'text', number: 'text', checkouts: 'count' },
  'signed-in': { user: 'text', entitlements: 'count' },
  'signed-out': { user: 'text' },
  'refresh-failed': { because: 'text' },
  'sign-in-dismissed': { application: 'text', product: 'text' },
  'continued-offline': { application: 'text', product: 'text', until: 'end' },
  'application-started': { application: 'text', product: 'text', status: 'text', until: 'end' },
  notified: { ending: 'text', threshold: 'text', applications: 'text', endsAt: 'end' },
  'receipt-taken': { applications: 'text', checkedInBy: 'text' },
  'receipt-refused': { applications: 'text' },
  'store-repaired': { keptAs: 'text', licenses: 'count', unverified: 'count' },
} as const satisfies Record<ActivityKind, ParameterKinds>;
