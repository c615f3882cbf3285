// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';

const KEPT_IN =
  '{keptIn, select, keystore {nell’archivio chiavi del sistema operativo} other {in un file del profilo che solo questo utente può leggere}}';
const TIMES = 'Secondo quanto risulta a questo programma è {now}; l’orologio di questo computer indica {wall}.';
const COUNTS =
  '{stored, plural, one {# licenza memorizzata} other {# licenze memorizzate}}, {cleared, plural, one {# rimossa} other {# rimosse}}.';

/** What `diagnose` finds. */
export const health = {
  'overrides-none': 'Non è attiva alcuna impostazione per sviluppatori.',
  'overrides-in-force': 'Impostazioni per sviluppatori attive: {variables}.',
  'overrides-ignored':
    'Sono presenti impostazioni per sviluppatori, che questa versione distribuita del programma ignora: {variables}.',
  'machine-named': 'Questo computer è noto come {names}.',
  'machine-nameless': 'Questo computer non ha un nome, quindi nessuna licenza può essere per esso.',
  'trust-folder-refused': 'La cartella degli emittenti attendibili {folder} viene rifiutata, quindi nessun emittente in essa conta.',
  'trust-entry-not-counted': '{file} non conta.',
  'trust-none-yet': 'Nessun emittente è ancora attendibile ({folder}), quindi non è possibile importare file di licenza.',
  'trust-issuers': '{count, plural, one {# emittente attendibile} other {# emittenti attendibili}} in {folder}.',
  'applications-folder-refused':
    'La cartella delle applicazioni registrate {folder} viene rifiutata, quindi nessuna di esse può essere avviata da qui.',
  'application-entry-not-counted': '{file} non conta.',
  'applications-none': 'Su questo computer non è registrata alcuna applicazione ({folder}).',
  'applications-registered':
    '{count, plural, one {# applicazione registrata} other {# applicazioni registrate}} in {folder}{names, select, absent {} other {: {names}}}.',
  'policies-none':
    'Per questo computer non sono impostati criteri ({place}).',
  'policies-in-force':
    'I criteri dell’organizzazione stabiliscono {count, plural, one {# impostazione} other {# impostazioni}}: {names}.',
  'policy-value-wrong':
    '{place}: «{name}» è «{given}», mentre ci si aspetta {expected, select, boolean {sì o no} number {un numero intero di giorni da 0 a 365} address {un indirizzo https, o http verso questo computer} proxy {system, none o l’indirizzo di un proxy senza password} folder {il percorso completo di una cartella} other {una delle parole ammesse}}. Questo valore viene ignorato, gli altri valgono; chi gestisce questo computer lo corregge.',
  'policy-name-unknown':
    '{place}: «{name}» non è un’impostazione nota a questa versione. Viene ignorata; chi gestisce questo computer ne controlla il nome.',
  'policy-layer-not-counted':
    'I criteri in {place} non contano: {path, select, absent {} other {{path}: }}{cause, select, link {è un collegamento} nofile {non è un file} nofolder {non è una cartella} owner {non appartiene a un amministratore} writable {può scrivervi anche chi non è amministratore} other {non si può stabilire chi può scrivervi}}. Chi gestisce questo computer fa in modo che vi scrivano solo gli amministratori.',
  'policies-unreadable':
    'I criteri in {place} non si possono leggere ({cause}). Fino ad allora lavorare offline conta come vietato; le licenze in prestito funzionano. Chi gestisce questo computer corregge il file o lo rimuove.',
  'gate-at': 'I programmi chiedono a {address}.',
  'gate-in-file': 'I programmi trovano nel file {file} dove chiedere, non appena uno ha chiesto.',
  'gate-has-no-place': 'I programmi non possono chiedere se possono essere eseguiti: {path} non è utilizzabile ({cause}).',
  'import-folder-none':
    'Su questo computer non c’è una cartella di file di licenza per tutti ({folder}).',
  'import-folder-missing': 'I file di licenza non vengono importati: i criteri indicano la cartella {folder}, che non c’è. Chi gestisce questo computer la crea o corregge i criteri.',
  'import-folder-files':
    'I file di licenza in {folder} vengono importati da soli: {count, plural, one {# esaminato} other {# esaminati}} per questo profilo.',
  'import-folder-open': 'In {folder}, indicata dai criteri, può scrivere chiunque su questo computer: un file di licenza messo lì viene importato in ogni profilo, dopo i controlli consueti. Chi gestisce questo computer stabilisce se è voluto.',
  'import-folder-refused':
    'Da {folder} non si importa nulla: {path, select, absent {} other {{path}: }}{cause, select, link {è un collegamento} nofile {non è un file} nofolder {non è una cartella} owner {non appartiene a un amministratore} writable {può scrivervi anche chi non è amministratore} other {non si può stabilire chi può scrivervi}}. Chi gestisce questo computer può correggerlo.',
  'import-folder-not-read':
    'L’ultima volta non è stato possibile leggere {folder}: {cause, select, slow {non ha risposto in tempo} many_files {contiene più file di quanti se ne accettano} large {i suoi file sono più grandi di quanto si accetta} other {errore {cause}}}. Ciò che è stato importato prima resta.',
  'service-set':
    'Il servizio dei diritti d’uso è {address}, impostato {setBy, select, person {nelle impostazioni o con un comando} other {dall’organizzazione}}; {proxy, select, system {si usa il proxy del sistema, se esiste} none {non si usa alcun proxy} other {si passa per il proxy {proxy}}}.',
  'service-none': 'Su questo computer non è impostato alcun servizio dei diritti d’uso. Non viene inviato nulla.',
  'notifications-none':
    'Qui il sistema non ha un programma che mostri notifiche (su Linux: notify-send e una sessione desktop). Ciò che sta per terminare viene detto solo nella finestra.',
  'settings-usable': 'Le impostazioni della finestra sono in ordine.',
  'settings-not-understood':
    'Le impostazioni in {file} non sono comprensibili, quindi valgono quelle consuete. Scegliendo di nuovo le impostazioni, il file viene conservato con un altro nome.',
  'login-start-on':
    'Il gate viene avviato quando si accede a questo computer ({place}).',
  'login-start-missing':
    'L’avvio all’accesso è scelto nelle impostazioni, ma la voce non c’è più ({place}). Disattivarlo e riattivarlo nelle impostazioni.',
  'login-start-kept-from-it':
    'L’avvio all’accesso è scelto nelle impostazioni, ma è disattivato nel sistema ({place}). Attivarlo lì, oppure disattivarlo nelle impostazioni.',
  'login-start-left':
    'Il gate viene avviato quando si accede a questo computer, anche se nelle impostazioni è disattivato ({place}). Attivarlo e disattivarlo lì per togliere la voce.',
  'login-start-gone':
    'La voce che avvia il gate all’accesso porta a un programma che non c’è più ({place}). Scegliere di nuovo nelle impostazioni se avviarlo.',
  'login-start-app-image':
    'L’avvio all’accesso è attivo, ma un’AppImage non può essere avviata in quel momento. Installare il pacchetto deb o rpm, oppure estrarre il tar.gz.',
  'login-start-not-here':
    'L’avvio all’accesso è attivo, ma da qui non si può impostare. Aprire la finestra del programma installato.',
  'settings-not-saved': 'Impossibile salvare l’ultima scelta nelle impostazioni. Vale fino alla chiusura della finestra.',
  'profile-usable': 'Il profilo {folder} appartiene a {user}.',
  'profile-binding-restored':
    'Il profilo {folder} appartiene a {user}. Una copia danneggiata di questa indicazione è stata riscritta.',
  'profile-not-usable': 'Il profilo {folder} non può essere usato.',
  'key-kept': `La chiave del profilo è conservata ${KEPT_IN}.`,
  'key-made-anew': `La chiave del profilo è andata persa ed è stata ricreata ${KEPT_IN}. Per lavorare offline serve un nuovo accesso.`,
  'key-unreachable':
    'L’archivio chiavi del sistema operativo non è raggiungibile ora. Le licenze funzionano; per lavorare offline dopo un accesso bisogna attendere che sia di nuovo raggiungibile.',
  'store-sound': 'L’archivio delle licenze è integro (journal: {journal}).',
  'store-was-repaired':
    'L’archivio delle licenze è integro. È stato riparato in data {at}; il file danneggiato è conservato accanto.',
  'store-not-readable': 'Impossibile leggere le licenze memorizzate.',
  'store-not-writable': 'Le licenze memorizzate si possono leggere, ma non è possibile memorizzare o rimuovere nulla.',
  'store-copy-missing':
    '{copy, select, backup {Impossibile scrivere la copia di sicurezza più recente delle licenze memorizzate} other {Impossibile scrivere la seconda copia della registrazione del tempo}} ({cause}). È tutto memorizzato; manca solo questa copia.',
  'clock-agrees': TIMES,
  'clock-behind': `${TIMES} L’orologio è indietro di {days, plural, one {# giorno} other {# giorni}}; controllare la data e l’ora.`,
  'clock-ahead': `${TIMES} L’orologio è balzato avanti di più di un giorno; controllare la data e l’ora.`,
  'clock-record-lost': `${TIMES} La registrazione del tempo è andata persa, quindi per lavorare offline serve un nuovo accesso.`,
  'updates-package-manager': 'Le nuove versioni di questo programma arrivano dal gestore dei pacchetti del sistema. Da solo non ne scarica.',
  'updates-next-package': 'Le nuove versioni di questo programma le installa chi gestisce questo computer. Da solo non ne scarica.',
  'updates-sources': 'Questo programma è eseguito dai suoi sorgenti ed è aggiornato quanto quelli.',
  'updates-not-possible':
    'Un criterio chiede aggiornamenti ({value}; {place}), ma questa versione non ha un luogo da cui scaricarli, quindi non scarica nulla. Installare le nuove versioni come pacchetti.',
  'licenses-counted': COUNTS,
  'licenses-not-usable': `${COUNTS}{elsewhere, plural, =0 {} one { # è per un altro computer e qui non copre nulla.} other { # sono per un altro computer e qui non coprono nulla.}}{unverified, plural, =0 {} one { # ora non supera le verifiche e non copre nulla.} other { # ora non superano le verifiche e non coprono nulla.}} {program, select, absent {La pagina Licenze estratte} other {\`{program} list\`}} mostra il motivo.`,
} as const satisfies Messages['health'];
