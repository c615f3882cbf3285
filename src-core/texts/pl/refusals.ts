// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { RefusalCode } from '../../import/outcome.ts';
import type { Explanation } from '../messages.ts';
import { NOTHING_CHANGED, nothingImported } from './meanings.ts';

const FILE = '{path, select, absent {Ten plik} other {Plik „{path}”}}';
const OF_FILE = '{path, select, absent {tego pliku} other {pliku „{path}”}}';
const NEW_FILE = 'Poproś administratora o nowy plik licencji.';

/** Why a file was refused. */
export const refusals = {
  unreadable: {
    happened: `Nie można odczytać ${OF_FILE}{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Sprawdź, czy masz prawo otworzyć ten plik, albo skopiuj go do własnego folderu i spróbuj ponownie.',
  },
  'too-large': {
    happened: `${FILE} jest za duży na plik licencji.`,
    meaning: NOTHING_CHANGED,
    next: 'Wybierz plik otrzymany od administratora: kilka kilobajtów, z rozszerzeniem .belic lub .xml.',
  },
  'not-a-license-file': {
    happened: `${FILE} nie jest plikiem licencji.`,
    meaning: NOTHING_CHANGED,
    next: 'Wybierz plik otrzymany od administratora, z rozszerzeniem .belic lub .xml.',
  },
  damaged: {
    happened: `${FILE} jest plikiem licencji, ale jego zawartość jest uszkodzona.`,
    meaning: nothingImported('Plik mógł zostać po drodze ucięty lub zmieniony.'),
    next: 'Skopiuj lub pobierz plik jeszcze raz. Jeśli to nie pomoże, poproś administratora o nowy.',
  },
  'unsupported-version': {
    happened: `${FILE} ma postać, której ta wersja programu nie zna.`,
    meaning: NOTHING_CHANGED,
    next: 'Zaktualizuj ten program, a potem zaimportuj plik ponownie.',
  },
  'not-a-checkout': {
    happened: `${FILE} jest podpisanym dokumentem, ale nie wypożyczono nim żadnej licencji.`,
    meaning: NOTHING_CHANGED,
    next: 'Poproś administratora o plik licencji z wypożyczenia.',
  },
  'untrusted-issuer': {
    happened:
      '{subject, select, absent {Ten plik podpisał ktoś, kto nie jest zaufany na tym komputerze.} other {Ten plik podpisał „{subject}”, a ten podpisujący nie jest zaufany na tym komputerze.}}',
    meaning: nothingImported('Nie pokazano, co plik mówi o licencji, bo nikt tutaj za to nie ręczy.'),
    next:
      'Poproś dział IT o dodanie tego wystawcy{fingerprint, select, absent {} other {; odcisk palca do potwierdzenia przez telefon: {fingerprint}}}.',
  },
  'certificate-not-valid-at-issue': {
    happened:
      'Licencję wystawiono{issuedAt, select, absent {} other { ({issuedAt})}} poza okresem ważności certyfikatu podpisującego{validFrom, select, absent {} other {{validUntil, select, absent {} other { (od {validFrom} do {validUntil})}}}}.',
    meaning: NOTHING_CHANGED,
    next: NEW_FILE,
  },
  'signature-invalid': {
    happened: `Podpis ${OF_FILE} nie pasuje do jego zawartości.`,
    meaning: nothingImported('Zawartość zmieniono po podpisaniu, przypadkiem lub celowo.'),
    next: 'Pobierz plik jeszcze raz stamtąd, gdzie umieścił go administrator. Jeśli to nie pomoże, poproś o nowy.',
  },
  'issued-in-the-future': {
    happened:
      '{issuedAt, select, absent {Data wystawienia licencji jest późniejsza niż bieżąca.} other {Data wystawienia licencji to {issuedAt}, {now, select, absent {czyli później niż teraz.} other {a tutaj jest {now}.}}}}',
    meaning: NOTHING_CHANGED,
    next: 'Sprawdź datę i godzinę tego komputera. Jeśli są dobre, poproś administratora o nowy plik licencji.',
  },
  'other-machine': {
    happened:
      '{licensed, select, absent {Licencja jest na inny komputer.} other {Licencja jest na komputer {licensed}{thisComputer, select, absent {, a nie na ten} other {; ten komputer to {thisComputer}}}.}}',
    meaning: nothingImported('Licencja działa tylko na komputerze, który jest w niej podany.'),
    next:
      '{activity, select, stored {Jeśli nazwę tego komputera zmieniono, przywróć poprzednią albo poproś} other {Zaimportuj ją tam albo poproś}} administratora o licencję na ten komputer, z nazwą dokładnie taką, jak tu pokazano.',
  },
  expired: {
    happened: '{endedAt, select, absent {Licencja wygasła.} other {Licencja wygasła ({endedAt}).}}',
    meaning: NOTHING_CHANGED,
    next: NEW_FILE,
  },
  'cleared-earlier': {
    happened:
      '{clearedAt, select, absent {Tę licencję usunięto już wcześniej z Twojego profilu.} other {Tę licencję usunięto już z Twojego profilu ({clearedAt}).}}',
    meaning: nothingImported('Usuniętej licencji nie można tu zaimportować ponownie.'),
    next: 'Jeśli licencja jest znów potrzebna, poproś administratora o nowe wypożyczenie.',
  },
  revoked: {
    happened:
      '{revoked, select, certificate {Certyfikat, którym podpisano tę licencję, został wycofany przez wystawcę.} other {Ta licencja została unieważniona przez wystawcę{revokedAt, select, absent {} other { ({revokedAt})}}.}}',
    meaning: nothingImported('Licencja już nie obowiązuje.'),
    next: NEW_FILE,
  },
  'store-unavailable': {
    happened: `Nie można zapisać ${OF_FILE}.`,
    meaning: nothingImported('Dotychczasowe licencje pozostają bez zmian.'),
    next: 'Przyczyna jest podana obok. Gdy przestanie występować, zaimportuj plik ponownie.',
  },
} as const satisfies Record<RefusalCode, Explanation>;
