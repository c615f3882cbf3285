// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of what every page has: navigation, the state in the header, buttons that many screens share. */
export const common = {
  'licensing-tool': 'Licensing Tool',
  'connection-client': 'CONNECTION Client',
  pages: 'Seiten',
  'page-opened': '{page} ist geöffnet.',
  'page-of-window': '{page} – Licensing Tool',
  'skip-to-page': 'Zum Seiteninhalt springen',
  'back-to': 'Zurück zu: {where}',

  online: 'Online',
  'signed-in': 'Angemeldet',
  offline: 'Offline',
  'offline-days-left': 'Offline, noch {count, plural, one {# Tag} other {# Tage}}',
  licensed: 'Lizenziert',
  'sign-in-required': 'Anmeldung nötig',
  'license-file-required': 'Lizenzdatei nötig',
  attention: 'Achtung',
  'nothing-yet': 'Noch keine Lizenz',

  'days-left': 'noch {count, plural, one {# Tag} other {# Tage}}',
  'days-in-ring': '{count, plural, one {# Tag} other {# Tage}}',
  'left-in-ring': 'übrig',
  'days-left-of': 'noch {count, plural, one {# Tag} other {# Tage}} von {days}',

  'import-a-license-file': 'Lizenzdatei importieren',
  'sign-in': 'Anmelden',
  'try-again': 'Erneut versuchen',
  'open-diagnostics': 'Diagnose öffnen',
  refresh: 'Aktualisieren',
  refreshing: 'Alles wird neu gelesen …',
  refreshed: 'Alles wurde neu gelesen.',
  cancel: 'Abbrechen',
  close: 'Schließen',
  dismiss: 'Ausblenden',
  'copy-named': '{what} kopieren',
  'copy-details': 'Details kopieren',
  copied: 'Kopiert.',
  'not-copied': 'Kopieren war nicht möglich. Markieren Sie den Text, und kopieren Sie ihn von Hand.',
  'clear-search': 'Suche leeren',
  'work-done': '{done, number} von {known, plural, one {# Datei} other {# Dateien}}',
  'user-name': 'Benutzername',
  'machine-name': 'Computername',
  'product-number': 'Produkt {product}',

  'drop-files': 'Lizenzdateien hier ablegen, um sie zu prüfen',
  'drop-files-hint': 'Bis Sie bestätigen, wird nichts geändert.',
  'files-wait-for-dialog':
    '{count, plural, one {# Datei ist angekommen und wartet} other {# Dateien sind angekommen und warten}}, bis Sie diesen Dialog schließen.',
  'files-waiting': '{count, plural, one {# Lizenzdatei wartet} other {# Lizenzdateien warten}} auf die Prüfung.',
  'check-them': 'Jetzt prüfen',
} as const satisfies WindowMessages['common'];
