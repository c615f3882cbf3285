// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';

/** Why a stored document no longer counts, as the end of a sentence: "… no cuenta: ya no se confía en su emisor". */
export const failures = {
  unreadable: 'no se pudo leer',
  'too-large': 'es mayor que cualquier archivo de licencia',
  'not-a-license-file': 'no es lo que se guardó',
  damaged: 'su contenido está dañado',
  'unsupported-version': 'esta versión del programa no conoce su formato',
  'not-a-checkout': 'no se reservó ninguna licencia con este archivo',
  'untrusted-issuer': 'ya no se confía en su emisor en este equipo',
  'certificate-not-valid-at-issue': 'se emitió fuera de la vigencia del certificado de su firmante',
  'signature-invalid': 'su firma no corresponde a su contenido',
  'issued-in-the-future': 'se emitió más tarde que ahora',
  'other-machine': 'es para otro equipo',
  expired: 'ha vencido',
  'cleared-earlier': 'ya se quitó',
  revoked: 'el emisor decidió terminarla antes de tiempo',
  'is-a-checkout': 'es un archivo de licencia, no el documento de un inicio de sesión',
  'nonce-differs': 'es la respuesta a otro inicio de sesión',
  'revocations-differ': 'no la acompaña la lista de lo que se terminó antes de tiempo',
  'store-unavailable': 'no se pudo leer donde se guarda',
} as const satisfies Messages['failures'];
