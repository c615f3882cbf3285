// Machine-made translation, not reviewed by a native speaker.
//
// One word for each thing, and the same one everywhere:
//   license licencia · license file archivo de licencia · checkout reserva · checked out reservada · check in devolver,
//   devolución · clear quitar (del perfil) · receipt comprobante · issuer emisor · signer firmante · trust confiar, de
//   confianza · fingerprint huella digital · entitlement derecho de uso · entitlement service servicio de derechos de uso ·
//   profile perfil · offline sin conexión · offline grace period periodo sin conexión · sign in iniciar sesión · continue
//   continuar · store almacén de licencias · computer equipo · trial prueba · evaluation evaluación · developer override
//   ajuste de desarrollador.
// People are addressed as "usted"; buttons are infinitives. CONNECTION Client, Licensing Tool, SES, SELECTserver and names of
// files stay.
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

/** Every text that a window may show, in Spanish. */
export const ES: Messages = {
  instant: '{weekday}, {day} {month} {year}, {hour}:{minute} {zone}',
  days: '{count, plural, one {# día} other {# días}}',
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
    'not-yet-valid': 'Todavía no válida',
    active: 'Activa',
    expired: 'Vencida',
    cleared: 'Quitada',
    revoked: 'Terminada por su emisor',
  },
  signInPrompts,
  offlinePrompts,
  clearing,
  activities,
  health,
  windows,
};
