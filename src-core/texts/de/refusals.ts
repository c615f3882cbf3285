// Machine-made translation, not reviewed by a native speaker.
import type { RefusalCode } from '../../import/outcome.ts';
import type { Explanation } from '../messages.ts';
import { NOTHING_CHANGED, nothingImported } from './meanings.ts';

const FILE = '{path, select, absent {Diese Datei} other {{path}}}';
const NEW_FILE = 'Bitten Sie Ihren Administrator um eine neue Lizenzdatei.';

/** Why a file was refused. */
export const refusals = {
  unreadable: {
    happened: `${FILE} konnte nicht gelesen werden{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOTHING_CHANGED,
    next:
      'Prüfen Sie, ob Sie die Datei öffnen dürfen, oder kopieren Sie sie in einen eigenen Ordner und versuchen Sie es erneut.',
  },
  'too-large': {
    happened: `${FILE} ist größer als jede Lizenzdatei.`,
    meaning: NOTHING_CHANGED,
    next: 'Wählen Sie die Datei, die Ihr Administrator gesendet hat: einige Kilobyte groß, Endung .belic oder .xml.',
  },
  'not-a-license-file': {
    happened: `${FILE} ist keine Lizenzdatei.`,
    meaning: NOTHING_CHANGED,
    next: 'Wählen Sie die Datei, die Ihr Administrator gesendet hat; sie endet auf .belic oder .xml.',
  },
  damaged: {
    happened: `${FILE} ist eine Lizenzdatei, aber ihr Inhalt ist beschädigt.`,
    meaning: nothingImported('Sie wurde auf dem Weg hierher womöglich abgeschnitten oder verändert.'),
    next:
      'Kopieren Sie die Datei erneut, oder laden Sie sie erneut herunter. Wenn das nicht hilft, bitten Sie Ihren Administrator um eine neue.',
  },
  'unsupported-version': {
    happened: `${FILE} hat eine Form, die diese Version des Programms nicht kennt.`,
    meaning: NOTHING_CHANGED,
    next: 'Aktualisieren Sie dieses Programm, und importieren Sie die Datei dann erneut.',
  },
  'not-a-checkout': {
    happened: `${FILE} ist ein unterzeichnetes Dokument, aber damit wurde keine Lizenz ausgecheckt.`,
    meaning: NOTHING_CHANGED,
    next: 'Bitten Sie Ihren Administrator um die Lizenzdatei eines Checkouts.',
  },
  'untrusted-issuer': {
    happened:
      '{subject, select, absent {Dem Unterzeichner dieser Datei wird auf diesem Computer nicht vertraut.} other {Diese Datei wurde von „{subject}“ unterzeichnet; diesem Unterzeichner wird auf diesem Computer nicht vertraut.}}',
    meaning: nothingImported('Was die Datei über ihre Lizenz sagt, wird nicht gezeigt, weil hier niemand dafür bürgt.'),
    next:
      'Bitten Sie Ihre IT-Abteilung, den Aussteller hinzuzufügen{fingerprint, select, absent {} other {; der telefonisch zu bestätigende Fingerabdruck ist {fingerprint}}}.',
  },
  'certificate-not-valid-at-issue': {
    happened:
      'Die Lizenz wurde{issuedAt, select, absent {} other { am {issuedAt}}} außerhalb der Gültigkeit des Zertifikats ihres Unterzeichners ausgestellt{validFrom, select, absent {} other {{validUntil, select, absent {} other { ({validFrom} bis {validUntil})}}}}.',
    meaning: NOTHING_CHANGED,
    next: NEW_FILE,
  },
  'signature-invalid': {
    happened: `Die Signatur von ${'{path, select, absent {dieser Datei} other {{path}}}'} passt nicht zum Inhalt.`,
    meaning: nothingImported('Der Inhalt wurde nach der Unterzeichnung verändert, versehentlich oder absichtlich.'),
    next:
      'Holen Sie die Datei erneut von dort, wo Ihr Administrator sie abgelegt hat. Wenn das nicht hilft, bitten Sie um eine neue.',
  },
  'issued-in-the-future': {
    happened:
      '{issuedAt, select, absent {Die Lizenz wurde später als jetzt ausgestellt.} other {Die Lizenz wurde am {issuedAt} ausgestellt, {now, select, absent {und das ist später als jetzt} other {hier ist es aber {now}}}.}}',
    meaning: NOTHING_CHANGED,
    next:
      'Prüfen Sie Datum und Uhrzeit dieses Computers. Wenn sie stimmen, bitten Sie Ihren Administrator um eine neue Lizenzdatei.',
  },
  'other-machine': {
    happened:
      '{licensed, select, absent {Die Lizenz ist für einen anderen Computer.} other {Die Lizenz ist für den Computer {licensed}{thisComputer, select, absent {, nicht für diesen} other {; dieser Computer ist {thisComputer}}}.}}',
    meaning: nothingImported('Eine Lizenz gilt nur auf dem Computer, den sie nennt.'),
    next:
      '{activity, select, stored {Falls dieser Computer umbenannt wurde, geben Sie ihm den alten Namen zurück, oder bitten Sie} other {Importieren Sie sie dort, oder bitten Sie}} Ihren Administrator um eine Lizenz für diesen Computer, mit dem Namen genau wie angezeigt.',
  },
  expired: {
    happened: '{endedAt, select, absent {Die Lizenz ist abgelaufen.} other {Die Lizenz ist am {endedAt} abgelaufen.}}',
    meaning: NOTHING_CHANGED,
    next: NEW_FILE,
  },
  'cleared-earlier': {
    happened:
      '{clearedAt, select, absent {Diese Lizenz wurde früher aus Ihrem Profil entfernt.} other {Diese Lizenz wurde am {clearedAt} aus Ihrem Profil entfernt.}}',
    meaning: nothingImported('Eine entfernte Lizenz kann hier nicht erneut importiert werden.'),
    next: 'Bitten Sie Ihren Administrator um einen neuen Checkout, wenn Sie die Lizenz wieder brauchen.',
  },
  revoked: {
    happened:
      '{revoked, select, certificate {Das Zertifikat, mit dem diese Lizenz unterzeichnet ist, wurde vom Aussteller zurückgezogen.} other {Diese Lizenz wurde{revokedAt, select, absent {} other { am {revokedAt}}} von ihrem Aussteller vorzeitig beendet.}}',
    meaning: nothingImported('Die Lizenz zählt nicht mehr.'),
    next: NEW_FILE,
  },
  'store-unavailable': {
    happened: `${FILE} konnte nicht gespeichert werden.`,
    meaning: nothingImported('Die bereits vorhandenen Lizenzen sind, wie sie waren.'),
    next: 'Was das Speichern verhindert, steht daneben. Importieren Sie die Datei erneut, sobald das behoben ist.',
  },
} as const satisfies Record<RefusalCode, Explanation>;
