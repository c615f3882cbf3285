// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the Diagnostics page. */
export const diagnostics = {
  title: 'Diagnose',
  health: 'Befund',
  'all-good': 'Alles, was geprüft wurde, ist in Ordnung.',
  'some-attention':
    '{count, plural, one {# Hinweis; alles funktioniert.} other {# Hinweise; alles funktioniert.}}',
  'some-bad': '{count, plural, one {# Punkt funktioniert nicht.} other {# Punkte funktionieren nicht.}}',
  'look-again': 'Erneut prüfen',
  'state-good': 'In Ordnung',
  'state-attention': 'Hinweis',
  'state-bad': 'Funktioniert nicht',
  'check-overrides': 'Entwicklervorgaben',
  'check-machine': 'Computername',
  'check-trust': 'Vertrauenswürdige Aussteller',
  'check-applications': 'Registrierte Anwendungen',
  'check-profile': 'Profil',
  'check-keystore': 'Profilschlüssel',
  'check-store': 'Gespeicherte Lizenzen',
  'check-clock': 'Uhr',
  'check-licenses': 'Lizenzdateien',
  'check-policies': 'Richtlinien',
  'check-import-folder': 'Ordner mit Lizenzdateien',
  'check-service': 'Berechtigungsdienst',
  'check-settings': 'Einstellungen',
  'check-notifications': 'Benachrichtigungen',
  'check-gate': 'Programme, die fragen',
  'check-updates': 'Aktualisierungen',
  'check-window': 'Dieses Fenster',
  'what-to-do': 'Was zu tun ist',
  report: 'Bericht für Ihren Administrator',
  'report-body':
    'Eine ZIP-Datei mit dem, was hier gezeigt wird, dem Verlauf und dem Protokoll. Benutzerordner und E-Mail-Adressen sind gekürzt; Lizenzdateien, Schlüssel oder Kennwörter sind nicht enthalten.',
  'save-zip': 'Bericht speichern (ZIP)',
  saved: 'Der Bericht wurde als Download angeboten.',
  preview: 'Was der Bericht enthalten wird',
  'preview-report': 'report.json',
  'preview-log': 'history.jsonl',
  'log-lines': '{count, plural, =0 {Noch keine Zeile} one {# Zeile} other {# Zeilen, neueste zuerst}}',
  'first-lines': 'Gezeigt werden die ersten {count} von {total} Zeilen; der Bericht enthält alle.',
} as const satisfies WindowMessages['diagnostics'];
