// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { TrustEntryErrorCode, TrustFolderErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const FOLDER = '{path, select, absent {Folder zaufanych wystawców} other {Folder zaufanych wystawców „{path}”}}';
const OF_FOLDER = '{path, select, absent {folderu zaufanych wystawców} other {folderu zaufanych wystawców „{path}”}}';
const IN_FOLDER = '{path, select, absent {folderze zaufanych wystawców} other {folderze zaufanych wystawców „{path}”}}';
const NO_ISSUER = 'Żaden wystawca z niego nie jest zaufany, więc dopóki to nie zostanie naprawione, plików licencji nie można importować ani używać.';
const ENTRY = '{path, select, absent {Wpis} other {Wpis „{path}”}}';
const OF_ENTRY = '{path, select, absent {wpisu} other {wpisu „{path}”}}';
const IN_ENTRY = '{path, select, absent {We wpisie} other {We wpisie „{path}”}}';
const OTHERS_COUNT = 'Pozostałe wpisy są nadal uwzględniane.';
const NO_ISSUER_OF_IT = `Ten wystawca nie jest zaufany. ${OTHERS_COUNT}`;
const NOT_COUNTED = `{entryOf, select, application {Tej aplikacji nie można stąd uruchomić. ${OTHERS_COUNT}} other {${NO_ISSUER_OF_IT}}}`;
const ASK_THE_ISSUER = 'Poproś wystawcę o ponowne przesłanie wpisu.';
const ASK_ISSUER = `{entryOf, select, application {Poproś osobę, która zarejestrowała aplikację, o naprawienie tego.} other {${ASK_THE_ISSUER}}}`;
const ASK_IT = 'Poproś dział IT o naprawienie tego.';

/** Why the folder of trusted issuers is not used. */
export const trustFolderErrors = {
  'trust-folder-is-a-link': { happened: `${FOLDER} to łącze do innego miejsca.`, meaning: NO_ISSUER, next: ASK_IT },
  'trust-folder-not-a-folder': { happened: `${FOLDER} nie jest folderem.`, meaning: NO_ISSUER, next: ASK_IT },
  'trust-folder-not-owned-by-administrator': {
    happened: `${FOLDER} nie należy do administratora.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-writable-by-others': {
    happened: `W ${IN_FOLDER} mogą zapisywać użytkownicy, którzy nie są administratorami.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-inherits-access': {
    happened: `${FOLDER} dziedziczy prawa dostępu po folderze nadrzędnym.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-access-unknown': {
    happened: `Nie można odczytać praw dostępu do ${OF_FOLDER}.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-unreadable': {
    happened: `Nie można odczytać ${OF_FOLDER}{errno, select, absent {} other { ({errno})}}.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-too-many-files': { happened: `W ${IN_FOLDER} jest ponad tysiąc plików.`, meaning: NO_ISSUER, next: ASK_IT },
} as const satisfies Record<TrustFolderErrorCode, Explanation>;

/** Why one entry of trusted issuers does not count. */
export const trustEntryErrors = {
  'entry-file-is-a-link': { happened: `${ENTRY} to łącze do innego miejsca.`, meaning: NOT_COUNTED, next: ASK_IT },
  'entry-file-not-a-file': { happened: `${ENTRY} nie jest zwykłym plikiem.`, meaning: NOT_COUNTED, next: ASK_IT },
  'entry-file-not-owned-by-administrator': {
    happened: `${ENTRY} nie należy do administratora.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'entry-file-writable-by-others': {
    happened: `${ENTRY} mogą zmieniać użytkownicy, którzy nie są administratorami.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'entry-file-unreadable': {
    happened: `Nie można odczytać ${OF_ENTRY}{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'entry-file-not-utf8': { happened: `${ENTRY} nie jest tekstem UTF-8.`, meaning: NOT_COUNTED, next: ASK_ISSUER },
  'entry-too-large': { happened: `${ENTRY} jest za duży na wpis.`, meaning: NOT_COUNTED, next: ASK_ISSUER },
  'entry-not-json': { happened: `${ENTRY} nie jest tekstem JSON.`, meaning: NOT_COUNTED, next: ASK_ISSUER },
  'entry-kind-unclear': {
    happened: `${IN_ENTRY} nie podano podpisującego albo podano więcej niż jeden sposób jego rozpoznania.`,
    meaning: NO_ISSUER_OF_IT,
    next: 'Podaj dokładnie jedno z dwojga: „authority” albo „pinnedCertificate”.',
  },
  'field-unknown': {
    happened: `${IN_ENTRY} jest nieznane pole{field, select, absent {} other {: {field}}}.`,
    meaning: NOT_COUNTED,
    next: 'Usuń to pole albo zaktualizuj ten program.',
  },
  'field-missing': {
    happened: `${IN_ENTRY} brakuje pola{field, select, absent {} other {: {field}}}.`,
    meaning: NOT_COUNTED,
    next: ASK_ISSUER,
  },
  'field-wrong': {
    happened: `${IN_ENTRY} jest pole o niewłaściwej postaci{field, select, absent {} other {: {field}}}.`,
    meaning: NOT_COUNTED,
    next: `{field, select, version {Wpisz wersję z czterema częściami, na przykład 23.0.1.8.} other {${ASK_ISSUER}}}`,
  },
  'authority-unreadable': { happened: 'Nie można odczytać certyfikatu z wpisu.', meaning: NO_ISSUER_OF_IT, next: ASK_THE_ISSUER },
  'authority-not-an-authority': {
    happened: 'Certyfikat z wpisu nie może poświadczać innych certyfikatów.',
    meaning: NO_ISSUER_OF_IT,
    next: ASK_THE_ISSUER,
  },
  'authority-weak-key': { happened: 'Klucz certyfikatu z wpisu jest za słaby.', meaning: NO_ISSUER_OF_IT, next: ASK_THE_ISSUER },
  'authority-critical-extension': {
    happened: 'Certyfikat z wpisu wymaga czegoś, czego ten program nie zna.',
    meaning: NO_ISSUER_OF_IT,
    next: 'Zaktualizuj ten program albo poproś wystawcę o inny wpis.',
  },
} as const satisfies Record<TrustEntryErrorCode, Explanation>;
