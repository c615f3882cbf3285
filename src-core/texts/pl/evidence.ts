// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { Messages } from '../messages.ts';

const CHECKOUT = '(wypożyczenie {checkoutId})';

/** Evidence: what was looked at, one fact each. */
export const evidence = {
  'checkout-covers': `Aplikację obejmuje licencja na komputer {machineName}, wystawca {issuer}, ważna do {expiresAt} ${CHECKOUT}.`,
  'checkout-continues': `Bez przerwy przejmuje ją inna licencja, ważna do {expiresAt} ${CHECKOUT}.`,
  'checkout-version-differs':
    `Licencja jest na wersję {licensedVersion}, a aplikacja ma wersję {askedVersion}; to jest dozwolone ${CHECKOUT}.`,
  'checkout-for-other-version':
    `Licencja jest tylko na wersję {licensedVersion}, a aplikacja ma wersję {askedVersion} ${CHECKOUT}.`,
  'checkout-cleared': `Licencję usunięto z tego profilu: {at} ${CHECKOUT}.`,
  'checkout-revoked': `Licencję unieważnił wystawca: {at} ${CHECKOUT}.`,
  'checkout-ended': `Licencja wygasła{restUntil, select, absent {} other { dla tej aplikacji}}: {at} ${CHECKOUT}.`,
  'checkout-not-yet-valid': `Licencja jest ważna od {validFrom} ${CHECKOUT}.`,
  'checkout-for-other-machine': `Licencja jest na inny komputer{machineName, select, absent {} other {: {machineName}}} ${CHECKOUT}.`,
  'checkout-not-verified': `Zapisana licencja nie jest uwzględniana: {code} ${CHECKOUT}.`,
  'no-checkout': 'Żaden plik licencji w tym profilu nie obejmuje tej aplikacji.',
  'no-entitlement-service': 'Na tym komputerze nie ustawiono usługi uprawnień, więc nie można się tu zalogować.',
  'no-sign-in': 'Nikt się tu jeszcze nie logował.',
  'signed-out': 'Nikt nie jest tu zalogowany.',
  'no-policy': 'Nie ma zapisanych uprawnień zalogowanego użytkownika ({userId}).',
  'policy-malformed': 'Dokument z zapisanymi uprawnieniami nie jest uwzględniany: {problem}.',
  'policy-of-other-user': 'Zapisane uprawnienia należą do użytkownika {policyUserId}, a zalogowany użytkownik to {userId}.',
  policy: 'Uprawnienia wczytano: {createdAt}; są ważne do {expiresAt} (użytkownik {userId}, dokument {policyId}).',
  'policy-expired': 'Ważność uprawnień skończyła się: {at}.',
  'application-not-in-policy': 'Tej aplikacji nie ma wśród uprawnień.',
  'evaluation-version':
    'Licencja ewaluacyjna dotyczy wersji {licensedVersion}; {askedVersion, select, absent {wersja aplikacji nie jest znana} other {aplikacja ma wersję {askedVersion}}}.',
  entry:
    '{kind, select, trial {Wpis o okresie próbnym} evaluation {Wpis o licencji ewaluacyjnej} other {Wpis}} {accessKind, select, 3 {odmawia dostępu} 4 {mówi, że okres próbny się skończył} other {zezwala na użycie}}{expiresAt, select, absent {} other { (do {expiresAt})}}.',
  'entry-ended':
    '{kind, select, trial {Okres próbny} evaluation {Okres licencji ewaluacyjnej} other {Okres ważności wpisu}} się skończył{at, select, absent {} other {: {at}}}.',
  qualifier:
    'Ustawienie {name} {value, select, absent {nie jest podane} other {ma wartość „{value}”}}{origin, select, entry { (przy wpisie)} application { (przy aplikacji)} defaults { (dla wszystkich aplikacji)} other {}}.',
  'qualifier-not-understood': 'Ustawienie {name} {value, select, absent {jest puste} other {ma wartość „{value}”}}, która nic nie znaczy; zamiast niej używana jest wartość {used}.',
  'last-confirmed':
    'Ostatnie logowanie lub odświeżenie: {at}; uchodzi za świeże przez {intervalMinutes, plural, one {# minutę} few {# minuty} many {# minut} other {# minuty}}.',
  'confirmation-failed': 'Od tego czasu nie udało się potwierdzić uruchomienia: {at}.',
  'offline-forbidden-on-this-computer': 'Zasady Twojej organizacji dla tego komputera zabraniają pracy offline.',
  'computer-policy-unreadable': 'Nie można odczytać zasad tego komputera ({place}), więc praca offline jest uznawana za zabronioną.',
  'offline-days-shortened':
    'Zasady Twojej organizacji dla tego komputera skracają okres pracy offline do {days, plural, one {# dnia} few {# dni} many {# dni} other {# dnia}}.',
  'offline-deadline': 'Praca offline jest możliwa przez {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}, do {at}.',
  'grace-used-up': 'Zapisu ostatniego logowania brakuje albo jest uszkodzony.',
  'not-determined': 'Nie można odczytać potrzebnych danych. {code}',
} as const satisfies Messages['evidence'];
