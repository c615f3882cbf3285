// Machine-made translation, not reviewed by a native speaker.
//
// One word for each thing, and the same one everywhere:
//   license licenza · license file file di licenza · checkout estrazione · checked out estratta · check in restituire,
//   restituzione · clear rimuovere (dal profilo) · receipt ricevuta · issuer emittente · signer firmatario · trusted
//   attendibile · fingerprint impronta · entitlement diritto d’uso · entitlement service servizio dei diritti d’uso ·
//   profile profilo · offline grace period periodo offline · sign in accedere, accesso · continue continuare · store
//   archivio delle licenze · trial prova · evaluation valutazione · developer override impostazione per sviluppatori.
// Nobody is addressed: infinitives tell what to do ("Chiedere…"), buttons are imperatives ("Accedi"). CONNECTION Client,
// Licensing Tool, SES, SELECTserver and names of files stay. The apostrophe is ’: the straight one is a sign of ICU.
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

/** Every text that a window may show, in Italian. */
export const IT: Messages = {
  instant: '{weekday} {day} {month} {year}, {hour}:{minute} {zone}',
  days: '{count, plural, one {# giorno} other {# giorni}}',
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
    'not-yet-valid': 'Non ancora valida',
    active: 'Attiva',
    expired: 'Scaduta',
    cleared: 'Rimossa',
    revoked: 'Terminata dall’emittente',
  },
  signInPrompts,
  offlinePrompts,
  clearing,
  activities,
  health,
  windows,
};
