import type { SignInErrorCode } from '../../errors/sign-in-error-code.ts';
import type { Explanation } from '../messages.ts';

/** What can be wrong with the entitlement service, and with signing in to it. */
export const signInErrors = {
  'service-not-reached': {
    happened:
      'Non si è stabilita alcuna connessione al servizio dei diritti d’uso{service, select, absent {} other { su {service}}}{cause, select, unnamed {: il suo nome non è noto} refused {: lì non risponde nulla} proxy {: il proxy non l’ha lasciata passare} other {}}.',
    meaning: 'Le licenze e i diritti d’uso salvati qui continuano a valere.',
    next:
      'Riprovare più tardi. Se resta così, chiedere all’amministratore se {proxy, select, absent {l’indirizzo è corretto} other {l’indirizzo e il proxy sono corretti}}.',
  },
  'service-certificate': {
    happened:
      'Il certificato di {service, select, absent {questo servizio dei diritti d’uso} other {{service}}} {cause, select, expired {è scaduto} early {non è ancora valido} selfsigned {è firmato solo da se stesso} unknown {proviene da qualcuno che questo computer non conosce} misnamed {è per un altro nome} other {non ha potuto essere verificato}}.',
    meaning: 'Non gli è stato inviato nulla. Le licenze e i diritti d’uso salvati qui continuano a valere.',
    next:
      '{cause, select, expired {Controllare la data di questo computer e informare l’amministratore.} early {Controllare la data di questo computer e informare l’amministratore.} other {Informare l’amministratore; non aggirare il problema.}}',
  },
  'service-no-answer': {
    happened:
      '{service, select, absent {Il servizio dei diritti d’uso} other {{service}}} non ha risposto in tempo.',
    meaning: 'Le licenze e i diritti d’uso salvati qui continuano a valere.',
    next:
      'Riprovare più tardi.',
  },
  'service-answer-wrong': {
    happened:
      'Ciò che {service, select, absent {il servizio dei diritti d’uso} other {{service}}} ha risposto non è la risposta di un servizio dei diritti d’uso.',
    meaning: 'Non conta; le licenze e i diritti d’uso salvati qui continuano a valere.',
    next:
      'Chiedere all’amministratore se l’indirizzo del servizio dei diritti d’uso è corretto e se il servizio funziona.',
  },
  'service-refused': {
    happened:
      'Il servizio dei diritti d’uso ha rifiutato{code, select, absent {} other { ({code})}}{message, select, absent {} other {: «{message}»}}.',
    meaning: 'Qui non è cambiato nulla.',
    next:
      'Riferire all’amministratore che cosa ha detto.',
  },
  'not-a-member': {
    happened:
      '{account, select, absent {Questo account} other {{account}}} non è noto al servizio dei diritti d’uso.',
    meaning: 'L’accesso in sé è riuscito, ma per questo account non ci sono diritti d’uso.',
    next:
      'Chiedere all’amministratore di aggiungerlo, oppure accedere con un altro account.',
  },
  'user-disabled': {
    happened:
      'Il servizio dei diritti d’uso ha disattivato questo utente.',
    meaning: 'Non arrivano nuovi diritti d’uso; le licenze estratte continuano a valere.',
    next:
      'Chiedere all’amministratore.',
  },
  'sign-in-needed': {
    happened:
      'Su questo computer non è conservato alcun accesso.',
    meaning: 'I diritti d’uso non si possono rinnovare. Quelli salvati qui valgono fino alla loro fine, e le licenze estratte continuano a valere.',
    next:
      'Accedere{program, select, absent {} other {: `{program} sign-in`}}.',
  },
  'sign-in-ended': {
    happened:
      'L’accesso è terminato presso il servizio dei diritti d’uso.',
    meaning: 'I diritti d’uso non si possono rinnovare. Quelli salvati qui valgono fino alla loro fine, e le licenze estratte continuano a valere.',
    next:
      'Accedere di nuovo{program, select, absent {} other {: `{program} sign-in`}}.',
  },
  'sign-in-not-completed': {
    happened:
      '{cause, select, cancelled {L’accesso è stato annullato.} refused {La pagina di accesso ha rifiutato l’accesso.} late {Nessuno ha effettuato l’accesso entro cinque minuti.} other {Ciò che è tornato dal browser non appartiene a questo accesso.}}',
    meaning: 'Non è cambiato nulla.',
    next:
      'Riprovare.',
  },
  'policy-not-trusted': {
    happened:
      '{service, select, absent {Il servizio dei diritti d’uso} other {{service}}} firma con un certificato di cui questo computer non si fida.',
    meaning: 'I suoi diritti d’uso qui non contano, e non è cambiato nulla.',
    next:
      'Un amministratore di questo computer deve aggiungere il servizio agli emittenti attendibili, dopo aver confrontato l’impronta{program, select, absent {} other {; `{program} service-url --trust-entry FILE` scrive ciò che serve}}.',
  },
  'wrong-account': {
    happened:
      'Ha effettuato l’accesso {actual, select, absent {qualcun altro} other {{actual}}}, mentre i diritti d’uso qui appartengono a {expected, select, absent {un altro utente} other {{expected}}}.',
    meaning: 'Non è cambiato nulla.',
    next:
      'Accedere come lo stesso utente, oppure scegliere di cambiare{program, select, absent {} other {: `{program} sign-in --switch`}}.',
  },
  'service-address-wrong': {
    happened:
      '{address, select, absent {Questo} other {«{address}»}} non è l’indirizzo di un servizio dei diritti d’uso.',
    meaning: 'Non è cambiato nulla.',
    next:
      'Indicare un indirizzo che inizi con https://, senza nome utente e senza nulla dopo il percorso.',
  },
} as const satisfies Record<SignInErrorCode, Explanation>;
