// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { Messages } from '../messages.ts';

const KEPT_IN = '{keptIn, select, keystore {w magazynie kluczy systemu operacyjnego} other {w pliku profilu, który może odczytać tylko ten użytkownik}}';
const TIMES = 'Według tego programu jest {now}, a zegar tego komputera wskazuje {wall}.';
const COUNTS = 'Zapisane licencje: {stored, number}; usunięte z profilu: {cleared, number}.';
const CHECK_CLOCK = 'Sprawdź datę i godzinę.';

/** What `diagnose` finds. */
export const health = {
  'overrides-none': 'Nie ustawiono żadnych nadpisań deweloperskich.',
  'overrides-in-force': 'Obowiązują nadpisania deweloperskie: {variables}.',
  'overrides-ignored': 'Ustawiono nadpisania deweloperskie, ale ta wydana wersja je pomija: {variables}.',
  'machine-named': 'Nazwa tego komputera: {names}.',
  'machine-nameless': 'Ten komputer nie ma nazwy, więc żadna licencja nie może być na niego.',
  'trust-folder-refused': 'Folder zaufanych wystawców {folder} odrzucono, więc żaden wystawca z niego nie jest zaufany.',
  'trust-entry-not-counted': 'Plik {file} nie jest uwzględniany.',
  'trust-none-yet': 'Żaden wystawca nie jest jeszcze zaufany ({folder}), więc nie można zaimportować pliku licencji.',
  'trust-issuers':
    '{count, plural, one {# zaufany wystawca} few {# zaufanych wystawców} many {# zaufanych wystawców} other {# zaufanego wystawcy}} w folderze {folder}.',
  'applications-folder-refused': 'Folder zarejestrowanych aplikacji {folder} odrzucono, więc żadnej z nich nie można stąd uruchomić.',
  'application-entry-not-counted': 'Plik {file} nie jest uwzględniany.',
  'applications-none': 'Na tym komputerze nie zarejestrowano żadnej aplikacji ({folder}).',
  'applications-registered':
    'W folderze {folder} {count, plural, one {jest zarejestrowana # aplikacja} few {są zarejestrowane # aplikacje} many {jest zarejestrowanych # aplikacji} other {jest zarejestrowane # aplikacji}}{names, select, absent {} other {: {names}}}.',
  'policies-none':
    'Dla tego komputera nie ustawiono zasad ({place}).',
  'policies-in-force':
    'Zasady Twojej organizacji określają {count, plural, one {# ustawienie} few {# ustawienia} many {# ustawień} other {# ustawienia}}: {names}.',
  'policy-value-wrong':
    '{place}: „{name}” ma wartość „{given}”, a oczekiwana jest: {expected, select, boolean {tak lub nie} number {całkowita liczba dni od 0 do 365} address {adres https albo http do tego komputera} proxy {system, none albo adres serwera proxy bez hasła} folder {pełna ścieżka folderu} other {jedno z dozwolonych słów}}. Ta wartość jest pomijana, pozostałe obowiązują; poprawia ją osoba zarządzająca tym komputerem.',
  'policy-name-unknown':
    '{place}: „{name}” nie jest ustawieniem znanym tej wersji. Jest pomijane; pisownię sprawdza osoba zarządzająca tym komputerem.',
  'policy-layer-not-counted':
    'Zasady w {place} nie są uwzględniane: {path, select, absent {} other {{path}: }}{cause, select, link {to dowiązanie} nofile {to nie jest plik} nofolder {to nie jest folder} owner {nie należy do administratora} writable {mogą tam pisać nie tylko administratorzy} other {nie wiadomo, kto może tam pisać}}. Osoba zarządzająca tym komputerem sprawia, że piszą tam tylko administratorzy.',
  'policies-unreadable':
    'Nie można odczytać zasad w {place} ({cause}). Do tego czasu praca offline jest uznawana za zabronioną; pobrane licencje działają. Plik poprawia albo usuwa osoba zarządzająca tym komputerem.',
  'gate-at': 'Programy pytają pod adresem {address}.',
  'gate-in-file': 'Programy znajdują w pliku {file}, gdzie pytać, gdy tylko któryś zapytał.',
  'gate-has-no-place': 'Programy nie mogą pytać, czy wolno im działać: nie można użyć {path} ({cause}).',
  'import-folder-none':
    'Na tym komputerze nie ma folderu plików licencji dla wszystkich ({folder}).',
  'import-folder-missing': 'Pliki licencji nie są importowane: zasady wskazują folder {folder}, którego nie ma. Osoba zarządzająca tym komputerem tworzy go albo poprawia zasady.',
  'import-folder-files':
    'Pliki licencji z {folder} są importowane samoczynnie: dla tego profilu sprawdzono {count, plural, one {# plik} few {# pliki} many {# plików} other {# pliku}}.',
  'import-folder-open': 'W folderze {folder}, który wskazują zasady, może pisać każdy na tym komputerze: plik licencji, który ktoś tam umieści, zostanie po zwykłych sprawdzeniach zaimportowany do każdego profilu. Osoba zarządzająca tym komputerem rozstrzyga, czy tak ma być.',
  'import-folder-refused':
    'Z {folder} nic nie jest importowane: {path, select, absent {} other {{path}: }}{cause, select, link {to dowiązanie} nofile {to nie jest plik} nofolder {to nie jest folder} owner {nie należy do administratora} writable {mogą tam pisać nie tylko administratorzy} other {nie wiadomo, kto może tam pisać}}. Może to naprawić osoba zarządzająca tym komputerem.',
  'import-folder-not-read':
    'Ostatnio nie udało się odczytać folderu {folder}: {cause, select, slow {nie odpowiedział na czas} many_files {zawiera więcej plików, niż można przyjąć} large {jego pliki są większe, niż można przyjąć} other {błąd {cause}}}. To, co zaimportowano wcześniej, pozostaje.',
  'service-set':
    'Usługa uprawnień to {address}, ustawiona {setBy, select, person {w ustawieniach albo poleceniem} other {przez organizację}}; {proxy, select, system {używany jest systemowy serwer proxy, jeśli istnieje} none {serwer proxy nie jest używany} other {połączenie idzie przez serwer proxy {proxy}}}.',
  'service-none': 'Na tym komputerze nie ustawiono usługi uprawnień. Nic nie jest nigdzie wysyłane.',
  'profile-usable': 'Profil {folder} należy do użytkownika {user}.',
  'profile-binding-restored': 'Profil {folder} należy do użytkownika {user}. Uszkodzoną kopię zapisu, który to mówi, zapisano na nowo.',
  'profile-not-usable': 'Nie można użyć profilu {folder}.',
  'key-kept': `Klucz profilu jest przechowywany ${KEPT_IN}.`,
  'key-made-anew': `Klucz profilu przepadł i utworzono nowy, ${KEPT_IN}. Praca offline wymaga ponownego zalogowania.`,
  'key-unreachable':
    'Magazyn kluczy systemu operacyjnego jest teraz niedostępny. Licencje działają; praca offline po zalogowaniu będzie możliwa dopiero, gdy magazyn znów będzie dostępny.',
  'store-sound': 'Magazyn licencji jest w porządku (dziennik: {journal}).',
  'store-was-repaired': 'Magazyn licencji jest w porządku. Naprawiono go: {at}; uszkodzony plik zachowano obok.',
  'store-not-readable': 'Nie można odczytać zapisanych licencji.',
  'store-not-writable': 'Zapisane licencje można odczytać, ale niczego nie można zapisać ani usunąć z profilu.',
  'store-copy-missing':
    'Nie można zapisać {copy, select, backup {najnowszej kopii zapasowej licencji} other {drugiej kopii zapisu czasu}} ({cause}). Wszystko jest zapisane; brakuje tylko tej kopii.',
  'clock-agrees': TIMES,
  'clock-behind': `${TIMES} Zegar spóźnia się o {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}. ${CHECK_CLOCK}`,
  'clock-ahead': `${TIMES} Zegar przeskoczył o ponad dobę do przodu. ${CHECK_CLOCK}`,
  'clock-record-lost': `${TIMES} Zapis czasu przepadł, więc praca offline wymaga ponownego zalogowania.`,
  'notifications-none':
    'Ten system nie ma tu programu, który pokazuje powiadomienia (w Linuksie: notify-send i sesja pulpitu). O tym, co niedługo się kończy, mówi tylko okno.',
  'settings-usable': 'Ustawienia okna są w porządku.',
  'settings-not-understood':
    'Nie można zrozumieć ustawień w pliku {file}, więc obowiązują domyślne. Przy następnym wyborze ustawień plik zostanie zachowany pod inną nazwą.',
  'login-start-on':
    'Brama uruchamia się, gdy logujesz się do tego komputera ({place}).',
  'login-start-missing':
    'W ustawieniach wybrano uruchamianie przy logowaniu, ale wpisu nie ma ({place}). Wyłącz je tam i włącz ponownie.',
  'login-start-kept-from-it':
    'W ustawieniach wybrano uruchamianie przy logowaniu, ale jest ono wyłączone w systemie ({place}). Włącz je tam albo wyłącz w ustawieniach.',
  'login-start-left':
    'Brama uruchamia się przy logowaniu do tego komputera, choć w ustawieniach jest to wyłączone ({place}). Włącz to tam i wyłącz, aby usunąć wpis.',
  'login-start-gone':
    'Wpis, który uruchamia bramę przy logowaniu, prowadzi do programu, którego już nie ma ({place}). Wybierz ponownie w ustawieniach, czy ma się uruchamiać.',
  'login-start-app-image':
    'Uruchamianie przy logowaniu jest włączone, ale AppImage nie może się wtedy uruchomić. Zainstaluj pakiet deb lub rpm albo rozpakuj tar.gz.',
  'login-start-not-here':
    'Uruchamianie przy logowaniu jest włączone, ale nie można go ustawić stąd. Otwórz okno zainstalowanego programu.',
  'settings-not-saved': 'Nie można zapisać ostatniego wyboru na stronie Ustawienia. Obowiązuje on do zamknięcia okna.',
  'updates-package-manager': 'Nowe wersje tego programu dostarcza menedżer pakietów systemu. Sam niczego nie pobiera.',
  'updates-next-package': 'Nowe wersje tego programu instaluje osoba, która zarządza tym komputerem. Sam niczego nie pobiera.',
  'updates-sources': 'Ten program działa ze swoich źródeł i jest tak nowy jak one.',
  'updates-not-possible':
    'Zasada wymaga aktualizacji ({value}; {place}), ale ta wersja nie ma skąd ich pobrać, więc niczego nie pobiera. Nowe wersje należy instalować jako pakiety.',
  'licenses-counted': COUNTS,
  'licenses-not-usable': `${COUNTS}{elsewhere, plural, =0 {} one { # licencja jest na inny komputer i nic tu nie daje.} few { # licencje są na inny komputer i nic tu nie dają.} many { # licencji jest na inny komputer i nic tu nie daje.} other { # licencji jest na inny komputer i nic tu nie daje.}}{unverified, plural, =0 {} one { # licencja nie przechodzi teraz sprawdzenia i nic nie daje.} few { # licencje nie przechodzą teraz sprawdzenia i nic nie dają.} many { # licencji nie przechodzi teraz sprawdzenia i nic nie daje.} other { # licencji nie przechodzi teraz sprawdzenia i nic nie daje.}} {program, select, absent {Strona Wypożyczone licencje pokazuje} other {\`{program} list\` pokazuje}}, dlaczego.`,
} as const satisfies Messages['health'];
