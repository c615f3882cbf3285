import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DAY, duration, minus, plus, type Instant } from '#core/time/instant.ts';
import { formatIsoInstant, parseIsoInstant } from '#core/time/iso-instant.ts';
import { generateSigningKey, SIGNING_KEY_BITS } from '#license-file/issuer/signing-key.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { createIssuers, type Issuers } from '../issuer/issuer.ts';
import { makeIssuer } from '../issuer/make-issuer.ts';
import { issueAccessToken } from '../sign-in/access-tokens.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { ACCOUNTS } from './accounts.ts';
import { placesIn } from './demonstration-place.ts';
import { seedCheckouts } from './seed-checkouts.ts';
import { seedHistory } from './seed-history.ts';
import { MAKER, ORGANIZATION, seedOrganization } from './seed-organization.ts';

/** The organisation began so long ago: long enough for a license that has ended by now. */
const BEGAN = duration(120, DAY);

/** One that was made longer ago is made anew: its contracts and its certificate would end before its licenses. */
const GOOD_FOR = duration(140, DAY);

/** One that was made so much later than now was made while the clock was wrong. */
const GOOD_BEFORE = duration(45, DAY);

/** For how long the demonstration's clock can sign in: as long as there can be one. */
const SIGN_IN_LIFETIME = duration(3_650, DAY);

/** The long history that is made on request. */
const HISTORY = { seed: 5, count: 100_000 };

/** What is noted of an organisation that was made. */
interface Note {
  /** Tells it from every other that was or will be made. */
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly administrator: string;
  /** For each account, by its id, the token by which the demonstration's clock signs it in. */
  readonly signIns: Readonly<Record<string, { readonly email: string; readonly name: string; readonly token: string }>>;
}

/** A demonstration's organisation in its open store. */
export interface OpenedOrganization extends Note {
  readonly store: Store;
  readonly issuers: Issuers;
}

/** Opens the organisation of the demonstration; makes it, with everything in it, where there is none or it is too old. */
export async function openOrganization(folder: string, configuration: Configuration, now: Instant, onMaking: () => void): Promise<OpenedOrganization> {
  const kept = keptNote(folder, now);
  if (kept === null) {
    onMaking();
    rmSync(folder, { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const opened = await openStore(configuration.store, now, () => undefined);
  if (!opened.ok) throw new Error(`the demonstration's store cannot be opened: ${opened.problem}`);
  const { store } = opened;
  const issuers = createIssuers(configuration.keys);
  return { store, issuers, ...(kept ?? (await make(folder, store, issuers, configuration, now))) };
}

/** Fills the history with checkouts of former years, once; the same ones each time. */
export async function fillHistory(folder: string, { store, administrator }: OpenedOrganization, now: Instant, onMaking: () => void): Promise<void> {
  const { historyBegun, historyMade } = placesIn(folder);
  if (existsSync(historyMade)) return;
  onMaking();
  writeFileSync(historyBegun, '');
  await seedHistory(store, { organizationId: ORGANIZATION.organizationId, actor: administrator, now }, HISTORY);
  writeFileSync(historyMade, '');
}

async function make(folder: string, store: Store, issuers: Issuers, configuration: Configuration, now: Instant): Promise<Note> {
  const began = minus(now, BEGAN);
  const { organizationId } = ORGANIZATION;
  const [ids, root] = await Promise.all([seedOrganization(store, began, now), generateSigningKey(SIGNING_KEY_BITS)]);
  const issuing = { organization: ORGANIZATION, place: configuration.keys, actor: MAKER, now: began };
  const made = await makeIssuer(store, issuing, placesIn(folder).rootKey, { root });
  if (!made.ok) throw new Error(`the demonstration's issuer could not be made: ${made.problem}`);
  const idOf = (email: string): string => ids.get(email) ?? '';
  const administrator = idOf(ACCOUNTS.administrator.email);
  await seedCheckouts({ store, issuers, publicUrl: configuration.publicUrl, administrator }, now);
  const signIns: Record<string, Note['signIns'][string]> = {};
  await store.change(organizationId, async (change) => {
    for (const { email, name } of Object.values(ACCOUNTS)) {
      const token = await issueAccessToken(change, { organizationId, actor: MAKER, now }, idOf(email), SIGN_IN_LIFETIME);
      signIns[idOf(email)] = { email, name, token };
    }
  });
  const note: Note = { madeBy: randomUUID(), madeAt: now, administrator, signIns };
  writeFileSync(placesIn(folder).note, `${JSON.stringify({ ...note, madeAt: formatIsoInstant(now) })}\n`, { mode: 0o600 });
  return note;
}

function keptNote(folder: string, now: Instant): Note | null {
  const { historyBegun, historyMade } = placesIn(folder);
  if (existsSync(historyBegun) && !existsSync(historyMade)) return null;
  try {
    const note = JSON.parse(readFileSync(placesIn(folder).note, 'utf8')) as Note & { readonly madeAt: unknown };
    const madeAt = parseIsoInstant(String(note.madeAt));
    if (madeAt === null || now < minus(madeAt, GOOD_BEFORE) || now > plus(madeAt, GOOD_FOR)) return null;
    return { ...note, madeAt };
  } catch {
    return null;
  }
}
