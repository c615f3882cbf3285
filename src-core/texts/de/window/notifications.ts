// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of notifications, in the window and of the operating system. */
export const notifications = {
  title: 'Benachrichtigungen',
  'checkout-title':
    '{count, plural, one {Die Lizenz für {applications} endet in {days, plural, one {# Tag} other {# Tagen}}} other {Die Lizenzen für {applications} enden in {days, plural, one {# Tag} other {# Tagen}}}}',
  'checkout-stops':
    'Sie können bis {until} weiterarbeiten. Bitten Sie Ihren Administrator um eine neue Lizenzdatei, und importieren Sie sie vorher.',
  'checkout-goes-on':
    'Sie endet {until}. Danach können Sie mit Ihrer Anmeldung weiterarbeiten{then, select, absent {} other {, bis {then}}}.',
  'grace-title': 'Noch {days, plural, one {# Tag} other {# Tage}} offline arbeiten',
  'grace-title-last-day': 'Offline arbeiten geht noch bis {until}',
  'grace-body':
    '{count, plural, one {{applications} läuft} other {{applications} laufen}} bis {until}. {service, select, none {Importieren Sie vorher eine Lizenzdatei.} other {Melden Sie sich vorher an.}}',
  'grace-body-last-day':
    '{count, plural, one {{applications} läuft} other {{applications} laufen}} dann nicht mehr. {service, select, none {Importieren Sie vorher eine Lizenzdatei.} other {Melden Sie sich vorher an.}}',
  'ended-title': 'Offline arbeiten geht nicht mehr',
  'ended-body':
    '{count, plural, one {{applications} braucht} other {{applications} brauchen}} {service, select, none {eine Lizenzdatei.} other {eine Anmeldung.}}',
  'and-more': '{count, plural, one {# weitere} other {# weitere}}',
  open: 'Lizenzen anzeigen',
  'sign-in': 'Anmelden',
  import: 'Datei importieren',
  setting: 'Benachrichtigungen',
  'setting-on': 'Auch durch das Betriebssystem',
  'setting-off': 'Nur in diesem Fenster',
  'setting-meaning': 'Sie kommen, bevor eine Lizenz oder der Offline-Zeitraum endet.',
  'program-log': 'log.jsonl',
} as const satisfies WindowMessages['notifications'];
