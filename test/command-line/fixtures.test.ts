import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exitCodeFor, type ExitCode } from '#core/errors/exit-codes.ts';
import type { LicenseFileExpectation, LicenseSituation } from '#fixtures/expectation.ts';
import { fixtureFile, listFixturesAs } from '#fixtures/read-expectation.ts';
import { caseCount, reportCount } from '../support/counts.ts';
import { expectFinishedText } from './support/human-text.ts';
import type { ImportJson, VerifyJson } from './support/json-forms.ts';
import { makeWorkplace, type Workplace } from './support/workplace.ts';

/** Where and when files are looked at, with a profile that knows nothing yet. */
type Place = Pick<LicenseSituation, 'at' | 'machineName' | 'trust'>;

/** What one file is expected to be there. */
type Expected = Pick<LicenseSituation['expect'], 'kind' | 'code' | 'failedCheck'> & { readonly path: string };

/** Instants in the last millisecond before a bound: the process's clock has passed it when the file is looked at. */
const SO_SHORT_BEFORE = /\.999Z$/;

/** Names that the developer override can stand for: one with a domain has its first label beside it, one with spaces is refused. */
const PLAIN_NAME = /^[\w-]+$/;

/** Whether a checkout ends within the minute, so that the process's clock may pass its end. */
function endsAtOnce(at: string, says: LicenseFileExpectation['says']): boolean {
  const left = says === null ? 0 : Date.parse(says.expiresAt) - Date.parse(at);
  return left > 0 && left < 60_000;
}

/** The fixtures of license files by the place in which they are looked at, the places with most files first. */
function filesByPlace(): readonly (readonly [Place, readonly Expected[]])[] {
  const places = new Map<string, Expected[]>();
  for (const { path, expectation } of listFixturesAs('license-file')) {
    for (const { at, machineName, trust, revocations, clearedAt, imported, expect: expected } of expectation.situations) {
      const isFresh = revocations.length === 0 && clearedAt === null && imported.length === 0;
      if (!isFresh || SO_SHORT_BEFORE.test(at) || !PLAIN_NAME.test(machineName) || endsAtOnce(at, expectation.says)) continue;
      const key = JSON.stringify({ at, machineName, trust } satisfies Place);
      const { kind, code, failedCheck } = expected;
      places.set(key, [...(places.get(key) ?? []), { path: fixtureFile(path), kind, code, failedCheck }]);
    }
  }
  const found = [...places].map(([key, files]) => [JSON.parse(key) as Place, files] as const);
  return found.sort(([, left], [, right]) => right.length - left.length);
}

/** What commands are run with at a place of the fixtures. */
function circumstances(place: Workplace, { at, machineName, trust }: Place): { now: string; machine: string; trust: string } {
  for (const name of trust) place.file(`trusted/${name}`, readFileSync(fixtureFile(`trust/${name}`)));
  return { now: at, machine: machineName, trust: 'trusted' };
}

const places = filesByPlace().slice(0, caseCount({ short: 9, long: 1_000 }));

describe.concurrent('the files of the fixtures, on the command line', () => {
  it.each(places.map(([place, files]) => [`at ${place.at} on ${place.machineName}, trusting ${place.trust.join(' and ') || 'nobody'}`, place, files] as const))(
    '%s: each is what its sidecar says',
    async (_, where, files) => {
      const place = makeWorkplace();
      const given = circumstances(place, where);
      const { exitCode, json } = await place.licensing(['verify', '--json', ...files.map(({ path }) => path)], given);
      const found = json<VerifyJson>().files.map(({ path, kind, code, checks }) => {
        const failedCheck = checks.find(({ outcome }) => outcome === 'failed')?.check ?? null;
        return { path, kind, code, failedCheck };
      });
      // Of a file without bytes no check was made.
      expect(found).toEqual(files.map((file) => (file.path.endsWith('/empty.belic') ? { ...file, failedCheck: null } : file)));
      expect(exitCode).toBe(exitCodeFor(files.flatMap(({ code }) => code ?? [])));
      expectFinishedText(await place.licensing(['verify', ...files.map(({ path }) => path)], given));
    },
  );

  it.each(listFixturesAs('container').map(({ path, expectation }) => [path, expectation] as const))('%s is imported as its sidecar says', async (path, expectation) => {
    for (const situation of expectation.situations) {
      const place = makeWorkplace();
      const { exitCode, json } = await place.licensing(['import', fixtureFile(path), '--json'], circumstances(place, situation));
      const files = json<ImportJson>().files.map(({ path: label, kind, outcome, code }) => ({ name: label.slice(fixtureFile(path).length + 1), kind, outcome, code }));
      files.sort((one, other) => (one.name < other.name ? -1 : 1));
      expect({ files, exitCode }).toEqual(situation.expect satisfies { exitCode: ExitCode });
    }
  });

  it('are hundreds', () => {
    reportCount('command line: files of the fixtures verified', places.reduce((sum, [, files]) => sum + files.length, 0));
  });
});
