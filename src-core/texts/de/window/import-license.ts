// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the Import page. */
export const importLicense = {
  title: 'Importieren',
  'step-of': 'Schritt {step} von 3',
  'nothing-changed-yet': 'Bis Sie bestätigen, wird nichts geändert.',
  'choose-title': 'Lizenzdatei importieren',
  'drop-here': 'Lizenzdateien hier ablegen',
  'drop-hint': 'Dateien, einen Ordner oder eine ZIP-Datei. Das ganze Fenster nimmt sie an.',
  'choose-files': 'Dateien wählen',
  'choose-folder': 'Ordner wählen',
  'path-label': 'Oder eingeben, wo die Datei, der Ordner oder die ZIP-Datei liegt',
  'check-path': 'Prüfen',
  'kinds-title': 'Was importiert werden kann',
  'kind-ses': 'Lizenzdateien für SES-Anwendungen: .belic',
  'kind-selectserver':
    'Lizenzdateien für SELECTserver-Anwendungen: .xml. Sie gehören zum License Management Tool; hier stehen sie in derselben Liste.',
  'kind-revocations': 'Listen von Lizenzen, die ihr Aussteller vorzeitig beendet hat',
  'kind-containers':
    'Ordner und ZIP-Dateien mit solchen Dateien. Was darin keine Lizenzdatei ist, wird übergangen.',
  'no-file-title': 'Noch keine Lizenzdatei?',
  'no-file-body': 'Bitten Sie Ihren Administrator, eine für {workstation} zu erstellen.',
  workstation: '{machine} / {user}',
  'no-file-exact': 'Eine Lizenz gilt nur für genau den Computernamen, den sie nennt, Buchstabe für Buchstabe.',
  'copy-names': 'Beide Namen kopieren',

  'checking-title': 'Dateien werden geprüft',
  checking: 'Prüfung läuft',
  'importing-title': 'Import läuft',
  importing: 'Import läuft',

  'preview-title': 'Vor dem Import prüfen',
  back: 'Zurück',
  import:
    '{licenses, plural, =0 {{lists, plural, =0 {Importieren} one {# Liste importieren} other {# Listen importieren}}} one {{lists, plural, =0 {1 Lizenz importieren} one {1 Lizenz und # Liste importieren} other {1 Lizenz und # Listen importieren}}} other {{lists, plural, =0 {{licenses, number} Lizenzen importieren} one {{licenses, number} Lizenzen und # Liste importieren} other {{licenses, number} Lizenzen und # Listen importieren}}}}',
  'nothing-to-import': 'Hiervon kann nichts importiert werden.',
  'rest-here-already': 'Was davon verwendbar ist, ist bereits vorhanden; der Rest kann nicht importiert werden.',
  'all-here-already': 'Alles darin ist bereits vorhanden; es muss nichts importiert werden.',
  'was-interrupted': 'Sie haben die Prüfung angehalten. Dateien, die noch nicht an der Reihe waren, fehlen in dieser Liste.',
  counts: 'Gefunden',
  'count-refused': '{count, plural, one {# abgelehnt} other {# abgelehnt}}',
  'count-ready': '{count, plural, one {# bereit} other {# bereit}}',
  'count-unchanged': '{count, plural, one {# bereits vorhanden} other {# bereits vorhanden}}',
  'count-passed-over': '{count, plural, one {# übergangen} other {# übergangen}}',
  'section-refused': '{count, plural, one {Abgelehnt: # Datei} other {Abgelehnt: # Dateien}}',
  folded: '{count, plural, one {# Datei} other {# Dateien}}',
  'show-folded': '{count, plural, one {Die Datei zeigen} other {Die # Dateien zeigen}}',
  'section-ready': '{count, plural, one {Bereit zum Import: # Datei} other {Bereit zum Import: # Dateien}}',
  'section-unchanged': '{count, plural, one {Bereits vorhanden: # Datei} other {Bereits vorhanden: # Dateien}}',
  'section-passed-over':
    '{count, plural, one {# Datei übergangen: keine Lizenzdatei} other {# Dateien übergangen: keine Lizenzdateien}}',
  'shown-of': '{shown, number} von {all, number} angezeigt',
  'show-more': '{count, plural, one {# weitere anzeigen} other {# weitere anzeigen}}',
  'preview-outcome':
    '{ready, plural, =0 {Nichts kann importiert werden} one {# Datei ist bereit zum Import} other {# Dateien sind bereit zum Import}}{refused, plural, =0 {} one {, # ist abgelehnt} other {, # sind abgelehnt}}{unchanged, plural, =0 {} one {, # ist bereits vorhanden} other {, # sind bereits vorhanden}}.',
  'one-ready': '{applications}: bereit zum Import.',
  'one-unchanged': '{applications}: bereits vorhanden.',
  waiting: '{count, plural, one {# weitere Datei wartet.} other {# weitere Dateien warten.}}',
  'waiting-hint': 'Die Prüfung folgt, wenn Sie hiermit fertig sind.',
  'check-next': 'Nächste prüfen',
  'leave-and-check-next': 'Diese lassen und die nächste prüfen',

  'list-of-ended':
    '{issuer, select, absent {Eine Liste beendeter Lizenzen} other {Eine Liste beendeter Lizenzen von {issuer}}}',
  'more-applications':
    '{count, plural, one {{application} und # weitere Anwendung} other {{application} und # weitere Anwendungen}}',
  'from-folder': 'In einem Ordner',
  'from-zip': 'In einer ZIP-Datei',
  'show-card': 'Zeigen, was bei {title} geprüft wurde',
  'pill-ready': 'Bereit zum Import',
  'pill-replaces': 'Verlängert eine vorhandene',
  'pill-replaces-beside': 'Verlängert eine Datei daneben',
  'pill-unchanged': 'Bereits vorhanden',
  'pill-passed-over': 'Übergangen',
  'pill-imported': 'Importiert',
  'pill-replaced': 'Verlängert',
  'refused-too-deep': 'Ordner zu tief',
  'refused-too-many': 'Zu viele Dateien',
  'refused-unreadable': 'Nicht lesbar',
  'refused-too-large': 'Zu groß',
  'refused-not-a-license-file': 'Keine Lizenzdatei',
  'refused-damaged': 'Beschädigt',
  'refused-unsupported-version': 'Unbekannte Form',
  'refused-not-a-checkout': 'Nichts ausgecheckt',
  'refused-untrusted-issuer': 'Aussteller nicht vertraut',
  'refused-certificate-not-valid-at-issue': 'Zertifikat nicht gültig',
  'refused-signature-invalid': 'Nach der Unterzeichnung verändert',
  'refused-issued-in-the-future': 'In der Zukunft ausgestellt',
  'refused-other-machine': 'Anderer Computer',
  'refused-expired': 'Abgelaufen',
  'refused-cleared-earlier': 'Früher entfernt',
  'refused-revoked': 'Vom Aussteller beendet',
  'refused-store-unavailable': 'Nicht gespeichert',
  'refused-no-such-file': 'Nicht gefunden',
  refused: 'Abgelehnt',
  checks: 'Was geprüft wurde',
  passed: 'Bestanden',
  failed: 'Nicht bestanden',
  told: 'Die Lizenz sagt',
  'group-file': 'Eine Lizenzdatei',
  'group-file-list': 'Eine Liste beendeter Lizenzen',
  'group-issuer': '{issuer, select, absent {Von einem vertrauenswürdigen Aussteller} other {Ausgestellt von {issuer}}}',
  'group-issuer-detail': 'Signatur und Zertifikat geprüft',
  'group-computer': 'Für diesen Computer',
  'group-you': 'Für Sie',
  'group-other-user': 'Für einen anderen Benutzer',
  'group-other-user-detail': '{user}. Sie gilt trotzdem für Sie.',
  'group-user': 'Für den Benutzer',
  'group-dates': 'Gültig',
  'group-dates-detail': 'bis {until} ({count, plural, one {# Tag} other {# Tage}})',
  'group-ended-early': 'Nicht entfernt oder vorzeitig beendet',
  'rest-not-checked': 'Der Rest wurde nicht angesehen: Niemand bürgt für das, was die Datei sagt.',
  'rest-not-looked-at': 'Der Rest wurde nicht angesehen.',
  'license-says': 'Die Lizenz nennt',
  'this-computer-is': 'Dieser Computer ist',
  'also-called': 'Er heißt auch {names}; das zählt ebenfalls.',
  'names-wholly-different': 'Die beiden Namen haben wenig gemeinsam.',
  'name-changed': 'Ab Zeichen {at, number} hat die Lizenz {license} und dieser Computer {computer}.',
  'name-swapped':
    'Ab Zeichen {at, number} sind zwei Zeichen vertauscht: Die Lizenz hat {license}, dieser Computer {computer}.',
  'name-only-license': 'Ab Zeichen {at, number} hat die Lizenz {license}; der Name dieses Computers hat das nicht.',
  'name-only-computer':
    'Vor Zeichen {at, number} der Lizenz hat der Name dieses Computers {computer}; die Lizenz hat das nicht.',
  adds: 'Kommt hinzu',
  extends: 'Wird verlängert',
  'already-has': 'Bereits vorhanden',
  'ends-here': 'Beendet hier: {applications}',
  'ends-nothing-here': 'Sie beendet nichts, was hier ist.',
  'application-until': '{application}, bis {until}',
  'application-ended': '{application}, abgelaufen am {at}',
  'extends-from': 'Bisher endete sie am {before}.',
  'copy-request-for-administrator': 'Anfrage an den Administrator kopieren',
  'request-other-machine':
    'Meine Lizenzdatei ist für den Computer {licensed}. Ich brauche stattdessen einen Checkout für diesen Computer und Benutzer, mit den Namen genau wie unten.',
  'request-expired':
    '{endedAt, select, absent {Meine Lizenzdatei ist abgelaufen.} other {Meine Lizenzdatei ist am {endedAt} abgelaufen.}} Ich brauche einen neuen Checkout, mit den Namen genau wie unten.',
  'request-cleared-earlier':
    '{clearedAt, select, absent {Ich habe diese Lizenz früher von diesem Computer entfernt.} other {Ich habe diese Lizenz am {clearedAt} von diesem Computer entfernt.}} Ich brauche einen neuen Checkout, mit den Namen genau wie unten.',
  'request-new-file':
    'Meine Lizenzdatei kann hier nicht importiert werden (Code {code}). Ich brauche einen neuen Checkout, mit den Namen genau wie unten.',
  'request-applications': 'Anwendungen: {applications}',
  'request-file': 'Datei: {file}',

  'signer-title': 'Wer unterzeichnet hat, laut Zertifikat. Niemand hat das bestätigt.',
  'signed-by': 'Unterzeichnet von',
  'certified-by': 'Zertifiziert von',
  fingerprint: 'Fingerabdruck (SHA-256)',
  'way-on':
    'Der einzige Weg weiter: Ihre IT-Abteilung bestätigt den Fingerabdruck telefonisch beim Aussteller und fügt den Aussteller auf diesem Computer hinzu. Wählen Sie danach die Datei erneut.',
  'copy-request-for-it': 'Anfrage an die IT kopieren',
  'it-opening':
    'Auf dem Computer {machine} kann eine Lizenzdatei nicht importiert werden: Ihrem Aussteller wird dort nicht vertraut.',
  'it-signed-by': 'Unterzeichnet von (laut Zertifikat, von niemandem bestätigt): {subject}',
  'it-certified-by': 'Zertifiziert von: {issuedBy}',
  'it-fingerprint': 'Fingerabdruck (SHA-256): {fingerprint}',
  'it-confirm':
    'Falls diesem Aussteller vertraut werden soll: Rufen Sie ihn unter einer Nummer an, die Sie bereits kennen, nicht unter einer aus der Datei oder der E-Mail, mit der sie kam, und lassen Sie sich den Fingerabdruck vorlesen. Nur wenn er übereinstimmt, führen Sie dies als Administrator aus, in dem Ordner, in dem die Datei liegt:',
  'it-take-out': 'Nehmen Sie die Datei zuerst aus ihrer ZIP-Datei.',

  'done-title':
    '{licenses, plural, =0 {{lists, plural, =0 {Es wurde nichts importiert} one {Liste importiert} other {# Listen importiert}}} one {Lizenz importiert} other {# Lizenzen importiert}}',
  'done-already-title': 'Bereits vorhanden',
  'done-all-here': 'Alles ist bereits im Profil von {profile}; nichts musste geändert werden.',
  'not-imported': '{count, plural, one {# Datei wurde nicht importiert} other {# Dateien wurden nicht importiert}}',
  'done-interrupted':
    'Sie haben den Import angehalten. Dateien, die noch nicht an der Reihe waren, wurden nicht importiert; wählen Sie sie erneut, um fortzufahren.',
  'for-profile': 'Im Profil von {profile}',
  done: 'Fertig',
  'import-more': 'Weitere importieren',
  'done-outcome':
    '{imported, plural, =0 {Es wurde nichts importiert} one {# Datei wurde importiert} other {# Dateien wurden importiert}}{failed, plural, =0 {} one {, # nicht} other {, # nicht}}.',

  // What came of the organisation's folder, told above every page.
  'folder-imported':
    'Aus dem Ordner Ihrer Organisation importiert: {applications}{until, select, absent {} other {, gültig bis {until}}}. Die Lizenz ist in diesem Profil; es ist nichts zu tun.',
  'folder-replaced':
    'Aus dem Ordner Ihrer Organisation verlängert: {applications}{until, select, absent {} other {, jetzt bis {until}}}. Es ist nichts zu tun.',
  'folder-revocations':
    'Aus dem Ordner Ihrer Organisation wurde eine Liste beendeter Lizenzen übernommen. {applications, select, absent {Sie beendet nichts, was hier ist.} other {Sie beendet {applications}.}}',
  'folder-refused':
    '{file} im Ordner Ihrer Organisation wurde nicht importiert. {because}',
  'folder-more':
    '{count, plural, one {# weitere Datei} other {# weitere Dateien}} aus diesem Ordner; unter „Aktivität“ stehen alle.',
} as const satisfies WindowMessages['import-license'];
