import { writeFileSync } from 'node:fs';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { csvFile } from '../../csv/write-csv.ts';
import { makePasswordLink } from '../../sign-in/password-link.ts';
import { isRefusal, type CommandAnswer, type CommandContext } from '../command-context.ts';
import { placeProblem, writeProblem } from '../place-for-file.ts';
import { importTable, listTable } from './tables.ts';

const LINKS_HEADER = ['email', 'name', 'link', 'good until'];

/** Somebody who may sign in and has no password to do it with. */
interface WithoutPassword {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** `service user list`: everybody, and with accounts of the service whether they have a password. */
export async function listUsers(context: CommandContext): Promise<CommandAnswer> {
  const listed = await listTable(context, 'users');
  const { users } = listed as Readonly<Record<string, unknown>>;
  if (isRefusal(listed) || context.configuration.signIn.kind === 'external' || !Array.isArray(users)) return listed;
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const rows = await context.store.reading.selectFrom('member').select(['email', 'password']).where('organization_id', '=', organization.organizationId).execute();
  const without = new Set(rows.filter(({ password }) => password === null).map(({ email }) => email));
  const people = users as readonly Readonly<Record<string, string>>[];
  return { users: people.map((person) => ({ ...person, password: without.has(person['email'] ?? '') ? 'none' : 'set' })) };
}

/**
 * `service user import`: puts the table of people, and says how many have no password yet: nobody signs in with a row of a table. With `links` a link
 * for each of them, by which they set one, goes into a new file that nobody else can read; links that were made for them before serve no longer.
 */
export async function importUsers(context: CommandContext, path: string, { dryRun = false, links }: { readonly dryRun?: boolean; readonly links?: string }): Promise<CommandAnswer> {
  const isExternal = context.configuration.signIn.kind === 'external';
  if (links !== undefined && isExternal) return { refused: 'no-local-accounts' };
  const misplaced = links === undefined ? null : placeProblem(links);
  if (misplaced !== null) return misplaced;
  const imported = await importTable(context, 'users', path, { dryRun });
  if (isRefusal(imported) || dryRun || isExternal) return imported;
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const people = await peopleWithoutPassword(context, organization.organizationId);
  if (links === undefined) return people.length === 0 ? imported : { ...imported, 'without a password': people.length, next: 'service user link EMAIL for each of them; "user import --links FILE" makes all of them' };
  const file = await linksFile(context, organization.organizationId, people);
  try {
    writeFileSync(links, file, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    return writeProblem(error, links);
  }
  return { ...imported, links, 'links made': people.length };
}

function peopleWithoutPassword({ store }: CommandContext, organizationId: string): Promise<readonly WithoutPassword[]> {
  return store.reading
    .selectFrom('member')
    .select(['id', 'email', 'name'])
    .where((row) => row.and({ organization_id: organizationId, disabled: 0 }))
    .where('password', 'is', null)
    .orderBy('email_key')
    .execute();
}

async function linksFile({ store, configuration, actor, now }: CommandContext, organizationId: string, people: readonly WithoutPassword[]): Promise<Uint8Array> {
  const rows = await store.change(organizationId, async (change) => {
    const made: string[][] = [];
    for (const { id, email, name } of people) {
      const { url, expiresAt } = await makePasswordLink(change, { organizationId, actor, now }, id, configuration.publicUrl);
      made.push([email, name, url, formatIsoInstant(expiresAt)]);
    }
    return made;
  });
  return csvFile(LINKS_HEADER, rows);
}
