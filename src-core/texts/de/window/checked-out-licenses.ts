// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the page of checked-out licenses. */
export const checkedOutLicenses = {
  title: 'Ausgecheckte Lizenzen',

  filter: 'Lizenzen filtern',
  show: 'Anzeigen',
  'show-all': 'Alle ({count, number})',
  'show-usable': 'Verwendbar ({count, number})',
  'show-unusable': 'Nicht verwendbar ({count, number})',
  'shown-of': '{shown, number} von {all, plural, one {# Lizenz} other {# Lizenzen}} angezeigt',
  'none-match': 'Keine Lizenz entspricht der Suche.',
  'show-everything': 'Alles anzeigen',
  'sort-by': 'Sortieren nach',
  'sort-up': 'Aufsteigend sortieren',
  'sort-down': 'Absteigend sortieren',
  'sorted-by':
    '{direction, select, descending {Sortiert nach: {column}, absteigend.} other {Sortiert nach: {column}, aufsteigend.}}',
  'show-more': '{count, plural, one {# weitere anzeigen} other {# weitere anzeigen}}',

  applications: 'Anwendungen',
  'more-applications':
    '{count, plural, one {{application} und # weitere Anwendung} other {{application} und # weitere Anwendungen}}',
  'license-service': 'Lizenzdienst',
  user: 'Benutzer',
  you: 'Sie',
  computer: 'Computer',
  ends: 'Ende',
  state: 'Zustand',
  actions: 'Aktionen',
  'all-applications': '{count, plural, one {Anwendung anzeigen} other {Alle # Anwendungen anzeigen}}',
  'fewer-applications': 'Weniger anzeigen',
  'application-until': '{application}, bis {until}',
  'application-ended': '{application}, abgelaufen am {at}',

  'state-ends-soon': 'Endet bald',
  'state-replaced': 'Ersetzt',
  'state-other-machine': 'Anderer Computer',
  'state-not-verified': 'Prüfung nicht bestanden',
  'why-replaced':
    'Eine spätere Datei steht an ihrer Stelle{until, select, absent {} other {, bis {until}}}. Es gibt nichts zu tun.',
  'why-not-yet-valid': 'Sie beginnt am {validFrom} und gilt von da an automatisch.',
  'why-ended':
    'Sie ist von selbst abgelaufen; niemand muss sie einchecken. Wenn Sie sie wieder brauchen, bitten Sie Ihren Administrator um eine neue Lizenzdatei. Sie verlässt diese Liste am {leavesAt}.',
  'why-cleared':
    'Sie haben sie am {at} entfernt. Die Nutzung wird gezählt, bis Ihr Administrator sie eincheckt. Sie verlässt diese Liste am {leavesAt}.',
  'why-revoked':
    'Ihr Aussteller hat sie am {at} beendet. Wenn Sie sie wieder brauchen, bitten Sie Ihren Administrator um eine neue Lizenzdatei. Sie verlässt diese Liste am {leavesAt}.',

  'details-of': 'Details zu {license}',
  clear: 'Entfernen',
  'clear-named': '{license} entfernen',
  'verify-again': 'Erneut prüfen',
  'verify-again-named': '{license} erneut prüfen',
  receipt: 'Beleg',
  'receipt-of': 'Beleg zu {license}',

  'checkout-id': 'Checkout-ID',
  organization: 'Organisation',
  issuer: 'Ausgestellt von',
  issued: 'Ausgestellt',
  begins: 'Beginn',
  imported: 'Hier importiert',
  'cleared-on': 'Entfernt',
  'revoked-on': 'Vom Aussteller beendet',
  country: 'Land der Berechtigung',
  'activation-key': 'Aktivierungsschlüssel',
  feature: 'Feature {feature}',
  version: 'Version',
  product: 'Produkt',
  unknown: 'Nicht angegeben',
  'not-shown':
    'Die gespeicherte Datei besteht die Prüfung nicht mehr, daher wird nur gezeigt, was beim Import festgehalten wurde.',

  'verify-title': '{license}, erneut geprüft',
  'verify-under-way': 'Wird geprüft …',
  'verify-good': 'Alle Prüfungen sind bestanden.',
  'verify-bad': 'Sie zählt derzeit nicht.',
  checks: 'Prüfungen',
  passed: 'Bestanden',
  failed: 'Nicht bestanden',
  'checks-left-out':
    '{count, plural, one {# weitere Prüfung wurde nicht vorgenommen: Eine frühere hat bereits entschieden.} other {# weitere Prüfungen wurden nicht vorgenommen: Eine frühere hat bereits entschieden.}}',

  'empty-title': 'Für dieses Profil ist keine Lizenz ausgecheckt',
  'empty-body': 'Bitten Sie Ihren Administrator, eine für {workstation} zu erstellen.',
  workstation: '{machine} / {user}',
  'copy-names': 'Beide Namen kopieren',
} as const satisfies WindowMessages['checked-out-licenses'];
