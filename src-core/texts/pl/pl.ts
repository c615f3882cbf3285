/*
 * A machine made this translation; no person has reviewed it. The choice of words, which every file beside this one keeps to:
 *
 * application aplikacja · this program ten program · license licencja · license file plik licencji
 * checkout wypożyczenie · checked out wypożyczona · check in zwrot (przyjąć zwrot) · clear usunąć z profilu · receipt pokwitowanie
 * sign in zalogować się · entitlement uprawnienie · entitlement service usługa uprawnień · right to read prawo do odczytu
 * usage is counted użycie jest naliczane · offline grace period okres pracy offline · trial okres próbny · evaluation licencja ewaluacyjna
 * ended, expired wygasła · ended by its issuer unieważniona przez wystawcę · does not count nie jest uwzględniany
 * issuer wystawca · signer podpisujący · certificate certyfikat · fingerprint odcisk palca · trusted zaufany · entry wpis
 * profile profil · computer komputer · administrator administrator · IT department dział IT
 * Overview Przegląd · Checked-out licenses Wypożyczone licencje · Import Import · Activity Aktywność · Diagnostics Diagnostyka
 * Settings Ustawienia
 *
 * CONNECTION Client, Licensing Tool, SES and SELECTserver stay as they are. What happened is said impersonally, what to do next as
 * "Zaloguj się"; "Twój profil" only where it matters whose. A name stands behind a noun that carries its case ("aplikacji Demo
 * Modeler"), a date behind a colon, in brackets, or behind "do" and "od". Quotation marks are „”.
 */
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

/** Every text that a window may show, in Polish. */
export const PL: Messages = {
  instant: '{weekday} {day} {month} {year}, {hour}:{minute} {zone}',
  days: '{count, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}',
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
    'not-yet-valid': 'Jeszcze nieważna',
    active: 'Aktywna',
    expired: 'Wygasła',
    cleared: 'Usunięta z profilu',
    revoked: 'Unieważniona przez wystawcę',
  },
  signInPrompts,
  offlinePrompts,
  clearing,
  activities,
  health,
  windows,
};
