import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ZipFile } from 'yazl';
import { DAY, duration, minus, plus, SECOND, type Instant } from '#core/time/instant.ts';
import { formatIsoInstant, parseIsoInstant } from '#core/time/iso-instant.ts';
import type { Signer } from '#license-file/issuer/create-issuer.ts';
import { issueRevocationList } from '#license-file/revocations/issue-revocation-list.ts';
import { DEMONSTRATION_APPLICATIONS } from './demonstration-applications.ts';
import type { DemonstrationFolders } from './demonstration-folders.ts';
import { createUntrustedIssuer } from './demonstration-issuer.ts';
import { issueDemonstrationLicense, type DemonstrationLicense, type IssuedLicense } from './demonstration-licenses.ts';
import { README } from './demonstration-readme.ts';
import { similarName } from './similar-name.ts';

/** Older files are made anew: what is left of their licenses is to be weeks, at any time. */
const FRESH_FOR = duration(14, DAY);

/**
 * Puts license files of every kind for this computer into their folder, unless they are there and still good.
 *
 * @param machineName the name of this computer that an administrator would type
 */
export async function makeDemonstrationFiles({ files, filesNote }: DemonstrationFolders, signer: Signer, machineName: string, now: Instant): Promise<void> {
  const issuer = createHash('sha256').update(signer.leaf).digest('hex');
  if (existsSync(files) && isGood(filesNote, machineName, issuer, now)) return;
  for (const path of [filesNote, files]) rmSync(path, { recursive: true, force: true });
  mkdirSync(join(files, 'project-folder'), { recursive: true });
  for (const [name, content] of Object.entries(await contents(signer, machineName, now))) writeFileSync(join(files, name), content);
  // Last: what is interrupted is made again.
  writeFileSync(filesNote, JSON.stringify({ machineName, issuer, at: formatIsoInstant(now) }));
}

async function contents(signer: Signer, machineName: string, now: Instant): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const { modeler, drainage, structures, review } = DEMONSTRATION_APPLICATIONS;
  const issue = (differing: Partial<DemonstrationLicense>, by = signer): IssuedLicense =>
    issueDemonstrationLicense(by, {
      licenseService: 'SES',
      machineName,
      applications: [modeler],
      issuedAt: minus(now, SECOND),
      expiresAt: plus(now, duration(78, DAY)),
      ...differing,
    });
  const other = issue({ applications: [drainage], machineName: similarName(machineName) }).bytes;
  const ended = issue({ issuedAt: minus(now, duration(61, DAY)), expiresAt: minus(now, DAY) }).bytes;
  const damaged = withOneCharacterChanged(issue({}).bytes);
  const withdrawn = issue({ applications: [structures], expiresAt: plus(now, duration(40, DAY)) });
  return {
    'README.txt': README,
    'demo-modeler.belic': issue({}).bytes,
    'demo-review.xml': issue({ licenseService: 'SELECTserver', applications: [review], expiresAt: plus(now, duration(113, DAY)) }).bytes,
    'three-applications.belic': issue({ applications: [modeler, drainage, structures], expiresAt: plus(now, duration(35, DAY)) }).bytes,
    'for-another-computer.belic': other,
    'of-an-untrusted-issuer.belic': issue({}, await createUntrustedIssuer(now)).bytes,
    'ended.belic': ended,
    'damaged.belic': damaged,
    'project-folder/demo-drainage.belic': issue({ applications: [drainage], expiresAt: plus(now, duration(20, DAY)) }).bytes,
    'project-folder/demo-structures.belic': withdrawn.bytes,
    'project-folder/notes.txt': 'Not a license file; the import passes it over.\n',
    'from-the-mail.zip': await zipOf({
      'licenses/demo-review.xml': issue({ licenseService: 'SELECTserver', applications: [review], expiresAt: plus(now, duration(200, DAY)) }).bytes,
      'licenses/for-another-computer.belic': other,
      'licenses/damaged.belic': damaged,
    }),
    'withdrawn-licenses.revocations': revocationList(signer, withdrawn, now),
  };
}

/** Says that the license for Demo Structures in the folder ended early. Its number grows with each list, as it must. */
function revocationList(signer: Signer, { checkoutId }: IssuedLicense, now: Instant): Uint8Array {
  const issued = issueRevocationList(
    { number: Math.floor(now / SECOND), issuedAt: now, certificates: [], checkouts: [{ checkoutId, revokedAt: now }] },
    signer,
  );
  if (!issued.ok) throw new Error(`the demonstration's list could not be issued: ${issued.problem}`);
  return issued.bytes;
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

function isGood(filesNote: string, machineName: string, issuer: string, now: Instant): boolean {
  try {
    const note = JSON.parse(readFileSync(filesNote, 'utf8')) as Record<string, unknown>;
    const at = parseIsoInstant(String(note['at']));
    return note['machineName'] === machineName && note['issuer'] === issuer && at !== null && now >= at && now < plus(at, FRESH_FOR);
  } catch {
    return false;
  }
}
