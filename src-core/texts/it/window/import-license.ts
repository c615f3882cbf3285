// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the Import page. */
export const importLicense = {
  title: 'Importa',
  'step-of': 'Passaggio {step} di 3',
  'nothing-changed-yet': 'Fino alla conferma non cambia nulla.',
  'choose-title': 'Importa un file di licenza',
  'drop-here': 'Rilasciare qui i file di licenza',
  'drop-hint': 'File, una cartella o un file ZIP. Tutta la finestra li accetta.',
  'choose-files': 'Scegli i file',
  'choose-folder': 'Scegli una cartella',
  'path-label': 'Oppure digitare dove si trova il file, la cartella o il file ZIP',
  'check-path': 'Verifica',
  'kinds-title': 'Che cosa si può importare',
  'kind-ses': 'File di licenza per applicazioni SES: .belic',
  'kind-selectserver':
    'File di licenza per applicazioni SELECTserver: .xml. Appartengono al License Management Tool; qui si trovano nello stesso elenco.',
  'kind-revocations': 'Elenchi di licenze terminate in anticipo dall’emittente',
  'kind-containers':
    'Cartelle e file ZIP che contengono tali file. Ciò che non è un file di licenza viene ignorato.',
  'no-file-title': 'Ancora nessun file di licenza?',
  'no-file-body': 'Chiedere all’amministratore di crearne uno per {workstation}.',
  workstation: '{machine} / {user}',
  'no-file-exact': 'Una licenza funziona solo con il nome di computer che indica, lettera per lettera.',
  'copy-names': 'Copia entrambi i nomi',

  'checking-title': 'Verifica dei file',
  checking: 'Verifica in corso',
  'importing-title': 'Importazione',
  importing: 'Importazione in corso',

  'preview-title': 'Controllare prima di importare',
  back: 'Indietro',
  import:
    '{licenses, plural, =0 {{lists, plural, =0 {Importa} one {Importa # elenco} other {Importa # elenchi}}} one {{lists, plural, =0 {Importa 1 licenza} one {Importa 1 licenza e # elenco} other {Importa 1 licenza e # elenchi}}} other {{lists, plural, =0 {Importa {licenses, number} licenze} one {Importa {licenses, number} licenze e # elenco} other {Importa {licenses, number} licenze e # elenchi}}}}',
  'nothing-to-import': 'Qui non c’è nulla che si possa importare.',
  'rest-here-already': 'Ciò che si può usare è già presente; il resto non può essere importato.',
  'all-here-already': 'Tutto il contenuto è già presente, quindi non serve importare nulla.',
  'was-interrupted': 'La verifica è stata interrotta. I file non ancora esaminati non sono in questo elenco.',
  counts: 'Trovati',
  'count-refused': '{count, plural, one {# rifiutato} other {# rifiutati}}',
  'count-ready': '{count, plural, one {# pronto} other {# pronti}}',
  'count-unchanged': '{count, plural, one {# già presente} other {# già presenti}}',
  'count-passed-over': '{count, plural, one {# ignorato} other {# ignorati}}',
  'section-refused': '{count, plural, one {Rifiutati: # file} other {Rifiutati: # file}}',
  folded: '{count, plural, one {# file} other {# file}}',
  'show-folded': '{count, plural, one {Mostra il file} other {Mostra i # file}}',
  'section-ready': '{count, plural, one {Pronti per l’importazione: # file} other {Pronti per l’importazione: # file}}',
  'section-unchanged': '{count, plural, one {Già presenti: # file} other {Già presenti: # file}}',
  'section-passed-over':
    '{count, plural, one {# file ignorato: non è un file di licenza} other {# file ignorati: non sono file di licenza}}',
  'shown-of': '{shown, number} di {all, number} mostrati',
  'show-more': '{count, plural, one {Mostra # altro} other {Mostra altri #}}',
  'preview-outcome':
    '{ready, plural, =0 {Non è possibile importare nulla} one {# file è pronto per l’importazione} other {# file sono pronti per l’importazione}}{refused, plural, =0 {} one {, # è rifiutato} other {, # sono rifiutati}}{unchanged, plural, =0 {} one {, # è già presente} other {, # sono già presenti}}.',
  'one-ready': '{applications}: licenza pronta per l’importazione.',
  'one-unchanged': '{applications}: licenza già presente.',
  waiting: '{count, plural, one {# altro file è in attesa.} other {Altri # file sono in attesa.}}',
  'waiting-hint': 'La verifica avviene al termine di questa.',
  'check-next': 'Verifica il prossimo',
  'leave-and-check-next': 'Lascia questo e verifica il prossimo',

  'list-of-ended':
    '{issuer, select, absent {Un elenco di licenze terminate} other {Un elenco di licenze terminate, di {issuer}}}',
  'more-applications':
    '{count, plural, one {{application} e # altra applicazione} other {{application} e altre # applicazioni}}',
  'from-folder': 'In una cartella',
  'from-zip': 'In un file ZIP',
  'show-card': 'Mostra che cosa è stato verificato di {title}',
  'pill-ready': 'Pronta per l’importazione',
  'pill-replaces': 'Prolunga quella presente',
  'pill-replaces-beside': 'Prolunga un file accanto',
  'pill-unchanged': 'Già presente',
  'pill-passed-over': 'Ignorato',
  'pill-imported': 'Importata',
  'pill-replaced': 'Prolungata',
  'refused-too-deep': 'Cartelle troppo profonde',
  'refused-too-many': 'Troppi file',
  'refused-unreadable': 'Non leggibile',
  'refused-too-large': 'Troppo grande',
  'refused-not-a-license-file': 'Non è un file di licenza',
  'refused-damaged': 'Danneggiato',
  'refused-unsupported-version': 'Formato sconosciuto',
  'refused-not-a-checkout': 'Nulla di estratto',
  'refused-untrusted-issuer': 'Emittente non attendibile',
  'refused-certificate-not-valid-at-issue': 'Certificato non valido',
  'refused-signature-invalid': 'Modificato dopo la firma',
  'refused-issued-in-the-future': 'Emesso nel futuro',
  'refused-other-machine': 'Altro computer',
  'refused-expired': 'Licenza scaduta',
  'refused-cleared-earlier': 'Licenza già rimossa',
  'refused-revoked': 'Terminata dall’emittente',
  'refused-store-unavailable': 'Non memorizzato',
  'refused-no-such-file': 'Non trovato',
  refused: 'Rifiutato',
  checks: 'Che cosa è stato verificato',
  passed: 'Superata',
  failed: 'Non superata',
  told: 'La licenza dice',
  'group-file': 'Un file di licenza',
  'group-file-list': 'Un elenco di licenze terminate',
  'group-issuer': '{issuer, select, absent {Da un emittente attendibile} other {Emessa da {issuer}}}',
  'group-issuer-detail': 'firma e certificato verificati',
  'group-computer': 'Per questo computer',
  'group-you': 'Per l’utente attuale',
  'group-other-user': 'Per un altro utente',
  'group-other-user-detail': '{user}. Vale comunque per l’utente attuale.',
  'group-user': 'Per l’utente',
  'group-dates': 'Non scaduta',
  'group-dates-detail': 'fino a {until} ({count, plural, one {# giorno} other {# giorni}})',
  'group-ended-early': 'Non rimossa né terminata in anticipo',
  'rest-not-checked': 'Il resto non è stato esaminato: nessuno garantisce per ciò che il file dice.',
  'rest-not-looked-at': 'Il resto non è stato esaminato.',
  'license-says': 'La licenza indica',
  'this-computer-is': 'Questo computer è',
  'also-called': 'Si chiama anche {names}; vale anche questo nome.',
  'names-wholly-different': 'I due nomi hanno poco in comune.',
  'name-changed': 'Dal carattere {at, number} la licenza ha {license} e questo computer ha {computer}.',
  'name-swapped':
    'Dal carattere {at, number} due caratteri sono scambiati: la licenza ha {license}, questo computer ha {computer}.',
  'name-only-license': 'Dal carattere {at, number} la licenza ha {license}; il nome di questo computer no.',
  'name-only-computer':
    'Prima del carattere {at, number} della licenza il nome di questo computer ha {computer}; la licenza no.',
  adds: 'Aggiunge',
  extends: 'Prolunga',
  'already-has': 'Già presente',
  'ends-here': 'Termina qui: {applications}',
  'ends-nothing-here': 'Non termina nulla di ciò che è presente qui.',
  'application-until': '{application}, fino a {until}',
  'application-ended': '{application}, scaduta in data {at}',
  'extends-from': 'Finora scadeva in data {before}.',
  'copy-request-for-administrator': 'Copia una richiesta per l’amministratore',
  'request-other-machine':
    'Il file di licenza che ho è per il computer {licensed}. Mi serve invece un’estrazione per questo computer e questo utente, con i nomi esattamente come qui sotto.',
  'request-expired':
    '{endedAt, select, absent {Il file di licenza che ho è scaduto.} other {Il file di licenza che ho è scaduto in data {endedAt}.}} Mi serve una nuova estrazione, con i nomi esattamente come qui sotto.',
  'request-cleared-earlier':
    '{clearedAt, select, absent {Ho già rimosso questa licenza da questo computer.} other {Ho rimosso questa licenza da questo computer in data {clearedAt}.}} Mi serve una nuova estrazione, con i nomi esattamente come qui sotto.',
  'request-new-file':
    'Il file di licenza che ho non può essere importato qui (codice {code}). Mi serve una nuova estrazione, con i nomi esattamente come qui sotto.',
  'request-applications': 'Applicazioni: {applications}',
  'request-file': 'File: {file}',

  'signer-title': 'Chi l’ha firmato, secondo il suo certificato. Nessuno l’ha confermato.',
  'signed-by': 'Firmato da',
  'certified-by': 'Certificato da',
  fingerprint: 'Impronta (SHA-256)',
  'way-on':
    'L’unico modo per proseguire: il reparto IT conferma l’impronta con l’emittente per telefono e aggiunge l’emittente a questo computer. Poi scegliere di nuovo il file.',
  'copy-request-for-it': 'Copia una richiesta per il reparto IT',
  'it-opening':
    'Sul computer {machine} non è possibile importare un file di licenza: il suo emittente lì non è attendibile.',
  'it-signed-by': 'Firmato da (secondo il certificato, non confermato da nessuno): {subject}',
  'it-certified-by': 'Certificato da: {issuedBy}',
  'it-fingerprint': 'Impronta (SHA-256): {fingerprint}',
  'it-confirm':
    'Se questo emittente deve essere considerato attendibile: chiamarlo a un numero già noto, non a uno preso dal file o dal messaggio con cui è arrivato, e farsi leggere l’impronta. Solo se è la stessa, eseguire quanto segue come amministratore, nella cartella in cui si trova il file:',
  'it-take-out': 'Estrarre prima il file dal suo file ZIP.',

  'done-title':
    '{licenses, plural, =0 {{lists, plural, =0 {Non è stato importato nulla} one {Elenco importato} other {# elenchi importati}}} one {Licenza importata} other {# licenze importate}}',
  'done-already-title': 'Già presente',
  'done-all-here': 'È già tutto nel profilo di {profile}; non c’era nulla da cambiare.',
  'not-imported': '{count, plural, one {# file non è stato importato} other {# file non sono stati importati}}',
  'done-interrupted':
    'L’importazione è stata interrotta. I file non ancora elaborati non sono stati importati; sceglierli di nuovo per proseguire.',
  'for-profile': 'Nel profilo di {profile}',
  done: 'Fine',
  'import-more': 'Importa altro',
  'done-outcome':
    '{imported, plural, =0 {Non è stato importato nulla} one {# file è stato importato} other {# file sono stati importati}}{failed, plural, =0 {} one {, # no} other {, # no}}.',

  // What came of the organisation's folder, told above every page.
  'folder-imported':
    'Importato dalla cartella dell’organizzazione: {applications}{until, select, absent {} other {, valido fino a {until}}}. La licenza è in questo profilo; non c’è nulla da fare.',
  'folder-replaced':
    'Prolungato dalla cartella dell’organizzazione: {applications}{until, select, absent {} other {, ora fino a {until}}}. Non c’è nulla da fare.',
  'folder-revocations':
    'Dalla cartella dell’organizzazione è stato preso un elenco di licenze terminate. {applications, select, absent {Non termina nulla di ciò che è qui.} other {Termina {applications}.}}',
  'folder-refused':
    '{file} nella cartella dell’organizzazione non è stato importato. {because}',
  'folder-more':
    '{count, plural, one {# altro file} other {# altri file}} di quella cartella; nelle attività ci sono tutti.',
} as const satisfies WindowMessages['import-license'];
