import { productId } from '#core/application/application.ts';
import type { Continuation } from '#core/status/continuation.ts';
import { instant, type Instant } from '#core/time/instant.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';
import type { CacheWriter } from '#main/entitlement-cache/cache-writer.ts';
import type { Account } from '#main/sign-in/account.ts';

/** Who signed in last in this profile; `userId` is `null` after signing out. */
export interface SignInMemory {
  readonly userId: string | null;
  /** With which account, as the sign-in page's provider names it; `null` where that is not known. */
  readonly account: Account | null;
}

/** Reads who signed in last; `null` when nobody ever did, or the note cannot be read. */
export function readSignInMemory(reader: CacheReader): SignInMemory | null {
  const value = readJson(reader.remembered('sign-in')?.text);
  if (!isRecord(value)) return null;
  const { userId, account } = value;
  return typeof userId === 'string' || userId === null ? { userId, account: readAccount(account) } : null;
}

/** Notes who signed in, or (`null`) that the user signed out. */
export function writeSignInMemory(writer: CacheWriter, memory: SignInMemory, now: Instant): void {
  writer.remember('sign-in', JSON.stringify({ userId: memory.userId, ...(memory.account === null ? {} : { account: memory.account }) }), now);
}

/** The Continues that are remembered; what cannot be read counts as not given, so the prompt asks again. */
export function readContinuations(reader: CacheReader): readonly Continuation[] {
  const value = readJson(reader.remembered('continuations')?.text);
  return Array.isArray(value) ? value.flatMap(toContinuation) : [];
}

/** Remembers a Continue, in the place of an earlier one for the same application. */
export function writeContinuation(writer: CacheWriter, given: Continuation): void {
  const others = readContinuations(writer).filter(
    (one) => one.productId !== given.productId || one.featureString !== given.featureString,
  );
  writer.remember('continuations', JSON.stringify([...others, given]), given.at);
}

function readAccount(value: unknown): Account | null {
  if (!isRecord(value)) return null;
  const { email, name } = value;
  return { email: typeof email === 'string' ? email : null, name: typeof name === 'string' ? name : null };
}

function toContinuation(value: unknown): readonly Continuation[] {
  if (!isRecord(value)) return [];
  const { productId: id, featureString, at, lastVerifiedAt } = value;
  const product = typeof id === 'number' ? productId(id) : null;
  if (product === null || typeof featureString !== 'string' || typeof at !== 'number') return [];
  if (typeof lastVerifiedAt !== 'number' && lastVerifiedAt !== null) return [];
  const verifiedAt = lastVerifiedAt === null ? null : instant(lastVerifiedAt);
  return [{ productId: product, featureString, at: instant(at), lastVerifiedAt: verifiedAt }];
}

function readJson(text: string | undefined): unknown {
  if (text === undefined) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
