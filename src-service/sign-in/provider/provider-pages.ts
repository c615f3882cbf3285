import type { ErrorOut, KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { ProviderRequest } from '../sign-in-way.ts';

/** The pages that people see while they sign in. */
export interface ProviderPages {
  interactionUrl(uid: string): string;
  renderError(context: KoaContextWithOIDC, out: ErrorOut, error: Error): void;
  renderSignOut(context: KoaContextWithOIDC, form: string): void;
  renderSignedOut(context: KoaContextWithOIDC): void;
  /** Answers a request of a page that is ours, not the provider's; `false` where it is none. */
  answer(provider: Provider, path: string, request: ProviderRequest): Promise<boolean>;
}

