import { expect, it, onTestFinished } from 'vitest';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { GateProfile } from '#main/application-gate/gate-profile.ts';
import { imports } from '../use-cases/answers.ts';
import { Workstation } from '../use-cases/workstation.ts';

/** The part of the mark that tells what others write: the other one tells what is settled for the computer. */
function ofStore(profile: GateProfile): string {
  return profile.changeMark().split('\n')[0] ?? '';
}

it('what another process wrote is seen also where the profile was opened anew since, and SQLite counts from the start again', async () => {
  const workstation = new Workstation();
  onTestFinished(() => workstation.remove());
  const profile = new GateProfile(workstation.surroundings());
  onTestFinished(() => profile.close());
  await profile.open();
  const before = ofStore(profile);
  await workstation.use((opened) => imports(opened, workstation.brings('good.belic', aBelic())));
  await profile.open();
  const after = ofStore(profile);
  expect(after).not.toBe(before);
  // Of two marks it is the opening alone that differs.
  expect(after.slice(after.indexOf(' '))).toBe(before.slice(before.indexOf(' ')));
});
