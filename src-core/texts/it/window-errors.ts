// Machine-made translation, not reviewed by a native speaker.
import type { WindowErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const NOT_CHANGED = 'Non è cambiato nulla.';
const LICENSE_SAFE = 'La licenza non ne risente.';

/** What can be wrong with what a window asks for. */
export const windowErrors = {
  'request-refused': {
    happened: 'La finestra ha chiesto qualcosa che questo programma non fa.',
    meaning: NOT_CHANGED,
    next: 'Chiudere la finestra e riavviare il client. Se accade di nuovo, informare l’amministratore.',
  },
  'not-in-this-host': {
    happened: 'Ciò non è possibile in questa finestra.',
    meaning: NOT_CHANGED,
    next: 'Usare uno degli altri modi mostrati dalla finestra.',
  },
  'path-not-absolute': {
    happened: 'Questo non indica dove si trova il file.',
    meaning: NOT_CHANGED,
    next:
      'Digitare il percorso completo, per esempio /home/anna/licenza.belic o C:\\Users\\anna\\licenza.belic. Può anche iniziare con ~/ per la propria cartella personale.',
  },
  'path-not-on-this-computer': {
    happened: 'Questo percorso porta a un altro computer o a qualcosa che non è un file.',
    meaning: 'Non è stato esaminato, perché già esaminarlo eseguirebbe l’accesso a quel computer. Non è cambiato nulla.',
    next:
      'Copiare prima il file su questo computer, poi sceglierlo o digitarne il percorso. Una condivisione collegata come unità può essere indicata con la sua lettera di unità.',
  },
  'preview-gone': {
    happened: 'Questa anteprima non è più disponibile.',
    meaning: 'Con essa non è stato importato nulla ora.',
    next: 'Scegliere di nuovo il file.',
  },
  'application-not-registered': {
    happened: 'Questa applicazione non è registrata su questo computer, quindi non può essere avviata da qui.',
    meaning: LICENSE_SAFE,
    next: '{program, select, absent {Avviare direttamente l’applicazione.} other {Avviare direttamente l’applicazione, oppure indicarne il comando dopo --.}}',
  },
  'application-not-started': {
    happened:
      'Impossibile avviare {command, select, absent {l’applicazione} other {{command}}}{folder, select, absent {} other { in {folder}}}{errno, select, absent {} other { ({errno})}}.',
    meaning: LICENSE_SAFE,
    next:
      '{command, select, absent {Avviare direttamente l’applicazione, oppure chiedere all’amministratore di controllare come è registrata qui.} other {Controllare che questo programma esista e che sia consentito eseguirlo.}}',
  },
  'start-declined': {
    happened: 'È stato scelto di non continuare, quindi l’applicazione non è stata avviata.',
    meaning: LICENSE_SAFE,
    next: 'Avviarla di nuovo quando si desidera continuare.',
  },
  'settings-not-saved': {
    happened: 'Impossibile salvare la scelta{errno, select, absent {} other { ({errno})}}.',
    meaning: 'Vale fino alla chiusura della finestra. Le licenze non ne risentono.',
    next: 'Liberare spazio sul disco, oppure vedere la pagina Diagnostica.',
  },
  'prompt-unavailable': {
    happened: 'L’applicazione ha bisogno prima di una risposta, e qui non è possibile chiederla a nessuno.',
    meaning: 'Non è stata avviata.',
    next: 'Eseguire lo stesso comando in un terminale o su un desktop, senza --json, oppure importare un file di licenza.',
  },
  'connection-lost': {
    happened:
      '{interrupted, select, absent {Il client è terminato, quindi questa finestra non può mostrare nulla di nuovo.} other {La connessione al client si è interrotta e questa richiesta è rimasta senza risposta.}}',
    meaning: 'Nulla è perso: ciò che è stato confermato è memorizzato.',
    next: '{interrupted, select, absent {Chiudere questa finestra e riavviare il client.} other {Guardare che cosa è mostrato ora e riprovare.}}',
  },
} as const satisfies Record<WindowErrorCode, Explanation>;
