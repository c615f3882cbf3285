import { writeFileSync } from 'node:fs';
import { fingerprintGroups } from '#core/texts/fingerprint-groups.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { parseTrustEntry } from '#license-file/trust/parse-trust-entry.ts';
import { trustEntryFingerprint } from '#license-file/trust/format-trust-entry.ts';
import { next, wanted } from '#core/texts/en/service-command.ts';
import type { StoredCheckout } from '../../checkouts/stored-checkout.ts';
import { adoptKeyFile } from '../../issuer/adopt-key-file.ts';
import { trustEntryOf } from '../../issuer/issuer.ts';
import { makeIssuer, rotateIssuer } from '../../issuer/make-issuer.ts';
import { isRefusal, type CommandAnswer, type CommandContext } from '../command-context.ts';
import { wrongOption } from '../option-details.ts';
import { writeProblem } from '../place-for-file.ts';

/** `service issuer init`: makes root, issuing certificate and leaf for an organisation that has none. */
export async function issuerInit(context: CommandContext, { rootKeyFile }: { readonly rootKeyFile: string }): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const { store, configuration, actor, now } = context;
  const made = await makeIssuer(store, { organization, place: configuration.keys, actor, now }, rootKeyFile);
  if (!made.ok) return { refused: made.problem };
  return { issuer: made.serial, 'certificate until': formatIsoInstant(made.validUntil), 'root key': rootKeyFile };
}

/** `service issuer rotate`: makes a new signing key. With `leaked`, every signature of the old one is void from the next revocation list on. */
export async function issuerRotate(context: CommandContext, options: { readonly leaked?: boolean; readonly newKeyFile?: string }): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const { store, configuration, actor, now } = context;
  const isFile = configuration.keys.kind === 'file';
  if (isFile !== (options.newKeyFile !== undefined)) {
    return wrongOption('--new-key-file', options.newKeyFile ?? null, isFile ? wanted.newKeyFile : wanted.keyFileOfStore);
  }
  const rotated = await rotateIssuer(store, { organization, place: configuration.keys, actor, now }, options.leaked === true, options.newKeyFile ?? null);
  if (!rotated.ok) return { refused: rotated.problem };
  const file = options.newKeyFile === undefined ? {} : { 'set ISSUER_KEY_FILE to': options.newKeyFile, next: next.afterRotation };
  const ended = options.leaked === true ? { 'checkouts ended': rotated.ended.length, again: rotated.ended.map(madeAgain) } : {};
  return { issuer: rotated.serial, 'certificate until': formatIsoInstant(rotated.validUntil), ...ended, ...file };
}

/** What has to be made again, in the words of `service checkout create` and the tables of `service checkout bulk`. */
function madeAgain({ user, machineName, licenseService, applications, endsOn }: StoredCheckout): Readonly<Record<string, string>> {
  const named = applications.map(({ productId, featureString, version }) => `${String(productId)}${featureString === '' ? '' : `:${featureString}`}@${version}`);
  return { user: user.email, machine: machineName, 'license service': licenseService, applications: named.join(' '), 'ends on': endsOn };
}

/** `service issuer adopt`: the key of ISSUER_KEY_FILE, made elsewhere, signs from now on. */
export async function issuerAdopt(context: CommandContext): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const { store, configuration, actor, now } = context;
  const { keys } = configuration;
  if (keys.kind !== 'file') return wrongOption('ISSUER_KEY_FILE', null, wanted.keyFileOwn);
  const adopted = await adoptKeyFile(store, { organization, actor, now }, keys);
  if (!adopted.ok) return { refused: adopted.problem, ...('because' in adopted ? { details: { problem: adopted.because } } : {}) };
  return { issuer: adopted.serial, 'certificate until': formatIsoInstant(adopted.validUntil) };
}

/**
 * What is read out over the telephone for whoever adds the organisation's trust entry: the SHA-256 of its authority, in groups. It is the one that
 * `licensing trust inspect` shows.
 */
export function entryFingerprint(entry: string): string {
  const parsed = parseTrustEntry(entry);
  if (!parsed.ok) throw new Error(`the trust entry of this service is none: ${parsed.problem}`);
  return fingerprintGroups(trustEntryFingerprint(parsed.entry));
}

/** `service issuer trust-entry`: gives the entry by which workstations trust the organisation's licenses, and beside it the fingerprint to confirm it by. */
export async function issuerTrustEntry(context: CommandContext, { out }: { readonly out?: string }): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const entry = await trustEntryOf(context.store.reading, organization.organizationId);
  if (entry === null) return { refused: 'no-issuer' };
  if (out === undefined) {
    context.stdout(entry);
    context.stderr(`fingerprint: ${entryFingerprint(entry)}\n`);
    return {};
  }
  try {
    writeFileSync(out, entry);
  } catch (error) {
    return writeProblem(error, out);
  }
  return { 'trust entry': out, fingerprint: entryFingerprint(entry) };
}
