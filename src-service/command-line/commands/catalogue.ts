import type { z } from 'zod';
import type { ApplicationKey } from '#core/application/application.ts';
import { prompts, wanted } from '#core/texts/en/service-command.ts';
import { putUnlessMasked } from '../../catalogue/activation-keys-table.ts';
import { activationKeyBody, applicationBody, contractBody, entitlementBody } from '../../catalogue/catalogue-schemas.ts';
import { numberOf, qualifiersOf } from '../../catalogue/cells.ts';
import { emailKey } from '../../entitlements/email-key.ts';
import { putApplication } from '../../entitlements/put-application.ts';
import { putContract } from '../../entitlements/put-contract.ts';
import { putEntitlement } from '../../entitlements/put-entitlement.ts';
import type { PutOutcome, RemoveOutcome } from '../../entitlements/put-outcome.ts';
import { removeActivationKey, removeApplication, removeContract, removeEntitlement } from '../../entitlements/remove-from-catalogue.ts';
import type { Deed } from '../../history/deed.ts';
import { applicationKey, countryText } from '../../http/schemas.ts';
import type { Change } from '../../store/store.ts';
import { isRefusal, type CommandAnswer, type CommandContext, type CommandRefusal } from '../command-context.ts';
import { wrongOption } from '../option-details.ts';
import { readSecretLine } from '../read-secret-line.ts';

/** By which option or argument a field is given, and what form it has. */
export type OptionsOfFields = Readonly<Record<string, readonly [option: string, form: string]>>;

/** Says which option it is that a schema does not take. */
function wrongField({ issues: [first] }: z.ZodError, given: unknown, fields: OptionsOfFields): CommandRefusal {
  const field = String(first?.path[0] ?? '');
  const [option, form] = fields[field] ?? [field, ''];
  const value: unknown = typeof given === 'object' && given !== null ? (given as Readonly<Record<string, unknown>>)[field] : given;
  // What our own rules say of a qualifier is more exact than its form.
  const said = first?.code === 'custom' && field === 'qualifiers' ? `${form} (${first.message})` : form;
  return wrongOption(option, typeof value === 'string' || typeof value === 'number' ? String(value) : null, said);
}

const APPLICATION: OptionsOfFields = {
  productId: ['<id>', wanted.product],
  featureString: ['--feature', wanted.feature],
  name: ['--name', wanted.name],
  versions: ['--versions', wanted.applicationVersion],
  qualifiers: ['--qualifier', wanted.qualifier],
};

const CONTRACT: OptionsOfFields = {
  name: ['<name>', wanted.name],
  formerName: ['--former-name', wanted.name],
  endsOn: ['--ends-on', wanted.day],
};

const ENTITLEMENT: OptionsOfFields = {
  email: ['--user', wanted.email],
  country: ['--country', wanted.country],
  contract: ['--contract', wanted.name],
  productId: ['<product-id>', wanted.product],
  featureString: ['--feature', wanted.feature],
  kind: ['--kind', wanted.entitlementKind],
  accessKind: ['--access', wanted.access],
  version: ['--bound-to', wanted.version],
  expiresAt: ['--expires-at', wanted.instant],
  qualifiers: ['--qualifier', wanted.qualifier],
};

const STANDARD_INPUT = 'standard input';

/** Groups of letters and digits, eight characters and more; points and stars are those of a key that was shown masked. */
const KEY_FORM = /^(?=.{8,200}$)[A-Za-z0-9•*]+(?:[-_.][A-Za-z0-9•*]+)*$/u;

/** What a command that changes one thing does: checks its words as a request would be checked, and puts or removes. */
export async function settle<Spec>(
  context: CommandContext,
  schema: z.ZodType<Spec>,
  given: unknown,
  fields: OptionsOfFields,
  work: (change: Change, deed: Deed, spec: Spec) => Promise<PutOutcome | RemoveOutcome>,
): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const parsed = schema.safeParse(given);
  if (!parsed.success) return wrongField(parsed.error, given, fields);
  const { store, actor, now } = context;
  const { organizationId } = organization;
  const done = await store.change(organizationId, (change) => work(change, { organizationId, actor, now }, parsed.data));
  return done.outcome === 'refused' ? { refused: done.code } : { id: done.id, outcome: done.outcome };
}

/** Options of `service application put`. */
export interface ApplicationOptions {
  readonly name: string;
  readonly feature: string;
  /** `10.16.2.34=SES`. */
  readonly versions: readonly string[];
  readonly qualifier?: readonly string[];
}

