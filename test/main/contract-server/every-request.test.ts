import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import { REQUEST_NAMES, type RequestName } from '#core/contract/request-names.ts';
import { COMMON_ERRORS, REQUESTS, type ArgumentOf } from '#core/contract/requests.ts';
import type { Reply } from '#core/contract/reply.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { caseCount } from '../../support/counts.ts';
import { testSeed } from '../../support/seed.ts';
import { about, imports, signsIn } from '../use-cases/answers.ts';
import { START, Workstation } from '../use-cases/workstation.ts';
import { Window } from './window.ts';

let workstation: Workstation;
let window: Window;
beforeEach(async () => {
  workstation = new Workstation();
  const path = workstation.brings('stored.belic', aBelic());
  await workstation.use(async (opened) => {
    signsIn(opened, START);
    await imports(opened, path);
  });
  window = await Window.open(workstation);
});
afterEach(async () => {
  await window.api.close();
  workstation.remove();
});

const application = { ...about(), version: null };

/** Arguments that each request takes; the fixtures' checkout 1 is stored. */
const GOOD: { readonly [Name in RequestName]: readonly ArgumentOf<Name>[] } = {
  getSnapshot: [{}],
  refresh: [{}],
  previewFiles: [{ files: [{ name: 'a.belic', base64: Buffer.from('no license').toString('base64') }] }, { files: [{ name: 'x', path: '/nowhere' }] }],
  handOverFiles: [{ handOverId: null, files: [] }, { handOverId: 'gone', files: [{ name: 'a', size: 1, base64: 'eA==' }, { name: 'b', cause: 'too-deep' }] }],
  handOverRest: [{ handOverId: 'gone', file: 0, base64: 'eA==' }, { handOverId: 'gone', file: 0, base64: null }],
  previewHandedOver: [{ handOverId: 'gone' }],
  previewPath: [{ path: '/nowhere/a.belic' }, { path: 'relative' }],
  chooseFiles: [{ what: 'files' }],
  takeNextImport: [{}],
  commitImport: [{ previewId: 'gone' }],
  discardPreview: [{ previewId: 'gone' }],
  cancelWork: [{}],
  planClear: [{ checkoutId: checkoutIdOf(1) }, { checkoutId: checkoutIdOf(99) }],
  clearCheckout: [{ checkoutId: checkoutIdOf(99) }],
  getReceipt: [{ checkoutId: checkoutIdOf(1) }, { checkoutId: checkoutIdOf(99) }],
  verifyAgain: [{ checkoutId: checkoutIdOf(1).toUpperCase() }, { checkoutId: checkoutIdOf(99) }],
  signIn: [{ application: null }, { application }],
  openSignInAgain: [{}],
  cancelSignIn: [{ isLeft: true }, { isLeft: false }],
  chooseAccount: [{ choice: 'keep' }],
  checkSignIn: [{}],
  signOut: [{}],
  testConnection: [{ address: null }],
  setServiceAddress: [{ address: null }],
  askToStart: [{ application }, { application: { ...application, version: [10, 16, 2, 34] } }],
  dismissSignIn: [{ application }],
  continueOffline: [{ application }],
  startApplication: [{ application }],
  getHistory: [{ since: null }, { since: START }, { since: -Number.MAX_SAFE_INTEGER }],
  folderNewsSeen: [{ digests: [] }, { digests: ['gone'] }],
  getDiagnostics: [{}],
  dismissNotification: [{ id: 1 }],
  saveDiagnostics: [{}],
  changeSettings: [{}, { language: 'pl', appearance: 'dark' }],
  moveDemonstrationClock: [{ to: 'day-6' }],
  copyText: [{ text: 'x' }],
  closeWindow: [{}],
};

/** A reply is one that the contract lists: a value, or a code of the row or of every request. */
function expectListed(name: RequestName, reply: Reply<unknown>): void {
  if (reply.ok) return;
  const listed: readonly string[] = [...COMMON_ERRORS, ...REQUESTS[name].errors];
  expect(listed, name).toContain(reply.code);
  expect(reply.code, `${name} ${JSON.stringify(reply.facts)}`).not.toBe('unexpected');
}

