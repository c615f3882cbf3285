// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { WindowErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const NOTHING_CHANGED = 'Nic nie zmieniono.';
const LICENSE_IS_FINE = 'Nie ma to wpływu na licencję.';

/** What can be wrong with what a window asks for. */
export const windowErrors = {
  'request-refused': {
    happened: 'Okno poprosiło o coś, czego ten program nie robi.',
    meaning: NOTHING_CHANGED,
    next: 'Zamknij okno i uruchom klienta ponownie. Jeśli to się powtórzy, powiadom administratora.',
  },
  'not-in-this-host': {
    happened: 'W tym oknie nie jest to możliwe.',
    meaning: NOTHING_CHANGED,
    next: 'Skorzystaj z innego sposobu, który pokazuje okno.',
  },
  'path-not-absolute': {
    happened: 'Nie wynika z tego, gdzie jest plik.',
    meaning: NOTHING_CHANGED,
    next:
      'Wpisz pełną ścieżkę, na przykład /home/anna/licencja.belic lub C:\\Users\\anna\\licencja.belic. Może też zaczynać się od ~/, co oznacza Twój folder domowy.',
  },
  'path-not-on-this-computer': {
    happened: 'Ta ścieżka prowadzi do innego komputera albo do urządzenia.',
    meaning: 'Nie sprawdzono jej, bo już samo sprawdzenie zalogowałoby Cię na tamtym komputerze. Nic się nie zmieniło.',
    next:
      'Najpierw skopiuj plik na ten komputer, a potem wybierz go albo wpisz jego ścieżkę. Udział podłączony jako dysk można podać z literą dysku.',
  },
  'preview-gone': {
    happened: 'Tego podglądu już nie ma.',
    meaning: 'Nic z niego teraz nie zaimportowano.',
    next: 'Wybierz plik jeszcze raz.',
  },
  'application-not-registered': {
    happened: 'Ta aplikacja nie jest zarejestrowana na tym komputerze, więc nie można jej stąd uruchomić.',
    meaning: LICENSE_IS_FINE,
    next: '{program, select, absent {Uruchom samą aplikację.} other {Uruchom samą aplikację albo podaj jej polecenie po --.}}',
  },
  'application-not-started': {
    happened:
      'Nie można uruchomić {command, select, absent {aplikacji} other {programu {command}}}{folder, select, absent {} other { w folderze {folder}}}{errno, select, absent {} other { ({errno})}}.',
    meaning: LICENSE_IS_FINE,
    next:
      '{command, select, absent {Uruchom samą aplikację albo poproś administratora o sprawdzenie, jak jest tu zarejestrowana.} other {Sprawdź, czy ten program istnieje i czy masz prawo go uruchomić.}}',
  },
  'start-declined': {
    happened: 'Nie wybrano kontynuowania, więc aplikacji nie uruchomiono.',
    meaning: LICENSE_IS_FINE,
    next: 'Uruchom ją ponownie, gdy zechcesz kontynuować.',
  },
  'settings-not-saved': {
    happened: 'Nie można zapisać tego wyboru{errno, select, absent {} other { ({errno})}}.',
    meaning: 'Obowiązuje on do zamknięcia okna. Nie ma to wpływu na licencje.',
    next: 'Zwolnij miejsce na dysku albo zajrzyj do Diagnostyki.',
  },
  'prompt-unavailable': {
    happened: 'Aplikacja najpierw potrzebuje odpowiedzi, a nie ma tu kogo o nią zapytać.',
    meaning: 'Nie została uruchomiona.',
    next: 'Uruchom to samo polecenie w terminalu lub na pulpicie, bez --json, albo zaimportuj plik licencji.',
  },
  'connection-lost': {
    happened:
      '{interrupted, select, absent {Klient zakończył pracę, więc to okno nie może pokazać nic nowego.} other {Połączenie z klientem zostało przerwane i nie było odpowiedzi.}}',
    meaning: 'Nic nie przepadło: to, co potwierdzono, jest zapisane.',
    next: '{interrupted, select, absent {Zamknij to okno i uruchom klienta ponownie.} other {Sprawdź, co jest teraz pokazane, i spróbuj ponownie.}}',
  },
} as const satisfies Record<WindowErrorCode, Explanation>;
