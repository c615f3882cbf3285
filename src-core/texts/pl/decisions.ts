// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { Messages } from '../messages.ts';
import { withService } from '../with-service.ts';

/** A name for the application where its own is not known, in the cases that sentences need; a name itself is never inflected. */
const OF_IT = '{application, select, absent {tej aplikacji} other {aplikacji {application}}}';
const FOR_IT = '{application, select, absent {tę aplikację} other {aplikację {application}}}';
const NO_LICENSE = `Żaden plik licencji nie obejmuje ${OF_IT}, a zalogować się tu nie można: nie ustawiono usługi uprawnień.`;
const UNTIL = '{until, select, absent {} other { do {until}}}';
const ENDED_AT = '{at, select, absent {} other {: {at}}}';

/** Statuses: what they are called, and "Can I work? Until when?". */
export const statuses = {
  Ok: { name: 'Gotowa', verdict: `Można pracować w ${OF_IT}${UNTIL}.` },
  Offline: { name: 'Offline', verdict: `Można pracować offline w ${OF_IT}${UNTIL}.` },
  Trial: { name: 'Okres próbny', verdict: `Można wypróbować ${FOR_IT}${UNTIL}.` },
  Expired: { name: 'Okres minął', verdict: `Nie można teraz używać ${OF_IT}: okres jej używania minął.` },
  AccessDenied: { name: 'Odmowa dostępu', verdict: `Nie można używać ${OF_IT}: odmówiono do niej dostępu.` },
  DisabledByLogSend: {
    name: 'Nie wysłano użycia',
    verdict: `Nie można używać offline ${OF_IT}: nie wysłano danych o jej użyciu.`,
  },
  DisabledByPolicy: {
    name: 'Wymagane zalogowanie',
    verdict: `Nie można używać ${OF_IT} ${withService('przed zalogowaniem', 'w tej chwili')}.`,
  },
  NotEntitled: { name: 'Brak licencji', verdict: `Nie można używać ${OF_IT}: nie ma tu na nią licencji.` },
  Error: { name: 'Nie wiadomo', verdict: `Nie udało się ustalić, czy można używać ${OF_IT}.` },
} as const satisfies Messages['statuses'];

