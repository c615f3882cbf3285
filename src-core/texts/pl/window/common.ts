// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { WindowMessages } from '../../messages.ts';

const DAYS_LEFT = '{count, plural, one {pozostał # dzień} few {pozostały # dni} many {pozostało # dni} other {pozostało # dnia}}';

/** Texts of what every page has: navigation, the state in the header, buttons that many screens share. */
export const common = {
  'licensing-tool': 'Licensing Tool',
  'connection-client': 'CONNECTION Client',
  pages: 'Strony',
  'page-opened': 'Otwarto stronę {page}.',
  'page-of-window': '{page} – Licensing Tool',
  'skip-to-page': 'Przejdź do treści strony',
  'back-to': 'Wróć: {where}',

  online: 'Online',
  'signed-in': 'Zalogowano',
  offline: 'Offline',
  'offline-days-left': `Offline, ${DAYS_LEFT}`,
  licensed: 'Z licencją',
  'sign-in-required': 'Wymagane zalogowanie',
  'license-file-required': 'Wymagany plik licencji',
  attention: 'Wymaga uwagi',
  'nothing-yet': 'Brak licencji',

  'days-left': DAYS_LEFT,
  'days-in-ring': '{count, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}',
  'left-in-ring': 'do końca',
  'days-left-of': `${DAYS_LEFT} z {days}`,

  'import-a-license-file': 'Importuj plik licencji',
  'sign-in': 'Zaloguj się',
  'try-again': 'Spróbuj ponownie',
  'open-diagnostics': 'Otwórz diagnostykę',
  refresh: 'Odśwież',
  refreshing: 'Ponowne wczytywanie wszystkiego…',
  refreshed: 'Wszystko wczytano ponownie.',
  cancel: 'Anuluj',
  close: 'Zamknij',
  dismiss: 'Ukryj',
  'copy-named': 'Kopiuj: {what}',
  'copy-details': 'Kopiuj szczegóły',
  copied: 'Skopiowano.',
  'not-copied': 'Nie udało się skopiować. Zaznacz tekst i skopiuj go ręcznie.',
  'clear-search': 'Wyczyść wyszukiwanie',
  'work-done': '{done, number} z {known, plural, one {# pliku} few {# plików} many {# plików} other {# pliku}}',
  'user-name': 'Nazwa użytkownika',
  'machine-name': 'Nazwa komputera',
  'product-number': 'Produkt {product}',

  'drop-files': 'Upuść pliki licencji, aby je sprawdzić',
  'drop-files-hint': 'Nic się nie zmieni bez potwierdzenia.',
  'files-wait-for-dialog':
    '{count, plural, one {# plik czeka} few {# pliki czekają} many {# plików czeka} other {# pliku czeka}} na zamknięcie tego okna dialogowego.',
  'files-waiting':
    '{count, plural, one {# plik licencji czeka} few {# pliki licencji czekają} many {# plików licencji czeka} other {# pliku licencji czeka}} na sprawdzenie.',
  'check-them': 'Sprawdź teraz',
} as const satisfies WindowMessages['common'];
