import type { Decision } from '#core/status/decision.ts';
import type { Status } from '#core/status/status.ts';
import type { IconName } from '../../ui/icon-shapes.ts';
import type { Tone } from '../../ui/pill.tsx';

/** The colour and the sign of a status; its word always stands beside them. */
interface StatusLook {
  readonly tone: Tone;
  readonly icon: IconName;
}

const LOOKS: Readonly<Record<Status, StatusLook>> = {
  Ok: { tone: 'ok', icon: 'check' },
  Offline: { tone: 'grace', icon: 'clock' },
  Trial: { tone: 'ok', icon: 'clock' },
  Expired: { tone: 'stop', icon: 'clock' },
  AccessDenied: { tone: 'stop', icon: 'lock' },
  DisabledByLogSend: { tone: 'stop', icon: 'stop' },
  DisabledByPolicy: { tone: 'stop', icon: 'user' },
  NotEntitled: { tone: 'neutral', icon: 'info' },
  Error: { tone: 'grace', icon: 'warning' },
};

/** Whether a sign-in is what is missing, where nobody can sign in: only a license file helps. */
export function needsLicenseFile({ status }: Pick<Decision, 'status'>, serviceConfigured: boolean): boolean {
  return status === 'DisabledByPolicy' && !serviceConfigured;
}

/** Looks up how a decision is shown; what a checkout covers has a look of its own. */
export function lookOf(decision: Decision, serviceConfigured: boolean): StatusLook {
  if (decision.source === 'checkout') return { tone: 'accent', icon: 'key' };
  return needsLicenseFile(decision, serviceConfigured) ? { tone: 'stop', icon: 'key' } : LOOKS[decision.status];
}
