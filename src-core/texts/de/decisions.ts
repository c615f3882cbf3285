// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';
import { withService } from '../with-service.ts';

/** A name for the application where its own is not known. */
const IT = '{application, select, absent {diese Anwendung} other {{application}}}';
const WITH_IT = '{application, select, absent {dieser Anwendung} other {{application}}}';
const IT_FIRST = '{application, select, absent {Diese Anwendung} other {{application}}}';
const NO_LICENSE = `Keine Lizenzdatei gilt für ${IT}, und hier kann sich niemand anmelden: Es ist kein Berechtigungsdienst eingerichtet.`;
const UNTIL = '{until, select, absent {} other { bis {until}}}';

/** Statuses: what they are called, and "Can I work? Until when?". */
export const statuses = {
  Ok: { name: 'Bereit', verdict: `Sie können${UNTIL} mit ${WITH_IT} arbeiten.` },
  Offline: { name: 'Offline', verdict: `Sie können${UNTIL} offline mit ${WITH_IT} arbeiten.` },
  Trial: { name: 'Test', verdict: `Sie können ${IT}${UNTIL} testen.` },
  Expired: { name: 'Abgelaufen', verdict: `${IT_FIRST} kann derzeit nicht verwendet werden: Die Zeit dafür ist abgelaufen.` },
  AccessDenied: { name: 'Zugriff verweigert', verdict: `${IT_FIRST} kann nicht verwendet werden: Der Zugriff darauf ist verweigert.` },
  DisabledByLogSend: {
    name: 'Nutzung nicht gesendet',
    verdict: `${IT_FIRST} kann offline nicht verwendet werden: Die Nutzung wurde nicht gesendet.`,
  },
  DisabledByPolicy: {
    name: 'Anmeldung nötig',
    verdict: `${IT_FIRST} kann ${withService('erst nach einer Anmeldung', 'derzeit nicht')} verwendet werden.`,
  },
  NotEntitled: { name: 'Keine Lizenz', verdict: `${IT_FIRST} kann nicht verwendet werden: Hier gibt es keine Lizenz dafür.` },
  Error: { name: 'Unbekannt', verdict: `Dieses Programm konnte nicht feststellen, ob ${IT} verwendet werden darf.` },
} as const satisfies Messages['statuses'];

