import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { CheckedOutApplication, CheckoutId } from '#core/checkout/checkout.ts';
import type { Entitlement, Policy } from '#core/entitlement/policy.ts';
import { DAY, duration, HOUR, minus, plus, type Instant } from '#core/time/instant.ts';
import { anApplication, aCheckout, product } from '#fixtures/builders/checkouts.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { anEntitlement } from '#fixtures/builders/policies.ts';
import { createApplicationLauncher } from '#main/applications/create-application-launcher.ts';
import { applicationsFolder } from '#main/applications/applications-folder.ts';
import type { ServiceOptions } from '#main/contract-server/service/service-options.ts';
import type { LicensingApi, Surface } from '#main/contract-server/licensing-api.ts';
import type { OpenDemonstration } from '#main/demonstration/open-demonstration.ts';
import { listCheckouts } from '#main/use-cases/checkouts/list-checkouts.ts';
import { openBrowserWindow, type BrowserWindow } from '../../browser-host/support/browser-window.ts';
import { signsIn, valueOf } from '../../main/use-cases/answers.ts';
import { Workstation } from '../../main/use-cases/workstation.ts';

/** The applications that stand on a desk, by what the tests call them. */
export const MODELER = { productId: product(4100), name: 'Demo Modeler' } as const;
export const DRAINAGE = { productId: product(4300), name: 'Demo Drainage' } as const;
export const STRUCTURES = { productId: product(4400), name: 'Demo Structures' } as const;

/** How a window of a desk is opened. */
export interface DeskWindow {
  readonly context?: BrowserContextOptions;
  readonly page?: Page;
  readonly surface?: Surface;
  /** A demonstration in the place of the desk's own profile. */
  readonly demonstration?: OpenDemonstration;
  readonly through?: (api: LicensingApi) => LicensingApi;
  readonly service?: ServiceOptions;
}

/**
 * A person's desk: a computer with one profile, applications registered on it, and windows of the client on it in a real Chromium. The
 * clocks are the workstation's, so that days pass when a test says so.
 */
export class Desk extends Workstation {
  readonly #applications = join(this.folder, 'applications');
  /** What a started application writes its decision to. */
  readonly started = join(this.folder, 'started.jsonl');

  /** Registers applications that write the decision they were started with into {@link started}, and end. */
  registers(...applications: readonly { readonly productId: number; readonly name: string; readonly version?: string }[]): void {
    mkdirSync(this.#applications, { recursive: true, mode: 0o700 });
    const program = join(this.folder, 'application.mjs');
    const lines = [`import { appendFileSync } from 'node:fs';`, `appendFileSync(${JSON.stringify(this.started)}, process.env.LICENSING_DECISION + '\\n');`];
    writeFileSync(program, lines.join('\n'));
    for (const { productId, name, version = '10.16.02.34' } of applications) {
      const registration = { schema: 1, productId, name, version, command: [process.execPath, program] };
      writeFileSync(join(this.#applications, `${String(productId)}.json`), JSON.stringify(registration), { mode: 0o600 });
    }
  }

  override environment(): Readonly<Record<string, string>> {
    mkdirSync(this.#applications, { recursive: true, mode: 0o700 });
    return { ...super.environment(), LICENSING_APPLICATIONS_DIR: this.#applications };
  }

  /** Signs in as of an instant, an hour ago unless it is given, with the desk's applications among the entitlements. */
  async isSignedIn(policy: Partial<Policy> = {}, serverTime: Instant = minus(this.now, HOUR)): Promise<void> {
    const current = { now: this.now, wall: this.wall, uptime: this.uptime };
    const back = current.now - serverTime;
    Object.assign(this, { now: serverTime, wall: this.wall - back, uptime: this.uptime - back });
    const entitlements = policy.entitlements ?? [MODELER, DRAINAGE, STRUCTURES].map(entitledTo);
    await this.use((opened) => {
      const accepted = signsIn(opened, serverTime, { policy: { ...policy, entitlements } });
      if (!accepted.ok) throw new Error('nobody could sign in');
    });
    Object.assign(this, current);
  }

  /** A license file that covers an application on this computer. */
  licenseFor({ productId, name }: { readonly productId: typeof MODELER.productId | number; readonly name: string }, overrides: Parameters<typeof aCheckout>[0] = {}): Buffer {
    const ends = overrides.expiresAt === undefined ? {} : { expiresAt: overrides.expiresAt };
    return aBelic({ applications: [anApplication({ productId: product(productId), name, ...ends })], ...overrides });
  }

  /** One of the desk's applications as a license names it, with an end of its own. */
  applicationOf({ productId, name }: typeof MODELER | typeof DRAINAGE | typeof STRUCTURES, expiresAt: Instant): CheckedOutApplication {
    return anApplication({ productId, name, expiresAt });
  }

  /** The instant some days from now. */
  in(days: number): Instant {
    return plus(this.now, duration(days, DAY));
  }

  /** The checkouts that this profile holds and that were not cleared, by their ids. */
  async stores(): Promise<readonly CheckoutId[]> {
    return this.use((opened) => {
      const listed = valueOf(listCheckouts(opened)).checkouts;
      return listed.filter(({ state }) => state !== 'cleared').map(({ stored }) => stored.checkout.checkoutId).sort();
    });
  }

  /** Opens a window on this desk and waits until it shows something of its first snapshot. */
  async opens({ context, page, surface, demonstration, through, service }: DeskWindow = {}): Promise<BrowserWindow> {
    const opened = await openBrowserWindow({
      environment: demonstration?.environment ?? this.environment(),
      ...(demonstration === undefined ? { clock: () => this.readings() } : { demonstration: demonstration.control }),
      applications: createApplicationLauncher(applicationsFolder(demonstration?.environment['LICENSING_APPLICATIONS_DIR'] ?? this.#applications), { ...process.env }),
      ...(context === undefined ? {} : { context }),
      ...(page === undefined ? {} : { page }),
      ...(surface === undefined ? {} : { surface }),
      ...(through === undefined ? {} : { through }),
      ...(service === undefined ? {} : { service }),
    });
    await opened.page.getByRole('heading').first().waitFor();
    return opened;
  }
}

/** An ordinary entitlement to one of the desk's applications. */
export function entitledTo({ productId, name }: { readonly productId: Entitlement['productId']; readonly name: string }): Entitlement {
  return anEntitlement({ productId, productName: name });
}