/** Reasons: one sentence or two that say why. */
export const reasons = {
  'covered-by-checkout': 'Licencja, którą wystawił {issuer}, jest wypożyczona na ten komputer: {machineName}.',
  'never-signed-in': withService(`Nikt się tu jeszcze nie logował i żaden plik licencji nie obejmuje ${OF_IT}.`, NO_LICENSE),
  'signed-out': withService(`Nikt nie jest tu zalogowany i żaden plik licencji nie obejmuje ${OF_IT}.`, NO_LICENSE),
  'entitlements-never-loaded': 'Ostatnie logowanie nie przyniosło uprawnień na ten komputer.',
  'other-users-policy': 'Zapisane tu uprawnienia należą do innego użytkownika, więc Ciebie nie dotyczą.',
  'not-assigned': `Wśród Twoich uprawnień nie ma ${OF_IT}.`,
  'evaluation-for-other-version':
    `Twoja licencja ewaluacyjna na ${FOR_IT} dotyczy wersji {licensedVersion}, a aplikacja ma wersję {askedVersion}.`,
  'evaluation-needs-version': `Twoja licencja ewaluacyjna na ${FOR_IT} dotyczy tylko wersji {licensedVersion}, a wersja aplikacji nie jest znana.`,
  'checkout-cleared': `Licencję na ${FOR_IT} usunięto z Twojego profilu: {at}.`,
  'checkout-ended': `Licencja na ${FOR_IT} wygasła{restUntil, select, absent { i została zwrócona automatycznie: {at}} other {: {at}; dla pozostałych jej aplikacji jest ważna do {restUntil}}}.`,
  'checkout-revoked': `Licencję na ${FOR_IT} unieważnił wystawca.`,
  'checkout-not-yet-valid': `Licencja na ${FOR_IT} jest ważna dopiero od {validFrom}.`,
  'checkout-for-other-machine': `Licencja na ${FOR_IT} jest na inny komputer{machineName, select, absent {} other {: {machineName}}}.`,
  'checkout-for-other-version': `Licencja na ${FOR_IT} dotyczy wersji {licensedVersion}, a aplikacja ma wersję {askedVersion}.`,
  'checkout-not-verified': `Zapisana licencja na ${FOR_IT} nie jest uwzględniana: {code}.`,
  'policy-malformed': 'Nie udało się sprawdzić zapisanych tu uprawnień, więc nie są uwzględniane.',
  'policy-expired': 'Uprawnienia z ostatniego logowania były ważne do {at}.',
  'policy-long-expired': 'Uprawnienia z ostatniego logowania skończyły się ponad trzy tygodnie temu: {at}.',
  'access-denied': `Twoja organizacja nie pozwala Ci używać ${OF_IT}.`,
  'trial-active': 'To okres próbny. Do jego końca logowanie nie jest potrzebne.',
  'trial-ended': `Okres próbny ${OF_IT} się skończył${ENDED_AT}.`,
  'evaluation-ended': `Licencja ewaluacyjna na ${FOR_IT} wygasła${ENDED_AT}.`,
  'entitlement-ended': `Twoje uprawnienie do ${OF_IT} się skończyło${ENDED_AT}.`,
  'confirmed-recently':
    'Uprawnienia potwierdzono: {at}. Potwierdzenie jest ważne do {until}.',
  'evaluation-active': 'To licencja ewaluacyjna; potwierdzono ją: {at}. Potwierdzenie jest ważne do {until}.',
  'offline-forbidden-by-policy': 'Twoja organizacja wymaga logowania, a od ostatniego minęło już zbyt wiele czasu.',
  'offline-forbidden-on-this-computer':
    'Zasady Twojej organizacji dla tego komputera wymagają logowania, a od ostatniego minęło już zbyt wiele czasu.',
  'computer-policy-unreadable':
    'Nie można odczytać zasad Twojej organizacji dla tego komputera ({place}), więc do tego czasu praca offline jest uznawana za zabronioną.',
  'offline-grace': 'Podstawą są uprawnienia z ostatniego logowania. Kontynuowanie nie zaczyna tego okresu od nowa.',
  'offline-grace-ended': 'Okres pracy offline od ostatniego logowania skończył się: {at}.',
  'offline-grace-used-up':
    'Zapisu ostatniego logowania brakuje albo jest uszkodzony, więc okres pracy offline uznaje się za wykorzystany.',
  'could-not-be-determined': 'Nie można odczytać zapisanych licencji. Nie mówi to nic o Twoich uprawnieniach.',
} as const satisfies Messages['reasons'];

/** Remedies: one thing to do next. */
export const remedies = {
  none: 'Nie trzeba nic robić.',
  'sign-in': 'Zaloguj się raz albo zaimportuj plik licencji.',
  'sign-in-again': 'Zaloguj się ponownie.',
  'switch-user': 'Zaloguj się na swoje konto.',
  'import-license-file':
    'Zaimportuj plik licencji{program, select, absent { albo skopiuj swoje dane dla administratora, aby go dostać} other {; `{program} whoami` pokazuje, co w tym celu wysłać administratorowi}}.',
  'import-license-file-again': 'Zaimportuj plik licencji ponownie albo poproś administratora o nowy.',
  'ask-it-to-trust-the-issuer':
    'Poproś dział IT o ponowne dodanie wystawcy do zaufanych; {program, select, absent {Diagnostyka pokazuje} other {`{program} trust list` pokazuje}}, kto jest tu zaufany.',
  'update-this-program': 'Zaktualizuj ten program.',
  'ask-administrator-to-assign': `Poproś administratora o dostęp do ${OF_IT}.`,
  'ask-administrator-for-a-license-file':
    `Poproś administratora o plik licencji na ten komputer${withService(' albo się zaloguj', '')}.`,
  'wait-until-valid': `Poczekaj do tego czasu${withService(' albo się zaloguj', '')}.`,
  'use-the-licensed-version': 'Uruchom wersję, na którą jest licencja, albo poproś administratora o licencję na tę wersję.',
  'name-the-version': 'Podaj, którą wersję uruchomić.',
  'set-clock': 'Sprawdź datę i godzinę tego komputera. Jeśli są złe, ustaw właściwe i spróbuj ponownie.',
  'open-diagnostics': '{program, select, absent {Diagnostyka pokazuje} other {`{program} diagnose` pokazuje}}, co naprawić.',
} as const satisfies Messages['remedies'];
