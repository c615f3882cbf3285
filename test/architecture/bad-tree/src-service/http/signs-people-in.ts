// breaks: oidc-provider: sign-ins are made in one place
import { Provider } from 'oidc-provider';

export const provider = Provider;