/** `service application put`: an application with all its versions. */
export function applicationPut(context: CommandContext, id: string, { name, feature, versions: given, qualifier }: ApplicationOptions): Promise<CommandAnswer> {
  const versions = given.map((one) => ({ version: one.split('=')[0], licenseService: one.split('=')[1] ?? 'SES' }));
  const qualifiers = qualifier === undefined ? undefined : qualifiersOf(qualifier.join(';'));
  return settle(context, applicationBody, { productId: numberOf(id), featureString: feature, name, versions, qualifiers }, APPLICATION, putApplication);
}

/** `service application remove`. */
export function applicationRemove(context: CommandContext, id: string, { feature }: { readonly feature: string }): Promise<CommandAnswer> {
  return settle<ApplicationKey>(context, applicationKey, { productId: numberOf(id), featureString: feature }, APPLICATION, removeApplication);
}

/** Options of `service contract put`. */
export interface ContractOptions {
  readonly endsOn: string;
  readonly maintenance: boolean;
  readonly formerName?: string;
}

/** `service contract put`: a contract, its last day and whether it has maintenance. */
export function contractPut(context: CommandContext, name: string, { endsOn, maintenance, formerName }: ContractOptions): Promise<CommandAnswer> {
  return settle(context, contractBody, { name, endsOn, hasMaintenance: maintenance, formerName }, CONTRACT, putContract);
}

/** `service contract remove`. */
export function contractRemove(context: CommandContext, name: string): Promise<CommandAnswer> {
  return settle(context, contractBody.shape.name, name, { '': ['<name>', wanted.name] }, removeContract);
}

/** `service activation-key put`: the key comes from standard input, because every process can read a command line. */
export async function activationKeyPut(context: CommandContext, country: string): Promise<CommandAnswer> {
  if (context.isTerminal === true) context.stderr(`${prompts.activationKey}\n`);
  const activationKey = (await readSecretLine(context)).trim();
  // The key itself is not shown: what was typed may be nearly it.
  if (!KEY_FORM.test(activationKey)) return wrongOption(STANDARD_INPUT, null, wanted.activationKey);
  return settle(context, activationKeyBody, { country, activationKey }, { country: ['<country>', wanted.country] }, putUnlessMasked);
}

/** `service activation-key remove`. */
export function activationKeyRemove(context: CommandContext, country: string): Promise<CommandAnswer> {
  return settle(context, countryText, country, { '': ['<country>', wanted.country] }, removeActivationKey);
}

/** Options of `service entitlement put` and `remove`. */
export interface EntitlementOptions {
  readonly user?: string;
  readonly country: string;
  readonly contract: string;
  readonly feature: string;
  readonly kind: string;
  readonly access?: string;
  readonly boundTo?: string;
  readonly expiresAt?: string;
  readonly qualifier?: readonly string[];
}

const ACCESS: Readonly<Record<string, number>> = { allowed: 1, maybe: 2, denied: 3, ended: 4 };

/** `service entitlement put`: the right of somebody or, without a user, of everybody in a country. */
export function entitlementPut(context: CommandContext, productId: string, options: EntitlementOptions): Promise<CommandAnswer> {
  return settle(context, entitlementBody, givenEntitlement(productId, options), ENTITLEMENT, putEntitlement);
}

/** `service entitlement remove`: the one of this user, country, contract, application and kind. */
export function entitlementRemove(context: CommandContext, productId: string, options: EntitlementOptions): Promise<CommandAnswer> {
  return settle(context, entitlementBody, givenEntitlement(productId, options), ENTITLEMENT, async (change, deed, { email, country, contract, productId: product, featureString, kind }) => {
    const row = await change
      .selectFrom('entitlement')
      .innerJoin('contract', 'contract.id', 'entitlement.contract_id')
      .leftJoin('member', 'member.id', 'entitlement.member_id')
      .select('entitlement.id')
      .where('entitlement.organization_id', '=', deed.organizationId)
      .where('contract.name', '=', contract)
      .where('entitlement.country', '=', country)
      .where('entitlement.product_id', '=', product)
      .where('entitlement.feature_string', '=', featureString)
      .where('entitlement.kind', '=', kind)
      .where('member.email_key', email === null ? 'is' : '=', email === null ? null : emailKey(email))
      .executeTakeFirst();
    return row === undefined ? { outcome: 'refused', code: 'entitlement-unknown' } : removeEntitlement(change, deed, row.id);
  });
}

function givenEntitlement(productId: string, { user, country, contract, feature, kind, access = 'allowed', boundTo, expiresAt, qualifier }: EntitlementOptions): object {
  return {
    email: user ?? null,
    country,
    contract,
    productId: numberOf(productId),
    featureString: feature,
    kind,
    accessKind: ACCESS[access] ?? access,
    version: boundTo ?? null,
    expiresAt: expiresAt ?? null,
    qualifiers: qualifiersOf(qualifier?.join(';')),
  };
}
