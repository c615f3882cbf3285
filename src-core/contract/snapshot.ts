import type { ApplicationKey } from '../application/application.ts';
import type { ApplicationVersion } from '../application/version.ts';
import type { CheckoutState } from '../checkout/checkout-state.ts';
import type { CheckoutId } from '../checkout/checkout.ts';
import type { StoredCheckout } from '../checkout/stored-checkout.ts';
import type { RefusalCode } from '../import/outcome.ts';
import type { Notification } from '../notification/notification.ts';
import type { ClockCondition } from '../offline/read-clock.ts';
import type { Decision } from '../status/decision.ts';
import type { Overview, ValidityBar } from '../status/overview.ts';
import type { Prompt } from '../status/prompt.ts';
import type { Instant } from '../time/instant.ts';
import type { FolderNews } from './folder-news.ts';
import type { Problem } from './reply.ts';
import type { AccountView, ServiceView } from './service.ts';
import type { LockedChoices, LockedSetting, Settings, WhyNoLoginStart } from './settings.ts';
import type { SignInProgress } from './sign-in.ts';

/** One application this profile knows, or that is registered on this computer. */
export interface ApplicationRow {
  readonly decision: Decision;
  /** The prompts that are due if it were started now. */
  readonly prompt: Prompt;
  /** What it works on, one after the other, for the timeline. */
  readonly bars: readonly ValidityBar[];
  /** Whether it is registered on this computer, so that it can be started from the window. */
  readonly canStart: boolean;
  /** Whether a process of it that this window started still runs. */
  readonly isRunning: boolean;
}

/** One row of the checked-out licenses. */
export interface CheckoutRow {
  readonly stored: StoredCheckout;
  readonly state: CheckoutState;
  /** Days until its end, rounded up; `null` once it is over. */
  readonly daysLeft: number | null;
  readonly leavesListAt: Instant;
}

/** A stored file that does not verify any more, with what the index says of it: it covers nothing. */
export interface UnverifiedRow {
  readonly checkoutId: CheckoutId;
  readonly applications: readonly ApplicationKey[];
  readonly expiresAt: Instant;
  readonly importedAt: Instant;
  readonly code: RefusalCode;
}

/** Where a demonstration's clock can be moved to. */
export const DEMONSTRATION_TIMES = ['now', 'day-3', 'day-6', 'after-day-7', 'back-two-days'] as const;

/** One of these. */
export type DemonstrationTime = (typeof DEMONSTRATION_TIMES)[number];

/** What a demonstration shows in its permanent ribbon. */
export interface DemonstrationView {
  readonly time: DemonstrationTime;
  /** The folder with license files to try. */
  readonly filesFolder: string;
}

/** Who and where: exactly what an administrator must type. */
export interface WorkstationView {
  /** Every name that counts for this computer, first the one to use. */
  readonly machineNames: readonly string[];
  /** The operating system's name for the user; the id where it has none. */
  readonly user: string;
  readonly profileFolder: string;
  readonly programVersion: string;
}

/** What the profile tells; only there when its store could be opened and read. */
export interface ProfileView {
  readonly signIn: {
    readonly userId: string | null;
    /** Who that is, for people; `null` where nobody is signed in. */
    readonly account: AccountView | null;
    readonly everSignedIn: boolean;
    readonly lastVerifiedAt: Instant | null;
    /** When a start could first not be confirmed after that: the offline grace period has begun. */
    readonly unconfirmedSince: Instant | null;
  };
  readonly overview: Overview;
  /** By name. */
  readonly applications: readonly ApplicationRow[];
  /** Live ones first. */
  readonly checkouts: readonly CheckoutRow[];
  readonly unverified: readonly UnverifiedRow[];
  /** What was said of ends that are still ahead, or of a time offline that is over, until it is dismissed; most urgent first. */
  readonly notifications: readonly Notification[];
  /** Why what was found could not be recorded (a full disk, most often); then only checkouts cover. */
  readonly unrecorded: Problem | null;
  readonly policy: readonly LockedSetting[];
  /** What came of the organisation's import folder, until the person has put it aside. */
  readonly folderNews: readonly FolderNews[];
}

/** The application that a CONNECTION Client asks for. */
export interface ApplicationToStart extends ApplicationKey {
  /** The version that is to start; nothing where whoever starts it does not say. */
  readonly version?: ApplicationVersion | null;
  /** What it calls itself; shown where nothing else names it. */
  readonly ownName?: string | null;
}

/** Everything a window shows, at one instant. The window mirrors it and does not think. */
export interface Snapshot {
  /** Grows by one with every snapshot; an older one never takes the place of a newer. */
  readonly sequence: number;
  /** The clock rules' `now`. */
  readonly now: Instant;
  /** The wall clock at that moment, for "this computer's clock shows". */
  readonly wall: Instant;
  readonly clock: readonly ClockCondition[];
  readonly workstation: WorkstationView;
  readonly host: 'electron' | 'browser';
  /**
   * Which surface this window is: the Licensing Tool, or the CONNECTION Client asking for one application. After a window whose sign-in
   * prompt was closed it begins with the message that this leads to: nobody is asked to sign in twice.
   */
  readonly surface:
    | { readonly kind: 'licensing-tool' }
    | { readonly kind: 'connection-client'; readonly application: ApplicationToStart; readonly beginsAt?: 'message' };
  /** Whether an entitlement service is set: without one nobody can sign in, and the window says so. */
  readonly serviceConfigured: boolean;
  /** The service, who is signed in there, and what became of the last refresh. */
  readonly service: ServiceView;
  readonly signInProgress: SignInProgress;
  /** The folder of trusted issuers: how many count, and why it is refused (then none of it counts); `null` where it is not. */
  readonly trustFolder: { readonly issuers: number; readonly problem: Problem | null };
  readonly keystore: 'found' | 'made' | 'made-anew' | 'unreachable' | null;
  readonly overrides: readonly { readonly variable: string; readonly value: string }[];
  readonly demonstration: DemonstrationView | null;
  readonly settings: Settings;
  /** Which of these the person cannot change here. */
  readonly lockedChoices: LockedChoices;
  readonly whyNoLoginStart: WhyNoLoginStart;
  /** The profile, or why it cannot be used: a full disk, a locked cache, a newer version, another owner … */
  readonly profile: { readonly ok: true; readonly value: ProfileView } | Problem;
  /**
   * Files that arrived by double click or from a second start and wait for their preview; `next` is called so. `taken` are with a page that
   * has neither committed nor discarded them: a page that took none finds them here when the one that did is gone.
   */
  readonly importQueue: { readonly waiting: number; readonly next: string | null; readonly taken: number };
}
