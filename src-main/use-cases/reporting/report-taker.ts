import type { Policy } from '#core/entitlement/policy.ts';
import type { Receipt } from '#license-file/receipts/receipt.ts';
import type { SentSession, SentSessionResult } from '#main/service-client/service-client.ts';

/** Why a report was not taken: the client's own code, and what the service said where it answered with a refusal. */
export interface NotTaken {
  readonly ok: false;
  readonly code: string;
  readonly refusedAs: string | null;
}

/** An answer to a report. */
export type TakenAnswer<Value> = { readonly ok: true; readonly value: Value } | NotTaken;

/** Whoever takes reports: the entitlement service, as the user who is signed in. */
export interface ReportTaker {
  sendUsage(sessions: readonly SentSession[], signal: AbortSignal): Promise<TakenAnswer<readonly SentSessionResult[]>>;
  /** `checkedIn`: the checkouts whose check-in this receipt was, where it is the first to say so. */
  sendReceipt(receipt: Receipt, signal: AbortSignal): Promise<TakenAnswer<{ readonly checkedIn: readonly string[] }>>;
}

/** Whom reports are for, as the policy says that was just accepted. */
export interface ReportAddressee {
  readonly policy: Policy;
  /** The trusted issuer that signed it. */
  readonly issuerId: string;
}

/** How far a report came. */
export interface Reported {
  /** How many the service knows now. */
  readonly taken: number;
  /** How many it refused, for good. */
  readonly refused: number;
  /** What ended the report early, to be told of again; `null` where everything was told, or what is left has its turn with the next refresh. */
  readonly stoppedBy: { readonly code: string } | null;
}
