import type { z } from 'zod';
import type { ApplicationKey } from '#core/application/application.ts';
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
import { isRefusal, type CommandAnswer, type CommandContext } from '../command-context.ts';
import { readSecretLine } from '../read-secret-line.ts';

/** What a command that changes one thing does: checks its words as a request would be checked, and puts or removes. */
export async function settle<Spec>(
  context: CommandContext,
  schema: z.ZodType<Spec>,
  given: unknown,
  work: (change: Change, deed: Deed, spec: Spec) => Promise<PutOutcome | RemoveOutcome>,
): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    return { refused: 'usage', details: { option: first?.path.join('.') ?? '', problem: first?.message ?? '' } };
  }
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
  return settle(context, applicationBody, { productId: numberOf(id), featureString: feature, name, versions, qualifiers }, putApplication);
}

/** `service application remove`. */
export function applicationRemove(context: CommandContext, id: string, { feature }: { readonly feature: string }): Promise<CommandAnswer> {
  return settle<ApplicationKey>(context, applicationKey, { productId: numberOf(id), featureString: feature }, removeApplication);
}

/** Options of `service contract put`. */
export interface ContractOptions {
  readonly endsOn: string;
  readonly maintenance: boolean;
  readonly formerName?: string;
}

/** `service contract put`: a contract, its last day and whether it has maintenance. */
export function contractPut(context: CommandContext, name: string, { endsOn, maintenance, formerName }: ContractOptions): Promise<CommandAnswer> {
  return settle(context, contractBody, { name, endsOn, hasMaintenance: maintenance, formerName }, putContract);
}

/** `service contract remove`. */
export function contractRemove(context: CommandContext, name: string): Promise<CommandAnswer> {
  return settle(context, contractBody.shape.name, name, removeContract);
}

/** `service activation-key put`: the key comes from standard input, because every process can read a command line. */
export async function activationKeyPut(context: CommandContext, country: string): Promise<CommandAnswer> {
  const activationKey = await readSecretLine(context);
  return settle(context, activationKeyBody, { country, activationKey }, putUnlessMasked);
}

/** `service activation-key remove`. */
export function activationKeyRemove(context: CommandContext, country: string): Promise<CommandAnswer> {
  return settle(context, countryText, country, removeActivationKey);
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
  return settle(context, entitlementBody, givenEntitlement(productId, options), putEntitlement);
}

/** `service entitlement remove`: the one of this user, country, contract, application and kind. */
export function entitlementRemove(context: CommandContext, productId: string, options: EntitlementOptions): Promise<CommandAnswer> {
  return settle(context, entitlementBody, givenEntitlement(productId, options), async (change, deed, { email, country, contract, productId: product, featureString, kind }) => {
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
