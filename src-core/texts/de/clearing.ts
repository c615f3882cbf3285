// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';

/** Importing, clearing and ending: what is said around them. */
export const clearing = {
  question: '{applications} aus Ihrem Profil auf {machine} entfernen?',
  'shared-computer': 'Andere, die diese Datei importiert haben, müssen sie ebenfalls entfernen.',
  'usage-goes-on':
    '{checkedInBy, select, receipt {Das Entfernen hier beendet die Nutzung noch nicht. Die Nutzung wird gezählt, bis der Beleg beim Berechtigungsdienst eingegangen ist.} other {Das Entfernen hier checkt die Lizenz nicht ein. Die Nutzung wird gezählt, bis Ihr Administrator sie eincheckt.}}',
  'others-too':
    'Dieselbe Lizenz gilt auch für {applications}; {count, plural, one {diese Anwendung wird} other {diese Anwendungen werden}} mit entfernt.',
  'linked-too':
    '{count, plural, one {Eine frühere oder spätere Fassung dieser Lizenz wird mit entfernt} other {# frühere oder spätere Fassungen dieser Lizenz werden mit entfernt}}: {checkouts}.',
  'still-covered': '{application} bleibt durch einen anderen Checkout bis {until} lizenziert.',
  cleared: 'Am {at} aus Ihrem Profil entfernt: {applications}.',
  'not-again': 'Dieselbe Datei kann hier nicht erneut importiert werden.',
  'without-receipt':
    '{count, plural, one {Die gespeicherte Datei dieser Lizenz besteht die Prüfung} other {Die gespeicherten Dateien dieser Lizenzen bestehen die Prüfung}} nicht mehr, daher gibt es keinen Beleg: {checkouts}. Bitten Sie Ihren Administrator, {count, plural, one {die Lizenz} other {die Lizenzen}} einzuchecken.',
  'already-cleared': 'Diese Lizenz wurde bereits am {at} entfernt.',
  'already-ended': 'Diese Lizenz ist am {at} von selbst abgelaufen; es gibt nichts zu entfernen.',
  'already-revoked': 'Diese Lizenz wurde bereits am {at} vom Aussteller beendet; es gibt nichts zu entfernen.',
  'receipt-for':
    '{checkedInBy, select, receipt {Beleg für den Berechtigungsdienst. Sobald er dort eingegangen ist, ist die Lizenz eingecheckt.} other {Beleg für Ihren Administrator, der die Lizenz eincheckt.}}',
  'receipt-taken':
    '{checkedInBy, select, receipt {Der Berechtigungsdienst hat den Beleg. Damit ist die Lizenz eingecheckt und ihre Nutzung beendet.} other {Der Dienst Ihres Administrators hat den Beleg.}}',
  'receipt-refused': 'Der Berechtigungsdienst hat diesen Beleg nicht angenommen. Senden Sie ihn Ihrem Administrator.',
  'no-receipts-taken': '{issuer} nimmt keine Belege an. Senden Sie Ihrem Administrator stattdessen diese Nachricht.',
  'message-to-administrator':
    'Ich habe {applications} auf {machine} am {at} entfernt (Benutzer {user}, Checkout {checkout}). Die Lizenz kann eingecheckt werden.',
  'usage-from-now': 'Die Nutzung wird rund um die Uhr gezählt, von der Erstellung der Lizenz bis zu ihrem Check-in.',
  'ended-by-itself': 'Die Lizenz für {applications} ist am {at} abgelaufen und wurde damit automatisch eingecheckt.',
  'import-on-shared-computer': 'Nur für Ihr Profil importiert. Andere, die diesen Computer mitbenutzen, importieren die Datei ebenfalls.',
} as const satisfies Messages['clearing'];
