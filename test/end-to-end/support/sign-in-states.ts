import type { LicensingEvent } from '#core/contract/events.ts';
import type { SignInProgress } from '#core/contract/sign-in.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import type { StartAnswer } from '#core/contract/starting.ts';
import { minus, MINUTE, plus, type Instant } from '#core/time/instant.ts';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';

/**
 * Shows a state of signing in that only an entitlement service brings about. Everything else comes from the real main process: one field
 * of its snapshots is another, and a service counts as set.
 */
export function withSignInProgress(progress: SignInProgress): (api: LicensingApi) => LicensingApi {
  const changed = (snapshot: Snapshot): Snapshot => ({ ...snapshot, serviceConfigured: true, signInProgress: progress });
  const ofEvent = (event: LicensingEvent): LicensingEvent =>
    event.event === 'licensingChanged' ? { ...event, payload: changed(event.payload) } : event;
  return (api) => ({
    ...api,
    request: async (name, argument) => {
      const reply = await api.request(name, argument);
      if (!reply.ok) return reply;
      if (name === 'getSnapshot' || name === 'refresh') return { ok: true, value: changed(reply.value as Snapshot) };
      return name === 'askToStart' ? { ok: true, value: withService(reply.value as StartAnswer) } : reply;
    },
    subscribe: (listener) => api.subscribe((event) => listener(ofEvent(event))),
    offerFiles: (paths) => api.offerFiles(paths),
    close: () => api.close(),
  });
}

/** The prompt as it is where a service is set. */
function withService({ prompt, ...answer }: StartAnswer): StartAnswer {
  return { ...answer, prompt: { ...prompt, signIn: prompt.signIn === 'no-service' ? 'normal' : prompt.signIn } };
}

/** Every state of signing in, by its name, as it would be at an instant. */
export function signInStates(now: Instant): Readonly<Record<SignInProgress['state'], SignInProgress>> {
  return {
    idle: { state: 'idle' },
    checking: { state: 'checking' },
    'waiting-for-browser': { state: 'waiting-for-browser', link: 'https://licensing.example.com/authorize?client_id=licensing-client', until: plus(minus(now, MINUTE), (6 * MINUTE) as typeof MINUTE) },
    'not-completed': { state: 'not-completed', cause: 'cancelled' },
    'no-network': { state: 'no-network' },
    'no-answer': { state: 'no-answer' },
    'service-refused': { state: 'service-refused', code: 'not-a-member' },
    'not-trusted': { state: 'not-trusted', serviceUrl: 'https://licensing.example.com', signer: null, trustLine: 'licensing trust add trust-entry.json' },
    'wrong-account': { state: 'wrong-account', expected: 'a.kowalska@example.com', actual: 'j.nowak@example.com' },
  };
}
