import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ZipFile } from 'yazl';
import { DEMONSTRATION_APPLICATIONS } from '#core/demonstration/demonstration-applications.ts';
import { similarName } from '#core/demonstration/similar-name.ts';
import { DAY, duration, minus, plus, SECOND, type Instant } from '#core/time/instant.ts';
import { formatIsoInstant, parseIsoInstant } from '#core/time/iso-instant.ts';
import { checkIn } from '../checkouts/check-in.ts';
import { currentRevocations } from '../checkouts/revocations.ts';
import { ACCOUNTS } from './accounts.ts';
import type { DemonstrationPlace } from './demonstration-place.ts';
import { issueCheckout, type DemonstrationCheckout, type DemonstrationIssuing } from './issue.ts';
import { README } from './license-files-readme.ts';
import { ORGANIZATION } from './seed-organization.ts';
import { issueByStranger } from './stranger.ts';

/** Older files are made anew: what is left of their licenses is to be weeks, at any time. */
const FRESH_FOR = duration(14, DAY);

/** For how many days each license holds. */
const DAYS = { modeler: 78, review: 113, three: 35, endingSoon: 4, folder: 20, withdrawn: 40, mail: 120, ended: 60 } as const;

/**
 * Puts license files of every kind for this computer into their folder, unless they are there and still good. All but two are checkouts of
 * the service, made as any other.
 *
 * @param machineName the name of this computer that an administrator would type
 * @param madeBy what tells this organisation from one that was made anew
 */
export async function makeLicenseFiles(
  { files, filesNote }: Pick<DemonstrationPlace, 'files' | 'filesNote'>,
  issuing: DemonstrationIssuing,
  { machineName, madeBy, now }: { readonly machineName: string; readonly madeBy: string; readonly now: Instant },
): Promise<void> {
  if (existsSync(files) && isGood(filesNote, machineName, madeBy, now)) return;
  for (const path of [filesNote, files]) rmSync(path, { recursive: true, force: true });
  mkdirSync(join(files, 'project-folder'), { recursive: true });
  for (const [name, content] of Object.entries(await contents(issuing, machineName, now))) writeFileSync(join(files, name), content);
  // Last: what is interrupted is made again.
  writeFileSync(filesNote, JSON.stringify({ machineName, madeBy, at: formatIsoInstant(now) }));
}

async function contents(issuing: DemonstrationIssuing, machineName: string, now: Instant): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const { modeler, drainage, structures, review } = DEMONSTRATION_APPLICATIONS;
  const issue = (days: number, differing: Partial<DemonstrationCheckout> = {}) =>
    issueCheckout(issuing, { account: ACCOUNTS.anna, machineName, applications: [modeler], at: minus(now, SECOND), days, ...differing });
  const server = { licenseService: 'SELECTserver', applications: [review] } as const;
  const other = (await issue(DAYS.modeler, { applications: [drainage], machineName: similarName(machineName) })).file;
  const valid = (await issue(DAYS.modeler)).file;
  const damaged = withOneCharacterChanged(valid);
  const withdrawn = await issue(DAYS.withdrawn, { applications: [structures] });
  return {
    'README.txt': README,
    'demo-modeler.belic': valid,
    'demo-review.xml': (await issue(DAYS.review, server)).file,
    'three-applications.belic': (await issue(DAYS.three, { applications: [modeler, drainage, structures] })).file,
    'ending-soon.belic': (await issue(DAYS.endingSoon, { applications: [drainage, structures] })).file,
    'for-another-computer.belic': other,
    'of-an-untrusted-issuer.belic': await issueByStranger(machineName, now),
    'ended.belic': (await issue(DAYS.ended, { at: minus(now, duration(DAYS.ended + 1, DAY)) })).file,
    'damaged.belic': damaged,
    'project-folder/demo-drainage.belic': (await issue(DAYS.folder, { applications: [drainage] })).file,
    'project-folder/demo-structures.belic': withdrawn.file,
    'project-folder/notes.txt': 'Not a license file; the import passes it over.\n',
    'from-the-mail.zip': await zipOf({
      'licenses/demo-review.xml': (await issue(DAYS.mail, server)).file,
      'licenses/for-another-computer.belic': other,
      'licenses/damaged.belic': damaged,
    }),
    'withdrawn-licenses.revocations': await withdraw(issuing, withdrawn.checkoutId, now),
  };
}

/** Checks a license in without its receipt; the list that the service then gives says that it ended. */
async function withdraw({ store, issuers, administrator }: DemonstrationIssuing, checkoutId: string, now: Instant): Promise<Uint8Array> {
  const { organizationId } = ORGANIZATION;
  const checkedIn = await store.change(organizationId, (change) => checkIn(change, { organizationId, actor: administrator, now }, checkoutId, null));
  const list = await currentRevocations(store, issuers, organizationId, now);
  if (checkedIn.outcome === 'refused' || !list.ok) throw new Error("the demonstration's license could not be withdrawn");
  return list.file;
}

/** Changes a character in the middle of the payload, as a careless hand in an editor does. */
function withOneCharacterChanged(bytes: Uint8Array): Uint8Array {
  const changed = Buffer.from(bytes);
  const middle = Math.floor(changed.length / 2);
  changed[middle] = changed[middle] === 0x41 ? 0x42 : 0x41;
  return changed;
}

async function zipOf(members: Readonly<Record<string, Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(members)) zip.addBuffer(Buffer.from(bytes), name);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}

function isGood(filesNote: string, machineName: string, madeBy: string, now: Instant): boolean {
  try {
    const note = JSON.parse(readFileSync(filesNote, 'utf8')) as Record<string, unknown>;
    const at = parseIsoInstant(String(note['at']));
    return note['machineName'] === machineName && note['madeBy'] === madeBy && at !== null && now >= at && now < plus(at, FRESH_FOR);
  } catch {
    return false;
  }
}
