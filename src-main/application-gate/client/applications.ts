import type { DecisionJson } from '#core/status/decision-json.ts';
import type { GateErrorCode } from './gate-error.ts';
import type { GateHello } from './messages.ts';

/** A licensed program, as its vendor numbers it. */
export interface LicensedApplication {
  readonly productId: number;
  /** Where the product has features that are licensed one by one. */
  readonly feature?: string;
  /** Four parts, `10.16.2.34`; without one, licenses bound to a version do not bind. */
  readonly version?: string | null;
  /** What people call it; shown where no license says so. */
  readonly name?: string;
}

/** An answer of the gate, and when it was given by the gate's clock (ISO 8601, UTC): compare its instants with that one. */
export interface LicensingAnswer {
  readonly now: string;
  readonly decision: DecisionJson;
}

/** An answer that changed its meaning. */
export interface LicensingChange extends LicensingAnswer {
  /** Until when a running application that lost its right must have saved; `null` while it has its right. Nobody ends it. */
  readonly mustSaveBy: string | null;
}

/** Whether the application may start: with a session that records its use, or with why it may not. */
export type StartAnswer =
  | (LicensingAnswer & { readonly mayRun: true; readonly session: LicensingSession })
  | { readonly mayRun: false; readonly code: GateErrorCode; readonly message: string; readonly now: string | null; readonly decision: DecisionJson | null };

/** The use of an application that runs. It ends with `stop`, or with this process. */
export interface LicensingSession {
  /** The gate's own name of it; another one after the gate was started again. */
  readonly id: string;
  readonly application: LicensedApplication;
  /** Whether the gate knows of it now: not while the connection is lost, nor after it was stopped or refused. */
  readonly isOpen: boolean;
  stop(): Promise<void>;
}

/** Changes of an answer that are told until it is closed. */
export interface LicensingSubscription {
  close(): void;
}

/** A session that the gate did not open again after it had died. */
export interface RefusedSession {
  readonly session: LicensingSession;
  readonly code: GateErrorCode;
  readonly decision: DecisionJson | null;
  /** Until when to save, where the right is gone; `null` where it may still run and only a person would have to be asked. */
  readonly mustSaveBy: string | null;
}

/** What became of the connection to the gate while sessions or subscriptions were open. */
export type ConnectionChange =
  | { readonly state: 'lost'; readonly code: GateErrorCode }
  /** A gate answers again; every session that it took is open anew. */
  | { readonly state: 'restored'; readonly reopened: readonly LicensingSession[]; readonly refused: readonly RefusedSession[] };

/** How one question is asked. */
export interface AskOptions {
  readonly signal?: AbortSignal;
}

/** How an application starts. */
export interface StartOptions extends AskOptions {
  /** `none` asks nobody: where a person would have to be asked, the answer is `prompt-unavailable`. `window` where it is not given. */
  readonly prompt?: 'window' | 'none';
  /** A window was opened and a person is asked, at most until then (ISO 8601, UTC): show that the application waits. */
  readonly prompting?: (until: string) => void;
}

/**
 * A program's line to the licensing gate. When the gate dies, sessions and subscriptions are opened anew as soon as one answers
 * again, and the program is told. Every question rejects with a `GateError`, or with the reason of its signal.
 */
export interface Licensing {
  /** What the gate said of itself when it was reached last; `null` before the first time. */
  readonly gate: GateHello | null;
  /** Whether an application may run, as it is now. Nobody is asked, and no session opens. */
  status(application: LicensedApplication, options?: AskOptions): Promise<LicensingAnswer>;
  /**
   * An application starts: a person is asked where that is due, and a session opens where it may run. Aborting stops the waiting; a
   * session that opens after that is stopped at once.
   */
  start(application: LicensedApplication, options?: StartOptions): Promise<StartAnswer>;
  /**
   * Tells an application's answer, at once and whenever its meaning changes, until the subscription is closed. The listener is called
   * once before this is fulfilled.
   */
  subscribe(application: LicensedApplication, listener: (change: LicensingChange) => void, options?: AskOptions): Promise<LicensingSubscription>;
  /** Ends the connection, and with it every session. */
  close(): void;
}

/** The key under which answers for an application are the same. */
export function keyOf({ productId, feature, version }: LicensedApplication): string {
  return JSON.stringify([productId, feature ?? '', version ?? null]);
}

/** An application as requests name it. */
export function fieldsOf({ productId, feature, version }: LicensedApplication): Readonly<Record<string, unknown>> {
  return { productId, feature: feature ?? '', version: version ?? null };
}
