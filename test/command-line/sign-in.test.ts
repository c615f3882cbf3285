import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { describe, expect, onTestFinished, test } from 'vitest';
import { person } from '../main/sign-in/support/signing.ts';
import { aStore } from '../main/sign-in/support/signing.ts';
import { testOrganization } from '../service/support/organization.ts';
import { PASSWORD, withPassword } from '../service/support/people-with-passwords.ts';
import { serve } from '../service/support/served.ts';
import { START } from '../main/use-cases/workstation.ts';
import { formatTrustEntry } from '#license-file/trust/format-trust-entry.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import type { ErrorJson } from './support/json-forms.ts';
import { makeWorkplace, type Workplace } from './support/workplace.ts';

const HERE = { now: '2026-07-01T08:00:00.000Z' };

/** A service with somebody who has a password, and a workplace. */
async function withService(): Promise<{ readonly place: Workplace; readonly url: string; readonly email: string }> {
  const organization = await testOrganization(await aStore());
  const email = await withPassword(organization);
  const { url } = await serve(organization.store, organization.issuers, {}, START);
  return { place: makeWorkplace(HERE), url, email };
}

/** Does something with the sign-in page's address once a command has said it on stderr. */
function atLink(work: (link: string, child: ChildProcess) => unknown): (child: ChildProcess) => void {
  return (child) => {
    let said = '';
    let isDone = false;
    child.stderr?.on('data', (part: Buffer) => {
      said += part.toString();
      const link = /^ {2}(http\S+)\n/m.exec(said)?.[1];
      if (link === undefined || isDone) return;
      isDone = true;
      void work(link, child);
    });
  };
}

describe('licensing sign-in', () => {
  test('shows the address where no browser opens, and signs in by it; whoami says who; sign-out ends it', async () => {
    const { place, url, email } = await withService();
    const { licensing } = place;
    expect((await licensing(['service-url', `${url}/`])).stdout).toBe(`The entitlement service is ${url} now.\n`);
    expect(await licensing(['service-url', url])).toMatchObject({ exitCode: 0, stdout: `The entitlement service is ${url} already.\n` });
    const run = await licensing(['sign-in', '--no-browser', '--json'], { watch: atLink(person(email, PASSWORD)) });
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.json()).toMatchObject({ outcome: 'signed-in', account: { email, name: 'Uwe User' }, keptIn: 'memory', policy: { usageCountry: 'DE' } });
    expect((await licensing(['status', '--product', '4100'])).exitCode).toBe(0);
    const whoami = await licensing(['whoami', '--json']);
    expect(whoami.json()).toMatchObject({ service: { address: url, setBy: 'person' }, signedIn: { email, isKept: false } });
    // Whom the service makes a checkout for; and that nobody is signed in here any more, beside whose entitlements serve.
    const said = (await licensing(['whoami'])).stdout;
    expect(said).toContain(`User: ${email}\n`);
    expect(said).toMatch(new RegExp(`Entitlements of +${email}\\n +Sign-in +not signed in`));
    // A developer's profile has no key in a keystore, so nothing is left to refresh with.
    const refresh = await licensing(['refresh', '--json']);
    expect(refresh.exitCode).toBe(13);
    expect(refresh.json<ErrorJson>().error.code).toBe('sign-in-needed');
    expect((await licensing(['sign-out', '--json'])).json()).toMatchObject({ outcome: 'signed-out' });
    expect((await licensing(['status', '--product', '4100'])).exitCode).toBe(20);
    const history = (await licensing(['history'])).stdout;
    expect(history).toContain(`${email} signed in.`);
    expect(history).toContain(`${email} signed out.`);
  });

  test('that is interrupted leaves nothing half done', async () => {
    const { place, url } = await withService();
    await place.licensing(['service-url', url]);
    const before = readFileSync(join(place.profile, 'entitlements.sqlite'));
    const run = await place.licensing(['sign-in', '--no-browser', '--json'], { watch: atLink((_link, child) => child.kill('SIGINT')) });
    expect(run.exitCode).toBe(130);
    expect(run.json<ErrorJson>().error).toMatchObject({ code: 'sign-in-not-completed' });
    expect(readFileSync(join(place.profile, 'entitlements.sqlite'))).toEqual(before);
  });

  test('at a service that is not trusted shows who signs, and the lines for an administrator; with them it is trusted', async () => {
    const { place, url, email } = await withService();
    const { licensing, folder } = place;
    place.file('trust/example.json', formatTrustEntry(fixtureIssuer('stranger').trustEntry));
    await licensing(['service-url', url]);
    const run = await licensing(['sign-in', '--no-browser'], { watch: atLink(person(email, PASSWORD)) });
    expect(run.exitCode).toBe(4);
    expect(run.stderr).toContain('[policy-not-trusted]');
    const [shown = ''] = /(?<=Fingerprint +)[0-9a-f]{4}( [0-9a-f]{4}){15}/.exec(run.stderr) ?? [];
    expect(run.stderr).toContain(`trust add trust-entry.json --fingerprint ${shown.replaceAll(' ', '')}\n`);
    const entry = join(folder, 'entry.json');
    const written = await licensing(['service-url', '--trust-entry', entry]);
    expect(written).toMatchObject({ exitCode: 0, stderr: '' });
    expect(written.stdout).toContain(`trust add ${entry} --fingerprint ${shown.replaceAll(' ', '')}\n`);
    expect(written.stdout).toContain(shown);
    expect((await licensing(['trust', 'list', '--json'])).json<{ entries: readonly unknown[] }>().entries).toHaveLength(1);
    expect(await licensing(['trust', 'add', entry, '--fingerprint', shown])).toMatchObject({ exitCode: 0 });
    expect((await licensing(['sign-in', '--no-browser'], { watch: atLink(person(email, PASSWORD)) })).exitCode).toBe(0);
  });
});

