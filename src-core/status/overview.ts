import type { ApplicationKey } from '../application/application.ts';
import type { Instant } from '../time/instant.ts';

/** One stretch of time in which an application may run, and what it rests on. */
export interface ValidityBar {
  readonly kind: 'signed-in' | 'grace' | 'checkout' | 'trial' | 'evaluation';
  readonly from: Instant;
  /** The first instant after it. */
  readonly until: Instant;
}

/**
 * The word in the header of every page: an icon, a colour and a text go with it. `sign-in-required` only where a sign-in is possible;
 * elsewhere that is `attention`.
 */
export type Standing = 'online' | 'offline' | 'licensed' | 'sign-in-required' | 'attention' | 'nothing-yet';

/**
 * What the first sentence of the overview says, about the sign-in where anything rests on one; `covered` names what does not depend on
 * it. `licensed`: what runs rests on license files alone. `partly`: the sign-in serves no longer, and license files do: some applications run, others not. `ended`, `forbidden`: it serves no longer, and
 * nothing else does. `clock`: something stopped
 * because of a clock that seems wrong. `nothing-usable`: something is known, and nothing may run. `nothing-yet`: no sign-in and no
 * license file: three doors.
 */
export type HeroKind = 'online' | 'offline' | 'last-days' | 'licensed' | 'partly' | 'ended' | 'forbidden' | 'clock' | 'nothing-usable' | 'nothing-yet';

/** The offline grace period of this profile, for the ring of as many segments as it has days. */
export interface OfflinePeriodView {
  /** The first instant at which it is over. */
  readonly deadline: Instant;
  /** How many days it has in all; segments of the ring. */
  readonly days: number;
  /** Days left, rounded up; 0 once it is over. */
  readonly daysLeft: number;
  /** How much of it is left, 0 to 1. */
  readonly fractionLeft: number;
  /** Whether it has begun: a start could not be confirmed. */
  readonly hasBegun: boolean;
}

/**
 * The text for a standing, of those that a window has in common. "Online" beside a program that makes no connection reads as connected; so
 * without an entitlement service it is named by the right itself.
 */
export function standingText(standing: Standing, serviceConfigured: boolean): Standing | 'signed-in' {
  return standing === 'online' && !serviceConfigured ? 'signed-in' : standing;
}

/** The first answers of the overview: can I work, until when, what do I do next. */
export interface Overview {
  readonly standing: Standing;
  readonly hero: HeroKind;
  /** Until when work can go on by what the hero speaks of; `null` where it cannot, or no end is known. */
  readonly until: Instant | null;
  /** `null` where there is no sign-in with a period. */
  readonly offline: OfflinePeriodView | null;
  /** Applications that a checkout covers, whatever becomes of the sign-in. */
  readonly covered: readonly (ApplicationKey & { readonly name: string | null; readonly until: Instant })[];
  /** Applications that may not run now. */
  readonly stopped: readonly (ApplicationKey & { readonly name: string | null })[];
}
