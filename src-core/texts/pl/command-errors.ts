// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { CommandErrorCode, OverrideErrorCode, WriteErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const PATH = '{path, select, absent {Plik} other {Plik „{path}”}}';
const VARIABLE = '{variable, select, absent {Zmienna tego programu} other {Zmienna {variable}}}';
const NOTHING_DONE = 'Nic nie zrobiono.';
const NOTHING_CHANGED = 'Nic się nie zmieniło.';
const NOT_ADDED = 'Nie dodano żadnego wystawcy.';
const NOT_WRITTEN = 'Nic nie zapisano.';
const REAL_PROFILE = 'Nic nie zrobiono, aby przez pomyłkę nie naruszyć prawdziwego profilu.';

/** What can be wrong with a command, its arguments or its surroundings. */
export const commandErrors = {
  unexpected: {
    happened: 'W tym programie coś się nie powiodło.',
    meaning: 'Polecenia nie wykonano. Zapisane licencje są nadal zapisane.',
    next:
      'Spróbuj ponownie. Jeśli to się powtórzy, {program, select, absent {zapisz raport na stronie Diagnostyka i wyślij go} other {uruchom `{program} diagnose` i wyślij raport}} administratorowi.',
  },
  usage: {
    happened: '{detail, select, absent {Nie zrozumiano polecenia.} other {{detail}}}',
    meaning: NOTHING_DONE,
    next:
      '{program, select, absent {Skorzystaj z tego, co pokazuje okno.} other {`{program} {command, select, absent {--help} other {help {command}}}` pokazuje, co jest dostępne.}}',
  },
  'confirmation-needed': {
    happened: 'Usunięcie licencji z profilu wymaga potwierdzenia, a nie ma kogo o nie zapytać.',
    meaning: 'Niczego nie usunięto.',
    next: 'Uruchom polecenie w terminalu albo dodaj --yes.',
  },
  'ambiguous-product': {
    happened:
      '{product, select, absent {Ten produkt} other {Produkt {product}}} jest wypożyczony w więcej niż jednej postaci{choices, select, absent {} other {: {choices}}}.',
    meaning: 'Niczego nie usunięto, bo nie wiadomo, o którą licencję chodzi.',
    next:
      '{program, select, absent {Wybierz ją na stronie Wypożyczone licencje.} other {Podaj funkcję albo wypożyczenie; `{program} list` je pokazuje.}}',
  },
  'no-such-file': {
    happened: '{path, select, absent {Nie ma takiego pliku.} other {Nie ma pliku „{path}”.}}',
    meaning: 'Nic z nim nie zrobiono.',
    next: 'Sprawdź nazwę i folder.',
  },
  'no-such-checkout': {
    happened:
      'W tym profilu nie ma {target, select, absent {{product, select, absent {takiego wypożyczenia} other {wypożyczenia produktu {product}}}} other {wypożyczenia {target}}}.',
    meaning: NOTHING_CHANGED,
    next:
      '{program, select, absent {Strona Wypożyczone licencje} other {`{program} list`}} pokazuje wypożyczenia w tym profilu.',
  },
  'no-such-receipt': {
    happened:
      '{cause, select, lost {Pokwitowanie tego wypożyczenia przepadło, gdy ten profil został uszkodzony.} other {Nie ma pokwitowania tego wypożyczenia, bo nie usunięto go tutaj z profilu.}}',
    meaning: NOTHING_CHANGED,
    next: 'Pokwitowanie powstaje przy usuwaniu licencji z profilu.',
  },
  'no-license-file-inside': {
    happened: '{path, select, absent {W środku nie ma pliku licencji.} other {W „{path}” nie ma pliku licencji.}}',
    meaning: '{activity, select, looking {Nie ma czego sprawdzać.} other {Niczego nie zaimportowano i nic się nie zmieniło.}}',
    next: 'Wybierz folder lub plik zip otrzymany od administratora.',
  },
  'forbidden-by-policy': {
    happened: 'Ustawienia tego komputera na to nie pozwalają.',
    meaning: NOTHING_CHANGED,
    next: 'Zapytaj osobę, która zarządza tym komputerem.',
  },
  'needs-administrator': {
    happened: 'To wymaga praw administratora na tym komputerze.',
    meaning: NOTHING_CHANGED,
    next: 'Uruchom to jako administrator albo poproś dział IT.',
  },
  'fingerprint-needed': {
    happened: 'Plikowi licencji można zaufać tylko razem z odciskiem palca podpisującego.',
    meaning: NOT_ADDED,
    next:
      'Zapytaj wystawcę przez telefon o odcisk palca i {program, select, absent {porównaj go z tym, co pokazuje podgląd pliku.} other {dodaj go po --fingerprint; `{program} trust inspect` pokazuje, jaki jest w pliku.}}',
  },
  'issuer-already-there': {
    happened: 'Ten wystawca jest już zaufany, a inny plik mówi o nim co innego{file, select, absent {} other {: {file}}}.',
    meaning: 'Nie dodano żadnego wystawcy, a ten, który już jest, pozostaje bez zmian.',
    next: 'Porównaj oba pliki. Aby zmienić wystawcę, administrator musi najpierw usunąć stary plik.',
  },
  'fingerprint-differs': {
    happened: 'Podany odcisk palca nie należy do wystawcy tego pliku{found, select, absent {} other {: w pliku jest {found}}}.',
    meaning: NOT_ADDED,
    next: 'Przed dodaniem wystawcy porównaj z nim odcisk palca przez telefon.',
  },
  'network-unavailable': {
    happened: 'Nie można połączyć się z usługą uprawnień.',
    meaning: 'Zapisane tu licencje i uprawnienia nadal działają.',
    next: 'Sprawdź sieć i spróbuj ponownie, gdy wróci połączenie.',
  },
  'service-not-configured': {
    happened: 'Na tym komputerze nie ustawiono usługi uprawnień.',
    meaning: 'Pliki licencji można importować i używać ich bez niej.',
    next: 'Poproś administratora o adres usługi uprawnień.',
  },
  'may-not-run': {
    happened: 'Aplikacji nie można teraz uruchomić.',
    meaning: 'Nie została uruchomiona.',
    next: '{program, select, absent {Przegląd} other {`{program} status`}} pokazuje, dlaczego i co zrobić.',
  },
} as const satisfies Record<CommandErrorCode, Explanation>;

