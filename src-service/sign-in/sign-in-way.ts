import type { IncomingMessage, ServerResponse } from 'node:http';
import type { VerifyCaller } from './caller.ts';

/** How a client signs in here; it learns the rest by OpenID Connect discovery at the issuer. */
export interface SignInDescription {
  readonly issuer: string;
  readonly clientId: string;
  /** Scopes to ask for, with spaces between them. */
  readonly scope: string;
  /** What an access token has to be for, where the provider wants to be told. */
  readonly audience: string | null;
}

/** A request of the embedded provider, with what only the server knows of it. */
export interface ProviderRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Who asks, behind a trusted proxy too. */
  readonly address: string;
  readonly requestId: string;
}

/** The embedded provider, as the server mounts it. */
export interface MountedProvider {
  answer(request: ProviderRequest): Promise<void>;
}

/** Where the embedded provider is, below the address of the service. */
export const PROVIDER_PATH = '/oidc';

/** The paths of the provider there, as the server writes routes; a request of any other one never comes to it. */
export const PROVIDER_PATHS = [
  '/.well-known/openid-configuration',
  '/.well-known/oauth-authorization-server',
  '/jwks',
  '/auth',
  '/auth/:uid',
  '/interaction/:uid',
  '/set-password/:token',
  '/token',
  '/token/revocation',
  '/me',
  '/session/end',
  '/session/end/confirm',
  '/session/end/success',
] as const;

/** The one way to sign in that a service offers. */
export interface SignInWay {
  readonly description: SignInDescription;
  readonly verifyCaller: VerifyCaller;
  /** `null` where another provider is used. */
  readonly provider: MountedProvider | null;
  /** Takes away what has expired, and sees whether keys are to be changed. */
  tend(): Promise<void>;
}
