// Machine-made translation, not reviewed by a native speaker.
import type { RefusalCode } from '../../import/outcome.ts';
import type { Explanation } from '../messages.ts';
import { NOTHING_CHANGED, nothingImported } from './meanings.ts';

const FILE = '{path, select, absent {Questo file} other {{path}}}';
const FILE_INSIDE = '{path, select, absent {questo file} other {{path}}}';
const NEW_FILE = 'Chiedere all’amministratore un nuovo file di licenza.';

/** Why a file was refused. */
export const refusals = {
  unreadable: {
    happened: `Impossibile leggere ${FILE_INSIDE}{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Controllare di poter aprire il file, oppure copiarlo in una propria cartella e riprovare.',
  },
  'too-large': {
    happened: `${FILE} è più grande di qualsiasi file di licenza.`,
    meaning: NOTHING_CHANGED,
    next: 'Scegliere il file inviato dall’amministratore: pochi kilobyte, con estensione .belic o .xml.',
  },
  'not-a-license-file': {
    happened: `${FILE} non è un file di licenza.`,
    meaning: NOTHING_CHANGED,
    next: 'Scegliere il file inviato dall’amministratore, con estensione .belic o .xml.',
  },
  damaged: {
    happened: `${FILE} è un file di licenza, ma il suo contenuto è danneggiato.`,
    meaning: nothingImported('Potrebbe essere stato troncato o modificato lungo il percorso.'),
    next: 'Copiare o scaricare di nuovo il file. Se non basta, chiederne uno nuovo all’amministratore.',
  },
  'unsupported-version': {
    happened: `${FILE} ha un formato che questa versione del programma non conosce.`,
    meaning: NOTHING_CHANGED,
    next: 'Aggiornare questo programma, poi importare di nuovo il file.',
  },
  'not-a-checkout': {
    happened: `${FILE} è un documento firmato, ma non contiene una licenza estratta.`,
    meaning: NOTHING_CHANGED,
    next: 'Chiedere all’amministratore il file di licenza di un’estrazione.',
  },
  'untrusted-issuer': {
    happened:
      '{subject, select, absent {Il firmatario di questo file non è attendibile su questo computer.} other {Questo file è firmato da “{subject}”, che non è attendibile su questo computer.}}',
    meaning: nothingImported('Ciò che il file dice della licenza non viene mostrato, perché qui nessuno ne garantisce.'),
    next:
      'Chiedere al reparto IT di aggiungere l’emittente{fingerprint, select, absent {} other {; l’impronta da confermare per telefono è {fingerprint}}}.',
  },
  'certificate-not-valid-at-issue': {
    happened:
      'La licenza è stata emessa{issuedAt, select, absent {} other { in data {issuedAt},}} fuori dalla validità del certificato del firmatario{validFrom, select, absent {} other {{validUntil, select, absent {} other { (da {validFrom} a {validUntil})}}}}.',
    meaning: NOTHING_CHANGED,
    next: NEW_FILE,
  },
  'signature-invalid': {
    happened: `La firma di ${FILE_INSIDE} non corrisponde al contenuto.`,
    meaning: nothingImported('Il contenuto è stato modificato dopo la firma, per errore o di proposito.'),
    next: 'Prendere di nuovo il file da dove l’ha messo l’amministratore. Se non basta, chiederne uno nuovo.',
  },
  'issued-in-the-future': {
    happened:
      '{issuedAt, select, absent {La licenza è stata emessa dopo ora.} other {La licenza è stata emessa in data {issuedAt}, {now, select, absent {che è successiva a ora} other {ma qui è {now}}}.}}',
    meaning: NOTHING_CHANGED,
    next:
      'Controllare la data e l’ora di questo computer. Se sono giuste, chiedere all’amministratore un nuovo file di licenza.',
  },
  'other-machine': {
    happened:
      '{licensed, select, absent {La licenza è per un altro computer.} other {La licenza è per il computer {licensed}{thisComputer, select, absent {, non per questo} other {; questo computer è {thisComputer}}}.}}',
    meaning: nothingImported('Una licenza funziona solo sul computer che indica.'),
    next:
      '{activity, select, stored {Se questo computer è stato rinominato, ridargli il vecchio nome, oppure chiedere} other {Importarla lì, oppure chiedere}} all’amministratore una licenza per questo computer, con il nome esattamente come mostrato.',
  },
  expired: {
    happened: '{endedAt, select, absent {La licenza è scaduta.} other {La licenza è scaduta in data {endedAt}.}}',
    meaning: NOTHING_CHANGED,
    next: NEW_FILE,
  },
  'cleared-earlier': {
    happened:
      '{clearedAt, select, absent {Questa licenza era già stata rimossa dal proprio profilo.} other {Questa licenza è stata rimossa dal proprio profilo in data {clearedAt}.}}',
    meaning: nothingImported('Una licenza rimossa non può essere importata di nuovo qui.'),
    next: 'Se la licenza serve ancora, chiedere all’amministratore una nuova estrazione.',
  },
  revoked: {
    happened:
      '{revoked, select, certificate {Il certificato che ha firmato questa licenza è stato ritirato dall’emittente.} other {Questa licenza è stata terminata anticipatamente dall’emittente{revokedAt, select, absent {} other {, in data {revokedAt}}}.}}',
    meaning: nothingImported('La licenza non conta più.'),
    next: NEW_FILE,
  },
  'store-unavailable': {
    happened: `Impossibile memorizzare ${FILE_INSIDE}.`,
    meaning: nothingImported('Le licenze già presenti sono com’erano.'),
    next: 'Ciò che ne impedisce la memorizzazione è indicato qui accanto. Importare di nuovo il file quando è risolto.',
  },
} as const satisfies Record<RefusalCode, Explanation>;