/** Reasons: one sentence or two that say why. */
export const reasons = {
  'covered-by-checkout': 'Eine von {issuer} ausgestellte Lizenz ist für diesen Computer, {machineName}, ausgecheckt.',
  'never-signed-in': withService(`Hier hat sich noch niemand angemeldet, und keine Lizenzdatei gilt für ${IT}.`, NO_LICENSE),
  'signed-out': withService(`Hier ist niemand angemeldet, und keine Lizenzdatei gilt für ${IT}.`, NO_LICENSE),
  'entitlements-never-loaded': 'Die letzte Anmeldung hat Ihre Berechtigungen nicht auf diesen Computer gebracht.',
  'other-users-policy': 'Die hier gespeicherten Berechtigungen gehören einem anderen Benutzer und gelten daher nicht für Sie.',
  'not-assigned': `${IT_FIRST} gehört nicht zu Ihren Berechtigungen.`,
  'evaluation-for-other-version':
    `Ihre Evaluierung von ${WITH_IT} gilt für Version {licensedVersion}; angefragt hat Version {askedVersion}.`,
  'evaluation-needs-version':
    `Ihre Evaluierung von ${WITH_IT} gilt nur für Version {licensedVersion}, und die anfragende Version ist nicht bekannt.`,
  'checkout-cleared': `Die Lizenz für ${IT} wurde am {at} aus Ihrem Profil entfernt.`,
  'checkout-ended': `Die Lizenz für ${IT} ist am {at} abgelaufen{restUntil, select, absent { und wurde damit automatisch eingecheckt} other {; für die übrigen Anwendungen gilt sie weiter bis {restUntil}}}.`,
  'checkout-revoked': `Die Lizenz für ${IT} wurde von ihrem Aussteller vorzeitig beendet.`,
  'checkout-not-yet-valid': `Die Lizenz für ${IT} gilt erst ab {validFrom}.`,
  'checkout-for-other-machine': `Die Lizenz für ${IT} ist für einen anderen Computer{machineName, select, absent {} other {, {machineName}}}.`,
  'checkout-for-other-version': `Die Lizenz für ${IT} gilt für Version {licensedVersion}; angefragt hat Version {askedVersion}.`,
  'checkout-not-verified': `Die gespeicherte Lizenz für ${IT} zählt nicht: {code}.`,
  'policy-malformed': 'Die hier gespeicherten Berechtigungen haben die Prüfung nicht bestanden und zählen daher nicht.',
  'policy-expired': 'Die Berechtigungen Ihrer letzten Anmeldung galten bis {at}.',
  'policy-long-expired': 'Die Berechtigungen Ihrer letzten Anmeldung sind am {at} abgelaufen, vor mehr als drei Wochen.',
  'access-denied': `Ihre Organisation erlaubt Ihnen ${IT} nicht.`,
  'trial-active': 'Dies ist ein Test. Bis zu seinem Ende ist keine Anmeldung nötig.',
  'trial-ended': `Der Test von ${WITH_IT} ist vorbei{at, select, absent {} other {: Er endete am {at}}}.`,
  'evaluation-ended': `Die Evaluierung von ${WITH_IT} ist vorbei{at, select, absent {} other {: Sie endete am {at}}}.`,
  'entitlement-ended': `Ihre Berechtigung für ${IT} ist{at, select, absent {} other { am {at}}} abgelaufen.`,
  'confirmed-recently':
    'Ihre Berechtigungen wurden am {at} bestätigt. Das gilt bis {until}.',
  'evaluation-active':
    'Dies ist eine Evaluierung, bestätigt am {at}. Das gilt bis {until}.',
  'offline-forbidden-by-policy': 'Ihre Organisation verlangt eine Anmeldung, und die letzte liegt zu lange zurück.',
  'offline-forbidden-on-this-computer':
    'Die Richtlinie Ihrer Organisation für diesen Computer verlangt eine Anmeldung, und die letzte liegt zu lange zurück.',
  'computer-policy-unreadable':
    'Die Richtlinie Ihrer Organisation für diesen Computer kann nicht gelesen werden ({place}); bis dahin gilt das Arbeiten offline als verboten.',
  'offline-grace': 'Es gelten die Berechtigungen Ihrer letzten Anmeldung. Wenn Sie fortfahren, beginnt der Zeitraum nicht neu.',
  'offline-grace-ended': 'Der Offline-Zeitraum seit Ihrer letzten Anmeldung endete am {at}.',
  'offline-grace-used-up':
    'Die Aufzeichnung Ihrer letzten Anmeldung fehlt oder ist beschädigt; der Offline-Zeitraum gilt daher als aufgebraucht.',
  'could-not-be-determined':
    'Die gespeicherten Lizenzen konnten nicht gelesen werden. Über Ihre Berechtigungen sagt das nichts aus.',
} as const satisfies Messages['reasons'];

/** Remedies: one thing to do next. */
export const remedies = {
  none: 'Es ist nichts zu tun.',
  'sign-in': 'Melden Sie sich einmal an, oder importieren Sie eine Lizenzdatei.',
  'sign-in-again': 'Melden Sie sich erneut an.',
  'switch-user': 'Melden Sie sich mit Ihrem eigenen Konto an.',
  'import-license-file':
    '{program, select, absent {Importieren Sie eine Lizenzdatei, oder kopieren Sie Ihre Angaben für den Administrator, um eine zu erhalten} other {Importieren Sie eine Lizenzdatei; `{program} whoami` zeigt, was Sie Ihrem Administrator dafür senden}}.',
  'import-license-file-again':
    'Importieren Sie die Lizenzdatei erneut, oder bitten Sie Ihren Administrator um eine neue.',
  'ask-it-to-trust-the-issuer':
    'Bitten Sie Ihre IT-Abteilung, dem Aussteller wieder zu vertrauen; {program, select, absent {die Diagnose zeigt} other {`{program} trust list` zeigt}}, wem hier vertraut wird.',
  'update-this-program': 'Aktualisieren Sie dieses Programm.',
  'ask-administrator-to-assign': `Bitten Sie Ihren Administrator um Zugriff auf ${IT}.`,
  'ask-administrator-for-a-license-file':
    `Bitten Sie Ihren Administrator um eine Lizenzdatei für diesen Computer${withService(', oder melden Sie sich an', '')}.`,
  'wait-until-valid': `Warten Sie bis dahin${withService(', oder melden Sie sich an', '')}.`,
  'use-the-licensed-version':
    'Starten Sie die Version, für die die Lizenz gilt, oder bitten Sie Ihren Administrator um eine für diese Version.',
  'name-the-version': 'Geben Sie an, welche Version ausgeführt werden soll.',
  'set-clock':
    'Prüfen Sie Datum und Uhrzeit dieses Computers. Wenn sie falsch sind, stellen Sie sie richtig und versuchen Sie es erneut.',
  'open-diagnostics': '{program, select, absent {Die Diagnose zeigt} other {`{program} diagnose` zeigt}}, was zu beheben ist.',
} as const satisfies Messages['remedies'];
