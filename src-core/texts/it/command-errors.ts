// Machine-made translation, not reviewed by a native speaker.
import type { CommandErrorCode, OverrideErrorCode, WriteErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const PATH = '{path, select, absent {Il file} other {{path}}}';
const VARIABLE = '{variable, select, absent {Una variabile di questo programma} other {La variabile {variable}}}';
const NOT_WRITTEN = 'Non è stato scritto nulla.';
const NOT_DONE = 'Non è stato fatto nulla.';
const NOT_CHANGED = 'Non è cambiato nulla.';
const REAL_PROFILE = 'Non è stato fatto nulla, per non toccare per errore il profilo reale.';

/** What can be wrong with a command, its arguments or its surroundings. */
export const commandErrors = {
  unexpected: {
    happened: 'Si è verificato un errore imprevisto in questo programma.',
    meaning: 'L’operazione richiesta non è stata eseguita. Le licenze memorizzate sono ancora memorizzate.',
    next:
      'Riprovare. Se accade di nuovo, {program, select, absent {salvare il rapporto nella pagina Diagnostica e inviarlo} other {eseguire `{program} diagnose` e inviare il rapporto}} all’amministratore.',
  },
  usage: {
    happened: '{detail, select, absent {Il comando non è stato compreso.} other {{detail}}}',
    meaning: NOT_DONE,
    next:
      '{program, select, absent {Usare ciò che la finestra offre.} other {`{program} {command, select, absent {--help} other {help {command}}}` mostra che cosa è disponibile.}}',
  },
  'confirmation-needed': {
    happened: 'La rimozione di una licenza richiede una conferma, e non c’è nessuno a cui chiederla.',
    meaning: 'Non è stato rimosso nulla.',
    next: 'Eseguire il comando in un terminale, oppure aggiungere --yes.',
  },
  'ambiguous-product': {
    happened:
      '{product, select, absent {Il prodotto} other {Il prodotto {product}}} è estratto in più di una forma{choices, select, absent {} other {: {choices}}}.',
    meaning: 'Non è stato rimosso nulla, perché non è chiaro di quale licenza si tratti.',
    next:
      '{program, select, absent {Sceglierla nella pagina Licenze estratte.} other {Indicare la funzionalità o l’estrazione; `{program} list` le mostra.}}',
  },
  'no-such-file': {
    happened: '{path, select, absent {Il file non esiste.} other {Il file {path} non esiste.}}',
    meaning: NOT_DONE,
    next: 'Controllare il nome e la cartella.',
  },
  'no-such-checkout': {
    happened:
      'In questo profilo non c’è l’estrazione {target, select, absent {{product, select, absent {richiesta} other {del prodotto {product}}}} other {{target}}}.',
    meaning: NOT_CHANGED,
    next:
      '{program, select, absent {La pagina Licenze estratte} other {`{program} list`}} mostra le estrazioni di questo profilo.',
  },
  'no-such-receipt': {
    happened:
      '{cause, select, lost {La ricevuta di questa estrazione è andata persa quando questo profilo è stato danneggiato.} other {Per questa estrazione non c’è ricevuta, perché non è stata rimossa qui.}}',
    meaning: NOT_CHANGED,
    next: 'La ricevuta viene creata quando una licenza viene rimossa.',
  },
  'no-license-file-inside': {
    happened: '{path, select, absent {All’interno non c’è alcun file di licenza.} other {In {path} non c’è alcun file di licenza.}}',
    meaning: '{activity, select, looking {Non c’è nulla da esaminare.} other {Non è stato importato nulla e non è cambiato nulla.}}',
    next: 'Scegliere la cartella o il file ZIP inviati dall’amministratore.',
  },
  'forbidden-by-policy': {
    happened: 'Le impostazioni di questo computer non lo consentono.',
    meaning: NOT_CHANGED,
    next: 'Rivolgersi a chi gestisce questo computer.',
  },
  'needs-administrator': {
    happened: 'Sono necessari i diritti di amministratore su questo computer.',
    meaning: NOT_CHANGED,
    next: 'Eseguire l’operazione come amministratore, oppure rivolgersi al reparto IT.',
  },
  'fingerprint-needed': {
    happened: 'Un file di licenza può essere considerato attendibile solo insieme all’impronta del suo firmatario.',
    meaning: 'Non è stato aggiunto alcun emittente.',
    next:
      'Chiedere l’impronta all’emittente per telefono e {program, select, absent {confrontarla con quella mostrata nell’anteprima del file.} other {aggiungere --fingerprint con ciò che comunica; `{program} trust inspect` mostra quella del file.}}',
  },
  'issuer-already-there': {
    happened:
      'Questo emittente è già attendibile, e un altro file dice qualcosa di diverso su di esso{file, select, absent {} other {: {file}}}.',
    meaning: 'Non è stato aggiunto alcun emittente, e quello presente resta com’è.',
    next: 'Confrontare i due. Per cambiare l’emittente, un amministratore rimuove prima il vecchio file.',
  },
  'fingerprint-differs': {
    happened:
      'L’impronta indicata non è quella dell’emittente di questo file{found, select, absent {} other {, che è {found}}}.',
    meaning: 'Non è stato aggiunto alcun emittente.',
    next: 'Confrontare l’impronta con l’emittente per telefono prima di aggiungerlo.',
  },
  'network-unavailable': {
    happened: 'Il servizio dei diritti d’uso non è raggiungibile.',
    meaning: 'Le licenze e i diritti d’uso memorizzati qui restano utilizzabili.',
    next: 'Controllare la rete e riprovare quando è di nuovo disponibile.',
  },
  'service-not-configured': {
    happened: 'Su questo computer non è impostato alcun servizio dei diritti d’uso.',
    meaning: 'I file di licenza possono essere importati e usati anche senza.',
    next: 'Chiedere all’amministratore l’indirizzo del servizio dei diritti d’uso.',
  },
  'may-not-run': {
    happened: 'L’applicazione non può essere eseguita ora.',
    meaning: 'Non è stata avviata.',
    next: '{program, select, absent {La pagina Panoramica} other {`{program} status`}} mostra il motivo e che cosa fare.',
  },
} as const satisfies Record<CommandErrorCode, Explanation>;

/** What can be wrong with a developer override. */
export const overrideErrors = {
  'override-empty': {
    happened: `${VARIABLE} è impostata, ma vuota.`,
    meaning: REAL_PROFILE,
    next: 'Assegnarle un valore, oppure eliminarla.',
  },
  'override-needs-profile-folder': {
    happened: `${VARIABLE} è impostata senza LICENSING_PROFILE_DIR.`,
    meaning: REAL_PROFILE,
    next: 'Impostare anche LICENSING_PROFILE_DIR, su una cartella usa e getta.',
  },
  'override-on-own-profile': {
    happened: `${VARIABLE} è impostata, e LICENSING_PROFILE_DIR porta al profilo reale.`,
    meaning: REAL_PROFILE,
    next: 'Impostare LICENSING_PROFILE_DIR su una cartella usa e getta.',
  },
  'override-not-an-instant': {
    happened: `${VARIABLE} è impostata su {value, select, absent {un valore} other {“{value}”}}, che non è un istante.`,
    meaning: NOT_DONE,
    next: 'Scriverlo come 2020-01-15T12:00:00Z.',
  },
  'override-not-a-machine-name': {
    happened: `${VARIABLE} è impostata su {value, select, absent {un valore} other {“{value}”}}, che non è un nome di computer.`,
    meaning: NOT_DONE,
    next: 'Indicare un nome senza spazi.',
  },
} as const satisfies Record<OverrideErrorCode, Explanation>;

/** Why a file could not be written. */
export const writeErrors = {
  'no-such-folder': {
    happened: '{path, select, absent {La cartella in cui scrivere} other {La cartella di {path}}} non esiste.',
    meaning: NOT_WRITTEN,
    next: 'Creare prima la cartella, oppure sceglierne un’altra.',
  },
  'not-a-file': {
    happened: `${PATH} non è un file normale.`,
    meaning: NOT_WRITTEN,
    next: 'Scegliere il nome di un file.',
  },
  'exists-already': {
    happened: `${PATH} esiste già, con un contenuto diverso.`,
    meaning: NOT_WRITTEN,
    next: 'Scegliere un altro nome, oppure spostare l’altro file.',
  },
  'no-permission': {
    happened: '{path, select, absent {Non è consentito scrivere lì.} other {Non è consentito scrivere {path}.}}',
    meaning: NOT_WRITTEN,
    next: 'Scegliere una propria cartella.',
  },
  'read-only': {
    happened: '{path, select, absent {Questa posizione è di sola lettura.} other {{path} si trova in una posizione di sola lettura.}}',
    meaning: NOT_WRITTEN,
    next: 'Scegliere una cartella in cui si può scrivere.',
  },
  'disk-full': {
    happened: 'Sul disco non c’è più spazio{path, select, absent {} other { per {path}}}.',
    meaning: NOT_WRITTEN,
    next: 'Liberare spazio, oppure scegliere un altro disco.',
  },
  'write-failed': {
    happened: `Impossibile scrivere {path, select, absent {il file} other {{path}}}{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOT_WRITTEN,
    next: 'Riprovare, oppure scegliere un’altra cartella.',
  },
} as const satisfies Record<WriteErrorCode, Explanation>;