describe('licensing service-url', () => {
  test('is not the person’s to set where a policy does, which it names', async () => {
    const place = makeWorkplace(HERE);
    const environment = { LICENSING_POLICY_FILE: place.file('policy.json', JSON.stringify({ ServiceUrl: 'https://licensing.example.com' })) };
    const shown = await place.licensing(['service-url'], { environment });
    expect(shown.stdout).toContain('https://licensing.example.com (set by the policy of this computer');
    for (const words of [['https://other.example.com'], ['--unset']]) {
      const run = await place.licensing(['service-url', ...words, '--json'], { environment });
      expect([run.exitCode, run.json<ErrorJson>().error.code]).toEqual([9, 'forbidden-by-policy']);
    }
    expect((await place.licensing(['service-url', '--json'], { environment })).json()).toMatchObject({ address: 'https://licensing.example.com', setBy: 'developer-override' });
  });

  test.each(['http://licensing.example.com', 'licensing.example.com', 'javascript:alert(1)', 'https://u:p@licensing.example.com', 'https://licensing.example.com/?a=b', 'https://a b'])(
    'refuses %s, and keeps the one before',
    async (address) => {
      const { licensing } = makeWorkplace(HERE);
      await licensing(['service-url', 'https://licensing.example.com/base/']);
      const run = await licensing(['service-url', address, '--json']);
      expect([run.exitCode, run.json<ErrorJson>().error.code]).toEqual([2, 'service-address-wrong']);
      expect((await licensing(['service-url', '--json'])).json()).toMatchObject({ address: 'https://licensing.example.com/base' });
      expect((await licensing(['service-url', '--unset'])).stdout).toBe('No entitlement service is used now.\n');
      expect((await licensing(['service-url', '--json'])).json()).toMatchObject({ address: null, setBy: null });
    },
  );

  test('and every other command tell a service that is none from one that is not there', async () => {
    const server = createServer((_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Hotel</title>')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const { licensing } = makeWorkplace(HERE);
    expect((await licensing(['sign-in', '--json'])).json<ErrorJson>().error.code).toBe('service-not-configured');
    await licensing(['service-url', `http://127.0.0.1:${String((server.address() as { port: number }).port)}`]);
    const run = await licensing(['sign-in', '--json']);
    expect([run.exitCode, run.json<ErrorJson>().error.code]).toEqual([13, 'service-answer-wrong']);
  });
});
