// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';

/** Why a stored document no longer counts, as the end of a sentence: "… non conta: l’emittente non è più attendibile". */
export const failures = {
  unreadable: 'non è stato possibile leggerne il contenuto',
  'too-large': 'supera le dimensioni di qualsiasi file di licenza',
  'not-a-license-file': 'non è ciò che era stato memorizzato',
  damaged: 'il contenuto è danneggiato',
  'unsupported-version': 'questa versione del programma non ne conosce il formato',
  'not-a-checkout': 'non contiene una licenza estratta',
  'untrusted-issuer': 'l’emittente non è più attendibile su questo computer',
  'certificate-not-valid-at-issue': 'l’emissione è avvenuta fuori dalla validità del certificato del firmatario',
  'signature-invalid': 'la firma non corrisponde al contenuto',
  'issued-in-the-future': 'la data di emissione è successiva a ora',
  'other-machine': 'è per un altro computer',
  expired: 'il termine è scaduto',
  'cleared-earlier': 'la rimozione è già avvenuta',
  revoked: 'l’emittente ha deciso di terminarne la validità in anticipo',
  'is-a-checkout': 'è un file di licenza, non il documento di un accesso',
  'nonce-differs': 'è la risposta a un altro accesso',
  'revocations-differ': 'manca l’elenco di ciò che è stato terminato in anticipo',
  'store-unavailable': 'non è stato possibile leggere nella posizione di memorizzazione',
} as const satisfies Messages['failures'];
