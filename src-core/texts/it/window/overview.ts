// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the Overview page. */
export const overview = {
  title: 'Panoramica',
  'hero-online': 'È possibile lavorare',
  'hero-online-body':
    'L’accesso è stato confermato{at, select, absent {} other { in data {at}}}.{until, select, absent {} other { Se questo computer va offline, è possibile lavorare fino a {until}.}}',
  'hero-offline': 'È possibile lavorare offline{until, select, absent {} other { fino a {until}}}',
  'hero-offline-body':
    '{service, select, none {Su questo computer non è impostato alcun servizio dei diritti d’uso, quindi l’accesso non può essere confermato. Per continuare a lavorare, importare prima di allora un file di licenza.} other {Non è stato possibile confermare l’accesso. Per continuare a lavorare, accedere una volta prima di allora.}}',
  'hero-last-days': 'È possibile lavorare offline solo fino a {until}',
  'hero-last-days-body':
    '{service, select, none {Importare prima di allora un file di licenza, per non interrompere il lavoro.} other {Accedere prima di allora, per non interrompere il lavoro.}}',
  'hero-licensed': 'È possibile lavorare{until, select, absent {} other { fino a {until}}}',
  'hero-licensed-body':
    'Ciò che si può avviare è estratto per questo computer, {machine}. Non servono né accesso né rete.',
  'hero-partly': 'È possibile lavorare con {running, number} su {all, plural, one {# applicazione} other {# applicazioni}}',
  'hero-partly-body': 'L’accesso non vale più, i file di licenza sì. Sotto ogni applicazione è indicato perché e che cosa aiuta.',
  'checked-out-here':
    '{count, plural, one {{applications} è estratta su questo computer{until, select, absent {} other {, fino a {until}}}.} other {{applications} sono estratte su questo computer{until, select, absent {} other {, la prima fino a {until}}}.}}',
  'hero-ended': 'Il periodo offline è terminato',
  'hero-ended-body':
    '{service, select, none {Per continuare, importare un file di licenza.} other {Per continuare, accedere oppure importare un file di licenza.}}{now, select, absent {} other { L’orologio di questo computer indica {now}. È errato? Correggerlo.}}',
  'hero-forbidden': 'L’organizzazione richiede un accesso',
  'hero-forbidden-body':
    '{service, select, none {Su questo computer non è impostato alcun servizio dei diritti d’uso, quindi qui nessuno può accedere. Un file di licenza funziona anche senza.} other {L’ultimo accesso non è più recente. Accedere, oppure importare un file di licenza.}}',
  'hero-clock': 'Controllare la data e l’ora di questo computer',
  'hero-clock-body':
    'Indicano {now}. Se è errato, correggerle e aggiornare: ciò che c’era torna subito disponibile.',
  'record-missing': 'La registrazione dell’ultimo accesso manca o è danneggiata',
  'record-missing-meaning': 'Le licenze restano. Il periodo offline si considera esaurito fino al prossimo accesso.',
  'keystore-unreachable': 'L’archivio chiavi del sistema operativo non è raggiungibile ora',
  'keystore-unreachable-meaning':
    'Le licenze estratte funzionano. Lavorare offline dopo un accesso non è possibile finché l’archivio chiavi non è di nuovo raggiungibile.',
  'hero-nothing-usable': 'Ora non è possibile avviare nulla',
  'hero-nothing-usable-body': 'Per ogni applicazione qui sotto è indicato il motivo e che cosa fare.',
  'hero-nothing-yet': 'Qui non c’è ancora alcuna licenza',
  'hero-nothing-yet-body': 'Ci sono tre modi per averne una. Scegliere quello usato dall’organizzazione.',
  'not-affected':
    '{count, plural, one {Nessun effetto su {applications}: la licenza è estratta per questo computer.} other {Nessun effetto su {applications}: le licenze sono estratte per questo computer.}}',
  stopped:
    '{count, plural, one {Ora non è possibile avviare {applications}.} other {Ora non è possibile avviare {applications}.}}',
  'stopped-counted': '{count, plural, one {Al momento non è possibile avviare # applicazione.} other {Al momento non è possibile avviare # applicazioni.}}',
  'why-offline': 'Perché sono offline?',
  'why-application': 'Perché: {application}',
  'why-title': 'Su che cosa si basa la risposta per {application}',
  'why-steps': 'Che cosa è stato esaminato, in ordine',
  'door-sign-in': 'Accedi',
  'door-sign-in-body':
    '{service, select, none {Qui non è ancora possibile: su questo computer non è impostato alcun servizio dei diritti d’uso.} other {Con l’account dell’organizzazione. Si apre nel browser.}}',
  'door-import': 'Importa un file di licenza',
  'door-import-body': 'Per chi ha ricevuto un file .belic o .xml. Non serve alcuna rete.',
  'door-send': 'Invia i miei dati all’amministratore',
  'door-send-body': 'Copia {user} e {machine} esattamente come un amministratore deve digitarli.',
  'until-when': 'Fino a quando',
  'show-as-table': 'Mostra come tabella',
  'show-as-timeline': 'Mostra come sequenza temporale',
  'timeline-of-applications': 'Fino a quando può essere avviata ogni applicazione',
  today: 'oggi',
  'bar-signed-in': 'Accesso valido fino a {until}',
  'bar-grace': 'Offline fino a {until}',
  'bar-checkout': 'Licenza estratta fino a {until}',
  'bar-trial': 'Prova fino a {until}',
  'bar-evaluation': 'Valutazione fino a {until}',
  'bar-none': 'Ora non può essere avviata',
  'kind-signed-in': 'Accesso eseguito',
  'kind-grace': 'Periodo offline',
  'kind-checkout': 'Estratta',
  'kind-trial': 'Prova',
  'kind-evaluation': 'Valutazione',
  'column-application': 'Applicazione',
  'column-rests-on': 'Si basa su',
  'column-from': 'Da',
  'column-until': 'Fino a',
  applications: 'Applicazioni',
  'applications-counted': '{count, plural, one {# in questo profilo} other {# in questo profilo}}',
  'checked-out': 'Estratta',
  running: 'In esecuzione',
  start: 'Avvia',
  'start-application': 'Avvia {application}',
  'not-registered': 'Si avvia fuori da questa finestra',
  started: 'Avvio di {application} riuscito.',
  nameless: 'Prodotto {product}',
} as const satisfies WindowMessages['overview'];
