import type { SignInErrorCode } from '../../errors/sign-in-error-code.ts';
import type { Explanation } from '../messages.ts';

/** What can be wrong with the entitlement service, and with signing in to it. */
export const signInErrors = {
  'service-not-reached': {
    happened:
      'Nie udało się połączyć z usługą uprawnień{service, select, absent {} other { pod adresem {service}}}{cause, select, unnamed {: jej nazwa nie jest znana} refused {: nic tam nie odpowiada} proxy {: serwer proxy nie przepuścił połączenia} other {}}.',
    meaning: 'Zapisane tutaj licencje i uprawnienia nadal obowiązują.',
    next:
      'Spróbuj ponownie później. Jeśli to się nie zmieni, zapytaj administratora, czy {proxy, select, absent {adres jest prawidłowy} other {adres i serwer proxy są prawidłowe}}.',
  },
  'service-certificate': {
    happened:
      'Certyfikat {service, select, absent {usługi uprawnień} other {{service}}} {cause, select, expired {wygasł} early {nie jest jeszcze ważny} selfsigned {jest podpisany tylko przez siebie} unknown {pochodzi od kogoś, kogo ten komputer nie zna} misnamed {jest wystawiony na inną nazwę} other {nie mógł zostać sprawdzony}}.',
    meaning: 'Niczego tam nie wysłano. Zapisane tutaj licencje i uprawnienia nadal obowiązują.',
    next:
      '{cause, select, expired {Sprawdź datę tego komputera i powiadom administratora.} early {Sprawdź datę tego komputera i powiadom administratora.} other {Powiadom administratora; nie obchodź tego.}}',
  },
  'service-no-answer': {
    happened:
      '{service, select, absent {Usługa uprawnień} other {{service}}}: brak odpowiedzi w wyznaczonym czasie.',
    meaning: 'Zapisane tutaj licencje i uprawnienia nadal obowiązują.',
    next:
      'Spróbuj ponownie później.',
  },
  'service-answer-wrong': {
    happened:
      'Odpowiedź z {service, select, absent {usługi uprawnień} other {{service}}} nie jest odpowiedzią usługi uprawnień.',
    meaning: 'Nie liczy się; zapisane tutaj licencje i uprawnienia nadal obowiązują.',
    next:
      'Zapytaj administratora, czy adres usługi uprawnień jest prawidłowy i czy usługa działa.',
  },
  'service-refused': {
    happened:
      'Usługa uprawnień odmówiła{code, select, absent {} other { ({code})}}{message, select, absent {} other {: „{message}”}}.',
    meaning: 'Nic się tutaj nie zmieniło.',
    next:
      'Przekaż administratorowi, co odpowiedziała.',
  },
  'not-a-member': {
    happened:
      'Usługa uprawnień nie zna {account, select, absent {tego konta} other {konta {account}}}.',
    meaning: 'Samo logowanie się powiodło, ale dla tego konta nie ma uprawnień.',
    next:
      'Poproś administratora o jego dodanie albo zaloguj się na inne konto.',
  },
  'user-disabled': {
    happened:
      'Usługa uprawnień wyłączyła tego użytkownika.',
    meaning: 'Nowe uprawnienia nie przychodzą; wypożyczone licencje nadal obowiązują.',
    next:
      'Zapytaj administratora.',
  },
  'sign-in-needed': {
    happened:
      'Na tym komputerze nie jest przechowywane żadne logowanie.',
    meaning: 'Uprawnień nie można odnowić. Zapisane tutaj obowiązują do swojego końca, a wypożyczone licencje nadal obowiązują.',
    next:
      'Zaloguj się{program, select, absent {} other {: `{program} sign-in`}}.',
  },
  'sign-in-ended': {
    happened:
      'Logowanie zakończyło się w usłudze uprawnień.',
    meaning: 'Uprawnień nie można odnowić. Zapisane tutaj obowiązują do swojego końca, a wypożyczone licencje nadal obowiązują.',
    next:
      'Zaloguj się ponownie{program, select, absent {} other {: `{program} sign-in`}}.',
  },
  'sign-in-not-completed': {
    happened:
      '{cause, select, cancelled {Logowanie anulowano.} refused {Strona logowania odmówiła logowania.} late {Nikt nie zalogował się w ciągu pięciu minut.} other {To, co wróciło z przeglądarki, nie należy do tego logowania.}}',
    meaning: 'Nic się nie zmieniło.',
    next:
      'Spróbuj ponownie.',
  },
  'policy-not-trusted': {
    happened:
      '{service, select, absent {Usługa uprawnień} other {{service}}} podpisuje certyfikatem, któremu ten komputer nie ufa.',
    meaning: 'Jej uprawnienia tutaj się nie liczą i nic się nie zmieniło.',
    next:
      'Administrator tego komputera musi dodać usługę do zaufanych wystawców po porównaniu odcisku{program, select, absent {} other {; `{program} service-url --trust-entry FILE` zapisuje to, co potrzebne}}.',
  },
  'wrong-account': {
    happened:
      'Zalogowano {actual, select, absent {inną osobę} other {{actual}}}, a uprawnienia tutaj należą do {expected, select, absent {innego użytkownika} other {{expected}}}.',
    meaning: 'Nic się nie zmieniło.',
    next:
      'Zaloguj się jako ten sam użytkownik albo wybierz zmianę{program, select, absent {} other {: `{program} sign-in --switch`}}.',
  },
  'service-address-wrong': {
    happened:
      '{address, select, absent {To} other {„{address}”}} nie jest adresem usługi uprawnień.',
    meaning: 'Nic się nie zmieniło.',
    next:
      'Podaj adres zaczynający się od https://, bez nazwy użytkownika i bez niczego po ścieżce.',
  },
} as const satisfies Record<SignInErrorCode, Explanation>;
