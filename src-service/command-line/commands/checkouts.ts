import { ADMINISTERED_STATES } from '#core/checkout/administered-state.ts';
import { parseCheckoutId } from '#core/checkout/checkout.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { serviceErrors } from '#core/texts/en/service-errors.ts';
import { checkInMany } from '../../checkouts/check-in.ts';
import { listCheckouts } from '../../checkouts/stored-checkout.ts';
import { memberIdOf } from '../../entitlements/member-id.ts';
import { isRefusal, type CommandAnswer, type CommandContext } from '../command-context.ts';

const MOST_LISTED = 10_000;

/** Options of `service checkout list`. */
export interface ListOptions {
  readonly state?: string;
  readonly user?: string;
  readonly limit: string;
}

/** `service checkout list`: checkouts, the newest first. */
export async function checkoutList(context: CommandContext, options: ListOptions): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const { store, now } = context;
  const state = ADMINISTERED_STATES.find((one) => one === options.state);
  const limit = Number(options.limit);
  if ((options.state !== undefined && state === undefined) || !Number.isInteger(limit) || limit < 1 || limit > MOST_LISTED) return { refused: 'usage' };
  const memberId = options.user === undefined ? null : await memberIdOf(store.reading, organization.organizationId, options.user);
  if (options.user !== undefined && memberId === null) return { refused: 'unknown-user', details: { email: options.user } };
  const filter = { limit, ...(state === undefined ? {} : { states: [state] }), ...(memberId === null ? {} : { memberId }) };
  const checkouts = await listCheckouts(store.reading, organization.organizationId, filter, now);
  return {
    checkouts: checkouts.map((one) => ({
      id: one.checkoutId,
      state: one.state,
      user: one.user.email,
      machine: one.machineName,
      service: one.licenseService,
      applications: one.applications.map(({ productId, featureString, version }) => `${String(productId)}${featureString === '' ? '' : `:${featureString}`}@${version}`).join(' '),
      'ends on': `${one.endsOn} 24:00 ${one.timeZone}`,
    })),
  };
}

/** `service checkout check-in`: the administrator's half, for one or many; each has its own result. */
export async function checkoutCheckIn(context: CommandContext, ids: readonly string[]): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const parsed = ids.map(parseCheckoutId);
  const rows = parsed.flatMap((checkoutId) => (checkoutId === null ? [] : [{ checkoutId, receipt: null }]));
  if (rows.length < ids.length) return { refused: 'usage', details: { problem: 'the id of a checkout is a guid', ids: ids.filter((_, place) => parsed[place] === null) } };
  const { store, actor, now } = context;
  const results = await checkInMany(store, { organizationId: organization.organizationId, actor, now }, rows);
  const refused = results.flatMap((one) => (one.outcome === 'refused' ? [{ ...one, message: serviceErrors[one.code] }] : []));
  const [first] = refused;
  if (first !== undefined) return { refused: first.code, details: { results: results.map((one) => refused.find(({ checkoutId }) => checkoutId === one.checkoutId) ?? one) } };
  return { 'checked in': results.map((one) => ({ id: one.checkoutId, outcome: one.outcome, state: one.outcome === 'refused' ? '' : one.state, at: formatIsoInstant(now) })) };
}
