// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';

/** Evidence: what was looked at, one fact each. */
export const evidence = {
  'checkout-covers': 'Eine von {issuer} für {machineName} ausgestellte Lizenz gilt dafür bis {expiresAt} (Checkout {checkoutId}).',
  'checkout-continues': 'Eine weitere Lizenz schließt lückenlos an, bis {expiresAt} (Checkout {checkoutId}).',
  'checkout-version-differs':
    'Die Lizenz gilt für Version {licensedVersion}, angefragt hat Version {askedVersion}; das ist zulässig (Checkout {checkoutId}).',
  'checkout-for-other-version':
    'Eine Lizenz ist an Version {licensedVersion} gebunden, angefragt hat Version {askedVersion} (Checkout {checkoutId}).',
  'checkout-cleared': 'Eine Lizenz wurde am {at} aus diesem Profil entfernt (Checkout {checkoutId}).',
  'checkout-revoked': 'Eine Lizenz wurde am {at} von ihrem Aussteller vorzeitig beendet (Checkout {checkoutId}).',
  'checkout-ended':
    'Eine Lizenz ist am {at}{restUntil, select, absent {} other { für diese Anwendung}} abgelaufen (Checkout {checkoutId}).',
  'checkout-not-yet-valid': 'Eine Lizenz gilt ab {validFrom} (Checkout {checkoutId}).',
  'checkout-for-other-machine':
    'Eine Lizenz ist für einen anderen Computer{machineName, select, absent {} other {, {machineName}}} (Checkout {checkoutId}).',
  'checkout-not-verified': 'Eine gespeicherte Lizenz zählt nicht: {code} (Checkout {checkoutId}).',
  'no-checkout': 'Keine Lizenzdatei in diesem Profil gilt dafür.',
  'no-entitlement-service':
    'Auf diesem Computer ist kein Berechtigungsdienst eingerichtet, daher kann sich hier niemand anmelden.',
  'no-sign-in': 'Hier hat sich noch niemand angemeldet.',
  'signed-out': 'Hier ist niemand angemeldet.',
  'no-policy': 'Für den angemeldeten Benutzer ({userId}) sind keine Berechtigungen gespeichert.',
  'policy-malformed': 'Das Dokument mit den gespeicherten Berechtigungen zählt nicht: {problem}.',
  'policy-of-other-user': 'Die gespeicherten Berechtigungen gehören {policyUserId}; angemeldet ist {userId}.',
  policy: 'Berechtigungen wurden am {createdAt} geladen und gelten bis {expiresAt} (Benutzer {userId}, Dokument {policyId}).',
  'policy-expired': 'Die Berechtigungen sind am {at} abgelaufen.',
  'application-not-in-policy': 'Die Anwendung gehört nicht zu den Berechtigungen.',
  'evaluation-version':
    'Eine Evaluierung gilt für Version {licensedVersion}; {askedVersion, select, absent {die anfragende Version ist nicht bekannt} other {angefragt hat Version {askedVersion}}}.',
  entry:
    '{kind, select, trial {Ein Test} evaluation {Eine Evaluierung} other {Ein Eintrag}} {accessKind, select, 3 {verweigert es} 4 {besagt, dass der Test vorbei ist} other {erlaubt es}}{expiresAt, select, absent {} other {, bis {expiresAt}}}.',
  'entry-ended':
    '{kind, select, trial {Der Test ist vorbei} evaluation {Die Evaluierung ist vorbei} other {Der Eintrag ist abgelaufen}}{at, select, absent {} other {: am {at}}}.',
  qualifier:
    'Die Einstellung {name} {value, select, absent {ist nicht vorhanden} other {ist „{value}“}}{origin, select, entry { (beim Eintrag)} application { (bei der Anwendung)} defaults { (für alle Anwendungen)} other {}}.',
  'qualifier-not-understood':
    'Die Einstellung {name} ist {value, select, absent {leer} other {„{value}“}}, was keine Bedeutung hat; stattdessen gilt {used}.',
  'last-confirmed':
    'Die letzte Anmeldung oder Aktualisierung war am {at}; sie gilt {intervalMinutes, plural, one {# Minute} other {# Minuten}} lang als aktuell.',
  'confirmation-failed': 'Seitdem konnte ein Start nicht bestätigt werden, am {at}.',
  'offline-forbidden-on-this-computer': 'Die Richtlinie Ihrer Organisation für diesen Computer verbietet das Arbeiten offline.',
  'computer-policy-unreadable': 'Die Richtlinie dieses Computers kann nicht gelesen werden ({place}); bis dahin gilt das Arbeiten offline als verboten.',
  'offline-days-shortened':
    'Die Richtlinie Ihrer Organisation für diesen Computer verkürzt den Offline-Zeitraum auf {days, plural, one {# Tag} other {# Tage}}.',
  'offline-deadline': 'Offline arbeiten ist {days, plural, one {# Tag} other {# Tage}} lang möglich, bis {at}.',
  'grace-used-up': 'Die Aufzeichnung der letzten Anmeldung fehlt oder ist beschädigt.',
  'not-determined': 'Die Angaben konnten nicht gelesen werden. {code}',
} as const satisfies Messages['evidence'];
