import type { ApplicationVersion } from '#core/application/version.ts';
import type { Policy } from '#core/entitlement/policy.ts';
import type { Decision } from '#core/status/decision.ts';
import { plus, type Instant } from '#core/time/instant.ts';
import { DAY, duration } from '#core/time/instant.ts';
import { product } from '#fixtures/builders/checkouts.ts';
import { aPolicyDocument } from '#fixtures/builders/policies.ts';
import type { Signer } from '#license-file/issuer/create-issuer.ts';
import { clearCheckouts, type Clearing } from '#main/use-cases/checkouts/clear-checkouts.ts';
import { decideStatus, type StatusQuestion } from '#main/use-cases/decide-status.ts';
import type { ImportedFile } from '#main/use-cases/license-files/imported-file.ts';
import { importLicenseFiles } from '#main/use-cases/license-files/import-license-files.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { acceptPolicy, beginPolicyRequest, type PolicyAcceptance } from '#main/use-cases/sign-in/accept-policy.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import type { Checkout } from '#core/checkout/checkout.ts';

/** The value of an answer; a problem fails the test with its code. */
export function valueOf<Value>(answer: UseCaseAnswer<Value>): Value {
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.facts)}`);
  return answer.value;
}

/** The question about a product without feature string; the fixtures' licenses and policies are of 1003. */
export function about(productNumber = 1003, version: ApplicationVersion | null = null): StatusQuestion {
  return { productId: product(productNumber), featureString: '', version };
}

/** The one decision about an application, now. */
export function decisionOf(opened: OpenedProfile, question: StatusQuestion = about()): Decision {
  const [decision] = valueOf(decideStatus(opened, question)).decisions;
  if (decision === undefined) throw new Error('a question gets a decision');
  return decision;
}

/** Status and reason of an application, as they would be printed. */
export function statusOf(opened: OpenedProfile, question: StatusQuestion = about()): string {
  const { status, reason } = decisionOf(opened, question);
  return `${status} ${reason}`;
}

/** Imports and gives each file's result. */
export async function imports(opened: OpenedProfile, ...paths: readonly string[]): Promise<readonly ImportedFile[]> {
  return valueOf(await importLicenseFiles(opened, paths, { isDryRun: false })).files;
}

/** Outcome and code of each file, as they would be printed. */
export async function outcomes(opened: OpenedProfile, ...paths: readonly string[]): Promise<readonly string[]> {
  return (await imports(opened, ...paths)).map(outcomeText);
}

/** Outcome and code of a file. */
export function outcomeText({ outcome, code }: ImportedFile): string {
  return code === null ? outcome : `${outcome} ${code}`;
}

/** Clears a checkout, which has to be there. */
export function clears(opened: OpenedProfile, checkoutId: Checkout['checkoutId']): Clearing {
  const clearing = valueOf(clearCheckouts(opened, { by: 'checkout', checkoutId }));
  if (clearing.plan.outcome !== 'clear') throw new Error(`nothing was cleared: ${clearing.plan.outcome}`);
  return clearing;
}

/** How a sign-in differs from the usual one. */
export interface SignIn {
  readonly policy?: Partial<Policy>;
  readonly signer?: Signer;
}

/** Signs in against a server whose clock shows `serverTime`, with a fresh request and its really signed answer. */
export function signsIn(opened: OpenedProfile, serverTime: Instant, { policy = {}, signer }: SignIn = {}): PolicyAcceptance {
  const request = beginPolicyRequest(opened);
  const expiresAt = plus(serverTime, duration(30, DAY));
  return acceptPolicy(opened, request, aPolicyDocument({ createdAt: serverTime, expiresAt, ...policy }, request.nonce, signer));
}
