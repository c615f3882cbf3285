import { errors, type Adapter, type AdapterPayload } from 'oidc-provider';
import { between, duration, plus, SECOND, type Instant } from '#core/time/instant.ts';
import { machineClock, type ServiceClock } from '../../clock/service-clock.ts';
import type { Store } from '../../store/store.ts';
import { consumeSignInState, destroySignInState, findSignInState, GRANT, putSignInState, revokeGrant, type SignInStateKey } from '../sign-in-state.ts';
import { digestOf, type Sealing } from './sealing.ts';

/** What the provider's state is kept with. */
export interface StateParts {
  readonly store: Store;
  readonly sealing: Sealing;
  readonly clock: ServiceClock;
}

/** Members of a payload that are instants, in seconds since 1970. */
const INSTANTS = ['iat', 'exp', 'iiat', 'authTime', 'loginTs'] as const;

/**
 * Keeps the provider's state of one kind in the store: found by the SHA-256 of its id, the rest sealed.
 *
 * The provider reads the clock of the machine and nothing else, so what it hands over is counted from there. Here it becomes time of the
 * service, and the machine's again on the way back: what is stored ends when the service's clock says so, moved or not.
 */
export function createStateAdapter(kind: string, { store, sealing, clock }: StateParts): Adapter {
  const find = async (key: SignInStateKey): Promise<AdapterPayload | undefined> => {
    const now = clock();
    const found = await findSignInState(store.reading, kind, key, now);
    if (found === null) return undefined;
    const text = sealing.open(Buffer.from(found.payload, 'base64'), `${kind}\n${found.id}`);
    if (text === null) return undefined;
    const payload = shifted(JSON.parse(text) as AdapterPayload, between(now, machineClock()));
    return found.isConsumed ? { ...payload, consumed: true } : payload;
  };
  return {
    upsert: async (id, payload, expiresIn) => {
      const now = clock();
      const digest = idOf(kind, id);
      const text = JSON.stringify(shifted(payload, between(machineClock(), now)));
      const hangsOnGrant = payload.grantId !== undefined && kind !== 'Interaction';
      const isPut = await putSignInState(
        store,
        kind,
        digest,
        {
          payload: sealing.seal(text, `${kind}\n${digest}`).toString('base64'),
          grantId: hangsOnGrant ? idOf(GRANT, payload.grantId ?? '') : null,
          uid: payload.uid === undefined ? null : digestOf(`uid\n${payload.uid}`),
          memberId: payload.accountId ?? payload.result?.login?.accountId ?? null,
          rotation: kind === 'RefreshToken' ? (payload.rotations ?? 0) : null,
          expiresAt: endOf(now, expiresIn),
        },
        now,
      );
      if (!isPut) throw new errors.InvalidGrant('the grant has ended');
    },
    find: (id) => find({ id: idOf(kind, id) }),
    findByUid: (uid) => find({ uid: digestOf(`uid\n${uid}`) }),
    findByUserCode: () => Promise.resolve(undefined),
    consume: async (id) => {
      const digest = idOf(kind, id);
      if (await consumeSignInState(store, kind, digest, clock())) return;
      const found = await findSignInState(store.reading, kind, { id: digest }, clock());
      if (found !== null && found.grantId !== null) await revokeGrant(store, found.grantId);
      throw new errors.InvalidGrant('already used');
    },
    destroy: (id) => destroySignInState(store, kind, idOf(kind, id)),
    revokeByGrantId: (grantId) => revokeGrant(store, idOf(GRANT, grantId)),
  };
}

/** The id under which the store knows something of the provider. */
export function idOf(kind: string, id: string): string {
  return digestOf(`${kind}\n${id}`);
}

function endOf(now: Instant, seconds: number | undefined): Instant | null {
  return seconds === undefined ? null : plus(now, duration(Math.max(0, seconds), SECOND));
}

function shifted(payload: AdapterPayload, by: number): AdapterPayload {
  const seconds = Math.round(by / SECOND);
  const changed: Partial<Record<(typeof INSTANTS)[number], number>> = {};
  for (const name of INSTANTS) {
    const value = payload[name];
    if (typeof value === 'number') changed[name] = value + seconds;
  }
  return { ...payload, ...changed };
}
