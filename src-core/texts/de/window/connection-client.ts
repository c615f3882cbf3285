// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the sign-in prompt and what closing it leads to. */
export const connectionClient = {
  asks: '{application, select, absent {Eine Anwendung} other {{application}}} fragt nach einer Lizenz',
  'last-signed-in': 'Letzte Anmeldung: {at}.',
  'never-signed-in': 'Hier hat sich noch niemand angemeldet.',
  'user-on-machine': '{user} auf {machine}',
  'copy-user-and-machine': 'Benutzer- und Computernamen kopieren',
  'sign-in-with-browser': 'Im Browser anmelden',
  'continue-offline': 'Offline fortfahren',
  'can-work-until': 'Sie können arbeiten bis',
  'before-then': '{service, select, none {Importieren Sie vorher eine Lizenzdatei.} other {Melden Sie sich vorher an.}}',
  'before-then-soon':
    '{service, select, none {Importieren Sie vorher eine Lizenzdatei, damit Ihre Arbeit nicht unterbrochen wird.} other {Melden Sie sich vorher an, damit Ihre Arbeit nicht unterbrochen wird.}}',
  'continuing-restarts-nothing': 'Wenn Sie fortfahren, beginnt der Zeitraum nicht neu.',
  diagnostics: 'Diagnose öffnen',
  'not-affected': 'Nicht betroffen: {applications}, ausgecheckt bis {until}',
  'not-affected-several':
    'Nicht betroffen: {applications}; {count, plural, one {diese Anwendung ist} other {diese Anwendungen sind}} für diesen Computer ausgecheckt',
  'checking-title': 'Ihre Anmeldung wird geprüft',
  'checking-body': 'Sie können dieses Fenster schließen. Die Arbeit geht offline weiter, wo das erlaubt ist.',
  'waiting-title': 'Fahren Sie im Browser fort',
  'waiting-body': 'Melden Sie sich auf der Seite an, die dort geöffnet wurde. Sie wartet bis {until}.',
  'by-hand-title': 'Kopieren Sie den Link in Ihren Browser',
  'by-hand-body':
    'Von hier aus ließ sich kein Browser öffnen. Kopieren Sie den Link in einen Browser auf diesem Computer, und melden Sie sich dort an. Gewartet wird bis {until}.',
  'open-again': 'Erneut öffnen',
  'copy-link': 'Link kopieren',
  cancel: 'Abbrechen',
  'not-completed-title': 'Die Anmeldung wurde nicht abgeschlossen',
  'no-network-title': 'Dieser Computer ist nicht verbunden',
  'no-network-body': 'Ohne Netzwerk ist der Berechtigungsdienst nicht erreichbar. Es hat sich nichts geändert.',
  'no-answer-title': 'Der Berechtigungsdienst hat nicht geantwortet',
  'no-answer-body':
    'Dieser Computer hat ein Netzwerk, aber der Dienst hat nicht rechtzeitig geantwortet. Es hat sich nichts geändert.',
  'test-connection': 'Verbindung testen',
  'try-again': 'Erneut versuchen',
  'wrong-account-title': 'Jemand anderes hat sich angemeldet',
  'wrong-account-body': 'Die Berechtigungen auf diesem Computer gehören {expected}; gerade angemeldet hat sich {actual}.',
  'switch-account': 'Zu {actual} wechseln',
  'keep-account': '{expected} behalten',
  'status-now': 'Status von {application, select, absent {dieser Anwendung} other {{application}}}: {status}.',
  'started-offline':
    '{application, select, absent {Die Anwendung} other {{application}}} wurde gestartet. Status: Offline, bis {until}.',
  started: '{application, select, absent {Die Anwendung} other {{application}}} wurde gestartet.',
  'why-no-sign-in': 'Warum kann ich mich nicht anmelden?',
  'how-to-set-clock':
    'Stellen Sie Datum und Uhrzeit in den Systemeinstellungen richtig, und versuchen Sie es dann erneut. Nichts geht verloren.',
} as const satisfies WindowMessages['connection-client'];
