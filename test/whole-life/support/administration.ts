import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { asking, Browser, signInWith, tokensOf } from '../../service/support/browser-person.ts';
import type { WholeService } from './whole-service.ts';

/** The applications of the tests' catalogue: one with maintenance, one without, one of SELECTserver. */
export const MODELER = { productId: 4100, featureString: '', version: '10.16.2.34' };
export const VIEWER = { productId: 4300, featureString: '', version: '1.0.0.0' };
export const SERVER_TOOL = { productId: 4200, featureString: 'Pro', version: '8.11.9.829' };

/** A checkout that the service has made. */
export interface MadeCheckout {
  readonly checkoutId: string;
  readonly fileName: string;
  readonly file: Buffer;
}

/** An administrator of an organisation, who uses the service's requests. */
export class Administration {
  readonly #url: string;
  readonly #token: string;

  private constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  /** Signs the first administrator in by a token of the command line. */
  static async of(service: WholeService, url = service.address): Promise<Administration> {
    const { token } = await service.command(['token', 'create', 'anna@example.com', '--hours', '24']);
    return new Administration(url, String(token));
  }

  /** Signs somebody in at the service's provider, as a portal does. */
  static async signedIn(url: string, email: string, password: string): Promise<Administration> {
    const { issuer } = (await (await fetch(`${url}/v1/sign-in`)).json()) as { readonly issuer: string };
    const asked = asking(issuer);
    const { callback } = await signInWith(new Browser(), asked, email, password);
    if (callback === null) throw new Error(`${email} was not signed in`);
    return new Administration(url, (await tokensOf(issuer, asked, callback)).access_token);
  }

  /** Puts a catalogue with a user in Germany, who may run everything. */
  async furnish(): Promise<void> {
    const versions = (version: string, licenseService: string) => ({ versions: [{ version, licenseService }] });
    await this.put('/v1/applications', {
      applications: [
        { productId: 4100, name: 'Demo Modeler', ...versions(MODELER.version, 'SES') },
        { productId: 4300, name: 'Viewer', ...versions(VIEWER.version, 'SES') },
        { productId: 4200, featureString: 'Pro', name: 'Server Tool', ...versions(SERVER_TOOL.version, 'SELECTserver') },
      ],
    });
    const contracts = [{ name: 'SELECT', endsOn: '2099-12-31', hasMaintenance: true }, { name: 'without', endsOn: '2099-12-31', hasMaintenance: false }];
    await this.put('/v1/contracts', { contracts });
    await this.put('/v1/activation-keys', { activationKeys: [{ country: 'DE', activationKey: 'ABCD-EFGH-1234-5678' }] });
    const right = { country: 'DE', contract: 'SELECT' };
    await this.put('/v1/entitlements', {
      entitlements: [
        { ...right, productId: 4100 },
        { ...right, productId: 4200, featureString: 'Pro' },
        { ...right, productId: 4300, contract: 'without' },
      ],
    });
    await this.put('/v1/users', { users: [{ email: 'uwe@example.com', name: 'Uwe User', usageCountry: 'DE', role: 'user', disabled: false }] });
  }

  /** Sends a request, and gives status and JSON of the answer. */
  async ask(method: string, path: string, body?: unknown): Promise<{ readonly status: number; readonly json: Record<string, unknown> }> {
    const response = await this.send(method, path, body);
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  }

  async send(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${this.#url}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.#token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async put(path: string, body: unknown): Promise<void> {
    const { status, json } = await this.ask('PUT', path, body);
    expect([path, status, json]).toEqual([path, 200, json]);
  }

  /** Makes a checkout that has to be made, and fetches its file by the request for it. */
  async checkOut(machineName: string, differing: Readonly<Record<string, unknown>> = {}): Promise<MadeCheckout> {
    const wanted = { email: 'uwe@example.com', machineName, licenseService: 'SES', applications: [MODELER], mayOverlap: true, ...differing };
    const { status, json } = await this.ask('POST', '/v1/checkouts', wanted);
    expect([status, json]).toEqual([201, json]);
    const { checkoutId, fileName, fileBase64 } = json as Record<'checkoutId' | 'fileName' | 'fileBase64', string>;
    const file = Buffer.from(await (await this.send('GET', `/v1/checkouts/${checkoutId}/file`)).arrayBuffer());
    expect(file.equals(Buffer.from(fileBase64, 'base64'))).toBe(true);
    return { checkoutId, fileName, file };
  }

  /** Checks one checkout in, and gives its result. */
  async checkIn(checkoutId: string, receipt: object | null = null): Promise<Record<string, unknown>> {
    const { json } = await this.ask('POST', '/v1/checkouts/check-in', { rows: [{ checkoutId, receipt }] });
    return (json['results'] as Record<string, unknown>[])[0] ?? {};
  }

  /** What the exported usage says of a checkout's usage around the clock: for each of its applications when it began and by what it ended. */
  async usage(checkoutId: string): Promise<readonly string[]> {
    const text = await (await this.send('GET', '/v1/usage.csv?kind=checkout')).text();
    const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
    return rows.filter(({ checkout }) => checkout === checkoutId).map((row) => `${row['product'] ?? ''} ${row['ended by'] ?? ''} ${row['from (UTC)'] ?? ''} ${row['to (UTC)'] ?? ''}`.trim());
  }

  /** What the service lists of a checkout. */
  async checkout(checkoutId: string): Promise<Record<string, unknown>> {
    const { json } = await this.ask('GET', '/v1/checkouts?limit=500');
    return (json['checkouts'] as Record<string, unknown>[]).find((one) => one['checkoutId'] === checkoutId) ?? {};
  }
}
