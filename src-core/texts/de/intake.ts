// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';
import { NOTHING_CHANGED, NOTHING_INSIDE } from './meanings.ts';

const FILE = '{path, select, absent {Diese Datei} other {{path}}}';
const PLACE = '{path, select, absent {Dieser Ordner oder diese ZIP-Datei} other {{path}}}';
const NOT_DONE = 'Es wurde nichts damit getan.';
const NOT_OPENED = 'Keine der Dateien darin wurde angesehen.';
const SENT_FILE = 'Wählen Sie die Datei, die Ihr Administrator gesendet hat; sie endet auf .belic oder .xml.';
const SENT_PLACE = 'Wählen Sie den Ordner oder die ZIP-Datei, die Ihr Administrator gesendet hat.';
const ONLY_LICENSES = 'Wählen Sie einen Ordner oder eine ZIP-Datei, die nur Lizenzdateien enthält.';
const AGAIN = 'Kopieren Sie sie erneut, oder laden Sie sie erneut herunter.';
const ZIP_AGAIN = 'Bitten Sie Ihren Administrator erneut um die ZIP-Datei.';
const UNPACK = 'Entpacken Sie die ZIP-Datei mit einem anderen Programm, und verwenden Sie die Dateien daraus.';
const ITSELF = 'Wählen Sie die Datei selbst.';