/** What can be wrong with a developer override. */
export const overrideErrors = {
  'override-empty': {
    happened: `${VARIABLE} jest ustawiona, ale pusta.`,
    meaning: REAL_PROFILE,
    next: 'Nadaj jej wartość albo ją usuń.',
  },
  'override-needs-profile-folder': {
    happened: `${VARIABLE} jest ustawiona bez LICENSING_PROFILE_DIR.`,
    meaning: REAL_PROFILE,
    next: 'Ustaw też LICENSING_PROFILE_DIR na tymczasowy folder.',
  },
  'override-on-own-profile': {
    happened: `${VARIABLE} jest ustawiona, a LICENSING_PROFILE_DIR prowadzi do prawdziwego profilu.`,
    meaning: REAL_PROFILE,
    next: 'Ustaw LICENSING_PROFILE_DIR na tymczasowy folder.',
  },
  'override-not-an-instant': {
    happened: `${VARIABLE} {value, select, absent {nie zawiera daty i godziny} other {ma wartość „{value}”, a to nie jest data i godzina}}.`,
    meaning: NOTHING_DONE,
    next: 'Zapisz ją tak: 2020-01-15T12:00:00Z.',
  },
  'override-not-a-machine-name': {
    happened: `${VARIABLE} {value, select, absent {nie zawiera nazwy komputera} other {ma wartość „{value}”, a to nie jest nazwa komputera}}.`,
    meaning: NOTHING_DONE,
    next: 'Podaj nazwę bez spacji.',
  },
} as const satisfies Record<OverrideErrorCode, Explanation>;

/** Why a file could not be written. */
export const writeErrors = {
  'no-such-folder': {
    happened: 'Nie ma folderu{path, select, absent {, w którym ma powstać plik} other { dla pliku „{path}”}}.',
    meaning: NOT_WRITTEN,
    next: 'Najpierw utwórz folder albo wybierz inny.',
  },
  'not-a-file': {
    happened: `${PATH} nie jest zwykłym plikiem.`,
    meaning: NOT_WRITTEN,
    next: 'Podaj nazwę pliku.',
  },
  'exists-already': {
    happened: `${PATH} już istnieje i ma inną zawartość.`,
    meaning: NOT_WRITTEN,
    next: 'Wybierz inną nazwę albo przenieś tamten plik gdzie indziej.',
  },
  'no-permission': {
    happened: 'Brak prawa do zapisu{path, select, absent { w tym miejscu} other {: „{path}”}}.',
    meaning: NOT_WRITTEN,
    next: 'Wybierz własny folder.',
  },
  'read-only': {
    happened: '{path, select, absent {To miejsce jest} other {Miejsce, w którym ma być „{path}”, jest}} tylko do odczytu.',
    meaning: NOT_WRITTEN,
    next: 'Wybierz folder, w którym można zapisywać.',
  },
  'disk-full': {
    happened: 'Na dysku nie ma już miejsca{path, select, absent {} other { na plik „{path}”}}.',
    meaning: NOT_WRITTEN,
    next: 'Zwolnij miejsce albo wybierz inny dysk.',
  },
  'write-failed': {
    happened: 'Nie można zapisać {path, select, absent {pliku} other {pliku „{path}”}}{errno, select, absent {} other { ({errno})}}.',
    meaning: NOT_WRITTEN,
    next: 'Spróbuj ponownie albo wybierz inny folder.',
  },
} as const satisfies Record<WriteErrorCode, Explanation>;
