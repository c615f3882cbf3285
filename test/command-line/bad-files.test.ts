import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { randomFrom, testSeed } from '../support/seed.ts';
import { licenseFor, PDF } from './support/fixture-files.ts';
import { expectFinishedText, expectOneExplanation } from './support/human-text.ts';
import type { ImportJson } from './support/json-forms.ts';
import { ALICE, asUser, NO_PRIVATE_MOUNTS, privateMounts } from './support/private-mounts.ts';
import { storeContent } from './support/store-content.ts';
import { makeWorkplace, type Workplace } from './support/workplace.ts';

const GIBIBYTE = 1_024 ** 3;

interface BadFile {
  readonly what: string;
  /** Makes it and gives its path. */
  readonly make: (place: Workplace) => string;
  readonly code: string;
  readonly exitCode: number;
}

/** Random bytes; the same for the same seed. */
function noise(length: number, seed: number): Buffer {
  const random = randomFrom(seed);
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}

function sparse(place: Workplace, name: string, start: string | Uint8Array, bytes: number): string {
  const path = place.file(name, start);
  truncateSync(path, bytes);
  return path;
}

const seed = testSeed('binary noise');

const BAD_FILES: readonly BadFile[] = [
  { what: 'nothing at all', make: ({ folder }) => join(folder, 'missing.belic'), code: 'no-such-file', exitCode: 8 },
  { what: 'a folder that is not there', make: ({ folder }) => join(folder, 'no', 'such', 'folder') + '/', code: 'no-such-file', exitCode: 8 },
  { what: 'an empty file', make: ({ file }) => file('empty.belic', ''), code: 'not-a-license-file', exitCode: 3 },
  { what: 'line ends alone', make: ({ file }) => file('blank.belic', '\n\r\n\n'), code: 'not-a-license-file', exitCode: 3 },
  { what: 'five gibibytes of nothing', make: (place) => sparse(place, 'huge.belic', '', 5 * GIBIBYTE), code: 'too-large', exitCode: 3 },
  { what: 'five gibibytes that begin like a license', make: (place) => sparse(place, 'huge', licenseFor('belic', 1001), 5 * GIBIBYTE), code: 'too-large', exitCode: 3 },
  { what: 'a file of a byte too many', make: ({ file }) => file('large.xml', Buffer.concat([licenseFor('xml', 1001), Buffer.alloc(256 * 1_024, 32)])), code: 'too-large', exitCode: 3 },
  { what: 'an empty folder', make: ({ folder }) => (mkdirSync(join(folder, 'none')), join(folder, 'none')), code: 'not-a-license-file', exitCode: 3 },
  { what: 'a device without an end', make: () => '/dev/zero', code: 'not-a-license-file', exitCode: 3 },
  { what: 'a device without a beginning', make: () => '/dev/null', code: 'not-a-license-file', exitCode: 3 },
  { what: 'a pipe that nobody writes', make: ({ folder }) => (execFileSync('mkfifo', [join(folder, 'pipe')]), join(folder, 'pipe')), code: 'not-a-license-file', exitCode: 3 },
  { what: 'a link that leads to itself', make: ({ folder }) => (symlinkSync('loop', join(folder, 'loop')), join(folder, 'loop')), code: 'unreadable', exitCode: 12 },
  { what: 'a link to nothing', make: ({ folder }) => (symlinkSync('nothing', join(folder, 'dangling')), join(folder, 'dangling')), code: 'no-such-file', exitCode: 8 },
  { what: 'a file taken for a folder', make: ({ file }) => join(file('a-file', 'x'), 'inside.belic'), code: 'no-such-file', exitCode: 8 },
  { what: 'a name that is too long', make: () => 'x'.repeat(5_000), code: 'no-such-file', exitCode: 8 },
  { what: 'binary noise', make: ({ file }) => file('noise.belic', noise(5_000, seed)), code: 'not-a-license-file', exitCode: 3 },
  { what: 'a PDF under a license’s name', make: ({ file }) => file('license.belic', PDF), code: 'not-a-license-file', exitCode: 3 },
  { what: 'a web page', make: ({ file }) => file('login.xml', '<!DOCTYPE html><html><head></head></html>'), code: 'not-a-license-file', exitCode: 3 },
  { what: 'half a .belic', make: ({ file }) => file('half.belic', licenseFor('belic', 1001).subarray(0, 4_000)), code: 'damaged', exitCode: 3 },
  { what: 'half an .xml', make: ({ file }) => file('half.xml', licenseFor('xml', 1001).subarray(0, 2_000)), code: 'damaged', exitCode: 3 },
  { what: 'a .belic within quotes', make: ({ file }) => file('quoted.belic', `"${licenseFor('belic', 1001).toString()}"`), code: 'damaged', exitCode: 3 },
  { what: 'the wrong kind of document: a trust entry', make: ({ trust }) => join(trust, 'example.json'), code: 'not-a-license-file', exitCode: 3 },
];

