import { ADMINISTERED_STATES } from '#core/checkout/administered-state.ts';
import { parseCheckoutId } from '#core/checkout/checkout.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { prompts, usageSaid, wanted } from '#core/texts/en/service-command.ts';
import { serviceErrors } from '#core/texts/en/service-errors.ts';
import { checkInMany } from '../../checkouts/check-in.ts';
import { findCheckouts, listCheckouts, type StoredCheckout } from '../../checkouts/stored-checkout.ts';
import { memberIdOf } from '../../entitlements/member-id.ts';
import { isRefusal, type CommandAnswer, type CommandContext } from '../command-context.ts';
import { wrongOption } from '../option-details.ts';
import { readSecretLine } from '../read-secret-line.ts';

const MOST_LISTED = 10_000;

/** Options of `service checkout list`. */
export interface ListOptions {
  readonly state?: string;
  readonly user?: string;
  readonly machine?: string;
  readonly country?: string;
  readonly limit: string;
}

/** `service checkout list`: checkouts, the newest first. */
export async function checkoutList(context: CommandContext, options: ListOptions): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const { store, now } = context;
  const state = ADMINISTERED_STATES.find((one) => one === options.state);
  if (state === undefined && options.state !== undefined) return wrongOption('--state', options.state, wanted.states(ADMINISTERED_STATES));
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_LISTED) return wrongOption('--limit', options.limit, wanted.limit);
  const { machine: machineName, country } = options;
  if (country !== undefined && !/^[A-Z]{2}$/.test(country)) return wrongOption('--country', country, wanted.country);
  const memberId = options.user === undefined ? null : await memberIdOf(store.reading, organization.organizationId, options.user);
  if (options.user !== undefined && memberId === null) return { refused: 'unknown-user', details: { email: options.user } };
  const filter = { limit, ...(state === undefined ? {} : { states: [state] }), ...(memberId === null ? {} : { memberId }), ...(machineName === undefined ? {} : { machineName }), ...(country === undefined ? {} : { country }) };
  const checkouts = await listCheckouts(store.reading, organization.organizationId, filter, now);
  return {
    checkouts: checkouts.map((one) => ({
      id: one.checkoutId,
      state: one.state,
      user: one.user.email,
      machine: one.machineName,
      service: one.licenseService,
      applications: applicationsText(one),
      'ends on': one.endsOn,
      'time zone': one.timeZone,
      'ends at': formatIsoInstant(one.expiresAt),
    })),
  };
}

function applicationsText({ applications }: Pick<StoredCheckout, 'applications'>): string {
  return applications.map(({ productId, featureString, version }) => `${String(productId)}${featureString === '' ? '' : `:${featureString}`}@${version}`).join(' ');
}

/** `service checkout show`: one checkout, with all that is known of it. */
export async function checkoutShow(context: CommandContext, id: string): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const checkoutId = parseCheckoutId(id);
  if (checkoutId === null) return wrongOption('<id>', id, wanted.checkoutId);
  const [one] = await findCheckouts(context.store.reading, organization.organizationId, [checkoutId], context.now);
  if (one === undefined) return { refused: 'no-such-checkout', details: { checkout: checkoutId } };
  return {
    id: one.checkoutId,
    state: one.state,
    user: one.user.email,
    name: one.user.name,
    machine: one.machineName,
    service: one.licenseService,
    country: one.country,
    applications: applicationsText(one),
    'made at': formatIsoInstant(one.issuedAt),
    'ends on': one.endsOn,
    'time zone': one.timeZone,
    'ends at': formatIsoInstant(one.expiresAt),
    extends: one.extends,
    maintenance: one.hasMaintenance,
    'cleared at': one.clearedAt === null ? null : formatIsoInstant(one.clearedAt),
    'checked in at': one.checkedInAt === null ? null : formatIsoInstant(one.checkedInAt),
  };
}

/** `service checkout check-in`: the administrator's half, for one or many; each has its own result. */
export async function checkoutCheckIn(context: CommandContext, ids: readonly string[], isSure: boolean): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const { organizationId } = organization;
  const parsed = ids.map(parseCheckoutId);
  const rows = parsed.flatMap((checkoutId) => (checkoutId === null ? [] : [{ checkoutId, receipt: null }]));
  const wrong = ids.find((_, place) => parsed[place] === null);
  if (wrong !== undefined) return wrongOption('<id>', wrong, wanted.checkoutId);
  const { store, actor, now } = context;
  if (!isSure && context.isTerminal === true) {
    const there = await findCheckouts(store.reading, organizationId, rows.map(({ checkoutId }) => checkoutId), now);
    context.stderr(`${prompts.checkIn(ids.length, there.filter(({ state }) => state === 'active').length)}\n`);
    if (!/^y(es)?$/i.test((await readSecretLine(context)).trim())) return { outcome: 'nothing was done' };
  }
  const results = await checkInMany(store, { organizationId, actor, now }, rows);
  const refused = results.flatMap((one) => (one.outcome === 'refused' ? [{ ...one, message: serviceErrors[one.code] }] : []));
  const [first] = refused;
  if (first !== undefined) return { refused: first.code, details: { results: results.map((one) => refused.find(({ checkoutId }) => checkoutId === one.checkoutId) ?? one) } };
  const done = results.map((one) => ({ id: one.checkoutId, outcome: one.outcome, state: one.outcome === 'refused' ? '' : one.state, at: formatIsoInstant(now) }));
  return { 'checked in': done, usage: usageSaid.untilNow };
}
