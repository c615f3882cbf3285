import type { Reply } from '#core/contract/reply.ts';
import { NO_SERVICE, type AccountView, type ConnectionTest, type HopView, type ServiceView } from '#core/contract/service.ts';
import type { LanguageChoice } from '#core/contract/settings.ts';
import { logBrokenPromise } from '#main/broken-promise.ts';
import type { ProcessClock } from '#main/clock/process-clock.ts';
import { managedValue } from '#main/managed-policy/managed-policy.ts';
import { checkProgress } from '#main/refresh/check-progress.ts';
import type { RefreshAttendant } from '#main/refresh/refresh-attendant.ts';
import { badHop, goodHop } from '#main/service-path/hop.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { httpFor, type ServiceAccess } from '#main/use-cases/sign-in/service-access.ts';
import { parseServiceAddress, serviceAddress, setServiceAddress, type ServiceAddress } from '#main/use-cases/sign-in/service-address.ts';
import type { ConfirmedSignIn } from '#main/use-cases/sign-in/sign-in.ts';
import { problem } from '../contract-problem.ts';
import type { ServiceOptions } from './service-options.ts';
import { SignInDesk } from './sign-in-desk.ts';

/** What a window's side of the entitlement service works with. */
export interface ServiceDeskParts {
  readonly access: ServiceAccess;
  readonly attendant: RefreshAttendant;
  readonly clock: () => ReturnType<ProcessClock>;
  readonly language: () => LanguageChoice;
  readonly options: ServiceOptions;
  /** Something that a window shows has changed. */
  readonly onChange: () => void;
  /** This process stored something. */
  readonly onStored: () => void;
}

/** Everything of the entitlement service behind one window: signing in and out, refreshing, the address, the way there. */
export class ServiceDesk {
  readonly signIns: SignInDesk;
  readonly #parts: ServiceDeskParts;
  readonly #ending = new AbortController();
  #following: Promise<void> = Promise.resolve();

  constructor(parts: ServiceDeskParts) {
    const { access, attendant, language, options, onChange, onStored } = parts;
    this.#parts = parts;
    this.signIns = new SignInDesk({
      access,
      options,
      language,
      onChange,
      onSignedIn: (confirmed) => {
        attendant.recheck();
        onStored();
        this.#follow(confirmed);
      },
    });
  }

  /** What a window shows of it. */
  view(service: ServiceAddress | null, account: AccountView | null): ServiceView {
    const opened = this.#parts.access.profile();
    if (!opened.ok) return NO_SERVICE;
    const { keeper } = this.#parts.access;
    const isKept = service !== null && account !== null && keeper.read(opened.value).state === 'found';
    return {
      address: service?.address ?? null,
      setBy: service?.setBy ?? null,
      account,
      tokenKeptIn: isKept ? keeper.wouldKeepIn(opened.value) : null,
      refresh: this.#parts.attendant.view,
    };
  }

