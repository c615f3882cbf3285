import { chmodSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registrationText } from '../main/applications/registration-text.ts';
import { licenseFor } from './support/fixture-files.ts';
import { expectFinishedText, expectOneExplanation } from './support/human-text.ts';
import { NO_PRIVATE_MOUNTS, privateMounts } from './support/private-mounts.ts';
import { makeWorkplace, type Workplace } from './support/workplace.ts';

/** Registers applications in a workplace's folder, by file name. */
function register({ applications }: Workplace, registrations: Readonly<Record<string, string>>): void {
  mkdirSync(applications, { recursive: true });
  for (const [name, text] of Object.entries(registrations)) writeFileSync(join(applications, name), text);
}

async function licensedPlace(): Promise<Workplace> {
  const place = makeWorkplace();
  await place.licensing(['import', place.file('good.belic', licenseFor('belic', 4100))]);
  return place;
}

describe.concurrent('run, without a command', () => {
  it('starts what is registered for the application, in its folder, with the version that is registered', async () => {
    const place = await licensedPlace();
    const workingFolder = join(place.folder, 'projects');
    mkdirSync(workingFolder);
    register(place, { 'a.json': registrationText({ version: '11.0.0.1', workingFolder, command: ['/bin/sh', '-c', 'pwd; echo "$LICENSING_DECISION"; exit 3'] }) });
    const run = await place.licensing(['run', '--product', '4100']);
    expect({ exitCode: run.exitCode, stderr: run.stderr }).toEqual({ exitCode: 3, stderr: '' });
    const [folder, decision = ''] = run.stdout.split('\n');
    expect(folder).toBe(realpathSync(workingFolder));
    expect(JSON.parse(decision)).toMatchObject({ version: '11.0.0.1', status: 'Ok', notices: ['version-differs'] });
    const other = await place.licensing(['run', '--product', '4100', '--version', '10.16.2.34']);
    expect(JSON.parse(other.stdout.split('\n')[1] ?? '')).toMatchObject({ version: '10.16.2.34', notices: [] });
  });

  it('says that an application is not registered, and starts none that has another feature', async () => {
    const place = await licensedPlace();
    register(place, { 'a.json': registrationText({ featureString: 'CIVIL', command: ['/bin/echo', 'started'] }) });
    const run = await place.licensing(['run', '--product', '4100']);
    expect(run).toMatchObject({ exitCode: 8, stdout: '' });
    expectFinishedText(run);
    expectOneExplanation(run.stderr, 'application-not-registered');
    const feature = await place.licensing(['run', '--json', '--product', '4100', '--feature', 'CIVIL']);
    expect(feature).toMatchObject({ exitCode: 20, stdout: '' });
    expect(JSON.parse(feature.stderr)).toMatchObject({ decision: { feature: 'CIVIL', reason: 'never-signed-in' } });
  });

  it('calls the application by the name that it is registered with', async () => {
    const place = makeWorkplace();
    register(place, { 'a.json': registrationText({ name: 'Demo Modeler', command: ['/bin/true'] }) });
    const run = await place.licensing(['run', '--product', '4100']);
    expect(run.exitCode).toBe(20);
    expect(run.stderr).toContain('Demo Modeler');
    expect(run.stderr).not.toContain('This application');
  });

  it('says that the registered program or its folder is not there', async () => {
    const place = await licensedPlace();
    register(place, { 'a.json': registrationText({ command: ['/nowhere/modeler'] }) });
    const program = await place.licensing(['run', '--product', '4100']);
    expect(program).toMatchObject({ exitCode: 12, stdout: '' });
    expectOneExplanation(program.stderr, 'application-not-started');
    register(place, { 'a.json': registrationText({ command: ['/bin/true'], workingFolder: '/nowhere' }) });
    const folder = await place.licensing(['run', '--product', '4100']);
    expect(folder.exitCode).toBe(12);
    expect(folder.stderr).toContain('/bin/true could not be started in /nowhere (ENOENT).');
  });
});

describe.concurrent('what is registered', () => {
  it('is told by diagnose, with each file that does not count and why', async () => {
    const place = makeWorkplace();
    const none = await place.licensing(['diagnose', '--json']);
    const finding = (found: { readonly check: string }): boolean => found.check === 'applications';
    const findings = (json: string): readonly unknown[] => (JSON.parse(json) as { readonly findings: readonly { readonly check: string }[] }).findings.filter(finding);
    expect(findings(none.stdout)).toMatchObject([{ state: 'good', code: 'applications-none', facts: { folder: place.applications } }]);

    register(place, {
      'a.json': registrationText(),
      'b.json': registrationText({ name: 'Impostor' }),
      'c.json': registrationText({ productId: 4200, name: 'Demo Review', shell: true }),
      'd.json': registrationText({ productId: 4300, command: ['modeler'] }),
      'e.json': 'x'.repeat(1_048_576),
    });
    const told = await place.licensing(['diagnose', '--json']);
    expect(told.exitCode, 'licenses do not rest on it').toBe(0);
    expect(findings(told.stdout)).toMatchObject([
      { state: 'good', code: 'applications-registered', facts: { count: 1, names: 'Demo Modeler' } },
      { state: 'attention', facts: { file: join(place.applications, 'b.json') }, problem: { code: 'application-registered-twice' } },
      { state: 'attention', problem: { code: 'field-unknown', facts: { field: 'shell' } } },
      { state: 'attention', problem: { code: 'executable-not-a-full-path' } },
      { state: 'attention', problem: { code: 'entry-too-large' } },
    ]);
    const people = await place.licensing(['diagnose']);
    expectFinishedText(people);
    expect(people.stdout).toContain('1 application is registered in');
    expect(people.stdout).toContain('This application cannot be started from here. The other entries count all the same.');
    expect(people.stdout).not.toContain('issuer is not trusted');
  });

  it('is refused whole where others may write in the machine-wide folder: nothing of it is started', async ({ skip }) => {
    const place = await licensedPlace();
    const etc = join(place.folder, 'etc');
    const folder = join(etc, 'licensing-client', 'applications.d');
    mkdirSync(folder, { recursive: true });
    for (const made of [etc, join(etc, 'licensing-client'), folder]) chmodSync(made, 0o755);
    const mounts = await privateMounts(place, 'cp /etc/passwd /etc/group /etc/nsswitch.conf etc/ && mount --bind etc /etc');
    if (mounts === null) return skip(NO_PRIVATE_MOUNTS);
    writeFileSync(join(folder, 'a.json'), registrationText({ command: ['/bin/echo', 'started'] }), { mode: 0o644 });
    const on = { through: mounts.through, program: mounts.program, environment: { LICENSING_APPLICATIONS_DIR: null } };
    expect(await place.licensing(['run', '--product', '4100'], on)).toMatchObject({ exitCode: 0, stdout: 'started\n', stderr: '' });

    chmodSync(folder, 0o777);
    const refused = await place.licensing(['run', '--product', '4100'], on);
    expect(refused).toMatchObject({ exitCode: 4, stdout: '' });
    expectFinishedText(refused);
    expectOneExplanation(refused.stderr, 'applications-folder-writable-by-others');
    const diagnose = await place.licensing(['diagnose'], on);
    expect(diagnose.exitCode).toBe(4);
    expect(diagnose.stdout).toContain('[applications-folder-writable-by-others]');
    // What was typed rests on no folder.
    expect(await place.licensing(['run', '--product', '4100', '--', 'echo', 'typed'], on)).toMatchObject({ exitCode: 0, stdout: 'typed\n' });
  });
});
