// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of signing in, beside those of the prompt. */
export const signIn = {
  title: 'Anmelden',
  'starting-title': 'Einen Moment',
  'starting-body': 'Der Berechtigungsdienst wird gefragt, wie man sich anmeldet.',
  'time-left': 'Verbleibende Zeit: {left}',
  'no-page-opened': 'Es hat sich keine Seite geöffnet? Öffnen Sie sie erneut, oder kopieren Sie den Link in Ihren Browser.',
  'not-completed-cancelled': 'Sie wurde abgebrochen. Es hat sich nichts geändert.',
  'not-completed-refused':
    'Die Anmeldeseite hat sie abgelehnt. Es hat sich nichts geändert. Versuchen Sie es erneut mit dem Konto Ihrer Organisation.',
  'not-completed-timed-out': 'Innerhalb von fünf Minuten hat sich auf der Seite niemand angemeldet. Es hat sich nichts geändert.',
  'not-completed-answer-wrong':
    'Was aus dem Browser zurückkam, war keine Antwort auf diese Anmeldung und zählt deshalb nicht. Es hat sich nichts geändert. Wenn das wieder vorkommt, sagen Sie es Ihrem Administrator.',
  'refused-not-a-member-title': 'Sie wurden hier noch nicht hinzugefügt',
  'refused-not-a-member':
    'Ihr Konto stimmt, aber der Berechtigungsdienst kennt es nicht als Mitglied Ihrer Organisation. Bitten Sie Ihren Administrator, Sie hinzuzufügen.',
  'refused-user-disabled-title': 'Ihr Konto ist deaktiviert',
  'refused-user-disabled':
    'Der Berechtigungsdienst nimmt Anmeldungen dieses Kontos nicht mehr an. Ausgecheckte Lizenzen funktionieren weiter. Fragen Sie Ihren Administrator.',
  'refused-sign-in-ended-title': 'Ihre Anmeldung ist beendet',
  'refused-sign-in-ended': 'Sie wurde beim Berechtigungsdienst beendet oder zu lange nicht benutzt. Melden Sie sich erneut an.',
  'refused-other-title': 'Der Berechtigungsdienst hat abgelehnt',
  'refused-other': 'Ihr Grund: {code}. Es hat sich nichts geändert. Senden Sie die Details an Ihren Administrator.',
  'copied-opening': 'Ich kann mich beim Berechtigungsdienst {service} nicht anmelden. Er sagt: {code}.',
  'copied-please-add': 'Mein Konto muss unserer Organisation hinzugefügt werden.',
  'not-trusted-title': 'Dieser Computer vertraut dem Dienst noch nicht',
  'not-trusted-body': 'Seine Antwort hat jemand unterzeichnet, für den auf diesem Computer niemand gebürgt hat. Nichts wurde übernommen.',
  'not-trusted-way-on':
    'Der einzige Weg: Ihre IT-Abteilung bestätigt den Fingerabdruck telefonisch mit dem Betreiber des Dienstes und fügt den Aussteller auf diesem Computer hinzu. Melden Sie sich dann erneut an.',
  'it-opening':
    'Auf dem Computer {machine} kann sich niemand beim Berechtigungsdienst {service} anmelden: Seinem Aussteller wird dort nicht vertraut.',
  'it-confirm':
    'Wenn diesem Dienst vertraut werden soll: Rufen Sie den Betreiber unter einer Nummer an, die Sie schon kennen, und lassen Sie sich den Fingerabdruck vorlesen. Nur wenn er gleich ist, führen Sie dies als Administrator aus:',
  'switch-meaning': 'Beim Wechseln werden die Berechtigungen von {expected} auf diesem Computer ersetzt. Ausgecheckte Lizenzen bleiben.',
  'signed-in-as': '{account, select, absent {Sie sind angemeldet.} other {Sie sind als {account} angemeldet.}}',
  'test-result': 'Was der Test ergab',
} as const satisfies WindowMessages['sign-in'];
