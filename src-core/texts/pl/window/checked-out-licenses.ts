// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { WindowMessages } from '../../messages.ts';

const LEAVES = 'Z tej listy zniknie: {leavesAt}.';
const ASK_AGAIN = 'Jeśli jest znów potrzebna, poproś administratora o nowy plik licencji.';

/** Texts of the page of checked-out licenses. */
export const checkedOutLicenses = {
  title: 'Wypożyczone licencje',

  filter: 'Filtruj licencje',
  show: 'Pokaż',
  'show-all': 'Wszystkie ({count, number})',
  'show-usable': 'Do użycia ({count, number})',
  'show-unusable': 'Nie do użycia ({count, number})',
  'shown-of': 'Pokazano {shown, number} z {all, plural, one {# licencji} few {# licencji} many {# licencji} other {# licencji}}',
  'none-match': 'Żadna licencja nie pasuje.',
  'show-everything': 'Pokaż wszystko',
  'sort-by': 'Sortuj według',
  'sort-up': 'Sortuj rosnąco',
  'sort-down': 'Sortuj malejąco',
  'sorted-by': '{direction, select, descending {Posortowano malejąco: {column}.} other {Posortowano rosnąco: {column}.}}',
  'show-more': '{count, plural, one {Pokaż jeszcze #} few {Pokaż jeszcze #} many {Pokaż jeszcze #} other {Pokaż jeszcze #}}',

  applications: 'Aplikacje',
  'license-service': 'Usługa licencji',
  user: 'Użytkownik',
  computer: 'Komputer',
  ends: 'Koniec',
  state: 'Stan',
  actions: 'Czynności',
  'all-applications':
    '{count, plural, one {Pokaż aplikację} few {Pokaż wszystkie # aplikacje} many {Pokaż wszystkie # aplikacji} other {Pokaż wszystkie # aplikacji}}',
  'fewer-applications': 'Pokaż mniej',
  'application-until': '{application}, do {until}',
  'application-ended': '{application}, koniec: {at}',

  'state-ends-soon': 'Wkrótce wygaśnie',
  'state-replaced': 'Zastąpiona',
  'state-other-machine': 'Inny komputer',
  'state-not-verified': 'Bez sprawdzenia',
  'why-replaced': 'Zastępuje ją późniejszy plik{until, select, absent {} other {, do {until}}}. Nie trzeba nic robić.',
  'why-not-yet-valid': 'Zaczyna się {validFrom} i od tej chwili zacznie działać sama.',
  'why-ended': `Wygasła sama; nikt nie musi przyjmować jej zwrotu. ${ASK_AGAIN} ${LEAVES}`,
  'why-cleared': `Licencję usunięto z Twojego profilu: {at}. Użycie jest naliczane, dopóki administrator nie przyjmie zwrotu. ${LEAVES}`,
  'why-revoked': `Licencję unieważnił wystawca: {at}. ${ASK_AGAIN} ${LEAVES}`,

  'more-applications':
    '{count, plural, one {{application} i jeszcze # aplikacja} few {{application} i jeszcze # aplikacje} many {{application} i jeszcze # aplikacji} other {{application} i jeszcze # aplikacji}}',
  you: 'Ty',

  'details-of': 'Szczegóły: {license}',
  clear: 'Usuń z profilu',
  'clear-named': 'Usuń z profilu: {license}',
  'verify-again': 'Sprawdź ponownie',
  'verify-again-named': 'Sprawdź ponownie: {license}',
  receipt: 'Pokwitowanie',
  'receipt-of': 'Pokwitowanie: {license}',

  'checkout-id': 'Identyfikator wypożyczenia',
  organization: 'Organizacja',
  issuer: 'Wystawca',
  issued: 'Wystawiono',
  begins: 'Początek',
  imported: 'Zaimportowano tutaj',
  'cleared-on': 'Usunięto z profilu',
  'revoked-on': 'Unieważniona przez wystawcę',
  country: 'Kraj uprawnień',
  'activation-key': 'Klucz aktywacyjny',
  feature: 'funkcja {feature}',
  version: 'Wersja',
  product: 'Produkt',
  unknown: 'Nie podano',
  'not-shown': 'Zapisany plik nie przechodzi już sprawdzenia, więc pokazano tylko to, co zanotowano przy imporcie.',

  'verify-title': 'Ponowne sprawdzenie: {license}',
  'verify-under-way': 'Sprawdzanie…',
  'verify-good': 'Wszystkie sprawdzenia kończą się teraz pomyślnie.',
  'verify-bad': 'Licencja nie jest teraz uwzględniana.',
  checks: 'Sprawdzenia',
  passed: 'Pomyślnie',
  failed: 'Niepomyślnie',
  'checks-left-out':
    '{count, plural, one {Pominięto # dalsze sprawdzenie} few {Pominięto # dalsze sprawdzenia} many {Pominięto # dalszych sprawdzeń} other {Pominięto # dalszego sprawdzenia}}: rozstrzygnęło już wcześniejsze.',

  'empty-title': 'Na ten profil nie wypożyczono żadnej licencji',
  'empty-body': 'Poproś administratora o licencję dla {workstation}.',
  workstation: '{machine} / {user}',
  'copy-names': 'Kopiuj obie nazwy',
} as const satisfies WindowMessages['checked-out-licenses'];
