// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { Messages } from '../messages.ts';
import { NOTHING_CHANGED, NOTHING_INSIDE } from './meanings.ts';

const FILE = '{path, select, absent {Ten plik} other {Plik „{path}”}}';
const OF_FILE = '{path, select, absent {tego pliku} other {pliku „{path}”}}';
const ZIP = '{path, select, absent {Ten plik zip} other {Plik zip „{path}”}}';
const IN_PLACE = '{path, select, absent {W tym folderze lub pliku zip} other {W „{path}”}}';
const NOT_DONE = 'Nic z nim nie zrobiono.';
const NOT_OPENED = 'Nie sprawdzono żadnego z plików w środku.';
const SENT_FILE = 'Wybierz plik otrzymany od administratora, z rozszerzeniem .belic lub .xml.';
const SENT_PLACE = 'Wybierz folder lub plik zip otrzymany od administratora.';
const ONLY_LICENSES = 'Wybierz folder, w którym są tylko pliki licencji.';
const AGAIN = 'Skopiuj lub pobierz go jeszcze raz.';
const ZIP_AGAIN = 'Poproś administratora o ponowne przesłanie pliku zip.';
const UNPACK = 'Rozpakuj plik zip innym programem i użyj plików z niego.';
const FILE_ITSELF = 'Wybierz sam plik.';