/** What exactly is wrong with a file, folder or zip that was given. */
export const intake = {
  missing: {
    happened: '{path, select, absent {Diese Datei gibt es nicht.} other {Die Datei {path} gibt es nicht.}}',
    meaning: NOT_DONE,
    next: 'Prüfen Sie den Namen und den Ordner.',
  },
  'name-unreadable': {
    happened:
      '{path, select, absent {Der Name dieser Datei} other {Der Name {path}}} kann nicht gelesen werden: Er enthält Zeichen, die kein UTF-8 sind.',
    meaning: NOT_DONE,
    next: 'Benennen Sie die Datei um, oder wählen Sie den Ordner, in dem sie liegt.',
  },
  'dangling-link': {
    happened: `${FILE} ist eine Verknüpfung mit einer Datei, die nicht vorhanden ist.`,
    meaning: NOT_DONE,
    next: 'Prüfen Sie, wohin die Verknüpfung führt, oder wählen Sie die Datei selbst.',
  },
  'no-permission': {
    happened: '{path, select, absent {Sie dürfen diese Datei nicht lesen.} other {Sie dürfen {path} nicht lesen.}}',
    meaning: NOTHING_CHANGED,
    next: 'Geben Sie sich das Recht, sie zu lesen, oder bitten Sie den Besitzer um eine Kopie.',
  },
  'link-loop': {
    happened: `${FILE} ist eine Verknüpfung, die auf sich selbst zurückführt.`,
    meaning: NOTHING_CHANGED,
    next: ITSELF,
  },
  'read-failed': {
    happened: `${FILE} konnte nicht gelesen werden{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOTHING_CHANGED,
    next:
      'Prüfen Sie den Datenträger oder das Netzlaufwerk, oder kopieren Sie sie in einen eigenen Ordner und versuchen Sie es erneut.',
  },
  encrypted: {
    happened: `${FILE} ist in der ZIP-Datei durch ein Kennwort geschützt.`,
    meaning: NOTHING_CHANGED,
    next: 'Entpacken Sie die ZIP-Datei mit dem Kennwort, und verwenden Sie die Dateien daraus.',
  },
  'compression-unknown': {
    happened: `${FILE} ist auf eine Art gepackt, die dieses Programm nicht kennt.`,
    meaning: NOTHING_CHANGED,
    next: UNPACK,
  },
  'file-too-large': {
    happened: `${FILE} ist größer als jede Lizenzdatei{size, select, absent {} other {: {size}}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Wählen Sie die Datei, die Ihr Administrator gesendet hat: einige Kilobyte groß, Endung .belic oder .xml.',
  },
  'zip-too-large-to-hand-over': {
    happened: `${FILE} ist zu groß, um von diesem Fenster übergeben zu werden{size, select, absent {} other {: {size}}}{limit, select, absent {} other {, möglich sind höchstens {limit}}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Geben Sie stattdessen auf dieser Seite den Pfad der ZIP-Datei ein, oder entpacken Sie sie, und wählen Sie die Lizenzdateien daraus.',
  },
  'too-many-files': {
    happened: `${PLACE} enthält {limit, select, absent {zu viele Dateien} other {mehr als {limit, number} Dateien und Ordner}}.`,
    meaning: NOT_OPENED,
    next: ONLY_LICENSES,
  },
  'too-much-in-total': {
    happened: `${PLACE} enthält insgesamt {limit, select, absent {zu viel} other {mehr als {limit}}}.`,
    meaning: 'Die Dateien davor sind erledigt, die übrigen wurden nicht angesehen.',
    next: ONLY_LICENSES,
  },
  'too-much-at-once': {
    happened: `${FILE} ist eine zu viel: {limit, select, absent {Es wurde zu viel} other {Es wurden Lizenzdateien von insgesamt mehr als {limit}}} auf einmal übergeben.`,
    meaning: NOTHING_CHANGED,
    next: 'Übergeben Sie die Dateien in mehreren Portionen.',
  },
  'too-deep': {
    happened: `${PLACE} enthält {limit, select, absent {zu tief} other {mehr als {limit, number} Ebenen tief}} verschachtelte Ordner{folder, select, absent {} other {: {folder}}}.`,
    meaning: NOT_OPENED,
    next: 'Wählen Sie den Ordner, in dem die Lizenzdateien liegen.',
  },
  'expands-too-much': {
    happened: `${FILE} ist in der ZIP-Datei klein und würde entpackt viel zu groß{size, select, absent {} other {: {size}}}.`,
    meaning: 'Sie wurde nicht entpackt. Solche Dateien werden gemacht, um Schaden anzurichten.',
    next: ZIP_AGAIN,
  },
  empty: { happened: `${FILE} ist leer.`, meaning: NOTHING_CHANGED, next: AGAIN },
  'empty-folder': {
    happened: '{path, select, absent {Dieser Ordner ist leer.} other {Der Ordner {path} ist leer.}}',
    meaning: NOTHING_INSIDE,
    next: SENT_PLACE,
  },
  'empty-zip': {
    happened: '{path, select, absent {Diese ZIP-Datei ist leer.} other {Die ZIP-Datei {path} ist leer.}}',
    meaning: NOTHING_INSIDE,
    next: SENT_PLACE,
  },
  'link-to-nothing': { happened: `${FILE} ist eine Verknüpfung, die nirgendwohin führt.`, meaning: NOTHING_CHANGED, next: ITSELF },
  'link-to-folder': {
    happened: `${FILE} ist eine Verknüpfung mit einem Ordner.`,
    meaning: 'In den Ordner wurde nicht hineingesehen.',
    next: 'Wählen Sie den Ordner selbst.',
  },
  'zip-inside': {
    happened: `${FILE} ist eine ZIP-Datei in einem Ordner oder in einer anderen ZIP-Datei.`,
    meaning: 'In sie wurde nicht hineingesehen.',
    next: 'Wählen Sie diese ZIP-Datei einzeln; nehmen Sie sie zuerst aus der anderen heraus.',
  },
  fifo: { happened: `${FILE} ist eine Pipe zwischen Programmen, keine Datei.`, meaning: NOTHING_CHANGED, next: SENT_FILE },
  socket: { happened: `${FILE} ist eine Verbindung zwischen Programmen, keine Datei.`, meaning: NOTHING_CHANGED, next: SENT_FILE },
  device: { happened: `${FILE} ist ein Gerät, keine Datei.`, meaning: NOTHING_CHANGED, next: SENT_FILE },
  'zip-damaged': {
    happened: '{path, select, absent {Diese ZIP-Datei} other {Die ZIP-Datei {path}}} ist beschädigt oder unvollständig.',
    meaning: 'Was daraus nicht gelesen werden konnte, wurde nicht angesehen.',
    next: AGAIN,
  },
  'entry-damaged': {
    happened: `${FILE} ist in der ZIP-Datei beschädigt.`,
    meaning: NOTHING_CHANGED,
    next: 'Kopieren Sie die ZIP-Datei erneut, oder laden Sie sie erneut herunter.',
  },
  'hostile-name': {
    happened: `${FILE} hat einen Namen, der aus dem Ordner hinausführen würde oder den keine Datei haben kann.`,
    meaning: 'Sie wurde nicht angesehen. Solche Namen werden gemacht, um Schaden anzurichten.',
    next: ZIP_AGAIN,
  },
  'duplicate-name': {
    happened: `${FILE} ist mehr als einmal in der ZIP-Datei.`,
    meaning: 'Nur die erste zählt. Diese wurde nicht angesehen.',
    next: UNPACK,
  },
  'id-of-another-issuer': {
    happened: `${FILE} hat die Checkout-ID einer Lizenz, die Ihnen ein anderer Aussteller gegeben hat.`,
    meaning: 'Sie wurde nicht importiert. Die hier vorhandene Lizenz mit dieser ID bleibt, wie sie ist.',
    next: 'Bitten Sie Ihren Administrator um einen neuen Checkout: Er erhält eine eigene ID.',
  },
} as const satisfies Messages['intake'];
