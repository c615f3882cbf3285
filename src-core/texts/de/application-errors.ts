// Machine-made translation, not reviewed by a native speaker.
import type { ApplicationEntryErrorCode, ApplicationsFolderErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const FOLDER =
  '{path, select, absent {Der Ordner der registrierten Anwendungen} other {Der Ordner der registrierten Anwendungen, {path},}}';
const NONE_STARTS = 'Keine Anwendung darin kann von hier gestartet werden. Ihre Lizenzen sind davon nicht betroffen.';
const ENTRY = '{path, select, absent {Der Eintrag} other {Der Eintrag {path}}}';
const NOT_COUNTED = 'Diese Anwendung kann nicht von hier gestartet werden. Die übrigen Einträge zählen trotzdem.';
const ASK_IT = 'Bitten Sie Ihre IT-Abteilung, dies zu beheben.';

/** Why the folder of registered applications is not used. */
export const applicationsFolderErrors = {
  'applications-folder-is-a-link': {
    happened: `${FOLDER} ist eine Verknüpfung mit einem anderen Ort.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-not-a-folder': { happened: `${FOLDER} ist kein Ordner.`, meaning: NONE_STARTS, next: ASK_IT },
  'applications-folder-not-owned-by-administrator': {
    happened: `${FOLDER} gehört keinem Administrator.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-writable-by-others': {
    happened: `${FOLDER} kann von Benutzern beschrieben werden, die keine Administratoren sind.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-inherits-access': {
    happened: `${FOLDER} übernimmt seine Zugriffsrechte vom übergeordneten Ordner.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-access-unknown': {
    happened: `${FOLDER} hat Zugriffsrechte, die nicht gelesen werden konnten.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-unreadable': {
    happened: `${FOLDER} konnte nicht gelesen werden{errno, select, absent {} other { ({errno})}}.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-too-many-files': {
    happened: `${FOLDER} enthält mehr als tausend Dateien.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
} as const satisfies Record<ApplicationsFolderErrorCode, Explanation>;

/** Why one registered application does not count. */
export const applicationEntryErrors = {
  'registration-of-newer-version': {
    happened: `${ENTRY} hat eine Form, die diese Version des Programms nicht kennt.`,
    meaning: NOT_COUNTED,
    next: 'Aktualisieren Sie dieses Programm.',
  },
  'executable-not-a-full-path': {
    happened: `${ENTRY} nennt das Programm nicht mit seinem vollständigen Pfad{executable, select, absent {} other {: {executable}}}.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'executable-is-a-batch-file': {
    happened: `${ENTRY} nennt eine Batchdatei statt eines Programms{executable, select, absent {} other {: {executable}}}.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'application-registered-twice': {
    happened: `${ENTRY} registriert eine Anwendung, die auch ein anderer Eintrag registriert{file, select, absent {} other {: {file}}}.`,
    meaning: 'Der andere Eintrag zählt. Ihre Lizenzen sind davon nicht betroffen.',
    next: 'Bitten Sie Ihre IT-Abteilung, einen der beiden zu entfernen.',
  },
} as const satisfies Record<ApplicationEntryErrorCode, Explanation>;