/** What exactly is wrong with a file, folder or zip that was given. */
export const intake = {
  missing: {
    happened: '{path, select, absent {Nie ma takiego pliku.} other {Nie ma pliku „{path}”.}}',
    meaning: NOT_DONE,
    next: 'Sprawdź nazwę i folder.',
  },
  'name-unreadable': {
    happened: 'Nie można odczytać nazwy {path, select, absent {tego pliku} other {„{path}”}}: zawiera znaki spoza UTF-8.',
    meaning: NOT_DONE,
    next: 'Zmień nazwę pliku albo wybierz folder, w którym się znajduje.',
  },
  'dangling-link': {
    happened: `${FILE} to łącze do pliku, którego nie ma.`,
    meaning: NOT_DONE,
    next: 'Sprawdź, dokąd prowadzi łącze, albo wybierz sam plik.',
  },
  'no-permission': {
    happened: `Brak prawa do odczytu ${OF_FILE}.`,
    meaning: NOTHING_CHANGED,
    next: 'Nadaj sobie prawo do odczytu albo poproś właściciela pliku o kopię.',
  },
  'link-loop': {
    happened: `${FILE} to łącze, które prowadzi do samego siebie.`,
    meaning: NOTHING_CHANGED,
    next: FILE_ITSELF,
  },
  'read-failed': {
    happened: `Nie można odczytać ${OF_FILE}{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Sprawdź dysk lub dysk sieciowy, na którym jest plik, albo skopiuj go do własnego folderu i spróbuj ponownie.',
  },
  encrypted: {
    happened: `${FILE} jest w pliku zip chroniony hasłem.`,
    meaning: NOTHING_CHANGED,
    next: 'Rozpakuj plik zip, podając hasło, i użyj plików z niego.',
  },
  'compression-unknown': {
    happened: `${FILE} jest spakowany w sposób, którego ten program nie zna.`,
    meaning: NOTHING_CHANGED,
    next: UNPACK,
  },
  'file-too-large': {
    happened: `${FILE} jest za duży na plik licencji{size, select, absent {} other {: ma {size}}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Wybierz plik otrzymany od administratora: kilka kilobajtów, z rozszerzeniem .belic lub .xml.',
  },
  'zip-too-large-to-hand-over': {
    happened: `${FILE} jest za duży, aby to okno mogło go przekazać{size, select, absent {} other {: ma {size}}}{limit, select, absent {} other {, a można najwyżej {limit}}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Wpisz zamiast tego na tej stronie ścieżkę pliku zip albo rozpakuj go i wybierz z niego pliki licencji.',
  },
  'too-many-files': {
    happened: `${IN_PLACE} jest {limit, select, absent {za dużo plików} other {więcej plików i folderów niż {limit, number}}}.`,
    meaning: NOT_OPENED,
    next: ONLY_LICENSES,
  },
  'too-much-in-total': {
    happened: `${IN_PLACE} jest łącznie {limit, select, absent {za dużo danych} other {więcej niż {limit} danych}}.`,
    meaning: 'Wcześniejsze pliki są gotowe, pozostałych nie sprawdzono.',
    next: ONLY_LICENSES,
  },
  'too-much-at-once': {
    happened: `${FILE} już się nie mieści: {limit, select, absent {podano naraz za dużo plików} other {podano naraz pliki licencji większe łącznie niż {limit}}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Podaj pliki w kilku porcjach.',
  },
  'too-deep': {
    happened: `${IN_PLACE} foldery są zagnieżdżone {limit, select, absent {za głęboko} other {głębiej niż do poziomu {limit, number}}}{folder, select, absent {} other {: {folder}}}.`,
    meaning: NOT_OPENED,
    next: 'Wybierz folder, w którym bezpośrednio leżą pliki licencji.',
  },
  'expands-too-much': {
    happened: `${FILE} jest w pliku zip mały, a po rozpakowaniu byłby o wiele za duży{size, select, absent {} other {: {size}}}.`,
    meaning: 'Nie rozpakowano go. Takie pliki tworzy się po to, by szkodzić.',
    next: ZIP_AGAIN,
  },
  empty: { happened: `${FILE} jest pusty.`, meaning: NOTHING_CHANGED, next: AGAIN },
  'empty-folder': {
    happened: '{path, select, absent {Ten folder jest pusty.} other {Folder „{path}” jest pusty.}}',
    meaning: NOTHING_INSIDE,
    next: SENT_PLACE,
  },
  'empty-zip': { happened: `${ZIP} jest pusty.`, meaning: NOTHING_INSIDE, next: SENT_PLACE },
  'link-to-nothing': { happened: `${FILE} to łącze, które prowadzi donikąd.`, meaning: NOTHING_CHANGED, next: FILE_ITSELF },
  'link-to-folder': {
    happened: `${FILE} to łącze do folderu.`,
    meaning: 'Zawartości folderu nie sprawdzono.',
    next: 'Wybierz sam folder.',
  },
  'zip-inside': {
    happened: `${FILE} to plik zip wewnątrz folderu lub innego pliku zip.`,
    meaning: 'Jego zawartości nie sprawdzono.',
    next: 'Wybierz ten plik zip osobno; jeśli jest w innym pliku zip, najpierw go z niego wyjmij.',
  },
  fifo: { happened: `${FILE} to potok między programami, a nie zwykły plik.`, meaning: NOTHING_CHANGED, next: SENT_FILE },
  socket: { happened: `${FILE} to połączenie między programami, a nie zwykły plik.`, meaning: NOTHING_CHANGED, next: SENT_FILE },
  device: { happened: `${FILE} to urządzenie, a nie zwykły plik.`, meaning: NOTHING_CHANGED, next: SENT_FILE },
  'zip-damaged': {
    happened: `${ZIP} jest uszkodzony lub niekompletny.`,
    meaning: 'Tego, czego nie można było z niego odczytać, nie sprawdzono.',
    next: AGAIN,
  },
  'entry-damaged': {
    happened: `${FILE} jest uszkodzony w pliku zip.`,
    meaning: NOTHING_CHANGED,
    next: 'Skopiuj lub pobierz plik zip jeszcze raz.',
  },
  'hostile-name': {
    happened: `${FILE} ma nazwę, która wyprowadza poza jego folder albo której żaden plik mieć nie może.`,
    meaning: 'Nie sprawdzono go. Takie nazwy tworzy się po to, by szkodzić.',
    next: ZIP_AGAIN,
  },
  'duplicate-name': {
    happened: `${FILE} występuje w pliku zip więcej niż raz.`,
    meaning: 'Uwzględniono tylko pierwszy. Tego nie sprawdzono.',
    next: UNPACK,
  },
  'id-of-another-issuer': {
    happened: `${FILE} ma identyfikator wypożyczenia taki sam jak licencja od innego wystawcy.`,
    meaning: 'Nie zaimportowano go. Licencja z tym identyfikatorem, która tu jest, pozostaje bez zmian.',
    next: 'Poproś administratora o nowe wypożyczenie: dostanie ono własny identyfikator.',
  },
} as const satisfies Messages['intake'];
