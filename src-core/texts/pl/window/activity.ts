// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the Activity page. */
export const activity = {
  'you-signed-in': 'Zalogowano Cię.',
  title: 'Aktywność',
  subtitle: 'Co działo się z licencjami w tym profilu. Zostaje to na tym komputerze.',
  search: 'Szukaj w aktywności',
  filter: 'Pokaż',
  'filter-all': 'Wszystko',
  'filter-licenses': 'Licencje',
  'filter-refused': 'Odrzucone pliki',
  'filter-sign-in': 'Logowanie i praca offline',
  'filter-applications': 'Aplikacje',
  export: 'Zapisz jako CSV',
  'entries-found': '{count, plural, =0 {Brak wpisów} one {# wpis} few {# wpisy} many {# wpisów} other {# wpisu}} z {total}',
  'show-more':
    '{count, plural, one {Pokaż # starszy wpis} few {Pokaż # starsze wpisy} many {Pokaż # starszych wpisów} other {Pokaż # starszego wpisu}}',
  empty: 'Nic się tu jeszcze nie wydarzyło',
  'empty-body': 'Tutaj pojawiają się na bieżąco importy, licencje usunięte z profilu, logowania i uruchomienia.',
  'nothing-found': 'Nic nie pasuje',
  'nothing-found-body': 'Spróbuj innych słów albo pokaż wszystko.',
  'show-everything': 'Pokaż wszystko',
  checkout: 'Wypożyczenie',
  'column-number': 'Numer',
  'column-at': 'Czas (UTC)',
  'column-kind': 'Rodzaj',
  'column-checkout': 'Wypożyczenie',
  'column-text': 'Co się stało',
} as const satisfies WindowMessages['activity'];
