// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the sign-in prompt and what closing it leads to. */
export const connectionClient = {
  asks: '{application, select, absent {Un’applicazione} other {{application}}} chiede una licenza',
  'last-signed-in': 'Ultimo accesso: {at}.',
  'never-signed-in': 'Qui nessuno ha ancora eseguito l’accesso.',
  'user-on-machine': '{user} su {machine}',
  'copy-user-and-machine': 'Copia il nome utente e il nome del computer',
  'sign-in-with-browser': 'Accedi con il browser',
  'continue-offline': 'Continua offline',
  'can-work-until': 'È possibile lavorare fino a',
  'before-then':
    '{service, select, none {Importare prima di allora un file di licenza.} other {Accedere prima di allora.}}',
  'before-then-soon':
    '{service, select, none {Importare prima di allora un file di licenza, per non interrompere il lavoro.} other {Accedere prima di allora, per non interrompere il lavoro.}}',
  'continuing-restarts-nothing': 'Continuando, il periodo non ricomincia.',
  diagnostics: 'Apri la diagnostica',
  'not-affected': 'Nessun effetto su {applications}: licenza estratta fino a {until}',
  'not-affected-several':
    'Nessun effetto su {applications}: {count, plural, one {la licenza è estratta} other {le licenze sono estratte}} per questo computer',
  'checking-title': 'Verifica dell’accesso',
  'checking-body': 'È possibile chiudere questa finestra. Dove è consentito, il lavoro prosegue offline.',
  'waiting-title': 'Continuare nel browser',
  'waiting-body': 'Accedere nella pagina che si è aperta lì. Resta in attesa fino a {until}.',
  'by-hand-title': 'Copiare il link nel browser',
  'by-hand-body':
    'Da qui non è stato possibile aprire un browser. Copiare il link in un browser di questo computer e accedere lì. Resta in attesa fino a {until}.',
  'open-again': 'Apri di nuovo',
  'copy-link': 'Copia il link',
  cancel: 'Annulla',
  'not-completed-title': 'L’accesso non è stato completato',
  'no-network-title': 'Questo computer non è connesso',
  'no-network-body': 'Senza rete il servizio dei diritti d’uso non è raggiungibile. Non è cambiato nulla.',
  'no-answer-title': 'Il servizio dei diritti d’uso non ha risposto',
  'no-answer-body': 'Questo computer è in rete, ma il servizio non ha risposto in tempo. Non è cambiato nulla.',
  'test-connection': 'Prova la connessione',
  'try-again': 'Riprova',
  'wrong-account-title': 'Ha eseguito l’accesso qualcun altro',
  'wrong-account-body':
    'I diritti d’uso su questo computer appartengono a {expected}; ora ha eseguito l’accesso {actual}.',
  'switch-account': 'Passa a {actual}',
  'keep-account': 'Mantieni {expected}',
  'status-now': 'Stato di {application, select, absent {questa applicazione} other {{application}}}: {status}.',
  'started-offline':
    'Avvio di {application, select, absent {questa applicazione} other {{application}}} riuscito. Stato: Offline, fino a {until}.',
  started: 'Avvio di {application, select, absent {questa applicazione} other {{application}}} riuscito.',
  'why-no-sign-in': 'Perché non è possibile accedere?',
  'how-to-set-clock':
    'Impostare la data e l’ora nelle impostazioni di sistema, poi riprovare. Non si perde nulla.',
} as const satisfies WindowMessages['connection-client'];
