import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { Duration, Instant } from '#core/time/instant.ts';
import { EXAMPLE_ENGINEERING } from '#fixtures/issuers/organizations.ts';
import { setServiceAddress } from '#main/use-cases/sign-in/service-address.ts';
import { putMember } from '#service/entitlements/put-member.ts';
import { openStore } from '#service/store/open-store.ts';
import { valueOf } from '../../main/use-cases/answers.ts';
import { testOrganization, type TestOrganization } from '../../service/support/organization.ts';
import { PASSWORD, withPassword } from '../../service/support/people-with-passwords.ts';
import { serve, type ServedService } from '../../service/support/served.ts';
import type { Desk } from './desk.ts';

/** What lies between a client and the service: it can let everything through, or take connections and say nothing. */
class Line {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #port = 0;
  #isSilent = false;

  constructor() {
    this.#server = createServer((socket) => this.#take(socket));
  }

  /** Where clients connect. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => this.close());
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  leadsTo(url: string): void {
    this.#port = Number(new URL(url).port);
  }

  /** From now on every connection is taken, and nothing is answered. */
  silence(): void {
    this.#isSilent = true;
    this.#drop();
  }

  /** Connections that are open now. */
  get unanswered(): number {
    return this.#sockets.size;
  }

  async close(): Promise<void> {
    this.#drop();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #drop(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #take(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    socket.on('error', () => undefined);
    if (this.#isSilent) return;
    const other = connect(this.#port, '127.0.0.1');
    other.on('error', () => socket.destroy());
    socket.once('close', () => other.destroy());
    other.once('close', () => socket.destroy());
    socket.pipe(other).pipe(socket);
  }
}

/** An entitlement service that answers for a desk, with one member who can sign in. */
export interface ServiceAtHand {
  readonly url: string;
  readonly organization: TestOrganization;
  readonly email: string;
  readonly served: ServedService;
  /** Lets the same time pass at the service and at the desk. */
  readonly passes: (length: Duration) => void;
  /** The service is there, and never answers again. */
  readonly silence: () => void;
  /** Whether a connection to it is open that nobody answers. */
  readonly isAsked: () => boolean;
  /** The member is disabled, as an administrator does it. */
  readonly disables: () => Promise<void>;
}

/** Starts a service for a desk until the test is over, and sets its address there. */
export async function serviceAtHand(desk: Desk, issuer = EXAMPLE_ENGINEERING, isSet = true): Promise<ServiceAtHand> {
  const started: Instant = desk.now;
  const opened = await openStore({ kind: 'sqlite', path: `${desk.folder}/service.db` }, started, () => undefined);
  if (!opened.ok) throw new Error(opened.problem);
  onTestFinished(() => opened.store.close());
  const organization = await testOrganization(opened.store, issuer, started);
  const email = await withPassword(organization);
  const line = new Line();
  const url = await line.open();
  const served = await serve(organization.store, organization.issuers, { publicUrl: url }, started);
  line.leadsTo(served.url);
  if (isSet) await desk.use((profile) => void valueOf(setServiceAddress(profile, url)));
  return {
    url,
    organization,
    email,
    served,
    passes: (length) => {
      desk.passes(length);
      served.wait(length);
    },
    silence: () => line.silence(),
    isAsked: () => line.unanswered > 0,
    disables: async () => {
      const { store, organizationId, deed } = organization;
      const spec = { email, name: 'Uwe User', usageCountry: 'DE', role: 'user', disabled: true, passwordHash: null } as const;
      await store.change(organizationId, (change) => putMember(change, deed(), spec));
    },
  };
}

/** A person at the system's browser: another Chromium page, which the client opens and knows nothing of. */
export class PersonAtBrowser {
  readonly page: Page;
  /** Every address that the client opened there. */
  readonly opened: string[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  /** What the client opens the sign-in page with. */
  readonly openLink = async (link: string): Promise<boolean> => {
    this.opened.push(link);
    // A test may be over before its page is there.
    return this.page.goto(link).then(
      () => true,
      () => false,
    );
  };

  /** Fills in the form of the service's own sign-in page, and waits until the browser has come back to the client. */
  async signsIn(email: string, password = PASSWORD): Promise<void> {
    await this.page.getByLabel(/mail/i).fill(email);
    await this.page.locator('input[type=password]').fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  /** Declines on the page. */
  async declines(): Promise<void> {
    await this.page.getByRole('button', { name: 'Cancel' }).click();
  }
}
