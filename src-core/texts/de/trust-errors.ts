// Machine-made translation, not reviewed by a native speaker.
import type { TrustEntryErrorCode, TrustFolderErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const FOLDER =
  '{path, select, absent {Der Ordner der vertrauenswürdigen Aussteller} other {Der Ordner der vertrauenswürdigen Aussteller, {path},}}';
const NO_ISSUER =
  'Keinem Aussteller daraus wird vertraut; Lizenzdateien können daher erst importiert oder verwendet werden, wenn dies behoben ist.';
const ENTRY = '{path, select, absent {Der Eintrag} other {Der Eintrag {path}}}';
const OTHERS_COUNT = 'Die übrigen Einträge zählen trotzdem.';
const NO_ISSUER_OF_IT = `Diesem Aussteller wird nicht vertraut. ${OTHERS_COUNT}`;
const NOT_COUNTED = `{entryOf, select, application {Diese Anwendung kann nicht von hier gestartet werden. ${OTHERS_COUNT}} other {${NO_ISSUER_OF_IT}}}`;
const ASK_THE_ISSUER = 'Bitten Sie den Aussteller erneut um seinen Eintrag.';
const ASK_ISSUER = `{entryOf, select, application {Bitten Sie die Person, die die Anwendung registriert hat, dies zu beheben.} other {${ASK_THE_ISSUER}}}`;
const ASK_IT = 'Bitten Sie Ihre IT-Abteilung, dies zu beheben.';

/** Why the folder of trusted issuers is not used. */
export const trustFolderErrors = {
  'trust-folder-is-a-link': {
    happened: `${FOLDER} ist eine Verknüpfung mit einem anderen Ort.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-not-a-folder': { happened: `${FOLDER} ist kein Ordner.`, meaning: NO_ISSUER, next: ASK_IT },
  'trust-folder-not-owned-by-administrator': {
    happened: `${FOLDER} gehört keinem Administrator.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-writable-by-others': {
    happened: `${FOLDER} kann von Benutzern beschrieben werden, die keine Administratoren sind.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-inherits-access': {
    happened: `${FOLDER} übernimmt seine Zugriffsrechte vom übergeordneten Ordner.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-access-unknown': {
    happened: `${FOLDER} hat Zugriffsrechte, die nicht gelesen werden konnten.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-unreadable': {
    happened: `${FOLDER} konnte nicht gelesen werden{errno, select, absent {} other { ({errno})}}.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-too-many-files': {
    happened: `${FOLDER} enthält mehr als tausend Dateien.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
} as const satisfies Record<TrustFolderErrorCode, Explanation>;

/** Why one entry of trusted issuers does not count. */
export const trustEntryErrors = {
  'entry-file-is-a-link': {
    happened: `${ENTRY} ist eine Verknüpfung mit einem anderen Ort.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'entry-file-not-a-file': { happened: `${ENTRY} ist keine gewöhnliche Datei.`, meaning: NOT_COUNTED, next: ASK_IT },
  'entry-file-not-owned-by-administrator': {
    happened: `${ENTRY} gehört keinem Administrator.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'entry-file-writable-by-others': {
    happened: `${ENTRY} kann von Benutzern beschrieben werden, die keine Administratoren sind.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'entry-file-unreadable': {
    happened: `${ENTRY} konnte nicht gelesen werden{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'entry-file-not-utf8': { happened: `${ENTRY} ist kein UTF-8-Text.`, meaning: NOT_COUNTED, next: ASK_ISSUER },
  'entry-too-large': { happened: `${ENTRY} ist größer als jeder Eintrag.`, meaning: NOT_COUNTED, next: ASK_ISSUER },
  'entry-not-json': { happened: `${ENTRY} ist kein JSON-Text.`, meaning: NOT_COUNTED, next: ASK_ISSUER },
  'entry-kind-unclear': {
    happened: `${ENTRY} nennt entweder keinen Unterzeichner oder mehr als einen Weg, ihn zu erkennen.`,
    meaning: NO_ISSUER_OF_IT,
    next: 'Geben Sie genau eines von beiden an: "authority" oder "pinnedCertificate".',
  },
  'field-unknown': {
    happened: `${ENTRY} hat ein Feld ohne Bedeutung{field, select, absent {} other {: {field}}}.`,
    meaning: NOT_COUNTED,
    next: 'Entfernen Sie das Feld, oder aktualisieren Sie dieses Programm.',
  },
  'field-missing': {
    happened: `${ENTRY} hat ein Feld zu wenig{field, select, absent {} other {: {field}}}.`,
    meaning: NOT_COUNTED,
    next: ASK_ISSUER,
  },
  'field-wrong': {
    happened: `${ENTRY} hat ein Feld, dessen Form nicht passt{field, select, absent {} other {: {field}}}.`,
    meaning: NOT_COUNTED,
    next: `{field, select, version {Schreiben Sie die Version mit vier Teilen, zum Beispiel 23.0.1.8.} other {${ASK_ISSUER}}}`,
  },
  'authority-unreadable': {
    happened: 'Das Zertifikat im Eintrag konnte nicht gelesen werden.',
    meaning: NO_ISSUER_OF_IT,
    next: ASK_THE_ISSUER,
  },
  'authority-not-an-authority': {
    happened: 'Das Zertifikat im Eintrag darf nicht für andere Zertifikate bürgen.',
    meaning: NO_ISSUER_OF_IT,
    next: ASK_THE_ISSUER,
  },
  'authority-weak-key': {
    happened: 'Der Schlüssel des Zertifikats im Eintrag ist zu schwach.',
    meaning: NO_ISSUER_OF_IT,
    next: ASK_THE_ISSUER,
  },
  'authority-critical-extension': {
    happened: 'Das Zertifikat im Eintrag verlangt etwas, was dieses Programm nicht kennt.',
    meaning: NO_ISSUER_OF_IT,
    next: 'Aktualisieren Sie dieses Programm, oder bitten Sie den Aussteller um einen anderen Eintrag.',
  },
} as const satisfies Record<TrustEntryErrorCode, Explanation>;
