import type { Notification } from '../notification/notification.ts';
import type { Instant } from '../time/instant.ts';
import type { EventName } from './request-names.ts';
import type { Snapshot } from './snapshot.ts';

/** What a person can choose in a native menu; the keys of screens.md do the same inside the page. */
export const MENU_COMMANDS = [
  'import',
  'overview',
  'checked-out',
  'import-page',
  'activity',
  'diagnostics',
  'settings',
  'filter',
  /** Closes what lies on top, and gives the focus back to what lies below. */
  'close-layer',
  'refresh',
  'help',
] as const;

/** One of these commands. */
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** How far work on many files is; `known` may grow while it runs. */
export interface WorkProgress {
  readonly done: number;
  readonly known: number;
}

/** What is to be said now. */
export interface NotificationsDue {
  /** Most urgent first. */
  readonly notifications: readonly Notification[];
  /** The clock rules' `now`. */
  readonly now: Instant;
  /** Whether the operating system is to say it as well. */
  readonly isNative: boolean;
}

/** What each event carries. */
export interface EventPayloads extends Record<EventName, unknown> {
  /** Something changed: the new snapshot takes the place of the last one. */
  readonly licensingChanged: Snapshot;
  readonly workProgressed: WorkProgress;
  readonly menuChosen: { readonly command: MenuCommand };
  /** The person closes the window by its own cross, and the host holds it once: closing a prompt leads to the next screen. */
  readonly closeAsked: Readonly<Record<string, never>>;
  /** Thresholds that came just now, each told in one process of the profile only; a snapshot that shows them follows. */
  readonly notificationsDue: NotificationsDue;
}

/** An event on its way. */
export type LicensingEvent = { readonly [Name in EventName]: { readonly event: Name; readonly payload: EventPayloads[Name] } }[EventName];