describe('every request', () => {
  it('is answered as the contract says, and what it answers survives its way as JSON', async () => {
    for (const name of REQUEST_NAMES) {
      for (const argument of GOOD[name]) {
        const reply = await window.ask(name, argument);
        expectListed(name, reply);
        if (!reply.ok) expect(reply.code, name).not.toBe('request-refused');
        expect(JSON.parse(JSON.stringify(reply)), name).toEqual(reply);
      }
    }
  });

  it('is refused with anything but its argument, and changes nothing', async () => {
    const before = await window.get('getHistory', { since: null });
    for (const name of REQUEST_NAMES) {
      for (const argument of [undefined, null, 0, '', [], 'text', { unknown: 1 }, [{}], new Date(0), () => undefined]) {
        expect(await window.api.request(name, argument), name).toMatchObject({ ok: false, code: 'request-refused' });
      }
      const [good] = GOOD[name];
      expect(await window.api.request(name, { ...good, more: 1 }), name).toMatchObject({ code: 'request-refused' });
    }
    expect(await window.get('getHistory', { since: null })).toEqual(before);
  });

  it('that is none is refused: names of an object\'s own parts too', async () => {
    for (const name of ['', 'nothing', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'GETSNAPSHOT', 'getSnapshot ', 'get\0Snapshot']) {
      expect(await window.api.request(name, {}), name).toMatchObject({ ok: false, code: 'request-refused' });
    }
  });

  it('is refused where its argument cannot be looked at, or brings a prototype of its own', async () => {
    const throwing = { get checkoutId(): string { throw new Error('no'); } };
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    for (const argument of [throwing, revoked.proxy, JSON.parse('{"checkoutId":"x","__proto__":{"a":1}}')]) {
      expect(await window.api.request('planClear', argument)).toMatchObject({ ok: false, code: 'request-refused' });
    }
  });

  it('with random payloads is refused or answered, never thrown', async () => {
    const seed = testSeed('random payloads');
    const stderr = vi.spyOn(process.stderr, 'write');
    const random = fc.tuple(fc.constantFrom(...REQUEST_NAMES), payload());
    await fc.assert(
      fc.asyncProperty(random, async ([name, argument]) => {
        expectListed(name, await window.api.request(name, argument));
      }),
      { seed, numRuns: caseCount({ short: 1_500, long: 100_000 }) },
    );
    expect(stderr.mock.calls.filter(([text]) => String(text).includes('Error'))).toEqual([]);
    stderr.mockRestore();
  });
});

/** Anything at all, and what is nearly an argument. */
function payload(): fc.Arbitrary<unknown> {
  const odd = fc.oneof(fc.anything(), fc.string({ unit: 'binary' }), fc.integer(), fc.constant('__proto__'), fc.double());
  const nearly = fc.constantFrom(...REQUEST_NAMES).chain((name) => fc.constantFrom<unknown>(...GOOD[name]));
  const key = fc.record({ productId: fc.oneof(fc.integer(), fc.constant(1003), odd), featureString: fc.oneof(fc.string({ unit: 'binary' }), odd), version: fc.oneof(fc.constant(null), odd) });
  const file = fc.oneof(fc.record({ name: odd, path: fc.string({ unit: 'binary' }) }), fc.record({ name: fc.string({ unit: 'binary' }), base64: fc.base64String() }));
  return fc.oneof(
    { weight: 4, arbitrary: nearly },
    { weight: 1, arbitrary: odd },
    { weight: 2, arbitrary: fc.record({ application: key }) },
    { weight: 2, arbitrary: fc.record({ files: fc.array(file, { maxLength: 4 }) }) },
    { weight: 1, arbitrary: fc.record({ path: fc.string({ unit: 'binary' }) }) },
    { weight: 1, arbitrary: fc.record({ checkoutId: fc.oneof(fc.uuid(), odd) }) },
    { weight: 1, arbitrary: fc.record({ since: odd }) },
    { weight: 1, arbitrary: fc.record({ previewId: odd }) },
  );
}
