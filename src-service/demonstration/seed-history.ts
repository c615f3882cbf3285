import { createHash } from 'node:crypto';
import { formatDottedVersion } from '#core/application/version.ts';
import { parseCheckoutId, type CheckoutId } from '#core/checkout/checkout.ts';
import { normalizeMachineName } from '#core/checkout/machine-name.ts';
import { dayIn, daysAfter, endOfDay } from '#core/time/civil-date.ts';
import { DAY, duration, HOUR, minus, type Duration, type Instant } from '#core/time/instant.ts';
import { makeReceiptCode } from '#license-file/receipts/make-receipt-code.ts';
import { recordChanges, type AuditEntry } from '../history/audit-chain.ts';
import type { Deed } from '../history/deed.ts';
import type { Change, Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { emailKey } from '../entitlements/email-key.ts';
import { SEEDED_APPLICATIONS, SEEDED_COUNTRIES, seededName } from './seeded-words.ts';

/** Checkouts that one transaction makes: others wait for no longer. */
const AT_ONCE = 500;

/** How far back the history reaches. */
const YEARS = 5;
const DAYS_OF_YEAR = 365;

/** One of so many checkouts is of a new person; of the others of their country, an old one makes it. */
const CHECKOUTS_OF_A_PERSON = 40;

const RECENT_DAYS = 60;

/** What is made: the same for the same seed, count and `now`. */
export interface HistorySeed {
  readonly seed: number;
  /** Checkouts. */
  readonly count: number;
}

/**
 * Fills the history of an organisation with checkouts of former years: people of five countries (disabled members, so that nobody can sign in
 * as them), machines, applications, check-ins and receipts, each with its row in the record of changes. Their license files were never
 * made: what is asked for is a history to look through, not 100,000 signatures; the requests that give files say so.
 */
export async function seedHistory(store: Store, { organizationId, actor, now }: Deed, { seed, count }: HistorySeed): Promise<void> {
  const random = numbersFrom(`${organizationId} ${String(seed)}`);
  const people = Math.max(1, Math.ceil(count / CHECKOUTS_OF_A_PERSON));
  const members = Array.from({ length: people }, (_, index) => memberOf(index, random, organizationId, minus(now, duration(YEARS * DAYS_OF_YEAR, DAY))));
  for (let start = 0; start < members.length; start += AT_ONCE) {
    await store.change(organizationId, async (change) => {
      await change.insertInto('member').values(members.slice(start, start + AT_ONCE)).execute();
    });
  }
  for (let start = 0; start < count; start += AT_ONCE) {
    const checkouts = Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, index) =>
      checkoutOf(members[random.below(members.length)], (start + index) / count, random, { organizationId, actor, now }),
    );
    await store.change(organizationId, (change) => insert(change, organizationId, checkouts));
  }
}

interface Random {
  /** At least 0 and less than 1. */
  readonly share: () => number;
  readonly below: (count: number) => number;
  readonly id: () => CheckoutId;
}

/** Repeatable numbers: mulberry32, begun with a hash of the seed. */
function numbersFrom(seed: string): Random {
  let state = createHash('sha256').update(seed).digest().readUInt32LE();
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(share() * count);
  const hexadecimal = (digits: number): string => Array.from({ length: digits }, () => below(16).toString(16)).join('');
  const id = (): CheckoutId => {
    const parsed = parseCheckoutId(`${hexadecimal(8)}-${hexadecimal(4)}-4${hexadecimal(3)}-8${hexadecimal(3)}-${hexadecimal(12)}`);
    if (parsed === null) throw new Error('a good id');
    return parsed;
  };
  return { share, below, id };
}

type Member = Tables['member'];

function memberOf(index: number, random: Random, organizationId: string, createdAt: Instant): Member {
  const { country, names } = SEEDED_COUNTRIES[random.below(SEEDED_COUNTRIES.length)] ?? SEEDED_COUNTRIES[0];
  const { name, mailbox } = seededName(names, random.below(names.first.length), random.below(names.last.length));
  const email = `${mailbox}.${String(index + 1)}@history.example`;
  return {
    id: random.id(), organization_id: organizationId, email, email_key: emailKey(email), name, usage_country: country, role: 'user', disabled: 1,
    password: null, created_at: createdAt,
  }; // prettier-ignore
}

interface Seeded {
  readonly checkout: Tables['checkout'];
  readonly usage: Tables['checkout_usage'];
  readonly applications: readonly Tables['checkout_application'][];
  readonly receipt: Tables['receipt'] | null;
  readonly entries: readonly AuditEntry[];
}