describe.concurrent('bad input', () => {
  it('of every kind gets one clear explanation, its code and its exit status, and changes nothing', async () => {
    const place = makeWorkplace();
    const { licensing, file, profile } = place;
    await licensing(['import', file('good.belic', licenseFor('belic', 1009))]);
    const before = storeContent(profile);
    let activities = before.activities;
    for (const { what, make, code, exitCode } of BAD_FILES) {
      const path = make(place);
      const run = await licensing(['import', path]);
      expect({ what, exitCode: run.exitCode, stderr: run.stderr }).toEqual({ what, exitCode, stderr: '' });
      expectFinishedText(run);
      expectOneExplanation(run.stdout, code);
      const after = storeContent(profile);
      // What is not there is a mistyped name, and no file that was refused.
      activities += code === 'no-such-file' ? 0 : 1;
      expect({ what, ...after }).toEqual({ what, ...before, activities });
    }
    const status = await licensing(['status', '--product', '1009']);
    expect(status.exitCode).toBe(0);
  });

  it('together is judged one by one, in one go, by verify and by import alike', async () => {
    const place = makeWorkplace();
    const paths = BAD_FILES.map(({ make }) => make(place));
    const good = place.file('good.belic', licenseFor('belic', 1009));
    for (const command of ['verify', 'import']) {
      const run = await place.licensing([command, '--json', '--', ...paths, good]);
      expect(run.exitCode).toBe(12);
      expect(run.json<ImportJson>().files.map(({ code }) => code)).toEqual([...BAD_FILES.map(({ code }) => code), null]);
    }
    expect(storeContent(place.profile).licenses).toBe(1);
  });

  it('that is a socket is no license file', async () => {
    const { licensing, folder } = makeWorkplace();
    const path = join(folder, 'socket');
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(path, resolve);
    });
    onTestFinished(() => void server.close());
    const run = await licensing(['import', path]);
    expect(run.exitCode).toBe(3);
    expectOneExplanation(run.stdout, 'not-a-license-file');
  });

  it('that this user may not read is told so, in a folder too, and the others are taken', async ({ skip }) => {
    const place = makeWorkplace();
    const { licensing, file, folder } = place;
    const mounts = await privateMounts(place);
    if (mounts === null) skip(NO_PRIVATE_MOUNTS);
    const closed = file('sent/closed.belic', licenseFor('belic', 1001));
    file('sent/good.belic', licenseFor('belic', 1002));
    file('sent/closed-folder/inside.belic', licenseFor('belic', 1003));
    chmodSync(closed, 0o600);
    chmodSync(join(folder, 'sent', 'closed-folder'), 0o700);
    mkdirSync(join(folder, 'alice'));
    chownSync(join(folder, 'alice'), ALICE, ALICE);
    const alice = { ...asUser(ALICE, mounts!), profile: join(folder, 'alice', 'profile') };
    const one = await licensing(['import', closed], alice);
    expect(one.exitCode).toBe(12);
    expectFinishedText(one);
    expectOneExplanation(one.stdout, 'unreadable');
    const all = await licensing(['import', 'sent', '--json'], alice);
    expect(all.exitCode).toBe(12);
    expect(all.json<ImportJson>().files.map(({ path, outcome, code }) => [path, outcome, code])).toEqual([
      ['sent/closed-folder', 'refused', 'unreadable'],
      ['sent/closed.belic', 'refused', 'unreadable'],
      ['sent/good.belic', 'imported', null],
    ]);
    expect(readFileSync(closed)).toEqual(licenseFor('belic', 1001));
  });
});
