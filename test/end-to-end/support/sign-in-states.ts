import type { LicensingEvent } from '#core/contract/events.ts';
import type { Reply } from '#core/contract/reply.ts';
import { NO_SERVICE, type ConnectionTest, type HopView, type ServiceView } from '#core/contract/service.ts';
import type { SignInProgress, UntrustedService } from '#core/contract/sign-in.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import { duration, HOUR, MINUTE, plus, type Instant } from '#core/time/instant.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import { untrustedService } from '#main/use-cases/trust/untrusted-service.ts';

/** The address of the service of pictures; nobody asks it anything. */
export const PICTURED_ADDRESS = 'https://licensing.example.com';

const SIGNED_IN: ServiceView['account'] = {
  email: 'a.kowalska@example.com',
  name: 'Anna Kowalska',
  userId: 'a0000000-0000-4000-8000-000000000001',
  organization: 'Example Engineering',
  usageCountry: 'PL',
};

const UNTRUSTED: UntrustedService = untrustedService(PICTURED_ADDRESS, fixtureIssuer('stranger').trustEntry);

/** What a window of a scene is told of a service that only a real one brings about. */
export interface PicturedService {
  readonly progress: SignInProgress;
  readonly service: ServiceView;
  readonly test: ConnectionTest;
}

const WAYS: readonly HopView[] = [
  { hop: 'name', state: 'good', code: 'name-found', facts: { host: 'licensing.example.com', addresses: '203.0.113.17' } },
  { hop: 'connection', state: 'good', code: 'connection-made', facts: { host: 'licensing.example.com', port: '443' } },
  { hop: 'encryption', state: 'good', code: 'encryption-good', facts: { issuer: 'Example Trust Services', until: '2026-09-30T10:00:00.000Z' } },
  { hop: 'service', state: 'good', code: 'service-answers', facts: {} },
  { hop: 'clock', state: 'attention', code: 'clock-differs', facts: { minutes: 12, direction: 'ahead' } },
  { hop: 'issuer', state: 'good', code: 'issuer-trusted', facts: { name: 'Example Engineering' } },
  { hop: 'sign-in', state: 'good', code: 'signed-in', facts: { account: 'a.kowalska@example.com' } },
];

const NOT_TRIED: Pick<HopView, 'state' | 'code' | 'facts'> = { state: 'not-tried', code: 'not-tried', facts: {} };

/** The way as far as a hop that does not work. */
function brokenAt(hop: HopView): readonly HopView[] {
  const end = WAYS.findIndex((one) => one.hop === hop.hop);
  return WAYS.map((one, index) => (index < end ? one : index === end ? hop : { hop: one.hop, ...NOT_TRIED }));
}