/** @param age 0 for the oldest, close to 1 for the newest; more are made in summer and towards today */
function checkoutOf(member: Member | undefined, age: number, random: Random, { organizationId, actor, now }: Deed): Seeded {
  if (member === undefined) throw new Error('There is nobody to seed a checkout for.');
  const { timeZone } = SEEDED_COUNTRIES.find(({ country }) => country === member.usage_country) ?? SEEDED_COUNTRIES[0];
  const passed = YEARS * DAYS_OF_YEAR * Math.sqrt(age) + random.share();
  const issuedAt = minus(now, ((YEARS * DAYS_OF_YEAR + 1 - passed) * DAY - (Math.floor(random.share() * 10) * HOUR)) as Duration);
  const issued = Math.floor(Math.min(issuedAt, now)) as Instant;
  const endsOn = daysAfter(dayIn(timeZone, issued), 7 + random.below(358));
  const expires = endOfDay(endsOn, timeZone);
  const machine = `${member.usage_country}-${random.below(3) === 0 ? 'LT' : 'WS'}-${String(random.below(2_000) + 1)}`;
  const wanted = SEEDED_APPLICATIONS[random.below(SEEDED_APPLICATIONS.length)] ?? SEEDED_APPLICATIONS[0];
  const also = random.below(8) === 0 ? SEEDED_APPLICATIONS.filter((one) => one !== wanted && one.licenseService === wanted.licenseService).slice(0, 1) : [];
  const checkoutId = random.id();
  const isEarly = random.share() < 0.35;
  const endedAt = Math.floor(issued + (expires - issued) * random.share()) as Instant;
  const isOver = isEarly && endedAt <= now;
  const hasReceipt = isOver && random.share() < 0.8;
  // Receipts of the last weeks wait for their check-in.
  const isCheckedIn = isOver && random.share() < (now - endedAt < RECENT_DAYS * DAY ? 0.3 : 0.95);
  const clearedAt = hasReceipt ? endedAt : null;
  const checkedInAt = isCheckedIn ? (Math.min(now, endedAt + random.below(DAY)) as Instant) : null;
  const machineName = random.below(20) === 0 ? machine.toLowerCase() : machine;
  const applications = [wanted, ...also].map(({ productId, featureString, name, versions }, place) => {
    const version = versions[random.below(versions.length)] ?? versions[0];
    return { checkout_id: checkoutId, place, product_id: productId, feature_string: featureString, name, version: formatDottedVersion(version) };
  });
  return {
    checkout: {
      id: checkoutId, organization_id: organizationId, member_id: member.id, email: member.email, user_name: member.name, machine_name: machineName,
      machine_key: normalizeMachineName(machineName), license_service: wanted.licenseService, country: member.usage_country, time_zone: timeZone,
      issued_at: issued, ends_on: endsOn, expires_at: expires, maintenance: 1, extends_id: null, usage_id: checkoutId, made_by: actor, cleared_at: clearedAt,
      checked_in_at: checkedInAt, checked_in_by: checkedInAt === null ? null : actor, signer_serial: '', license_signature: Buffer.alloc(0), file: Buffer.alloc(0),
    }, // prettier-ignore
    usage: {
      id: checkoutId, organization_id: organizationId, member_id: member.id, started_at: issued, ends_at: expires, stopped_at: checkedInAt,
      stopped_by: checkedInAt === null ? null : 'check-in',
    }, // prettier-ignore
    applications,
    receipt:
      clearedAt === null
        ? null
        : {
            checkout_id: checkoutId, code: makeReceiptCode({ licenseSignature: Buffer.alloc(0), checkoutId, machineName }, clearedAt), profile: member.email,
            organization_id: organizationId, cleared_at: clearedAt, client_version: '0.1.0', received_at: clearedAt, received_from: member.id,
          }, // prettier-ignore
    entries: entriesOf({ checkoutId, issued, clearedAt, checkedInAt, actor, member, machineName, endsOn }),
  };
}

interface Told {
  readonly checkoutId: CheckoutId;
  readonly issued: Instant;
  readonly clearedAt: Instant | null;
  readonly checkedInAt: Instant | null;
  readonly actor: string;
  readonly member: Member;
  readonly machineName: string;
  readonly endsOn: string;
}

function entriesOf({ checkoutId: subject, issued, clearedAt, checkedInAt, actor, member, machineName, endsOn }: Told): readonly AuditEntry[] {
  const isCleared = clearedAt !== null;
  const made: AuditEntry = { at: issued, actor, action: 'checkout.made', subject, before: null, after: { user: member.id, machineName, endsOn } };
  const taken: readonly AuditEntry[] = isCleared
    ? [{ at: clearedAt, actor: member.id, action: 'receipt.taken', subject, before: { clearedAt: null }, after: { clearedAt, profile: member.email } }]
    : [];
  const checkedIn: readonly AuditEntry[] =
    checkedInAt === null
      ? []
      : [{ at: checkedInAt, actor, action: 'checkout.checked-in', subject, before: { state: isCleared ? 'cleared' : 'active' }, after: { state: isCleared ? 'checked-in' : 'checked-in-unconfirmed', by: 'check-in' } }];
  return [made, ...taken, ...checkedIn];
}

async function insert(change: Change, organizationId: string, seeded: readonly Seeded[]): Promise<void> {
  await change.insertInto('checkout_usage').values(seeded.map(({ usage }) => usage)).execute();
  await change.insertInto('checkout').values(seeded.map(({ checkout }) => checkout)).execute();
  await change.insertInto('checkout_application').values(seeded.flatMap(({ applications }) => applications)).execute();
  const receipts = seeded.flatMap(({ receipt }) => (receipt === null ? [] : [receipt]));
  if (receipts.length > 0) await change.insertInto('receipt').values(receipts).execute();
  await recordChanges(change, organizationId, seeded.flatMap(({ entries }) => entries));
}