  /** Tries a refresh for an open prompt, shown as `checking` until it is over or the person has left. */
  async check(): Promise<void> {
    const opened = this.#parts.access.profile();
    if (!opened.ok || this.signIns.isUnderWay || this.#parts.access.keeper.read(opened.value).state !== 'found') return;
    this.signIns.show({ state: 'checking' });
    const attempt = await this.#parts.attendant.refresh('prompt');
    if (this.signIns.progress.state === 'checking') this.signIns.show(checkProgress(attempt));
  }

  /** Signs out here, and at the service where it can be reached. */
  async signOut(): Promise<Reply<null>> {
    this.signIns.leave();
    await this.#parts.attendant.giveUp();
    const { signOut } = await import('#main/use-cases/sign-in/sign-out.ts');
    const done = await signOut(this.#parts.access, this.#ending.signal);
    this.#parts.attendant.recheck();
    this.#parts.onStored();
    if (!done.ok) return done;
    return done.value.unnoted ?? { ok: true, value: null };
  }

  /** Sets the service, or takes it away; a sign-in at another one ends first. */
  async setAddress(address: string | null): Promise<Reply<null>> {
    const opened = this.#parts.access.profile();
    if (!opened.ok) return opened;
    const before = serviceAddress(opened.value);
    const wanted = address === null ? null : parseServiceAddress(address);
    if (address !== null && wanted === null) return problem('service-address-wrong', { address });
    const isManaged = before.ok && before.value !== null && before.value.setBy !== 'person';
    const isAnother = before.ok && before.value !== null && before.value.address !== wanted;
    if (isAnother && !isManaged) {
      const out = await this.signOut();
      if (!out.ok) return out;
    }
    const current = this.#parts.access.profile();
    const set = current.ok ? setServiceAddress(current.value, address) : current;
    this.#parts.attendant.recheck();
    this.#parts.onStored();
    return set.ok ? { ok: true, value: null } : set;
  }

  /** Tries the way to the service that is set, or to an address as it was typed. */
  async testConnection(typed: string | null): Promise<Reply<ConnectionTest>> {
    const opened = this.#parts.access.profile();
    if (!opened.ok) return opened;
    const set = serviceAddress(opened.value);
    if (!set.ok) return set;
    const address = typed === null ? (set.value?.address ?? null) : parseServiceAddress(typed);
    if (address === null) return typed === null ? problem('service-not-configured') : problem('service-address-wrong', { address: typed });
    const [{ tryServicePath }, { judgeServiceIssuer }] = await Promise.all([
      import('#main/service-path/try-service-path.ts'),
      import('#main/use-cases/trust/judge-service-issuer.ts'),
    ]);
    const value = await tryServicePath({
      address,
      proxy: managedValue(opened.value.managedPolicy, 'Proxy') ?? 'system',
      environment: this.#parts.access.environment,
      send: httpFor(this.#parts.access, opened.value),
      ...(this.#parts.access.authorities === undefined ? {} : { authorities: this.#parts.access.authorities }),
      wall: () => this.#parts.clock().wall,
      judgeIssuer: (entry) => judgeServiceIssuer(entry, opened.value.trustStore, address),
      signIn: () => this.#signInHop(opened.value, address),
      signal: this.#ending.signal,
    });
    return { ok: true, value };
  }

  /** Ends everything that is under way. */
  async close(): Promise<void> {
    this.#ending.abort();
    await Promise.all([this.signIns.close(), this.#following]);
  }

  /** Gives back a sign-in that ends with this window, for a few seconds at most. */
  async endUnkept(): Promise<void> {
    if (!this.#parts.access.keeper.holdsUnkept) return;
    const { endUnkeptSignIn } = await import('#main/use-cases/sign-in/end-unkept-sign-in.ts');
    await endUnkeptSignIn(this.#parts.access).catch((error: unknown) => logBrokenPromise('giving a sign-in back', error));
  }

  /** What is known of the sign-in at an address, without asking. */
  #signInHop(opened: OpenedProfile, address: string): HopView {
    const kept = this.#parts.access.keeper.read(opened);
    if (kept.state !== 'found' || kept.signIn.serviceUrl !== address) return goodHop('sign-in', 'sign-in-possible');
    const code = this.#parts.attendant.view.problem?.code ?? null;
    if (code === 'sign-in-ended' || code === 'sign-in-needed') return badHop('sign-in', 'sign-in-ended');
    if (code === 'not-a-member' || code === 'user-disabled' || code === 'service-refused') return badHop('sign-in', 'sign-in-refused', { code });
    return goodHop('sign-in', 'signed-in');
  }

  #follow(confirmed: ConfirmedSignIn): void {
    const { signal } = this.#ending;
    this.#following = (async () => {
      const { followConfirmed } = await import('#main/use-cases/refresh/follow-confirmed.ts');
      await followConfirmed(this.#parts.access, confirmed, signal);
      if (!signal.aborted) this.#parts.onStored();
    })().catch((error: unknown) => logBrokenPromise('reporting to the service', error));
  }
}
