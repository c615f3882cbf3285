import type { Logger } from 'pino';
import type { ServiceErrorCode } from '#core/errors/service-error-code.ts';
import { MINUTE } from '#core/time/instant.ts';
import type { ServiceClock } from './clock/service-clock.ts';
import type { Configuration } from './configuration/configuration.ts';
import { ALL_ROUTES } from './http/routes/all-routes.ts';
import { createServer } from './http/server.ts';
import { problemOfTlsFiles } from './http/tls-files.ts';
import { createCertificateWarning, lookAtCertificates } from './issuer/certificate-watch.ts';
import { createIssuers, type Issuers } from './issuer/issuer.ts';
import { SERVICE_VERSION } from './service-version.ts';
import { createExternalSignIn } from './sign-in/external/external-sign-in.ts';
import { createEmbeddedSignIn } from './sign-in/provider/embedded-sign-in.ts';
import { createSealing } from './sign-in/provider/sealing.ts';
import { signInKeyFile } from './sign-in/sign-in-key-file.ts';
import type { ShownAccount } from './sign-in/shown-account.ts';
import type { MountedProvider, SignInWay } from './sign-in/sign-in-way.ts';
import type { Store } from './store/store.ts';

/** What a service runs with. */
export interface ServiceParts {
  readonly configuration: Configuration;
  readonly store: Store;
  readonly clock: ServiceClock;
  readonly log: Logger;
  /** The reader of license-signing keys, where there is one already. */
  readonly issuers?: Issuers;
  /** Accounts that the sign-in page names with their passwords: only a demonstration has any, and no program but its own gives them. */
  readonly shownAccounts?: readonly ShownAccount[];
}

/** A service that answers requests. */
export interface StartedService {
  /** Where it listens, for example `http://127.0.0.1:8790`. */
  readonly address: string;
  /** Lets requests under way finish, and ends. The store stays open. */
  close(): Promise<void>;
}

/** Thrown where something that a start needs cannot be had; the code says what. */
export class ServiceNotStarted extends Error {
  readonly code: ServiceErrorCode;
  constructor(code: ServiceErrorCode) {
    super(code);
    this.code = code;
  }
}

/** How often expired sign-ins are taken away, and certificates looked at. */
const TENDING = MINUTE;

/**
 * Connections that may wait to be accepted. With the usual 511, a thousand that come at once overflow it, and some are reset after they were
 * made; the system's own limit counts too (Linux: net.core.somaxconn, 4,096).
 */
const BACKLOG = 4_096;

/** How long requests under way have to finish, in milliseconds: a sender that never goes on would keep the service for ever. */
const LONGEST_ENDING = 15_000;

/**
 * Starts the service. With port 0 the system chooses one, and where `publicUrl` has port 0 too, the address that comes of it is how others
 * reach the service.
 */
export async function startService({ configuration, store, clock, log, issuers, shownAccounts = [] }: ServiceParts): Promise<StartedService> {
  const tlsProblem = problemOfTlsFiles(configuration.tls);
  if (tlsProblem !== null) throw new ServiceNotStarted(tlsProblem);
  const settled = { ...configuration };
  let way: SignInWay | null = null;
  const signIn = (): SignInWay => {
    if (way === null) throw new Error('asked before the start was over');
    return way;
  };
  const makeWay = async (): Promise<void> => {
    way = await makeSignIn({ configuration: settled, store, clock, log, shownAccounts });
    await way.tend();
  };
  const provider: MountedProvider | null = configuration.signIn.kind === 'external' ? null : { answer: async (request) => signIn().provider?.answer(request) };
  const server = createServer({
    configuration: settled,
    store,
    issuers: issuers ?? createIssuers(configuration.keys),
    clock,
    verifyCaller: (bearer, now) => signIn().verifyCaller(bearer, now),
    signIn: () => signIn().description,
    provider,
    routes: ALL_ROUTES,
    version: SERVICE_VERSION,
    log,
  });
  const isAddressOpen = new URL(configuration.publicUrl).port === '0';
  if (!isAddressOpen) await makeWay();
  const address = await server.listen({ host: configuration.host, port: configuration.port, backlog: BACKLOG });
  if (isAddressOpen) {
    settled.publicUrl = address;
    await makeWay();
  }
  const warn = createCertificateWarning(log);
  const tend = async (): Promise<void> => {
    const now = clock();
    warn(await lookAtCertificates(store.reading, now), now);
    await signIn().tend();
  };
  warn(await lookAtCertificates(store.reading, clock()), clock());
  const timer = setInterval(() => {
    tend()
      .catch((error: unknown) => log.error({ error: { message: error instanceof Error ? error.message : String(error) } }, 'what is looked at each minute was not'));
  }, TENDING);
  return {
    address,
    close: async () => {
      clearInterval(timer);
      const late = setTimeout(() => server.server.closeAllConnections(), LONGEST_ENDING);
      await server.close();
      clearTimeout(late);
    },
  };
}

async function makeSignIn({ configuration, store, clock, log, shownAccounts = [] }: ServiceParts): Promise<SignInWay> {
  const { signIn, publicUrl } = configuration;
  if (signIn.kind === 'external') return createExternalSignIn(store, signIn, clock, log);
  const key = signIn.key.kind === 'given' ? signIn.key : signInKeyFile(signIn.key.path);
  if ('problem' in key) throw new ServiceNotStarted(key.problem);
  return createEmbeddedSignIn({ publicUrl, store, clock, log, sealing: createSealing(key.key), shownAccounts });
}
