import type { CheckoutUser } from '#core/checkout/checkout.ts';
import type { LicenseService } from '#core/application/application.ts';
import { DAY, minus, type Instant } from '#core/time/instant.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { anApplication, FIXTURE_USER, product, version } from '#fixtures/builders/checkouts.ts';
import { at } from '#fixtures/builders/instants.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { aBelic, anXml } from '#fixtures/builders/license-files.ts';
import { Desk, DRAINAGE, MODELER, STRUCTURES } from '../end-to-end/support/desk.ts';
import { imports } from '../main/use-cases/answers.ts';
import type { DraggedFile } from '../renderer/drag-files.ts';

/** An application of the scenes, with the version that is installed and licensed. */
export interface SceneApplication {
  readonly productId: typeof MODELER.productId;
  readonly name: string;
  readonly version: string;
}

/** The applications of the scenes. */
export const [modeler, drainage, structures, viewer, review] = [
  { ...MODELER, version: '10.16.02.34' },
  { ...DRAINAGE, version: '10.12.01.05' },
  { ...STRUCTURES, version: '23.00.01.08' },
  { productId: product(4500), name: 'Demo Viewer', version: '10.12.00.00' },
  { productId: product(4200), name: 'Demo Review', version: '08.11.09.70' },
] as const satisfies readonly SceneApplication[];

/** The machine of the scenes, and one whose name is easily taken for it. */
export const [HERE, NEARLY_HERE] = ['PL-WS-0142', 'PL-WS-0124'] as const;

/** How a license differs from the usual one: SES, for this user on this machine, until 16 September 2026. */
export interface SceneLicense {
  /** Which checkout it is; files of one number are the same checkout. */
  readonly number?: number;
  readonly licenseService?: LicenseService;
  /** The last day on which it is valid, in Warsaw: `2026-09-16`. */
  readonly lastDay?: string;
  readonly firstDay?: string;
  readonly machineName?: string;
  readonly user?: CheckoutUser;
  readonly issuer?: 'example' | 'neighbour' | 'stranger';
  /** Where the receipt is the check-in: for accounts without a maintenance agreement. */
  readonly checkedInBy?: 'receipt';
}

/** Issues a license for applications, really signed. */
export function licenseOf(applications: readonly SceneApplication[], license: SceneLicense = {}): Buffer {
  const { number = 1, licenseService = 'SES', lastDay = '2026-09-16', firstDay, machineName = HERE, user, issuer = 'example', checkedInBy } = license;
  const expiresAt = endOf(lastDay);
  const signer = fixtureIssuer(issuer);
  const { organizationId, name } = signer.organization;
  const checkout = {
    checkoutId: checkoutIdOf(number),
    organization: { id: organizationId, name },
    machineName,
    issuedAt: at('2026-05-04T07:30:00.000Z'),
    ...(firstDay === undefined ? {} : { notBefore: minus(endOf(firstDay), DAY) }),
    expiresAt,
    entitlementCountry: 'PL',
    applications: applications.map((one) => anApplication({ ...one, version: version(one.version), expiresAt })),
    ...(user === undefined ? {} : { user }),
    ...(checkedInBy === undefined ? {} : { checkedInBy }),
  };
  return licenseService === 'SES' ? aBelic(checkout, signer) : anXml({ user: user ?? KOWALSKA, ...checkout }, signer);
}

/** The end of a day in Warsaw, where it is summer until the last Sunday of October. */
function endOf(day: string): Instant {
  return at(`${day}T${day > '2026-10-24' ? '23' : '22'}:00:00.000Z`);
}

/** The person whose desk it is, as a SELECTserver license names her. */
export const KOWALSKA: CheckoutUser = { id: FIXTURE_USER, email: 'a.kowalska@example.com', name: 'Anna Kowalska' };

/** A license file as it is dropped on the window. */
export function fileOf(name: string, applications: readonly SceneApplication[], license: SceneLicense = {}): DraggedFile {
  return { name, content: licenseOf(applications, license) };
}

/** The computer of a scene, with its applications registered. */
export class SceneDesk extends Desk {
  readonly #endings: (() => unknown)[] = [];
  override machineName: string = HERE;

  constructor() {
    super();
    this.registers(modeler, drainage, structures);
  }

  /** Imports licenses before the window opens. */
  async has(...licenses: readonly Buffer[]): Promise<void> {
    const paths = licenses.map((bytes, index) => this.brings(`license-${String(index)}.belic`, bytes));
    await this.use((opened) => imports(opened, ...paths));
  }

  /** Does something once the scene has been looked at: another process ends, a disk is taken away. */
  afterwards(work: () => unknown): void {
    this.#endings.unshift(work);
  }

  /** Clears everything away. */
  async end(): Promise<void> {
    for (const ending of this.#endings.splice(0)) await ending();
    this.remove();
  }
}
