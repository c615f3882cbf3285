// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the Activity page. */
export const activity = {
  'you-signed-in': 'Sie haben sich angemeldet.',
  title: 'Aktivität',
  subtitle: 'Was in diesem Profil mit Lizenzen geschehen ist. Es bleibt auf diesem Computer.',
  search: 'Aktivität durchsuchen',
  filter: 'Anzeigen',
  'filter-all': 'Alles',
  'filter-licenses': 'Lizenzen',
  'filter-refused': 'Abgelehnte Dateien',
  'filter-sign-in': 'Anmeldung und Offline',
  'filter-applications': 'Anwendungen',
  export: 'Als CSV speichern',
  'entries-found': '{count, plural, =0 {Kein Eintrag} one {# Eintrag} other {# Einträge}} von {total}',
  'show-more': '{count, plural, one {# älteren Eintrag anzeigen} other {# ältere Einträge anzeigen}}',
  empty: 'Hier ist noch nichts geschehen',
  'empty-body': 'Importe, entfernte Lizenzen, Anmeldungen und Starts werden hier aufgeführt, sobald sie geschehen.',
  'nothing-found': 'Keine Treffer',
  'nothing-found-body': 'Versuchen Sie andere Wörter, oder zeigen Sie alles an.',
  'show-everything': 'Alles anzeigen',
  checkout: 'Checkout',
  'column-number': 'Nummer',
  'column-at': 'Zeit (UTC)',
  'column-kind': 'Art',
  'column-checkout': 'Checkout',
  'column-text': 'Was geschehen ist',
} as const satisfies WindowMessages['activity'];
