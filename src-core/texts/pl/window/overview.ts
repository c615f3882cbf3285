// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { WindowMessages } from '../../messages.ts';

const UNTIL = '{until, select, absent {} other { do {until}}}';

/** Texts of the Overview page. */
export const overview = {
  title: 'Przegląd',
  'hero-online': 'Można pracować',
  'hero-online-body':
    'Logowanie jest potwierdzone{at, select, absent {} other { ({at})}}.{until, select, absent {} other { Jeśli ten komputer przejdzie w tryb offline, można pracować do {until}.}}',
  'hero-offline': `Można pracować offline${UNTIL}`,
  'hero-offline-body':
    '{service, select, none {Na tym komputerze nie ustawiono usługi uprawnień, więc nie można potwierdzić logowania. Aby pracować dalej, zaimportuj do tego czasu plik licencji.} other {Nie udało się potwierdzić logowania. Aby pracować dalej, zaloguj się raz do tego czasu.}}',
  'hero-last-days': 'Offline można pracować tylko do {until}',
  'hero-last-days-body':
    '{service, select, none {Do tego czasu zaimportuj plik licencji, aby nie przerywać pracy.} other {Do tego czasu się zaloguj, aby nie przerywać pracy.}}',
  'hero-licensed': `Można pracować${UNTIL}`,
  'hero-licensed-body': 'To, co można uruchomić, jest wypożyczone na ten komputer, {machine}. Nie wymaga logowania ani sieci.',
  'hero-partly': 'Można pracować z {running, number} z {all, plural, one {# programu} few {# programów} many {# programów} other {# programu}}',
  'hero-partly-body': 'Logowanie już nie obowiązuje, pliki licencji – tak. Przy każdym programie poniżej podano przyczynę i rozwiązanie.',
  'checked-out-here':
    '{count, plural, one {Na ten komputer wypożyczono: {applications}{until, select, absent {} other { (do {until})}}.} few {Na ten komputer wypożyczono: {applications}{until, select, absent {} other { (pierwsza licencja do {until})}}.} many {Na ten komputer wypożyczono: {applications}{until, select, absent {} other { (pierwsza licencja do {until})}}.} other {Na ten komputer wypożyczono: {applications}{until, select, absent {} other { (pierwsza licencja do {until})}}.}}',
  'hero-ended': 'Okres pracy offline się skończył',
  'hero-ended-body':
    '{service, select, none {Aby pracować dalej, zaimportuj plik licencji.} other {Aby pracować dalej, zaloguj się albo zaimportuj plik licencji.}}{now, select, absent {} other { Zegar tego komputera wskazuje {now}. Czas jest zły? Ustaw właściwy.}}',
  'hero-forbidden': 'Twoja organizacja wymaga zalogowania',
  'hero-forbidden-body':
    '{service, select, none {Na tym komputerze nie ustawiono usługi uprawnień, więc nie można się tu zalogować. Plik licencji działa bez niej.} other {Od ostatniego logowania minęło już zbyt wiele czasu. Zaloguj się albo zaimportuj plik licencji.}}',
  'hero-clock': 'Sprawdź datę i godzinę tego komputera',
  'hero-clock-body': 'Teraz wskazują {now}. Jeśli to błąd, ustaw je prawidłowo i odśwież: dotychczasowe licencje wrócą od razu.',
  'hero-nothing-usable': 'Nie można teraz niczego uruchomić',
  'hero-nothing-usable-body': 'Przy każdej aplikacji poniżej podano, dlaczego i co pomoże.',
  'hero-nothing-yet': 'Nie ma tu jeszcze licencji',
  'hero-nothing-yet-body': 'Licencję można uzyskać na trzy sposoby. Wybierz ten, z którego korzysta Twoja organizacja.',
  'record-missing': 'Zapisu ostatniego logowania brakuje albo jest uszkodzony',
  'record-missing-meaning': 'Licencje zostają. Okres pracy offline uznaje się za wykorzystany do następnego logowania.',
  'keystore-unreachable': 'Magazyn kluczy systemu operacyjnego jest teraz niedostępny',
  'keystore-unreachable-meaning': 'Wypożyczone licencje działają. Praca offline po zalogowaniu będzie możliwa dopiero, gdy magazyn kluczy znów będzie dostępny.',
  'not-affected':
    '{count, plural, one {Nie dotyczy to aplikacji {applications}: jest wypożyczona na ten komputer.} few {Nie dotyczy to aplikacji {applications}: są wypożyczone na ten komputer.} many {Nie dotyczy to aplikacji {applications}: są wypożyczone na ten komputer.} other {Nie dotyczy to aplikacji {applications}: są wypożyczone na ten komputer.}}',
  stopped: 'Nie można teraz uruchomić: {applications}.',
  'stopped-counted': '{count, plural, one {Teraz nie można uruchomić # programu.} few {Teraz nie można uruchomić # programów.} many {Teraz nie można uruchomić # programów.} other {Teraz nie można uruchomić # programu.}}',
  'why-offline': 'Dlaczego offline?',
  'why-application': 'Dlaczego: {application}',
  'why-title': 'Na czym opiera się odpowiedź: {application}',
  'why-steps': 'Co sprawdzono, po kolei',
  'door-sign-in': 'Zaloguj się',
  'door-sign-in-body':
    '{service, select, none {Tutaj jeszcze niemożliwe: na tym komputerze nie ustawiono usługi uprawnień.} other {Na konto w Twojej organizacji. Logowanie otwiera się w przeglądarce.}}',
  'door-import': 'Importuj plik licencji',
  'door-import-body': 'Gdy masz otrzymany plik .belic lub .xml. Sieć nie jest potrzebna.',
  'door-send': 'Wyślij moje dane administratorowi',
  'door-send-body': 'Kopiuje {user} i {machine} dokładnie tak, jak musi je wpisać administrator.',
  'until-when': 'Do kiedy',
  'show-as-table': 'Pokaż jako tabelę',
  'show-as-timeline': 'Pokaż na osi czasu',
  'timeline-of-applications': 'Do kiedy można uruchamiać poszczególne aplikacje',
  today: 'dziś',
  'bar-signed-in': 'Po zalogowaniu do {until}',
  'bar-grace': 'Offline do {until}',
  'bar-checkout': 'Wypożyczona do {until}',
  'bar-trial': 'Okres próbny do {until}',
  'bar-evaluation': 'Ewaluacja do {until}',
  'bar-none': 'Nie można teraz uruchomić',
  'kind-signed-in': 'Zalogowanie',
  'kind-grace': 'Okres pracy offline',
  'kind-checkout': 'Wypożyczenie',
  'kind-trial': 'Okres próbny',
  'kind-evaluation': 'Ewaluacja',
  'column-application': 'Aplikacja',
  'column-rests-on': 'Podstawa',
  'column-from': 'Od',
  'column-until': 'Do',
  applications: 'Aplikacje',
  'applications-counted': '{count, plural, one {# w tym profilu} few {# w tym profilu} many {# w tym profilu} other {# w tym profilu}}',
  'checked-out': 'Wypożyczona',
  running: 'Uruchomiona',
  start: 'Uruchom',
  'start-application': 'Uruchom aplikację {application}',
  'not-registered': 'Uruchamiana poza tym oknem',
  started: 'Aplikacja {application} została uruchomiona.',
  nameless: 'Produkt {product}',
} as const satisfies WindowMessages['overview'];
