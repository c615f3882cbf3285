import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { DEFAULT_SETTINGS } from '#core/contract/settings.ts';
import { createAccessCodes, type AccessCodes, type CodeOccasion } from '#main/browser/access-codes.ts';
import { codeEntrance, tokenEntrance } from '#main/browser/entrance.ts';
import { createOneTimeToken } from '#main/browser/one-time-token.ts';
import { createServePage } from '#main/browser/serve-page.ts';
import { createWindowLife, USUAL_PATIENCE, type Patience } from '#main/browser/window-life.ts';
import { openWindowServer } from '#main/browser/window-server.ts';
import { NO_APPLICATIONS } from '#main/contract-server/application-launcher.ts';
import { createLicensingApi } from '#main/contract-server/create-licensing-api.ts';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import { Workstation } from '../../main/use-cases/workstation.ts';
import { windowProtocols } from './window-protocols.ts';
import { rawRequest, type RawAnswer } from './raw-request.ts';

/** A page as the build makes one, in small: enough to see who gets it. */
const PAGE: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><html lang="en" data-appearance="system"><title>The page</title><script type="module" src="./assets/page.js"></script></html>',
  'assets/page.js': 'document.title = "The page, running";',
  'assets/page.js.map': '{}',
  'notes.txt': 'not of the page',
};

/** The server of a window with everything real behind it, and its door. */
export interface ServedWindow {
  readonly port: number;
  readonly origin: string;
  readonly authority: string;
  readonly token: string;
  readonly codes: AccessCodes;
  /** Every code that was told, with why. */
  readonly toldCodes: readonly (readonly [code: string, why: CodeOccasion])[];
  readonly station: Workstation;
  readonly api: LicensingApi;
  readonly ended: Promise<void>;
  /** How often the page got its first snapshot. */
  readonly readied: () => number;
  /** Whether the token has been used. */
  readonly isTokenUsed: () => boolean;
  /** Sends a request that is right in everything that `lines` do not say otherwise. */
  readonly ask: (line: string, headers?: Readonly<Record<string, string | null>>, body?: string) => Promise<RawAnswer>;
  /** Lets time pass for the codes, in milliseconds. */
  readonly passTime: (milliseconds: number) => void;
  /** What the page's socket offers beside the cookie, once somebody came in. */
  readonly protocols: () => string[];
  /** Comes in, and gives the `Cookie` header that shows it. */
  readonly comeIn: () => Promise<string>;
  readonly close: () => Promise<void>;
}

const open: ServedWindow[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((window) => window.close()));
});

/** Opens the server of a window; closed after the test. */
export async function serveWindow(by: 'token' | 'code' = 'token', patience: Patience = USUAL_PATIENCE): Promise<ServedWindow> {
  const folder = mkdtempSync(join(tmpdir(), 'licensing-page-'));
  mkdirSync(join(folder, 'assets'));
  for (const [name, content] of Object.entries(PAGE)) writeFileSync(join(folder, name), content);
  const station = new Workstation();
  const made = await createLicensingApi({
    environment: station.environment(),
    host: 'browser',
    surface: { kind: 'licensing-tool' },
    acceptsPaths: false,
    demonstration: null,
    applications: NO_APPLICATIONS,
    clock: () => station.readings(),
  });
  if (!made.ok) throw new Error(made.code);
  const api = made.value;
  let elapsed = 0;
  const toldCodes: [string, CodeOccasion][] = [];
  const [token, codes] = [createOneTimeToken(), createAccessCodes((code, why) => toldCodes.push([code, why]), () => elapsed)];
  const life = createWindowLife(patience);
  let [readied, isTokenUsed] = [0, false];
  let protocols: string[] = [];
  const server = await openWindowServer({
    api: Promise.resolve(api),
    life,
    servePage: createServePage(folder, () => DEFAULT_SETTINGS),
    entrance: by === 'token' ? tokenEntrance(token, () => (isTokenUsed = true)) : codeEntrance(codes),
    onReady: () => (readied += 1),
  });
  if (by === 'code') codes.begin();
  const { authority, origin } = server.address;
  const port = Number(new URL(origin).port);
  const ask: ServedWindow['ask'] = (line, headers = {}, body = '') => {
    const usual: Record<string, string | null> = { Host: authority, ...(body === '' ? {} : { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': String(Buffer.byteLength(body)) }) };
    const fields = Object.entries({ ...usual, ...headers }).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
    return rawRequest(port, [`${line} HTTP/1.1`, ...fields], body);
  };
  const comeIn = async (): Promise<string> => {
    const answer = by === 'token' ? await ask('POST /hand-over', { Origin: 'null' }, `token=${token.value}`) : await ask('POST /code', { Origin: origin }, `code=${toldCodes.at(-1)?.[0] ?? ''}`);
    protocols = windowProtocols(answer.body);
    return (answer.headers['set-cookie'] ?? '').split(';', 1).join('');
  };
  let closing: Promise<void> | null = null;
  const end = async (): Promise<void> => {
    await server.close();
    await api.close();
    station.remove();
    rmSync(folder, { recursive: true, force: true });
  };
  const window: ServedWindow = {
    port, origin, authority, token: token.value, codes, toldCodes, station, api, ended: life.ended,
    readied: () => readied, isTokenUsed: () => isTokenUsed, protocols: () => protocols, passTime: (milliseconds) => (elapsed += milliseconds), ask, comeIn, close: () => (closing ??= end()),
  };
  open.push(window);
  return window;
}
