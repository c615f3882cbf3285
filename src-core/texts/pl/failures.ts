// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { Messages } from '../messages.ts';

/** Why a stored document no longer counts, as the end of a sentence: "… nie jest uwzględniana: wystawca nie jest już zaufany". */
export const failures = {
  unreadable: 'nie można odczytać pliku',
  'too-large': 'plik jest za duży na plik licencji',
  'not-a-license-file': 'to nie jest to, co zapisano',
  damaged: 'plik jest uszkodzony',
  'unsupported-version': 'ta wersja programu nie zna tej postaci pliku',
  'not-a-checkout': 'nie wypożyczono nim żadnej licencji',
  'untrusted-issuer': 'wystawca nie jest już zaufany na tym komputerze',
  'certificate-not-valid-at-issue': 'data wystawienia wypada poza okresem ważności certyfikatu podpisującego',
  'signature-invalid': 'podpis nie pasuje do zawartości',
  'issued-in-the-future': 'data wystawienia jest późniejsza niż bieżąca',
  'other-machine': 'plik jest na inny komputer',
  expired: 'okres ważności się skończył',
  'cleared-earlier': 'licencję usunięto z profilu',
  revoked: 'wystawca unieważnił licencję',
  'is-a-checkout': 'to plik licencji, a nie dokument logowania',
  'nonce-differs': 'to odpowiedź na inne logowanie',
  'revocations-differ': 'brakuje dołączonej listy tego, co unieważniono',
  'store-unavailable': 'nie można odczytać pliku z miejsca zapisu',
} as const satisfies Messages['failures'];