/** Every state of a service and of signing in to it, by a name, as it would be at an instant. */
export function picturedServices(now: Instant): Readonly<Record<PicturedServiceName, PicturedService>> {
  const test: ConnectionTest = { address: PICTURED_ADDRESS, hops: WAYS, untrusted: null };
  const silent: ConnectionTest = { ...test, hops: brokenAt({ hop: 'connection', state: 'bad', code: 'connection-no-answer', facts: { host: 'licensing.example.com', port: '443' } }) };
  const untrusted: ConnectionTest = { ...test, hops: brokenAt({ hop: 'issuer', state: 'bad', code: 'issuer-not-trusted', facts: {} }), untrusted: UNTRUSTED };
  const set: ServiceView = { ...NO_SERVICE, address: PICTURED_ADDRESS, setBy: 'person' };
  const signedIn: ServiceView = {
    ...set,
    account: SIGNED_IN,
    tokenKeptIn: 'keystore',
    refresh: { isUnderWay: false, lastAt: plus(now, (-HOUR) as typeof HOUR), nextAt: plus(now, duration(2, HOUR)), problem: null },
  };
  const failed: ServiceView = {
    ...signedIn,
    refresh: { ...signedIn.refresh, nextAt: plus(now, duration(4, MINUTE)), problem: { ok: false, code: 'service-no-answer', facts: { service: 'licensing.example.com' } } },
  };
  const during = (progress: SignInProgress, service: ServiceView = set, tested = test): PicturedService => ({ progress, service, test: tested });
  const refused = (code: string): PicturedService => during({ state: 'service-refused', code });
  return {
    idle: during({ state: 'idle' }),
    checking: during({ state: 'checking' }),
    'waiting-for-browser': during({ state: 'waiting-for-browser', link: `${PICTURED_ADDRESS}/oidc/auth?client_id=licensing-client`, until: plus(now, duration(5, MINUTE)) }),
    'not-completed': during({ state: 'not-completed', cause: 'timed-out' }),
    'answer-wrong': during({ state: 'not-completed', cause: 'answer-wrong' }),
    'no-network': during({ state: 'no-network' }),
    'no-answer': during({ state: 'no-answer' }, set, silent),
    'not-a-member': refused('not-a-member'),
    'user-disabled': refused('user-disabled'),
    'sign-in-ended': refused('sign-in-ended'),
    'not-trusted': during({ state: 'not-trusted', ...UNTRUSTED }),
    'wrong-account': during({ state: 'wrong-account', expected: 'a.kowalska@example.com', actual: 'j.nowak@example.com' }),
    'signed-in': during({ state: 'idle' }, signedIn),
    'refresh-failed': during({ state: 'idle' }, failed, silent),
    'issuer-not-trusted': during({ state: 'idle' }, set, untrusted),
  };
}

/** The name of one of these states. */
export type PicturedServiceName =
  | 'idle'
  | 'checking'
  | 'waiting-for-browser'
  | 'not-completed'
  | 'answer-wrong'
  | 'no-network'
  | 'no-answer'
  | 'not-a-member'
  | 'user-disabled'
  | 'sign-in-ended'
  | 'not-trusted'
  | 'wrong-account'
  | 'signed-in'
  | 'refresh-failed'
  | 'issuer-not-trusted';

/** What a service answers in a picture. */
const ANSWERED: ReadonlySet<string> = new Set(['signIn', 'checkSignIn', 'cancelSignIn', 'openSignInAgain', 'chooseAccount', 'signOut', 'setServiceAddress']);

/**
 * Shows a state that only an entitlement service brings about. Everything else comes from the real main process: what a snapshot says of the
 * service is another.
 */
export function withPicturedService({ progress, service, test }: PicturedService): (api: LicensingApi) => LicensingApi {
  // Whose entitlements these are, and since when, the profile says: a state that it contradicts cannot be.
  const changed = (snapshot: Snapshot): Snapshot => {
    const { account, refresh } = snapshot.service;
    const isSomebody = account !== null;
    const told = { account: isSomebody ? SIGNED_IN : null, tokenKeptIn: isSomebody ? service.tokenKeptIn : null, refresh: { ...service.refresh, lastAt: refresh.lastAt } };
    return { ...snapshot, signInProgress: progress, service: { ...service, ...told } };
  };
  const ofEvent = (event: LicensingEvent): LicensingEvent =>
    event.event === 'licensingChanged' ? { ...event, payload: changed(event.payload) } : event;
  return (api) => ({
    ...api,
    request: async (name, argument): Promise<Reply<unknown>> => {
      if (ANSWERED.has(name)) return { ok: true, value: null };
      if (name === 'testConnection') return { ok: true, value: test };
      const reply = await api.request(name, argument);
      if (!reply.ok) return reply;
      return name === 'getSnapshot' || name === 'refresh' ? { ok: true, value: changed(reply.value as Snapshot) } : reply;
    },
    subscribe: (listener) => api.subscribe((event) => listener(ofEvent(event))),
    offerFiles: (paths) => api.offerFiles(paths),
    close: () => api.close(),
  });
}
