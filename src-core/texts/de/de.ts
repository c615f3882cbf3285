// Machine-made translation, not reviewed by a native speaker.
//
// One word for each thing, and the same one everywhere:
//   license Lizenz · license file Lizenzdatei · checkout Checkout · checked out ausgecheckt · check in einchecken, Check-in ·
//   clear (aus dem Profil) entfernen · receipt Beleg · issuer Aussteller · signer Unterzeichner · trust vertrauen ·
//   fingerprint Fingerabdruck · entitlement Berechtigung · entitlement service Berechtigungsdienst · profile Profil ·
//   offline grace period Offline-Zeitraum · sign in sich anmelden · continue fortfahren · store Lizenzspeicher ·
//   trial Test · evaluation Evaluierung · developer override Entwicklervorgabe · folder of trusted issuers Vertrauensordner.
// People are addressed as "Sie". CONNECTION Client, Licensing Tool, SES, SELECTserver and names of files stay.
import type { Messages } from '../messages.ts';
import { activities } from './activities.ts';
import { applicationEntryErrors, applicationsFolderErrors } from './application-errors.ts';
import { clearing } from './clearing.ts';
import { commandErrors, overrideErrors, writeErrors } from './command-errors.ts';
import { reasons, remedies, statuses } from './decisions.ts';
import { evidence } from './evidence.ts';
import { failures } from './failures.ts';
import { health } from './health.ts';
import { checks, notices, outcomes } from './imports.ts';
import { intake } from './intake.ts';
import { profileErrors, storeErrors } from './profile-errors.ts';
import { offlinePrompts, signInPrompts } from './prompts.ts';
import { refusals } from './refusals.ts';
import { signInErrors } from './sign-in-errors.ts';
import { trustEntryErrors, trustFolderErrors } from './trust-errors.ts';
import { windowErrors } from './window-errors.ts';
import { windows } from './window/window.ts';

/** Every text that a window may show, in German. */
export const DE: Messages = {
  instant: '{weekday}, {day}. {month} {year}, {hour}:{minute} {zone}',
  days: '{count, plural, one {# Tag} other {# Tage}}',
  statuses,
  reasons,
  remedies,
  evidence,
  notices,
  errors: {
    ...refusals,
    ...commandErrors,
    ...overrideErrors,
    ...writeErrors,
    ...profileErrors,
    ...storeErrors,
    ...trustFolderErrors,
    ...trustEntryErrors,
    ...applicationsFolderErrors,
    ...applicationEntryErrors,
    ...windowErrors,
    ...signInErrors,
  },
  intake,
  failures,
  checks,
  outcomes,
  checkoutStates: {
    'not-yet-valid': 'Noch nicht gültig',
    active: 'Aktiv',
    expired: 'Abgelaufen',
    cleared: 'Entfernt',
    revoked: 'Vom Aussteller beendet',
  },
  signInPrompts,
  offlinePrompts,
  clearing,
  activities,
  health,
  windows,
};
