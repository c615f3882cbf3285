// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { Messages } from '../messages.ts';

const NOTHING_TO_DO = 'Nie trzeba nic robić.';
const CHECK_CLOCK = 'Sprawdź datę i godzinę tego komputera.';

/** Notices: what is said beside an outcome or an answer without changing it. */
export const notices = {
  'newer-present': {
    happened: 'Jest tu już licencja na te same aplikacje, która kończy się później.',
    meaning: 'Decyduje ta późniejsza{until, select, absent {} other {: można pracować do {until}}}.',
    next: NOTHING_TO_DO,
  },
  'not-yet-valid': {
    happened: 'Licencja nie jest jeszcze ważna{validFrom, select, absent {} other {: zaczyna się {validFrom}}}.',
    meaning: 'Pozostaje zapisana i od tej chwili zacznie działać sama.',
    next: NOTHING_TO_DO,
  },
  'other-user': {
    happened: 'W licencji podano innego użytkownika{user, select, absent {} other {: {user}}}.',
    meaning: 'Mimo to licencja działa u Ciebie na tym komputerze.',
    next: NOTHING_TO_DO,
  },
  'version-differs': {
    happened:
      '{licensedVersion, select, absent {Licencja jest na inną wersję.} other {Licencja jest na wersję {licensedVersion}{askedVersion, select, absent {} other {, a aplikacja ma wersję {askedVersion}}}.}}',
    meaning: 'Aplikacja mimo to działa.',
    next: NOTHING_TO_DO,
  },
  'clock-behind': {
    happened: 'Zegar tego komputera spóźnia się o ponad dobę{now, select, absent {} other {: jest {now}}}.',
    meaning: 'Licencje są oceniane według czasu, który na pewno upłynął.',
    next: CHECK_CLOCK,
  },
  'clock-ahead': {
    happened: 'Zegar tego komputera przeskoczył o ponad dobę do przodu.',
    meaning: 'Dopóki nie zostanie ustawiony, może się wydawać, że licencje kończą się wcześniej. Po ustawieniu w ciągu doby nic nie przepada.',
    next: CHECK_CLOCK,
  },
  'revocations-stale': {
    happened: 'Lista unieważnionych licencji od wystawcy jest stara{issuedAt, select, absent {} other {: wydano ją {issuedAt}}}.',
    meaning: 'Licencje działają tu jak dotąd.',
    next: 'Poproś administratora o nowszą listę i zaimportuj ją.',
  },
  'ends-soon': {
    happened: 'Licencja wkrótce wygaśnie{until, select, absent {} other {: {until}}}.',
    meaning: 'Do tej chwili można pracować.',
    next: 'Jeśli jest potrzebna dłużej, poproś administratora o przedłużenie.',
  },
} as const satisfies Messages['notices'];

const FOR_PROFILE = '{profile, select, absent {} other { (profil: {profile})}}';
const APPLICATIONS = '{applications, select, absent {licencja} other {{applications}}}';
const UNTIL = '{until, select, absent {} other {, do {until}}}';

/** The outcomes of an import. */
export const outcomes = {
  imported: `{activity, select, trying {Zostałyby zaimportowane} other {Zaimportowano}}${FOR_PROFILE}: ${APPLICATIONS}${UNTIL}.`,
  unchanged:
    `{activity, select, trying {Nic by się nie zmieniło: licencja już tu jest${FOR_PROFILE}} other {Licencja już tu jest${FOR_PROFILE}; nie trzeba było niczego zmieniać}}.`,
  replaced: `{activity, select, trying {Zostałyby przedłużone} other {Przedłużono}}${FOR_PROFILE}: ${APPLICATIONS}${UNTIL}.`,
  refused: '{activity, select, trying {Plik nie zostałby zaimportowany} other {Nie zaimportowano}}.',
  ignored: 'Pominięto: to nie jest plik licencji.',
} as const satisfies Messages['outcomes'];

const SKIPPED = 'Nie sprawdzono: rozstrzygnęło już wcześniejsze sprawdzenie albo nie dotyczy to pliku tego rodzaju.';

/** The checks of a license file, passed, failed and skipped. */
export const checks = {
  'size-and-encoding': {
    passed: 'Rozmiar{size, select, absent { pasuje do pliku licencji} other {: {size}}}',
    failed: 'Rozmiar lub kodowanie nie pasuje do pliku licencji',
    skipped: SKIPPED,
  },
  kind: { passed: 'Plik licencji', failed: 'To nie jest plik licencji', skipped: SKIPPED },
  envelope: { passed: 'Kompletny', failed: 'Uszkodzony lub w nieznanej postaci', skipped: SKIPPED },
  certificate: {
    passed: 'Podpisany przez zaufanego wystawcę{subject, select, absent {} other { ({subject})}}',
    failed: 'Podpisujący nie jest tu zaufany{subject, select, absent {} other { ({subject})}}',
    skipped: SKIPPED,
  },
  signature: { passed: 'Bez zmian od podpisania', failed: 'Zmieniony po podpisaniu', skipped: SKIPPED },
  claims: {
    passed: 'Zawartość można odczytać',
    failed: 'Zawartość jest uszkodzona albo podpisujący nie ma do niej prawa',
    skipped: SKIPPED,
  },
  'certificate-valid-at-issue': {
    passed: 'Podpisany w okresie ważności certyfikatu',
    failed:
      'Podpisany poza okresem ważności certyfikatu{validFrom, select, absent {} other {{validUntil, select, absent {} other { (od {validFrom} do {validUntil})}}}}',
    skipped: SKIPPED,
  },
  'is-a-checkout': { passed: 'Wypożyczona licencja', failed: 'To nie jest wypożyczona licencja', skipped: SKIPPED },
  'not-issued-in-the-future': {
    passed: '{issuedAt, select, absent {Data wystawienia jest z przeszłości} other {Wystawiony {issuedAt}}}',
    failed: 'Data wystawienia jest późniejsza niż bieżąca{issuedAt, select, absent {} other { ({issuedAt})}}',
    skipped: SKIPPED,
  },
  length: {
    passed:
      '{days, select, absent {Nie trwa dłużej, niż może trwać wypożyczenie} other {Trwa {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}}}',
    failed: 'Trwa dłużej niż jakiekolwiek wypożyczenie albo kończy się, zanim się zacznie',
    skipped: SKIPPED,
  },
  machine: {
    passed: 'Na ten komputer{licensed, select, absent {} other { ({licensed})}}',
    failed:
      'Na inny komputer{licensed, select, absent {} other {: w pliku jest {licensed}{thisComputer, select, absent {} other {, a ten komputer to {thisComputer}}}}}',
    skipped: SKIPPED,
  },
  dates: {
    passed: 'W okresie ważności{expiresAt, select, absent {} other {, do {expiresAt}}}',
    failed: 'Okres ważności się skończył{endedAt, select, absent {} other {: {endedAt}}}',
    skipped: SKIPPED,
  },
  'cleared-or-revoked': {
    passed: 'Nie zakończono jej przed czasem',
    failed:
      'Zakończono ją przed czasem{clearedAt, select, absent {} other { (usunięto z profilu: {clearedAt})}}{revokedAt, select, absent {} other { (unieważnił ją wystawca: {revokedAt})}}',
    skipped: SKIPPED,
  },
  'already-known': {
    passed: '{stored, select, yes {Jest już w tym profilu} other {Nowa w tym profilu}}',
    failed: 'Nie można porównać z tym, co tu jest',
    skipped: SKIPPED,
  },
} as const satisfies Messages['checks'];
