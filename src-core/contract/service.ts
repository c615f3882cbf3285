import type { Instant } from '../time/instant.ts';
import type { Problem } from './reply.ts';
import type { SetBy } from './settings.ts';
import type { UntrustedService } from './sign-in.ts';

/** Who is signed in, as the service says it. */
export interface AccountView {
  /** What the person signs in with; `null` where the service does not say. */
  readonly email: string | null;
  /** For people; `null` likewise. */
  readonly name: string | null;
  /** The service's own id, which policies name. */
  readonly userId: string;
  /** The organisation's name; its id where it has none; `null` until a policy has come. */
  readonly organization: string | null;
  /** Whose licenses are drawn on, two letters; `null` until a policy has come. */
  readonly usageCountry: string | null;
}

/** How it is with refreshing what the service says. */
export interface RefreshView {
  /** Whether one is under way. What is shown stays as it is meanwhile. */
  readonly isUnderWay: boolean;
  /** The server's time of the last one that was accepted, or of the sign-in; `null` where there was none. */
  readonly lastAt: Instant | null;
  /** When the next is due; `null` where none is planned. */
  readonly nextAt: Instant | null;
  /** Why the last one came to nothing; `null` where it did not. */
  readonly problem: Problem | null;
}

/** What a window tells of the entitlement service and of who is signed in there. */
export interface ServiceView {
  /** `null` where none is set. */
  readonly address: string | null;
  /** Who set it; `person` in Settings or by command; `null` where nobody did. */
  readonly setBy: SetBy | 'person' | null;
  /** `null` where nobody is signed in: never, or signed out. */
  readonly account: AccountView | null;
  /** Where the refresh token is; `null` where there is none here. */
  readonly tokenKeptIn: 'keystore' | 'memory' | null;
  readonly refresh: RefreshView;
}

/** Where no entitlement service is set, and nobody signed in. */
export const NO_SERVICE: ServiceView = {
  address: null,
  setBy: null,
  account: null,
  tokenKeptIn: null,
  refresh: { isUnderWay: false, lastAt: null, nextAt: null, problem: null },
};

/** What lies between this computer and a confirmed license, each resting on the one before. */
export const SERVICE_HOPS = ['name', 'connection', 'encryption', 'service', 'clock', 'issuer', 'sign-in'] as const;

/** One of these. */
export type ServiceHop = (typeof SERVICE_HOPS)[number];

/** What was found at one hop; the window words it by its code (texts/window/service-path.ts). */
export interface HopView {
  readonly hop: ServiceHop;
  /** `not-tried`: one before it is bad, or nothing has been tried yet. */
  readonly state: 'good' | 'attention' | 'bad' | 'not-tried';
  readonly code: HopCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Everything that can be found on the way, by hop. */
export const HOP_CODES = [
  'name-found',
  'name-is-address',
  'name-left-to-proxy',
  'name-not-found',
  'no-network',
  'connection-made',
  'connection-through-proxy',
  'connection-refused',
  'connection-no-answer',
  'connection-failed',
  'encryption-good',
  'encryption-through-proxy',
  'encryption-not-needed',
  'certificate-not-trusted',
  'certificate-expired',
  'certificate-for-other-name',
  'encryption-failed',
  'service-answers',
  'service-no-answer',
  'service-busy',
  'service-wrong-answer',
  'clock-agrees',
  'clock-differs',
  'clock-not-told',
  'issuer-trusted',
  'issuer-not-trusted',
  'issuer-not-told',
  'signed-in',
  'sign-in-possible',
  'sign-in-ended',
  'sign-in-refused',
  'not-tried',
] as const;

/** One of these. */
export type HopCode = (typeof HOP_CODES)[number];

/** The way to the entitlement service, as it was tried. */
export interface ConnectionTest {
  readonly address: string;
  /** Every hop, in order. */
  readonly hops: readonly HopView[];
  /** Where the service's issuer is not trusted here: who signs for it, and the exact line for IT; `null` otherwise. */
  readonly untrusted: UntrustedService | null;
}
