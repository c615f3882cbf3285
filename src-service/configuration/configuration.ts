import type { StorePlace } from '../store/open-store.ts';
import type { KeyPlace } from '../issuer/issuer.ts';
import type { SignInPlace } from '../sign-in/sign-in-place.ts';

/** Levels of the log. */
export const LOG_LEVELS = ['error', 'warn', 'info', 'debug', 'silent'] as const;

/** Everything that the environment settles. */
export interface Configuration {
  readonly store: StorePlace;
  readonly keys: KeyPlace;
  readonly signIn: SignInPlace;
  /** The address to listen at. */
  readonly host: string;
  readonly port: number;
  /** How others reach the service; without a slash at the end. */
  readonly publicUrl: string;
  /** Files of certificate and key (PEM), where the service speaks TLS itself. */
  readonly tls: { readonly certificate: string; readonly key: string } | null;
  /** Whether a proxy in front says who asks and how. */
  readonly trustProxy: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** One thing that is wrong with a variable of the environment. */
export interface ConfigurationProblem {
  readonly variable: string;
  readonly code: 'not-an-address' | 'not-a-number' | 'not-a-key' | 'not-one-of' | 'needs-https' | 'needs-encryption' | 'needs-both' | 'key-place-missing' | 'key-for-sign-in-missing' | 'needs-issuer' | 'issuer-needs-https' | 'audience-is-client';
}
