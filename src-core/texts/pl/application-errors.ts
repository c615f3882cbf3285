// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { ApplicationEntryErrorCode, ApplicationsFolderErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const FOLDER = '{path, select, absent {Folder zarejestrowanych aplikacji} other {Folder zarejestrowanych aplikacji „{path}”}}';
const OF_FOLDER = '{path, select, absent {folderu zarejestrowanych aplikacji} other {folderu zarejestrowanych aplikacji „{path}”}}';
const IN_FOLDER = '{path, select, absent {folderze zarejestrowanych aplikacji} other {folderze zarejestrowanych aplikacji „{path}”}}';
const NONE_STARTS = 'Żadnej aplikacji z niego nie można stąd uruchomić. Nie ma to wpływu na licencje.';
const ENTRY = '{path, select, absent {Wpis} other {Wpis „{path}”}}';
const IN_ENTRY = '{path, select, absent {We wpisie} other {We wpisie „{path}”}}';
const NOT_COUNTED = 'Tej aplikacji nie można stąd uruchomić. Pozostałe wpisy są nadal uwzględniane.';
const ASK_IT = 'Poproś dział IT o naprawienie tego.';

/** Why the folder of registered applications is not used. */
export const applicationsFolderErrors = {
  'applications-folder-is-a-link': { happened: `${FOLDER} to łącze do innego miejsca.`, meaning: NONE_STARTS, next: ASK_IT },
  'applications-folder-not-a-folder': { happened: `${FOLDER} nie jest folderem.`, meaning: NONE_STARTS, next: ASK_IT },
  'applications-folder-not-owned-by-administrator': {
    happened: `${FOLDER} nie należy do administratora.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-writable-by-others': {
    happened: `W ${IN_FOLDER} mogą zapisywać użytkownicy, którzy nie są administratorami.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-inherits-access': {
    happened: `${FOLDER} dziedziczy prawa dostępu po folderze nadrzędnym.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-access-unknown': {
    happened: `Nie można odczytać praw dostępu do ${OF_FOLDER}.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-unreadable': {
    happened: `Nie można odczytać ${OF_FOLDER}{errno, select, absent {} other { ({errno})}}.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-too-many-files': { happened: `W ${IN_FOLDER} jest ponad tysiąc plików.`, meaning: NONE_STARTS, next: ASK_IT },
} as const satisfies Record<ApplicationsFolderErrorCode, Explanation>;

/** Why one registered application does not count. */
export const applicationEntryErrors = {
  'registration-of-newer-version': {
    happened: `${ENTRY} ma postać, której ta wersja programu nie zna.`,
    meaning: NOT_COUNTED,
    next: 'Zaktualizuj ten program.',
  },
  'executable-not-a-full-path': {
    happened: `${IN_ENTRY} nie podano pełnej ścieżki programu{executable, select, absent {} other {: {executable}}}.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'executable-is-a-batch-file': {
    happened: `${IN_ENTRY} zamiast programu podano plik wsadowy{executable, select, absent {} other {: {executable}}}.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'application-registered-twice': {
    happened: `${ENTRY} rejestruje aplikację, którą rejestruje też inny wpis{file, select, absent {} other {: {file}}}.`,
    meaning: 'Uwzględniany jest ten inny wpis. Nie ma to wpływu na licencje.',
    next: 'Poproś dział IT o usunięcie jednego z nich.',
  },
} as const satisfies Record<ApplicationEntryErrorCode, Explanation>;
