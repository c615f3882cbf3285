// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';
import { NOTHING_CHANGED, NOTHING_INSIDE } from './meanings.ts';

const FILE = '{path, select, absent {Questo file} other {{path}}}';
const FILE_INSIDE = '{path, select, absent {questo file} other {{path}}}';
const PLACE = '{path, select, absent {Questa cartella o questo file ZIP} other {{path}}}';
const NOT_DONE = 'Non è stato elaborato.';
const NOT_OPENED = 'Nessuno dei file al suo interno è stato esaminato.';
const SENT_FILE = 'Scegliere il file inviato dall’amministratore, con estensione .belic o .xml.';
const SENT_PLACE = 'Scegliere la cartella o il file ZIP inviati dall’amministratore.';
const ONLY_LICENSES = 'Scegliere una cartella o un file ZIP che contenga solo file di licenza.';
const AGAIN = 'Copiarlo o scaricarlo di nuovo.';
const ZIP_AGAIN = 'Chiedere di nuovo il file ZIP all’amministratore.';
const UNPACK = 'Estrarre il file ZIP con un altro programma e usare i file così ottenuti.';
const ITSELF = 'Scegliere il file stesso.';

/** What exactly is wrong with a file, folder or zip that was given. */
export const intake = {
  missing: {
    happened: '{path, select, absent {Il file non esiste.} other {Il file {path} non esiste.}}',
    meaning: NOT_DONE,
    next: 'Controllare il nome e la cartella.',
  },
  'name-unreadable': {
    happened:
      '{path, select, absent {Il nome di questo file} other {Il nome {path}}} non può essere letto: contiene caratteri che non sono UTF-8.',
    meaning: NOT_DONE,
    next: 'Rinominare il file, oppure scegliere la cartella in cui si trova.',
  },
  'dangling-link': {
    happened: `${FILE} è un collegamento a un file che non esiste.`,
    meaning: NOT_DONE,
    next: 'Controllare dove porta il collegamento, oppure scegliere il file stesso.',
  },
  'no-permission': {
    happened: `Non è consentito leggere ${FILE_INSIDE}.`,
    meaning: NOTHING_CHANGED,
    next: 'Assegnarsi il diritto di leggerlo, oppure chiederne una copia al proprietario.',
  },
  'link-loop': {
    happened: `${FILE} è un collegamento che riporta a se stesso.`,
    meaning: NOTHING_CHANGED,
    next: ITSELF,
  },
  'read-failed': {
    happened: `Impossibile leggere ${FILE_INSIDE}{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Controllare il disco o l’unità di rete in cui si trova, oppure copiarlo in una propria cartella e riprovare.',
  },
  encrypted: {
    happened: `${FILE} è protetto da una password nel suo file ZIP.`,
    meaning: NOTHING_CHANGED,
    next: 'Estrarre il file ZIP con la sua password e usare i file così ottenuti.',
  },
  'compression-unknown': {
    happened: `${FILE} è compresso in un modo che questo programma non conosce.`,
    meaning: NOTHING_CHANGED,
    next: UNPACK,
  },
  'file-too-large': {
    happened: `${FILE} è più grande di qualsiasi file di licenza{size, select, absent {} other {: {size}}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Scegliere il file inviato dall’amministratore: pochi kilobyte, con estensione .belic o .xml.',
  },
  'zip-too-large-to-hand-over': {
    happened: `${FILE} è troppo grande per essere passato da questa finestra{size, select, absent {} other {: {size}}}{limit, select, absent {} other {, e il massimo è {limit}}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Digitare invece in questa pagina il percorso del file ZIP, oppure estrarlo e scegliere i file di licenza così ottenuti.',
  },
  'too-many-files': {
    happened: `${PLACE} contiene {limit, select, absent {troppi file} other {più di {limit, number} file e cartelle}}.`,
    meaning: NOT_OPENED,
    next: ONLY_LICENSES,
  },
  'too-much-in-total': {
    happened: `${PLACE} contiene {limit, select, absent {troppo} other {più di {limit}}} in tutto.`,
    meaning: 'I file precedenti sono stati elaborati, gli altri non sono stati esaminati.',
    next: ONLY_LICENSES,
  },
  'too-much-at-once': {
    happened: `${FILE} è di troppo: {limit, select, absent {sono stati indicati troppi dati} other {sono stati indicati file di licenza per più di {limit} in tutto}} in una volta.`,
    meaning: NOTHING_CHANGED,
    next: 'Indicare i file in più parti.',
  },
  'too-deep': {
    happened: `${PLACE} contiene cartelle annidate {limit, select, absent {troppo in profondità} other {per più di {limit, number} livelli}}{folder, select, absent {} other {: {folder}}}.`,
    meaning: NOT_OPENED,
    next: 'Scegliere la cartella in cui si trovano i file di licenza.',
  },
  'expands-too-much': {
    happened: `${FILE} è piccolo nel suo file ZIP e diventerebbe troppo grande{size, select, absent {} other {: {size}}}.`,
    meaning: 'Non è stato estratto. File di questo tipo vengono creati per fare danni.',
    next: ZIP_AGAIN,
  },
  empty: { happened: `${FILE} è vuoto.`, meaning: NOTHING_CHANGED, next: AGAIN },
  'empty-folder': {
    happened: '{path, select, absent {Questa cartella è vuota.} other {La cartella {path} è vuota.}}',
    meaning: NOTHING_INSIDE,
    next: SENT_PLACE,
  },
  'empty-zip': {
    happened: '{path, select, absent {Questo file ZIP è vuoto.} other {Il file ZIP {path} è vuoto.}}',
    meaning: NOTHING_INSIDE,
    next: SENT_PLACE,
  },
  'link-to-nothing': { happened: `${FILE} è un collegamento che non porta a nulla.`, meaning: NOTHING_CHANGED, next: ITSELF },
  'link-to-folder': {
    happened: `${FILE} è un collegamento a una cartella.`,
    meaning: 'La cartella non è stata esaminata.',
    next: 'Scegliere la cartella stessa.',
  },
  'zip-inside': {
    happened: `${FILE} è un file ZIP dentro una cartella o dentro un altro file ZIP.`,
    meaning: 'Il suo contenuto non è stato esaminato.',
    next: 'Scegliere questo file ZIP da solo; prima estrarlo dall’altro.',
  },
  fifo: { happened: `${FILE} è una pipe tra programmi, non un file.`, meaning: NOTHING_CHANGED, next: SENT_FILE },
  socket: { happened: `${FILE} è una connessione tra programmi, non un file.`, meaning: NOTHING_CHANGED, next: SENT_FILE },
  device: { happened: `${FILE} è un dispositivo, non un file.`, meaning: NOTHING_CHANGED, next: SENT_FILE },
  'zip-damaged': {
    happened: '{path, select, absent {Questo file ZIP} other {Il file ZIP {path}}} è danneggiato o incompleto.',
    meaning: 'Ciò che non è stato possibile leggere non è stato esaminato.',
    next: AGAIN,
  },
  'entry-damaged': {
    happened: `${FILE} è danneggiato nel suo file ZIP.`,
    meaning: NOTHING_CHANGED,
    next: 'Copiare o scaricare di nuovo il file ZIP.',
  },
  'hostile-name': {
    happened: `${FILE} ha un nome che porterebbe fuori dalla sua cartella, o che nessun file può avere.`,
    meaning: 'Non è stato esaminato. Nomi di questo tipo vengono creati per fare danni.',
    next: ZIP_AGAIN,
  },
  'duplicate-name': {
    happened: `${FILE} compare più di una volta nel suo file ZIP.`,
    meaning: 'Conta solo il primo. Questo non è stato esaminato.',
    next: UNPACK,
  },
  'id-of-another-issuer': {
    happened: `${FILE} ha l’ID di estrazione di una licenza ricevuta da un altro emittente.`,
    meaning: 'Non è stato importato. La licenza con questo ID già presente resta com’è.',
    next: 'Chiedere all’amministratore una nuova estrazione: avrà un ID proprio.',
  },
} as const satisfies Messages['intake'];
