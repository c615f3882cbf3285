// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { WindowMessages } from '../../messages.ts';

/** Texts of Help: the keys, what the states mean, and who helps. */
export const help = {
  title: 'Pomoc',
  keys: 'Klawisze',
  'with-control': 'Ctrl+{key}',
  'with-command': 'Cmd+{key}',
  'key-import': 'Importuj plik licencji',
  'key-pages': 'Przejdź do strony, w kolejności z listy',
  'key-filter': 'Szukaj lub filtruj na tej stronie',
  'key-refresh': 'Wczytaj wszystko ponownie',
  'key-settings': 'Ustawienia',
  'key-help': 'Ta pomoc',
  'key-close': 'Zamknij to, co jest na wierzchu',
  states: 'Co znaczą stany',
  'state-online': 'Logowanie jest potwierdzone. Aplikacje działają.',
  'state-offline': 'Nie udało się potwierdzić logowania. Aplikacje działają do podanej daty; zaloguj się raz przed nią.',
  'state-licensed': 'Aplikacje działają na podstawie plików licencji wypożyczonych na ten komputer.',
  'state-sign-in-required': 'Bez zalogowania lub pliku licencji aplikacje się nie uruchomią.',
  'state-attention': 'Coś wymaga Twojej uwagi. Szczegóły pokazuje Przegląd.',
  'state-nothing-yet': 'Na tym komputerze nic jeszcze nie zapisano. Zaloguj się albo zaimportuj plik licencji.',
  'who-helps': 'Kto pomoże',
  'ask-administrator':
    'Licencje wydaje administrator licencji w Twojej organizacji. Wyślij mu swoją nazwę użytkownika, {user}, i nazwę tego komputera, {machine}.',
  version: 'Wersja {version}',
} as const satisfies WindowMessages['help'];
