// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of clearing a license, and its receipt. */
export const clearLicense = {
  'clear-license': 'Lizenz entfernen',
  keep: 'Behalten',
  'more-applications':
    '{count, plural, one {{application} und # weitere Anwendung} other {{application} und # weitere Anwendungen}}',

  'two-halves': 'Die zwei Hälften eines Check-ins',
  'your-profile': 'Ihr Profil',
  administrator: 'Administrator',
  'license-cleared': 'Lizenz entfernt',
  'license-to-clear': 'entfernt die Lizenz',
  'checks-it-in': 'checkt sie ein',
  'entitlement-service': 'Berechtigungsdienst',
  'receipt-checks-in': 'checkt sie mit dem Beleg ein',
  'half-now': 'Wenn Sie bestätigen',
  'half-done': 'Erledigt',
  'half-open': 'Offen',


  'nothing-to-clear': 'Es gibt nichts zu entfernen',

  'was-cleared':
    '{count, plural, one {{applications} wurde aus Ihrem Profil entfernt} other {{applications} wurden aus Ihrem Profil entfernt}}',
  'cleared-when': 'Am {at}.',
  'others-clear-too': 'Andere, die sie importiert haben, entfernen sie ebenfalls.',
  'receipt-title': 'Beleg einer entfernten Lizenz',
  'receipt-for-administrator': 'Beleg für den Administrator',
  'usage-until-checked-in': 'Die Nutzung wird gezählt, bis der Administrator die Lizenz eincheckt.',
  'qr-title': 'QR-Code mit dem Beleg {code}',
  'message-for-administrator': 'Nachricht für den Administrator',
  'no-receipt': 'Es gibt keinen Beleg',
  'no-receipt-kept':
    'Der Beleg dieser Lizenz ist nicht mehr lesbar. Nennen Sie Ihrem Administrator die Checkout-ID; die Lizenz kann auch ohne Beleg eingecheckt werden.',
  'linked-receipt': 'Wird mit entfernt: eine andere Fassung derselben Lizenz',
  'save-receipt': 'Belegdatei speichern',
  'save-receipt-named': 'Belegdatei für {applications} speichern',
  'copy-message': 'Nachricht kopieren',
  'copy-message-named': 'Nachricht für {applications} kopieren',
  'message-code': 'Belegcode: {code}',
  'receipts-count': '{count, plural, one {# Beleg} other {# Belege, einer für jede Fassung der Lizenz}}',
} as const satisfies WindowMessages['clear-license'];
